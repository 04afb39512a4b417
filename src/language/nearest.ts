/** The keyword that a word was probably meant to be. */
import { distance } from 'fastest-levenshtein';

/** What analysts call things, most of them in Dutch; the keywords are English. */
const synonyms: ReadonlyMap<string, readonly string[]> = new Map([
  ['klantreis', ['journey']],
  ['reis', ['journey']],
  ['rol', ['role']],
  ['leeftijd', ['age']],
  ['foto', ['photo']],
  ['citaat', ['quote']],
  ['doel', ['goal', 'target']],
  ['behoefte', ['need']],
  ['drijfveer', ['motive']],
  ['frustratie', ['frustration']],
  ['eigenschap', ['trait']],
  ['over', ['about']],
  ['segment', ['segment']],
  ['kleur', ['color']],
  ['colour', ['color']],
  ['afbakening', ['scope']],
  ['schaal', ['scale']],
  ['fase', ['phase']],
  ['stage', ['phase']],
  ['toon', ['tone']],
  ['contactmoment', ['touchpoint']],
  ['step', ['touchpoint']],
  ['stap', ['touchpoint']],
  ['kanaal', ['channel']],
  ['doet', ['does']],
  ['doing', ['does']],
  ['denkt', ['thinks']],
  ['thinking', ['thinks']],
  ['vraag', ['asks']],
  ['vraagt', ['asks']],
  ['question', ['asks']],
  ['verwacht', ['expects']],
  ['verwachting', ['expects']],
  ['expectation', ['expects']],
  ['emotie', ['emotion']],
  ['gevoel', ['feeling']],
  ['pijnpunt', ['pain']],
  ['knelpunt', ['pain']],
  ['pluspunt', ['gain']],
  ['kans', ['opportunity']],
  ['herstelt', ['recovers']],
  ['onderbouwing', ['evidence']],
  ['bron', ['source']],
  ['soort', ['kind']],
  ['methode', ['method']],
  ['steekproef', ['sample']],
  ['datum', ['date']],
  ['staat', ['state']],
  ['eigenaar', ['owner']],
  ['ondersteuning', ['support']],
  ['notitie', ['note']],
  ['afbeelding', ['image']],
  ['meting', ['metric']],
  ['importeer', ['import']],
  ['van', ['of']],
  ['richtwaarde', ['target']],
  ['streefwaarde', ['target']],
  ['waarde', ['value']],
  ['inspanning', ['effort']],
  ['lost', ['solves']],
  ['kwalitatief', ['qualitative']],
  ['kwantitatief', ['quantitative']],
  ['current', ['as-is']],
  ['huidig', ['as-is']],
  ['huidige', ['as-is']],
  ['future', ['to-be']],
  ['toekomst', ['to-be']],
  ['toekomstig', ['to-be']],
  ['toekomstige', ['to-be']],
  ['eigen', ['owned']],
  ['verdiend', ['earned']],
  ['betaald', ['paid']],
  ['hoger', ['higher']],
  ['lager', ['lower']],
  ['laag', ['low']],
  ['middel', ['medium']],
  ['gemiddeld', ['medium']],
  ['hoog', ['high']],
  ['kritiek', ['critical']],
]);

/** Comparing a longer word with keywords costs time and says nothing. In UTF-16 units. */
const longestWord = 40;

/** The keyword that a word all but spells, or that it is another word for; the file is read as if it stood there. */
export function meantKeyword(word: string, keywords: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  const written = word.toLowerCase();
  const candidates = [...keywords];
  const meant = synonyms.get(written)?.find((keyword) => candidates.includes(keyword));
  if (meant !== undefined) return meant;
  const slack = written.length <= 4 ? 1 : 2;
  return byDistance(written, candidates).find((keyword) => distance(written, keyword) <= slack);
}

/** At most three keywords that a word resembles or begins, nearest first. */
export function nearestKeywords(word: string, keywords: Iterable<string>): string[] {
  if (word.length > longestWord) return [];
  const written = word.toLowerCase();
  const candidates = [...new Set(keywords)];
  const isNear = (keyword: string) =>
    (written.length > 1 && keyword.startsWith(written)) ||
    synonyms.get(written)?.includes(keyword) ||
    distance(written, keyword) <= Math.max(1, Math.floor(written.length / 3));
  return byDistance(written, candidates.filter(isNear)).slice(0, 3);
}

function byDistance(written: string, candidates: readonly string[]): string[] {
  return candidates.toSorted((a, b) => distance(written, a) - distance(written, b));
}
