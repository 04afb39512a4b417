/** VS Code as the page of a map diff sees it. */
import { type FromDifference, isToDifference, type ToDifference } from '../../messages/difference.js';

declare function acquireVsCodeApi(): { postMessage(message: FromDifference): void; setState(state: string): void };

export interface Host {
  /** Whether there are texts that a click can lead to. */
  readonly hasTexts: boolean;
  tell(message: FromDifference): void;
  onMessage(listener: (message: ToDifference) => void): void;
}

/** May be called once in the life of a page. */
export function connect(): Host {
  const api = acquireVsCodeApi();
  const { kept } = document.body.dataset;
  if (kept !== undefined) api.setState(kept);
  return {
    hasTexts: true,
    tell: (message) => api.postMessage(message),
    onMessage: (listener) =>
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isToDifference(data)) listener(data);
      }),
  };
}
