import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstZoom, fitZoom, largestZoom, smallestZoom, stepZoom, wheelZoom } from '../../src/webview/zoom.js';

const anyZoom = fc.double({ min: smallestZoom, max: largestZoom, noNaN: true });

describe('zoom', () => {
  test('stepping in and out reaches both ends and stays there', () => {
    const walk = (direction: 'in' | 'out') =>
      Array.from({ length: 30 }).reduce<number>((z) => stepZoom(z, direction), 1);
    expect(walk('in')).toBe(largestZoom);
    expect(walk('out')).toBe(smallestZoom);
    expect(stepZoom(largestZoom, 'in')).toBe(largestZoom);
  });

  test('a step is always one that can be seen', () => {
    fc.assert(
      fc.property(anyZoom, (zoom) => {
        const larger = stepZoom(zoom, 'in');
        expect(larger > zoom * 1.01 || larger >= largestZoom / 1.01).toBe(true);
        const smaller = stepZoom(zoom, 'out');
        expect(smaller < zoom / 1.01 || smaller <= smallestZoom * 1.01).toBe(true);
      }),
    );
  });

  test('no turn of the wheel leaves the limits or leaps', () => {
    fc.assert(
      fc.property(anyZoom, fc.double({ noNaN: true }), (zoom, delta) => {
        const next = wheelZoom(zoom, delta);
        expect(next).toBeGreaterThanOrEqual(smallestZoom);
        expect(next).toBeLessThanOrEqual(largestZoom);
        expect(Math.abs(Math.log(next / zoom))).toBeLessThan(0.21);
      }),
    );
  });

  test('a map that is narrower than its place is not enlarged', () => {
    expect(fitZoom(400, 800)).toBe(1);
    expect(fitZoom(1600, 800)).toBe(0.5);
  });

  test('a place without a width, as of a hidden panel, does not hide the map', () => {
    expect(fitZoom(1600, 0)).toBe(1);
    expect(fitZoom(0, 800)).toBe(1);
  });

  test('a map that is seen for the first time can be read', () => {
    expect(firstZoom(20_000, 800)).toBe(0.75);
    expect(firstZoom(800, 800)).toBe(1);
  });
});
