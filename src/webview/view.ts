/** What the page shows, decided from what it has heard; no DOM. */

import type { PageFinding, ToPage } from '../messages/preview.js';
import { type Journey, type Model, own, type Pictures } from '../model/index.js';

export interface Drawn {
  readonly model: Model;
  /** The version of the text that the model was read from. */
  readonly version: number;
  /** The file's own journeys, which the reader picks from. */
  readonly journeys: readonly Journey[];
}

export interface View {
  /** The newest model that could be read; kept while the text can't be. */
  readonly drawn?: Drawn;
  /** What is amiss with the text now, if anything. */
  readonly trouble?: 'unreadable' | 'absent';
  readonly pictures: Pictures;
  readonly findings: readonly PageFinding[];
}

export const nothingHeard: View = { pictures: {}, findings: [] };

/** The view after a message; the same view for a message that does not change it. */
export function hear(view: View, message: ToPage): View {
  const { drawn, pictures, findings } = view;
  switch (message.type) {
    case 'model': {
      if (message.unreadable) return { ...view, trouble: 'unreadable' };
      const { model, version } = message;
      return { drawn: { model, version, journeys: own(model, model.journeys) }, pictures, findings };
    }
    case 'pictures':
      return { ...view, pictures: message.pictures };
    case 'findings':
      return { ...view, findings: message.findings };
    case 'absent':
      return { ...(drawn === undefined ? {} : { drawn }), pictures, findings, trouble: 'absent' };
    case 'caret':
    case 'pick':
    case 'show':
    case 'edited':
    case 'refused':
      return view;
  }
}

/** The journey of that name; the first when it is gone or none was picked; none when the file has none. */
export function pick(journeys: readonly Journey[], name: string | undefined): Journey | undefined {
  return journeys.find((journey) => journey.name === name) ?? journeys[0];
}
