import { describe, expect, it } from 'vitest';
import { read } from '../../src/language/index.js';
import { languages } from '../../src/words/index.js';
import { phaseModels } from '../../src/words/phase-models.js';

describe.each(languages)('the phase models in %s', (language) => {
  it.each(phaseModels(language))('$id has phases that a journey can not be written with', ({ phases }) => {
    const text = `journey j { ${phases.map(({ name, title }) => `phase ${name} "${title}" {}`).join('\n')} }`;
    const { model, findings } = read(text);
    expect(findings).toEqual([]);
    expect(model.journeys[0]?.phases.map(({ name, title }) => ({ name, title }))).toEqual(phases);
  });
});

it('a model has fewer phases in one language than in another', () => {
  const counts = languages.map((language) => phaseModels(language).map(({ phases }) => phases.length));
  expect(new Set(counts.map(String)).size).toBe(1);
});
