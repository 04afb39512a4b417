/**
 * The templates as snippets of VS Code, for its commands that fill a file or insert a snippet. They have no prefix, so
 * that they do not stand a second time in the list of completions, where the language server offers them.
 */
import { fromSources } from './sources.mjs';

/** Generated files by path: their content. */
export async function templateSnippets() {
  const { languages, completionWords, phaseModels, asSnippet, journeyFillIn, personaFillIn, touchpointFillIn } =
    await fromSources(`
    export { languages } from './src/words/index.js';
    export { completionWords } from './src/words/completion.js';
    export { phaseModels } from './src/words/phase-models.js';
    export { asSnippet } from './src/words/fill-in.js';
    export { journeyFillIn, personaFillIn, touchpointFillIn } from './src/words/templates.js';`);
  const snippets = languages.flatMap((language) => {
    const { templates } = completionWords(language);
    const journeys = phaseModels(language).map(({ id, title }) => ({
      ...templates.journey(title),
      isFileTemplate: true,
      body: journeyFillIn(id, language, []),
    }));
    return [
      ...journeys,
      { ...templates.persona, body: personaFillIn(language) },
      { ...templates.touchpoint, body: touchpointFillIn(language, ['']) },
    ];
  });
  const written = snippets.map(({ label, detail, body, ...more }) => [
    label,
    { description: detail, ...more, body: asSnippet(body).split('\n') },
  ]);
  return { 'syntaxes/journey.code-snippets': `${JSON.stringify(Object.fromEntries(written), null, 2)}\n` };
}
