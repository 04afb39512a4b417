import { expect, it } from 'vitest';
import { remembering } from '../../src/markdown/memo.js';

const counting = (limit: number) => {
  const made: string[] = [];
  const make = (text: string) => {
    made.push(text);
    return text;
  };
  return { made, ask: remembering(make, { key: (text) => text, size: (text) => text.length }, limit) };
};

it('a text is drawn again while it is remembered', () => {
  const { made, ask } = counting(100);
  for (const text of ['a', 'b', 'a', 'b']) expect(ask(text)).toBe(text);
  expect(made).toEqual(['a', 'b']);
});

it('more is remembered than there is room for, or what was wanted last goes first', () => {
  const { made, ask } = counting(4);
  for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) ask(text);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('a text too long for the room is not drawn, or pushes out nothing', () => {
  const { made, ask } = counting(4);
  for (const text of ['a', 'abcdef', 'abcdef', 'a']) expect(ask(text)).toBe(text);
  expect(made).toEqual(['a', 'abcdef', 'a']);
});
