/**
 * A scene for a renderer that has the bundled fonts alone: lines with other characters become outlines, drawn by the font
 * that has each of them.
 */
import type { Group, Path, Rect, Scene, Shape, TextLine } from '../../scene/index.js';
import { settings } from '../../scene/index.js';
import { placeholders, type SetRun, setLine, type Typefaces } from '../set-line.js';
import { lackingIn, type Run } from '../text-runs.js';
import type { Typeface } from '../typefaces.js';

/** What all fonts of the renderer have stays a text; groups without other texts stay the very same objects. */
export function outlined(scene: Scene, typefaces: Typefaces): Scene {
  return { ...scene, root: outlinedGroup(scene.root, typefaces) };
}

function outlinedGroup(group: Group, typefaces: Typefaces): Group {
  const children = group.children.map((child) => outlinedShape(child, typefaces));
  return children.every((child, index) => child === group.children[index]) ? group : { ...group, children };
}

function outlinedShape(shape: Shape, typefaces: Typefaces): Shape {
  if (shape.type === 'group') return outlinedGroup(shape, typefaces);
  if (shape.type !== 'text') return shape;
  const [own] = typefaces[settings[shape.style].font];
  return lackingIn(shape.text, [own.covers]).length === 0 ? shape : outlinedLine(shape, typefaces);
}

function outlinedLine(line: TextLine, typefaces: Typefaces): Group {
  const { font, size } = settings[line.style];
  const faces = typefaces[font];
  const layoutOf = (run: Run & { readonly font: number }) => (faces[run.font] ?? faces[0]).font.layout(run.text);
  const widthOf = (run: Run & { readonly font: number }) => {
    const face = faces[run.font] ?? faces[0];
    return (layoutOf(run).advanceWidth * size) / face.font.unitsPerEm;
  };
  const children = setLine(line, typefaces, widthOf).flatMap((run): readonly Shape[] => {
    if (run.font === undefined) return boxes(run, line);
    const d = outlineOf(run, faces[run.font] ?? faces[0], line);
    return d === '' ? [] : [{ type: 'path', d, fill: line.fill } satisfies Path];
  });
  return { type: 'group', key: line.text, x: 0, y: 0, children };
}

function boxes(run: SetRun, line: TextLine): readonly Rect[] {
  return placeholders(run, line).map((box) => ({ type: 'rect', ...box, radius: 1, fill: 'none', stroke: line.fill }));
}

/** The outlines of a run in px, on the line's baseline. */
function outlineOf(run: SetRun, { font }: Typeface, { style, y }: TextLine): string {
  const scale = settings[style].size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(run.text);
  let pen = 0;
  let d = '';
  for (const [index, glyph] of glyphs.entries()) {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {};
    const [left, up] = [pen + xOffset, yOffset];
    for (const { command, args } of glyph.path.commands) {
      const places = args.map(
        (value, place) =>
          Math.round((place % 2 === 0 ? run.x + (left + value) * scale : y - (up + value) * scale) * 100) / 100,
      );
      d += `${letters[command]}${places.join(' ')}`;
    }
    pen += xAdvance;
  }
  return d;
}

const letters = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;
