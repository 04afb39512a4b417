/** What the page shows, decided from what it has heard; no DOM. */

import type { ToPage } from '../messages/preview.js';
import { type Journey, type Model, own } from '../model/index.js';

export interface Drawn {
  readonly model: Model;
  /** The file's own journeys, which the reader picks from. */
  readonly journeys: readonly Journey[];
}

export interface View {
  /** The newest model that could be read; kept while the text can't be. */
  readonly drawn?: Drawn;
  /** What is amiss with the text now, if anything. */
  readonly trouble?: 'unreadable' | 'absent';
}

/** The view after a message; the same view for a message that does not change it. */
export function hear(view: View, message: ToPage): View {
  switch (message.type) {
    case 'model': {
      if (message.unreadable)
        return view.drawn ? { drawn: view.drawn, trouble: 'unreadable' } : { trouble: 'unreadable' };
      const { model } = message;
      return { drawn: { model, journeys: own(model, model.journeys) } };
    }
    case 'absent':
      return { ...view, trouble: 'absent' };
    case 'caret':
    case 'pick':
      return view;
  }
}

/** The journey of that name; the first when it is gone or none was picked; none when the file has none. */
export function pick(journeys: readonly Journey[], name: string | undefined): Journey | undefined {
  return journeys.find((journey) => journey.name === name) ?? journeys[0];
}
