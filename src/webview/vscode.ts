/** VS Code as a webview sees it. */
import { type FromPage, isToPage, type PreviewState, previewState, type ToPage } from '../messages/preview.js';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PreviewState): void;
};

export interface Extension {
  /** Whether there is a text behind the map that can be changed. */
  readonly canEdit: boolean;
  tell(message: FromPage): void;
  onMessage(listener: (message: ToPage) => void): void;
  /** What the page was told to remember, before a window reload or while it was hidden. */
  remembered(): PreviewState | undefined;
  remember(state: PreviewState): void;
}

/** May be called once in the life of a page. */
export function connect(): Extension {
  const api = acquireVsCodeApi();
  return {
    canEdit: true,
    tell: (message) => api.postMessage(message),
    onMessage: (listener) =>
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isToPage(data)) listener(data);
      }),
    remembered: () => previewState(api.getState()),
    remember: (state) => api.setState(state),
  };
}
