/** Names that nothing bears yet. */
import { writtenName } from '../../../language/index.js';

/** `name-2`, or with the first number behind it that is free. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/[- ]\d+$/, '');
  for (let count = 2; ; count += 1) {
    const free = `${stem}-${count}`;
    if (!taken.has(free)) return free;
  }
}

const mostWords = 4;

/** A name made of the first words of a text, such as `hidden-amount`; `otherwise` when it has none that fit. */
export function nameFor(text: string, otherwise: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = words.slice(0, mostWords).join('-');
  return name !== '' && writtenName(name) === name ? name : otherwise;
}

/** The same, and free. */
export function freeNameFor(text: string, otherwise: string, taken: ReadonlySet<string>): string {
  const name = nameFor(text, otherwise);
  return taken.has(name) ? freeName(name, taken) : name;
}
