/** A page of its own in the place of VS Code: both versions lie in the page. */
import '../standalone.css';
import { isToDifference, type ToDifference } from '../../messages/difference.js';
import { givenMessages, wearLook } from '../look.js';
import type { Host } from './vscode.js';

wearLook();

export function connect(): Host {
  const listeners: ((message: ToDifference) => void)[] = [];
  return {
    hasTexts: false,
    tell: ({ type }) => {
      if (type !== 'ready') return;
      for (const message of givenMessages().filter(isToDifference)) for (const listener of listeners) listener(message);
    },
    onMessage: (listener) => {
      listeners.push(listener);
    },
  };
}
