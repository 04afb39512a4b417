/** The map as a table in the page: for who hears it, or would rather read. */
import type { JourneyTable, TableText, TextSource } from '../scene/index.js';
import { element } from './element.js';

export interface TextView {
  readonly element: HTMLElement;
  /** `heading` names the whole, `touchpoint` the first column. */
  show(table: JourneyTable, words: { readonly heading: string; readonly touchpoint: string }): void;
}

/** `onActivate` is called with the place that a clicked text is written at; absent where there is none to go to. */
export function createTextView(onActivate: ((source: TextSource) => void) | undefined): TextView {
  const place = element('section', { class: 'text-view', tabindex: '0' });
  return {
    element: place,
    show(table, { heading, touchpoint }) {
      const write = writer(onActivate);
      place.setAttribute('aria-label', heading);
      place.replaceChildren(
        element('h1', { dir: 'auto' }, ...write([table.title])),
        ...table.lines.map((line) => element('p', { dir: 'auto' }, ...write(line))),
        tableOf(table, touchpoint, write),
        ...table.personas.map(({ title, lines }) =>
          element('section', {}, element('h2', { dir: 'auto' }, ...write([title])), ...listed(lines, write)),
        ),
      );
    },
  };
}

type Write = (text: TableText) => readonly (Node | string)[];

/** Pieces that stand somewhere in a file lead there; who marks text with the pointer does not want to go anywhere. */
function writer(onActivate: ((source: TextSource) => void) | undefined): Write {
  return (text) =>
    text.map(({ text: words, source }) => {
      if (source === undefined || onActivate === undefined) return words;
      const piece = element('bdi', { class: 'leads' }, words);
      piece.addEventListener('click', () => {
        if (getSelection()?.isCollapsed !== false) onActivate(source);
      });
      return piece;
    });
}

/** A row for each touchpoint below the heading of its phase; each cell is read with both its headings. */
function tableOf({ title, columns, phases }: JourneyTable, touchpoint: string, write: Write): HTMLTableElement {
  const heads = [touchpoint, ...columns].map((text) => element('th', { scope: 'col' }, text));
  const colspan = String(heads.length);
  const bodies = phases.map((phase) => {
    const name = element('th', { scope: 'rowgroup', colspan, dir: 'auto' }, ...write([phase.title]));
    const about =
      phase.lines.length === 0
        ? []
        : [element('tr', { class: 'about' }, element('td', { colspan }, ...said(phase.lines, write)))];
    const rows = phase.rows.map((row) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row', dir: 'auto' }, ...write([row.title])),
        ...row.cells.map((texts) => element('td', { dir: 'auto' }, ...said(texts, write))),
      ),
    );
    return element('tbody', {}, element('tr', { class: 'phase' }, name), ...about, ...rows);
  });
  return element(
    'table',
    {},
    element('caption', {}, title.text),
    element('thead', {}, element('tr', {}, ...heads)),
    ...bodies,
  );
}

function said(texts: readonly TableText[], write: Write): readonly (Node | string)[] {
  const [only] = texts;
  return only !== undefined && texts.length === 1 ? write(only) : listed(texts, write);
}

function listed(texts: readonly TableText[], write: Write): readonly Node[] {
  if (texts.length === 0) return [];
  return [element('ul', {}, ...texts.map((text) => element('li', { dir: 'auto' }, ...write(text))))];
}
