/** One change in words. */
import { type Change, type Place, titlesIn } from '../diff/index.js';
import { levels, titleIn } from '../model/index.js';
import { changesWords } from '../words/changes.js';
import type { Language } from '../words/language.js';
import { levelWords } from '../words/levels.js';
import { number, quoted, signed } from '../words/write.js';

/** Such as `score (pia): −1.4 → −0.6 (+0.8)`; without the place, which a list says once for all its changes. */
export function changeLine(change: Change, language: Language): string {
  const said = changesWords[language];
  const { code, place, former = place, from = '', to = '' } = change;
  if (change.keyword !== undefined) return factLine(change, language);
  const thing = said.things[place.kind];
  const titled = `${thing} ${quoted(titlesIn(place, language).at(-1) ?? '')}`;
  switch (happeningOf(code)) {
    case 'added':
      return said.added(titled);
    case 'removed':
      return said.removed(titled);
    case 'moved':
      if (place.kind === 'file') return said.movedFile({ from, to });
      return said.moved(titled, {
        from: parentOf(former, language) ?? from,
        to: parentOf(place, language) ?? to,
      });
    case 'renamed':
      return said.renamed(thing, { from, to });
    default:
      return said.reworded(thing, { from, to });
  }
}

/** None for what stands in its file and in nothing else. */
function parentOf(place: Place, language: Language): string | undefined {
  return titlesIn(place, language).at(-2);
}

/** Where a change is, from the journey down; a pain is part of its touchpoint. */
export function placeLine({ place }: Pick<Change, 'place'>, language: Language): string {
  return placeTitles(place, language).join(' › ');
}

export function placeTitles(place: Place, language: Language): readonly string[] {
  const titles = titlesIn(place, language);
  return place.kind === 'pain' || place.kind === 'opportunity' ? titles.slice(0, -1) : titles;
}

function factLine(change: Change, language: Language): string {
  const { code, key = '', keyTitle, keyword, from, to, delta } = change;
  const said = changesWords[language];
  const fact = said.facts[code.replace(/-(?:added|removed|changed)$/, '')] ?? keyword ?? '';
  // Of a text, the key is the text itself.
  const isNamed = key !== '' && key !== from && key !== to && keyed.has(keyword ?? '');
  const called = keyTitle === undefined ? key : titleIn(keyTitle, language).replace(/\s+/g, ' ');
  const { kind } = change.place;
  const isListed = (kind === 'pain' || kind === 'opportunity') && keyword !== 'ignore';
  const named = isNamed ? said.of(fact, called) : fact;
  const what = isListed
    ? said.ofThing(named, `${said.things[kind]} ${quoted(titlesIn(change.place, language).at(-1) ?? '')}`)
    : named;
  const told = (value: string) => valueIn(value, keyword, language);
  if (from === undefined) return `${said.added(what)}: ${told(to ?? '')}`;
  if (to === undefined) return `${said.removed(what)}: ${told(from)}`;
  const by = delta === undefined ? '' : ` (${signed(delta, language)})`;
  return `${what}: ${told(from)} → ${told(to)}${by}`;
}

/** The facts of which a thing may have several that are told apart by a name. */
const keyed: ReadonlySet<string> = new Set(['emotion', '->', 'metric', 'label', 'about']);

const levelled: ReadonlySet<string> = new Set(['severity', 'value', 'effort']);

/** Scores with their sign, other numbers in the reader's notation, texts in quotation marks, names as they are. */
function valueIn(value: string, keyword: string | undefined, language: Language): string {
  if (levelled.has(keyword ?? '')) {
    const level = levels.find((one) => one === value);
    return level === undefined ? value : levelWords[language][level];
  }
  if (/^-?\d+(?:\.\d+)?$/.test(value)) {
    const read = keyword === 'emotion' ? signed : number;
    return `${read(Number(value), language)}${keyword === '->' ? '%' : ''}`;
  }
  const ends = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)?$/.exec(value);
  if (ends !== null)
    return [ends[1], ends[2]].map((end) => (end === undefined ? '' : number(Number(end), language))).join('..');
  return /^[\p{L}\p{N}_-]+(?:, [\p{L}\p{N}_-]+)*$/u.test(value) ? value : quoted(value);
}

/** The last part of a code. */
export function happeningOf(code: string): string {
  return code.slice(code.lastIndexOf('-') + 1);
}
