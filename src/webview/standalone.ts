/** A page of its own in the place of VS Code: the journey lies in the page, and the reader's device says how it looks. */
import './standalone.css';
import { isToPage, type PreviewState, type ToPage } from '../messages/preview.js';
import { givenMessages, wearLook } from './look.js';
import type { Extension } from './vscode.js';

wearLook();

export function connect(): Extension {
  const listeners: ((message: ToPage) => void)[] = [];
  return {
    canEdit: false,
    tell: ({ type }) => {
      if (type !== 'ready') return;
      for (const message of givenMessages().filter(isToPage)) for (const listener of listeners) listener(message);
    },
    onMessage: (listener) => {
      listeners.push(listener);
    },
    remembered: () => undefined,
    // A file that was sent to somebody keeps nothing about them.
    remember: (_: PreviewState) => {},
  };
}
