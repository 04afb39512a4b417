/** The map as a table in the page: for who hears it, or would rather read. */
import type { JourneyTable } from '../scene/index.js';
import type { Words } from '../words/index.js';
import { element } from './element.js';

export interface TextView {
  readonly element: HTMLElement;
  show(table: JourneyTable, words: Words): void;
}

export function createTextView(): TextView {
  const place = element('section', { class: 'text-view', tabindex: '0' });
  return {
    element: place,
    show(table, { preview, map }) {
      place.setAttribute('aria-label', preview.mapAsText);
      place.replaceChildren(element('h1', {}, table.title), tableOf(table, map.lanes.touchpoints));
    },
  };
}

/** A row for each touchpoint below the heading of its phase; each cell is read with both its headings. */
function tableOf({ title, columns, phases }: JourneyTable, touchpoint: string): HTMLTableElement {
  const heads = [touchpoint, ...columns].map((text) => element('th', { scope: 'col' }, text));
  const bodies = phases.map((phase) => {
    const name = element('th', { scope: 'rowgroup', colspan: String(heads.length) }, phase.title);
    const rows = phase.rows.map((row) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, row.title),
        ...row.cells.map((texts) => element('td', {}, ...said(texts))),
      ),
    );
    return element('tbody', {}, element('tr', { class: 'phase' }, name), ...rows);
  });
  return element(
    'table',
    {},
    element('caption', {}, title),
    element('thead', {}, element('tr', {}, ...heads)),
    ...bodies,
  );
}

function said(texts: readonly string[]): readonly (Node | string)[] {
  const [only] = texts;
  if (only !== undefined && texts.length === 1) return [only];
  return texts.length === 0 ? [] : [element('ul', {}, ...texts.map((text) => element('li', {}, text)))];
}
