/** What a command has to say and how it ends; `main.ts` alone writes it to the terminal. */
export interface Outcome {
  readonly out: string | Uint8Array;
  /** Lines for standard error. */
  readonly complaints: readonly string[];
  readonly status: ExitStatus;
}

/**
 * 0 without errors, 1 with errors in a text, 2 when a command or file cannot be used; of a merge driver, of which Git takes
 * small numbers for a conflict that stands in the file, 129.
 */
export type ExitStatus = 0 | 1 | 2 | 129;

export function refusal(...complaints: readonly string[]): Outcome {
  return { out: '', complaints, status: 2 };
}

/** Control characters, and marks that break a line or turn the direction of writing. */
export const unsafe = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A line that is safe on a terminal: control characters and marks that turn the direction of writing, which come
 * from the texts and names of files, cannot move the cursor or disguise what is shown.
 */
export function safeLine(line: string): string {
  return line.replace(unsafe, '\uFFFD');
}
