export { type CurveOptions, type SmallCurve, type SmallCurves, type SmallPoint, smallCurves } from './curves.js';
export { sparkline } from './draw.js';
