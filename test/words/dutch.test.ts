/** The types see to it that every text has a Dutch one; here, that it is Dutch. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../src/words/', import.meta.url));

/** The areas of text: every file of words with an English half. */
const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map(async (name) => ({ area: name.replace(/\.ts$/, ''), module: (await import(folder + name)) as Area }));
const areas = (await Promise.all(modules)).filter(({ module }) => module.en !== undefined);

interface Area {
  readonly en?: unknown;
  readonly nl?: unknown;
}

/** Words that are the same in both languages. */
const alike: ReadonlySet<string> = new Set([
  'backstage',
  'branches',
  'compact',
  'frontstage',
  'import',
  'in',
  'link',
  'persona',
  'score',
  'segment',
  'tags',
  'was',
  'zoom',
]);

/** Examples are written in the journey language, which is nobody's. */
const isExample = ({ at }: Text) => /^explain.*\.(before|after)$/.test(at);

interface Text {
  readonly at: string;
  readonly en: unknown;
  readonly nl: unknown;
}

/** Every text of two objects of one shape, with the way to it. */
function textsOf(at: string, en: unknown, nl: unknown): Text[] {
  if (typeof en !== 'object' || en === null) return [{ at, en, nl }];
  const others: ReadonlyMap<string, unknown> = new Map(Object.entries(Object(nl)));
  return Object.entries(en).flatMap(([key, value]) => textsOf(`${at}.${key}`, value, others.get(key)));
}

/** The words of a text, or of the sentences that a function makes, without their gaps. */
function wordsIn(text: unknown): readonly string[] {
  const sentences = typeof text === 'string' ? text : [...String(text).matchAll(/`[^`]*`|"[^"]*"|'[^']*'/g)].join(' ');
  return sentences.replace(/\$\{[^}]*\}/g, ' ').match(/\p{L}+/gu) ?? [];
}

const isAlike = ({ en, nl }: Text) =>
  String(en) === String(nl) && wordsIn(en).some((word) => !alike.has(word.toLowerCase()));

describe('the words', () => {
  const texts = areas
    .flatMap(({ area, module: { en, nl } }) => textsOf(area, en, nl))
    .filter((text) => !isExample(text));

  it('are looked for at all, or the tests below say nothing', () => {
    expect(areas.length).toBeGreaterThan(10);
    expect(texts.length).toBeGreaterThan(500);
  });

  it('have one that lacks its Dutch', () => {
    expect(texts.filter(({ nl }) => nl === undefined).map(({ at }) => at)).toEqual([]);
  });

  it('have one that is the same in Dutch as in English', () => {
    expect(texts.filter(isAlike).map(({ at, en }) => `${at}: ${String(en)}`)).toEqual([]);
  });
});
