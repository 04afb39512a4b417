import { type Language, words } from '../words/index.js';
import type { DiskProblem } from './disk.js';

/** Why a path is of no use, as a sentence. */
export function unreadable(path: string, { reason, code }: DiskProblem, language: Language): string {
  const { problems } = words(language).cli;
  return problems.unreadable(path, reason === 'other' ? problems.reasons.other(code) : problems.reasons[reason]);
}
