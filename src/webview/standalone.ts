/** A page of its own in the place of VS Code: the journey lies in the page, and the reader's device says how it looks. */
import './standalone.css';
import { isToPage, type PreviewState, type ToPage } from '../messages/preview.js';
import type { Extension } from './vscode.js';

type Look = 'light' | 'dark';

const { body, documentElement: root } = document;
const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** The page looks as its maker asked, else as its reader's device does. */
function wear(look: Look): void {
  root.dataset.look = look;
  body.classList.toggle('vscode-dark', look === 'dark');
  body.classList.toggle('vscode-light', look === 'light');
}

const asked = body.dataset.theme;
if (asked === undefined) {
  wear(dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', ({ matches }) => wear(matches ? 'dark' : 'light'));
} else {
  wear(asked.includes('dark') || asked === 'high-contrast' ? 'dark' : 'light');
  if (asked.startsWith('high-contrast')) body.classList.add(`vscode-${asked}`);
}

export function connect(): Extension {
  const listeners: ((message: ToPage) => void)[] = [];
  return {
    canEdit: false,
    tell: ({ type }) => {
      if (type !== 'ready') return;
      document.getElementById('static')?.remove();
      for (const message of messages()) for (const listener of listeners) listener(message);
    },
    onMessage: (listener) => {
      listeners.push(listener);
    },
    remembered: () => undefined,
    // A file that was sent to somebody keeps nothing about them.
    remember: (_: PreviewState) => {},
  };
}

/** What the page was made with. */
function messages(): readonly ToPage[] {
  const said: unknown = JSON.parse(document.getElementById('journey')?.textContent ?? '[]');
  return Array.isArray(said) ? said.filter(isToPage) : [];
}
