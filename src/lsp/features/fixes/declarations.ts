/** Declarations that nothing uses, or that lack a title in a language. */
import { ownDeclarations } from '../../../analysis/walk.js';
import { writtenName, writtenText } from '../../../language/index.js';
import { declarationsOf, own } from '../../../model/index.js';
import { insertFact } from '../../edits/insert.js';
import { removeDeclaration } from '../../edits/remove.js';
import { listPersona } from './emotions.js';
import { type Fixer, here, preferredAt } from './fix.js';
import { isSameSpan } from './places.js';

/** More journeys than this are a choice to be made elsewhere. */
const mostJourneys = 3;

export const unusedDeclaration: Fixer<'unused-declaration'> = ({ span, about: { kind, name } }, context) => {
  const { model, document, words } = context;
  const declaration = own(model, declarationsOf(model, kind)).find(({ nameSpan }) => isSameSpan(nameSpan, span));
  if (declaration === undefined) return [];
  const journeys = kind === 'persona' ? own(model, model.journeys).slice(0, mostJourneys) : [];
  return [
    ...journeys.flatMap((journey) => listPersona(name, journey, context)),
    ...here(context, words.remove(kind, name), removeDeclaration(document, declaration.span)),
  ];
};

/** The title itself is the start of its translation. */
export const missingLabel: Fixer<'missing-label'> = ({ span, about: { title, languages } }, context) => {
  const { model, document, words } = context;
  const declaration = [...ownDeclarations(model)].find((each) => isSameSpan(each.titleSpan ?? each.nameSpan, span));
  if (declaration === undefined) return [];
  const last = declaration.labels.at(-1);
  return languages.flatMap((tag, index) => {
    const label = `label ${writtenName(tag)} ${writtenText(title)}`;
    const edits = insertFact(document, declaration, label, last === undefined ? 'first' : { behind: last.span });
    return here(context, words.addLabel(tag), edits, preferredAt(languages.length - 1 + index));
  });
};
