/** What a change on the map comes to in the text that it was drawn from. */
import type { MapEdit } from '../../../messages/map-edit.js';
import { factAdded, touchpointAdded } from './adding.js';
import type { MapEditContext, Outcome } from './context.js';
import { deleted } from './deleting.js';
import { moved } from './moving.js';
import { scored } from './score.js';
import { rewritten } from './texts.js';

export type { MapEditContext, Outcome } from './context.js';

/** Places that do not hold what they should are refused, never guessed. */
export function editedOnMap(context: MapEditContext, edit: MapEdit): Outcome {
  switch (edit.kind) {
    case 'score':
      return scored(context, edit.span, edit.score);
    case 'text':
      return rewritten(context, edit.span, edit.text);
    case 'move':
      return moved(context, edit.span, edit);
    case 'add-touchpoint':
      return touchpointAdded(context, edit.at);
    case 'add-fact':
      return factAdded(context, edit.at, edit.fact);
    case 'delete':
      return deleted(context, edit.span);
  }
}
