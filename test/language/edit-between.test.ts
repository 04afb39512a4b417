import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editBetween } from '../../src/language/edit-between.js';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 40 });

test('an edit leaves out something that differs, or takes in something at its ends that does not', () => {
  fc.assert(
    fc.property(text, text, text, text, (start, gone, put, end) => {
      const [before, after] = [start + gone + end, start + put + end];
      const edit = editBetween(before, after);
      if (edit === undefined) {
        expect(before).toBe(after);
        return;
      }
      const { from, to } = edit;
      const until = to + after.length - before.length;
      expect([before.slice(0, from), before.slice(to)]).toEqual([after.slice(0, from), after.slice(until)]);
      const [old, now] = [before.slice(from, to), after.slice(from, until)];
      if (old !== '' && now !== '') expect([old[0] === now[0], old.at(-1) === now.at(-1)]).toEqual([false, false]);
    }),
    { numRuns: 1_000 },
  );
});
