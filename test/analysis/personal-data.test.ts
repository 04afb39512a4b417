import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/analysis/index.js';
import { personalData } from '../../src/analysis/personal-data.js';
import { read } from '../../src/language/index.js';

const found = (text: string) =>
  personalData(text).map(({ what, index, length }) => `${what} ${text.slice(index, index + length)}`);

describe('what reaches a person', () => {
  it.each([
    'NL91ABNA0417164300',
    'NL91 ABNA 0417 1643 00',
    'be68 5390 0754 7034',
    'DE89-3704-0044-0532-0130-00',
    'GB82 WEST 1234 5698 7654 32',
  ])('the account number %s is missed, or is cut short by the words around it', (iban) => {
    expect(found(`Paid to ${iban} on 1 May 2026`)).toEqual([`iban ${iban}`]);
    expect(found(`(${iban})`)).toEqual([`iban ${iban}`]);
  });

  it.each([
    '06-12345678',
    '06 12 34 56 78',
    '020-1234567',
    '(020) 123 45 67',
    '+31 6 1234 5678',
    '+31 (0)20 123 45 67',
    '0031612345678',
    '0470 12 34 56',
    '+49 30 123456',
    '020 7946 0958',
    '212-555-0134',
    '(212) 555-0134',
  ])('the phone number %s is missed or cut short', (phone) => {
    expect(found(`Call ${phone}.`)).toEqual([`phone ${phone}`]);
    expect(found(`${phone}, or not`)).toEqual([`phone ${phone}`]);
  });

  it.each(['jan@post.nl', 'jan.de-vries+huis@mail.post.co.uk', 'søren@blåbær.example', "o'neill@example.com"])(
    'the address %s is missed or cut short',
    (email) => {
      expect(found(`<${email}>.`)).toEqual([`email ${email}`]);
    },
  );

  it('several in one text are not all found, or are out of order', () => {
    expect(found('a@b.nl NL91ABNA0417164300 06-12345678')).toEqual([
      'email a@b.nl',
      'iban NL91ABNA0417164300',
      'phone 06-12345678',
    ]);
  });

  it.each([
    '1.234.567,89 euro',
    '01-02-2026 12:30',
    '2026-03-14',
    'EAN 871687400001234567',
    '0800-1234567',
    '0900 1234567',
    'NL91ABNA0417164301',
    'XX91ABNA0417164300',
    '@jan',
    'a@b',
    'v1.2.3',
    '0.123456789',
    '14-nummer',
    'KvK 12345678',
    '9 to 5, 24/7',
    '10:30-11:30',
    '-1.4 to +2',
  ])('%s is called personal', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('a text of a megabyte takes ages', () => {
    for (const piece of ['a', '1', '06 ', 'a@', 'NL91 ', 'a.', '(020) ', '+31']) {
      personalData(`${piece.repeat(1_000_000 / piece.length)}@`);
    }
  });
});

describe('where it is looked for', () => {
  const text = readFileSync(new URL('../language/fixtures/every-construct.journey', import.meta.url), 'utf8');
  // Addresses of files and pages, units, and uses of names declared elsewhere are no texts for people.
  const elsewhere = /(?:import|photo|image|link|unit|method|\d|emotion|starter,|->|high|solves hidden-amount,) $/;
  const texts = [...text.matchAll(/"(?:\\.|[^"\\\n])+"/g)].filter(({ index }) => !elsewhere.test(text.slice(0, index)));

  it.each(texts.map(({ 0: written, index }) => [written, index] as const))(
    '%s, at %i, may hold an address unnoticed',
    (written, index) => {
      const changed = `${text.slice(0, index)}"Jan jan@post.nl"${text.slice(index + written.length)}`;
      const findings = check(read(changed).model).filter(({ code }) => code === 'personal-data');
      expect(findings.map(({ span }) => span.start.line)).toEqual([text.slice(0, index).split('\n').length - 1]);
    },
  );
});
