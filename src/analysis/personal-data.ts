/** Finds data in a text by which a real person can be reached or paid. Time is linear in the text's length. */
import { getCountrySpecifications, isValidIBAN } from 'ibantools';
import type { FindingFacts } from '../model/index.js';

const countries = getCountrySpecifications();

export interface PersonalDatum {
  readonly what: FindingFacts['personal-data']['what'];
  /** In UTF-16 units. */
  readonly index: number;
  readonly length: number;
}

/** In the order of the text. */
export function personalData(text: string): readonly PersonalDatum[] {
  // Most texts hold neither: an account or phone number has eight digits at least.
  if (!text.includes('@') && !/^(?:\D*\d){8}/.test(text)) return [];
  const accounts = ibans(text);
  // The digits of an account number look like a phone number too.
  const rest = accounts.reduce(
    (left, { index, length }) => left.slice(0, index) + 'x'.repeat(length) + left.slice(index + length),
    text,
  );
  const others = patterns.flatMap(({ what, pattern }) =>
    Array.from(rest.matchAll(pattern), ({ index, 0: match }) => ({ what, index, length: match.length })),
  );
  return [...accounts, ...others].toSorted((a, b) => a.index - b.index);
}

/**
 * Phone numbers as people write them, with spaces, dots, hyphens, slashes and brackets between the digits. No country is
 * known, so a number counts when it is international (E.164: up to 15 digits), begins with the 0 of a national number,
 * or is grouped as in North America. Dates and free or paid service numbers (0800, 0900) are no one's.
 */
const patterns = [
  {
    what: 'email',
    pattern:
      /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}/gu,
  },
  { what: 'phone', pattern: /(?<![\w+.])(?:\+[1-9]|00[1-9]\d)(?:[ .()/-]{0,2}\d){7,13}(?!\d)/g },
  {
    what: 'phone',
    pattern:
      /(?<![\w.,+-])(?!\d\d[-/. ]\d\d[-/. ](?:19|20)\d\d(?!\d))\(?0(?![89]00)[1-9](?:[ .()/-]{0,2}\d){7,9}(?![.,-]?\d)/g,
  },
  { what: 'phone', pattern: /(?<![\w.,+-])(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![.,-]?\d)/g },
] as const;

function ibans(text: string): readonly PersonalDatum[] {
  return Array.from(text.matchAll(/(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}/g), ({ index }) => {
    const written = accountAt(text, index);
    const isIban = written !== undefined && isValidIBAN(written.replace(/[ -]/g, '').toUpperCase());
    return isIban ? [{ what: 'iban', index, length: written.length } as const] : [];
  }).flat();
}

/** As many letters and digits as an account number of the country has, with at most one space or hyphen between them. */
function accountAt(text: string, index: number): string | undefined {
  const country = text.slice(index, index + 2).toUpperCase();
  const characters = countries[country]?.chars;
  if (characters == null) return undefined;
  const pattern = new RegExp(`(?:[A-Za-z0-9][ -]?){${characters - 1}}[A-Za-z0-9](?![A-Za-z0-9])`, 'y');
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
}
