/** What belongs to a real person. */
import { ownDeclarations } from '../../../analysis/walk.js';
import { contains } from '../../../model/index.js';
import { replaced } from '../../edits/change.js';
import { type Fixer, here } from './fix.js';
import { touchpointAround } from './places.js';

/** A name is left alone: others use it. So is a text of which it is not known where in it the data stands. */
export const personalDataFixer: Fixer<'personal-data'> = ({ span }, context) => {
  const { model, document, words } = context;
  const isWhole = document.getText(span).includes('"');
  const { pains = [], opportunities = [] } = touchpointAround(model, span.start)?.touchpoint ?? {};
  const isName = [...ownDeclarations(model), ...pains, ...opportunities].some(
    ({ nameSpan }) => nameSpan !== undefined && contains(nameSpan, span.start),
  );
  if (isWhole || isName) return [];
  return here(context, words.removePersonalData(), replaced(span, '…'), { isPreferred: true });
};
