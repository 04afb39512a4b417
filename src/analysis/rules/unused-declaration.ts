import type { Model, TopLevelDeclaration } from '../../model/index.js';
import { own } from '../../model/index.js';
import { rule } from '../rule.js';
import { references } from '../walk.js';

/**
 * A persona, source or channel that nothing in the file uses. A file without a journey is there for others to import,
 * and nobody here can know what they use. While a name of the kind is unknown, that may be the one meant.
 */
export const unusedDeclaration = rule('unused-declaration', 'hint', function* (model) {
  if (own(model, model.journeys).length === 0) return;
  // What an import declares may use a name of this file too.
  const all = [...references(model.personas, model.journeys)].map(({ reference }) => reference);
  const used = new Set(all.map(({ kind, name }) => `${kind} ${name}`));
  const doubtful = new Set(all.filter(({ resolved }) => !resolved).map(({ kind }) => kind));
  for (const { kind, list } of judged(model)) {
    if (doubtful.has(kind)) continue;
    for (const { name, nameSpan } of own(model, list)) {
      if (name !== '' && !used.has(`${kind} ${name}`)) yield { span: nameSpan, about: { kind, name } };
    }
  }
});

interface Judged {
  readonly kind: 'persona' | 'source' | 'channel';
  readonly list: readonly TopLevelDeclaration[];
}

function judged({ personas, sources, channels }: Model): readonly Judged[] {
  return [
    { kind: 'persona', list: personas },
    { kind: 'source', list: sources },
    { kind: 'channel', list: channels },
  ];
}
