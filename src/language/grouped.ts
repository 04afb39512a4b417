/**
 * Numbers with their thousands set apart, as people write them: `1.240`, `1,240`, `1 240`. The language has no such
 * marks, and `1.240` may be a number with three decimals as well; what it may mean is worked out here.
 */

/** One to three digits, groups of exactly three with one kind of mark between them, and decimals behind another mark. */
const grouped =
  /[+\-\u2212]?[1-9]\d{0,2}(?:([.,\u0020\u00A0\u2009\u202F])\d{3}(?:\1\d{3})*)(?:(?!\1)[.,]\d+)?(?![.,]?\d)/y;

/** How far such a number reaches from a place in a text; `undefined` where there is none. */
export function groupedEnd(text: string, start: number): number | undefined {
  grouped.lastIndex = start;
  return grouped.test(text) ? grouped.lastIndex : undefined;
}

/** What a number with groups may mean, as the language writes it, the likeliest first; none for any other text. */
export function groupedReadings(text: string): readonly string[] {
  if (groupedEnd(text, 0) !== text.length) return [];
  const sign = /^[-\u2212]/.test(text) ? '-' : '';
  const [first = '', ...rest] = text.replace(/^[+\-\u2212]/, '').split(/[^\d]/);
  const decimals = rest.at(-1)?.length === 3 && marksIn(text).size === 1 ? undefined : rest.pop();
  const whole = sign + first + rest.join('') + (decimals === undefined ? '' : `.${decimals}`);
  const mayBeDecimals = rest.length === 1 && decimals === undefined && /[.,]/.test(text);
  return mayBeDecimals ? [whole, sign + plain(`${first}.${rest[0]}`)] : [whole];
}

function marksIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[^\d+\-\u2212]/g));
}

function plain(decimal: string): string {
  return decimal.replace(/\.?0+$/, '');
}
