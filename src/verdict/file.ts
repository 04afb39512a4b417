/** What changed in a file outside its journeys and the people in them: imports, and comments that silence findings. */
import { references } from '../analysis/walk.js';
import type { Change, Comparison } from '../diff/index.js';
import { own } from '../model/index.js';
import type { Language } from '../words/language.js';
import { verdictWords } from '../words/verdict.js';

export interface FileVerdict {
  readonly sentences: readonly string[];
  /** Whether the file uses names that nothing declares any more. */
  readonly isBroken: boolean;
}

export function fileVerdict(comparison: Comparison, language: Language): FileVerdict {
  const { imports, ignores } = verdictWords[language];
  const { changes } = comparison;
  const of = (code: string) => changes.filter((change) => change.code === code);
  const values = (code: string, side: 'from' | 'to') => of(code).map((change) => change[side] ?? '');
  const [gone, come] = [values('import-removed', 'from'), values('import-added', 'to')];
  const lost = namesLost(comparison);
  const codes = (code: string, side: 'from' | 'to') => [...new Set(values(code, side))];
  const [silenced, spoken] = [codes('ignore-added', 'to'), codes('ignore-removed', 'from')];
  const sentences = [
    ...(gone.length === 0 ? [] : [imports.gone(gone, lost)]),
    ...of('import-changed').map(({ from = '', to = '' }: Change) =>
      imports.changed(from, to, gone.length === 0 ? lost : []),
    ),
    ...(come.length === 0 ? [] : [imports.new(come)]),
    ...(silenced.length === 0 ? [] : [ignores.new(silenced)]),
    ...(spoken.length === 0 ? [] : [ignores.gone(spoken)]),
  ];
  return { sentences, isBroken: lost.length > 0 };
}

/** Names that imports declared before, that the file still uses, and that nothing declares any more. */
function namesLost({ before, after }: Comparison): readonly string[] {
  const imported = new Set(
    before.visible.flatMap(({ kind, name, via }) => (via === undefined ? [] : [`${kind} ${name}`])),
  );
  const uses = references(own(after, after.personas), own(after, after.journeys));
  const lost = uses.filter(({ reference: { kind, name, resolved } }) => !resolved && imported.has(`${kind} ${name}`));
  return [...new Set(lost.map(({ reference }) => reference.name))];
}

/** Whether both versions say the same in the same order, and only differ in how it is set out and what is commented. */
export function isSaidAlike({ before, after }: Comparison): boolean {
  const said = (model: Comparison['before']) =>
    JSON.stringify(model, (name, value) => (isAboutPlace(name) ? undefined : value));
  return said(before) === said(after);
}

/** Whether both versions of the file declare the same; what one of them lacks, without a change, is in another file. */
export function hasSameDeclarations({ before, after }: Comparison): boolean {
  return declared(before) === declared(after);
}

function declared(model: Comparison['before']): string {
  const { sources, channels, feelings, metrics, personas, journeys } = model;
  const all = { sources, channels, feelings, metrics, personas, journeys };
  const names = Object.entries(all).flatMap(([kind, declarations]) =>
    declarations.flatMap(({ name, uri }) => (uri === model.uri ? [`${kind} ${name}`] : [])),
  );
  return JSON.stringify(names.toSorted());
}

function isAboutPlace(field: string): boolean {
  return /span$/i.test(field) || ['uri', 'ignores', 'duplicates', 'documentation', 'visible'].includes(field);
}
