/**
 * Syntax trees take ten times the room of what they say. A workspace of a thousand files keeps what its closed files
 * say, and parses one again when its tree is needed.
 */
import { DocumentState, type LangiumDocument, type Mutable } from 'langium';

const nothing = { $type: 'RELEASED' } as const;

/** Gives up the tree of a document that was built; its text and findings stay. */
export function releaseTree(document: Mutable<LangiumDocument>): void {
  document.parseResult = { value: nothing, lexerErrors: [], parserErrors: [] };
  document.references = [];
}

/** Whether a document passes for built although its tree is gone. */
export function isReleased({ parseResult, state }: LangiumDocument): boolean {
  return state > DocumentState.Changed && parseResult.value === nothing;
}
