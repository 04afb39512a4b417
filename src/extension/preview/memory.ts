import type { Memento, Uri } from 'vscode';
import { type PreviewState, previewState } from '../../messages/preview.js';

/** How readers left the maps of this workspace's files. */
export interface MapMemory {
  of(uri: Uri): PreviewState | undefined;
  keep(state: PreviewState): void;
}

const key = 'journey.maps';
/** The maps that were looked at longest ago are forgotten. */
const most = 100;

export function mapMemory(store: Memento): MapMemory {
  const all = () => new Map(Object.entries(store.get<Record<string, unknown>>(key, {})));
  return {
    of: (uri) => previewState(all().get(uri.toString())),
    keep(state) {
      const states = all();
      states.delete(state.uri);
      states.set(state.uri, state);
      void store.update(key, Object.fromEntries([...states].slice(-most)));
    },
  };
}
