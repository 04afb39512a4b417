/** The commands of the editor that the server names, for an editor that has them. Arguments are plain data, to be checked. */
import type { Position } from '../model/index.js';

/** Opens the map beside the text: the file's address, and the name of the journey to show. */
export const openMapCommand = 'journey.openPreviewToSide';

/** Opens the map beside the text as a table. */
export const showAsTextCommand = 'journey.showAsText';

/** Lists where a name is used: the file's address, and where the name stands in it. */
export const showReferencesCommand = 'journey.showReferences';

export type OpenMapArguments = readonly [uri: string, journey: string];
export type ShowReferencesArguments = readonly [uri: string, position: Position];
