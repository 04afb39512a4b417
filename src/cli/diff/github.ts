/** A change as annotations of GitHub Actions: the verdict at the top of the file, each change at its line. */
import type { FileChanges } from '../../formats/changes.js';
import { changeLine, placeLine } from '../../verdict/index.js';
import { type Language, words } from '../../words/index.js';
import { workflowCommand } from '../github.js';

/** What is gone has no line in the file as it is now, and stands in the list of changes alone. */
export function githubLines({ file, verdicts, changes }: FileChanges, language: Language): readonly string[] {
  const sum = verdicts.flatMap(({ sentences }) => sentences).join(' ');
  const title = words(language).changes.count(changes.length);
  return [
    workflowCommand('notice', { file, line: 1, title, message: sum }),
    ...changes.flatMap((change) => {
      if (change.after === undefined) return [];
      const line = change.after.span.start.line + 1;
      const message = `${placeLine(change, language)}: ${changeLine(change, language)}`;
      return [workflowCommand('notice', { file, line, title: change.code, message })];
    }),
  ];
}
