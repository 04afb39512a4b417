import type { TopLevelDeclaration } from '../../model/index.js';
import { own } from '../../model/index.js';
import { rule } from '../rule.js';
import { references } from '../walk.js';

/**
 * A persona, source or channel that nothing in the file uses. A file without a journey is there for others to import,
 * and nobody here can know what they use. While a name of the kind is unknown, that may be the one meant.
 */
export const unusedDeclaration = rule('unused-declaration', 'hint', function* (model) {
  if (own(model, model.journeys).length === 0) return;
  const judged: readonly Judged[] = [
    { kind: 'persona', list: model.personas },
    { kind: 'source', list: model.sources },
    { kind: 'channel', list: model.channels },
  ];
  // What an import declares may use a name of this file too.
  const uses = references(model.personas, model.journeys);
  for (const { kind, list } of judged) {
    const used = new Set<string>();
    let isDoubtful = false;
    for (const { reference } of uses) {
      if (reference.kind !== kind) continue;
      used.add(reference.name);
      isDoubtful ||= !reference.resolved;
    }
    if (isDoubtful) continue;
    for (const { name, nameSpan } of own(model, list)) {
      if (name !== '' && !used.has(name)) yield { span: nameSpan, about: { kind, name } };
    }
  }
});

interface Judged {
  readonly kind: 'persona' | 'source' | 'channel';
  readonly list: readonly TopLevelDeclaration[];
}
