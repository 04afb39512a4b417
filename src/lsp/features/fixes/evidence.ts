/** What backs a score or a pain: which source does, only the writer knows. */
import { writtenName } from '../../../language/index.js';
import { put } from '../../edits/change.js';
import { type Fixer, here, mostChoices } from './fix.js';
import { isSameSpan, namesInSight, touchpointAround } from './places.js';

export const assumption: Fixer<'assumption'> = ({ span }, context) => {
  const { emotions = [], pains = [] } = touchpointAround(context.model, span.start)?.touchpoint ?? {};
  const emotion = emotions.find(({ score }) => score !== undefined && isSameSpan(score.span, span));
  const backed = emotion ?? pains.find(({ nameSpan, text }) => isSameSpan(nameSpan ?? text.span, span));
  if (backed === undefined) return [];
  const sources = namesInSight(context.model, 'source');
  return sources
    .slice(0, mostChoices)
    .flatMap(({ name, title }) =>
      here(context, context.words.addEvidence(title), put(backed.span.end, ` evidence ${writtenName(name)}`)),
    );
};
