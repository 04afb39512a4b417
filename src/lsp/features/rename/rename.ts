/** Renaming: a name in every file that means the same by it, or the title of one declaration. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isBareName, writtenText } from '../../../language/index.js';
import { isSameSpan, type Model, own, type Position, type Span, touchpointsOf } from '../../../model/index.js';
import type { Refusal } from '../../../words/rename.js';
import type { FileEdits } from '../../edits/file-edits.js';
import type { Named, Occurrence } from '../names.js';
import { inFile, mayHold } from '../references.js';
import { clash } from './clashes.js';
import { counterparts } from './counterparts.js';
import { insideQuotes, respelled } from './spelling.js';
import { type DeclaredName, targetAt } from './target.js';

export interface RenameContext {
  /** The file asked about. */
  readonly model: Model;
  /** Every file that was read, that one included. */
  readonly models: readonly Model[];
  /** The text of a file as it was read. */
  readonly textOf: (uri: string) => TextDocument | undefined;
  /** Whether a file may be edited. */
  readonly isOurs: (uri: string) => boolean;
}

export interface Prepared {
  /** What an editor shows as being renamed: the name or title without its quotes. */
  readonly span: Span;
  /** The name or title on one line. */
  readonly text: string;
}

/** What a rename at a position is about, before a new name is known. */
export function prepared(context: Omit<RenameContext, 'models'>, position: Position): Prepared | Refusal {
  const { model, isOurs, textOf } = context;
  const target = targetAt(model, position, isOurs);
  if ('problem' in target) return target;
  const [text, span] =
    target.what === 'name' ? [target.named.name, target.occurrence.span] : [target.title, target.span];
  const document = textOf(model.uri);
  return { span: document === undefined ? span : insideQuotes(document, span), text: text.replace(/\s*\n\s*/g, ' ') };
}

/** The edits that call what stands at a position `wish`; of names without the blanks around it, in NFC. */
export function renamed(context: RenameContext, position: Position, wish: string): readonly FileEdits[] | Refusal {
  const { model, isOurs } = context;
  const target = targetAt(model, position, isOurs);
  if ('problem' in target) return target;
  if (target.what === 'title') return retitled(model.uri, target, wish);
  const name = nameOf(wish);
  const { named, occurrence } = target;
  if (name === named.name) return [];
  const problem = unfit(name);
  if (problem !== undefined) return problem;
  if (isSecond(occurrence, named)) return renamedSecond(context, occurrence, name);
  return renamedEverywhere(context, named, name);
}

function retitled(uri: string, { title, span }: { title: string; span: Span }, wish: string) {
  const text = wish.trim().normalize('NFC');
  if (text === '') return { problem: 'empty-title', about: {} } as const;
  return text === title ? [] : [{ uri, edits: [{ span, text: writtenText(text) }] }];
}

/** Whoever writes the quotes along means what stands between them. */
function nameOf(wish: string): string {
  const trimmed = wish.trim();
  return (/^"([^"\\]*)"$/.exec(trimmed)?.[1] ?? trimmed).normalize('NFC');
}

function unfit(name: string): Refusal | undefined {
  if (name.trim() === '') return { problem: 'empty', about: {} };
  return /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\uFFFD]/u.test(name)
    ? { problem: 'control-character', about: {} }
    : undefined;
}

/** Whether a declaration repeats the name of another, and is not the one that its uses mean. */
function isSecond({ role, span }: Occurrence, { declared }: DeclaredName): boolean {
  return role === 'declaration' && !isSameSpan(span, declared.nameSpan);
}

function renamedSecond({ model, models, textOf }: RenameContext, { named, span }: Occurrence, name: string) {
  const document = textOf(model.uri);
  return (
    clash(named, name, models, model.uri) ??
    (document === undefined ? [] : [{ uri: model.uri, edits: [respelled(document, span, name)] }])
  );
}

function renamedEverywhere(context: RenameContext, named: DeclaredName, name: string): readonly FileEdits[] | Refusal {
  const { model, models, textOf, isOurs } = context;
  const all = [named, ...counterparts(named, models)];
  for (const each of all) {
    const problem = clash(each, name, models, model.uri);
    if (problem !== undefined) return problem;
  }
  const found = placesOf(
    all,
    models.filter(({ uri }) => isOurs(uri)),
  );
  if (named.kind === 'feeling' && !isBareName(name) && found.some(isTakenForQuote)) {
    return { problem: 'feeling-needs-quote', about: { name } };
  }
  return found.flatMap(({ model: { uri }, places }) => {
    const document = textOf(uri);
    return document === undefined ? [] : [{ uri, edits: places.map(({ span }) => respelled(document, span, name)) }];
  });
}

interface PlacesInFile {
  readonly model: Model;
  readonly places: readonly Occurrence[];
}

/** Where names stand, file by file. What repeats one of them keeps its name: its uses mean the first. */
export function placesOf(all: readonly Named[], models: readonly Model[]): readonly PlacesInFile[] {
  const inModel = (model: Model) => all.flatMap((named) => (mayHold(model, named) ? placesIn(model, named) : []));
  return models
    .map((model) => ({ model, places: inModel(model) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => (a.model.uri < b.model.uri ? -1 : 1));
}

function placesIn(model: Model, named: Named): Occurrence[] {
  return inFile(model, named).filter(
    ({ role, span }) => role === 'use' || (named.declared !== undefined && isSameSpan(span, named.declared.nameSpan)),
  );
}

/** One text in quotes behind a score is what the persona says, not what it feels. */
function isTakenForQuote({ model, places }: PlacesInFile): boolean {
  const emotions = own(model, model.journeys)
    .flatMap(touchpointsOf)
    .flatMap(({ touchpoint }) => touchpoint.emotions);
  return emotions.some(
    ({ feeling, quote }) =>
      feeling !== undefined && quote === undefined && places.some(({ span }) => isSameSpan(span, feeling.span)),
  );
}
