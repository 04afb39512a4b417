/** A text with its findings and what its fixes are worked out from, without a server. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../../../src/analysis/index.js';
import { read } from '../../../../src/language/index.js';
import type { FixContext } from '../../../../src/lsp/features/fixes/fix.js';
import type { AnyFinding } from '../../../../src/model/index.js';
import { fixWords } from '../../../../src/words/fixes.js';

export const uri = 'file:///workspace/main.journey';
const today = '2026-11-22';
const workspace = 'file:///workspace';

export interface Given {
  readonly findings: readonly AnyFinding[];
  readonly context: FixContext;
}

export function given(text: string, files: ReadonlyMap<string, string> = new Map()): Given {
  const imports = (address: string) => files.get(address);
  const reading = (address: string, content: string) => read(content, { uri: address, imports, workspace });
  const { model, findings } = reading(uri, text);
  const others = [...files].map(([address, content]) => ({
    model: reading(address, content).model,
    document: TextDocument.create(address, 'journey', 0, content),
  }));
  return {
    findings: [...findings, ...check(model, { today, exists: (address) => files.has(address) })],
    context: {
      model,
      document: TextDocument.create(uri, 'journey', 0, text),
      words: fixWords('en'),
      today,
      problems: findings.length,
      mayTry: true,
      others: () => others,
      createsFiles: true,
    },
  };
}
