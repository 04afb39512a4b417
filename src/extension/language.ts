import { env, workspace } from 'vscode';
import { type Language, languageOf } from '../words/index.js';

/** VS Code has no Dutch display language, so Dutch readers ask for it here. */
export const languageSetting = 'journey.language';

/** The setting as the reader chose it; anything else that a settings file may hold counts as `auto`. */
export function chosenLanguage(): 'auto' | Language {
  const value = workspace.getConfiguration().get<unknown>(languageSetting);
  return value === 'en' || value === 'nl' ? value : 'auto';
}

/** The language of maps and messages. */
export function readersLanguage(): Language {
  const chosen = chosenLanguage();
  return chosen === 'auto' ? languageOf(env.language) : chosen;
}
