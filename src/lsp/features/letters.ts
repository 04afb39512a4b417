/** Finding by a few letters in their order, as editors search: `tsw` finds `The switch`. */

/** What is searched for; blanks part words and say nothing else. */
export function lettersOf(query: string): readonly string[] {
  return [...fold(query)].filter((letter) => letter.trim() !== '');
}

/** Whether a text holds the letters in their order. */
export function holds(text: string, letters: readonly string[]): boolean {
  const folded = fold(text);
  let from = 0;
  for (const letter of letters) {
    const at = folded.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}

/** Without case and accents, as people search. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
