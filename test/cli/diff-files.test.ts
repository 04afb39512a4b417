/** `journey diff` of revisions in which things went from file to file. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import schema from '../../src/formats/changes.schema.json';
import { isToDifference } from '../../src/messages/difference.js';
import { versionsAmong } from '../../src/webview/difference/drawings.js';
import { folder, journey } from './journey.js';
import { commit, repository } from './repository.js';

const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);

const people = `persona lena "Business traveller" { goal "In her room within five minutes" }
persona omar "Family on holiday" { goal "Everyone settled before dinner" }
`;
const stay = `journey stay "A stay at the hotel" {
  persona lena, omar
  phase arrival "Arrival" {
    touchpoint desk "Checks in at the desk" {
      does "Waits in line behind a coach party"
      emotion lena -1.7 anger
      emotion omar -0.9
    }
    touchpoint room "Finds the room" { does "Follows the signs past the laundry" emotion lena 0.1 emotion omar 0.6 }
  }
}
`;
const complaint = `journey complaint "A complaint" {
  persona lena
  phase asking "Asking" {
    touchpoint call "Calls the front desk" { does "Spells her name three times" emotion lena -1.1 }
    touchpoint mail "Writes to the manager" { does "Attaches the bill" emotion lena -0.4 }
  }
}
`;

type Files = Readonly<Record<string, string>>;

/** A repository of two commits with these files. */
function history(before: Files, after: Files): string {
  const cwd = repository(before);
  for (const path of Object.keys(before)) rmSync(join(cwd, path));
  for (const [path, text] of Object.entries(after)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  commit(cwd, 'second');
  return cwd;
}

const range = ['diff', 'HEAD~1...HEAD'];

async function changesOf(cwd: string, ...more: readonly string[]) {
  const { out } = await journey([...range, ...more, '--format', 'json'], { cwd });
  const data = JSON.parse(out);
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  return data.files.flatMap(({ file, changes }: { file: string; changes: readonly { code: string }[] }) =>
    changes.map(({ code }) => `${file} ${code}`),
  );
}

const extracted = () =>
  history(
    { 'stay.journey': `${people}${stay}` },
    { 'people.journey': people, 'stay.journey': `import "./people.journey"\n${stay}` },
  );

describe('journey diff where things went to another file', () => {
  it('says where personas went that have a file of their own now', async () => {
    const { out } = await journey(range, { cwd: extracted() });
    expect(out).toContain('persona “Business traveller” moved from “stay.journey” to “people.journey”');
    expect(out).toContain('persona “Family on holiday” moved from “stay.journey” to “people.journey”');
    for (const word of ['is gone', 'is new', 'added', 'removed']) expect(out).not.toContain(word);
    const dutch = await journey([...range, '--language', 'nl'], { cwd: extracted() });
    expect(dutch.out).toContain('persona “Business traveller” verplaatst van “stay.journey” naar “people.journey”');
  });

  it('says the same of one of the files alone', async () => {
    const moved = ['people.journey persona-moved', 'people.journey persona-moved'];
    expect(await changesOf(extracted(), 'people.journey')).toEqual(moved);
    expect(await changesOf(extracted(), 'stay.journey')).toEqual(moved);
  });

  it('names the file that something came from', async () => {
    const { out } = await journey([...range, '--format', 'json'], { cwd: extracted() });
    const [people, stay] = JSON.parse(out).files;
    expect(people).toMatchObject({ file: 'people.journey', before: 'HEAD~1:stay.journey' });
    expect(stay).toMatchObject({ file: 'stay.journey', before: 'HEAD~1:stay.journey', changes: [] });
  });

  it('tells of a file that moved with all that is in it one thing', async () => {
    const text = `${people}${stay}`;
    const cwd = history({ 'stay.journey': text }, { 'maps/hotel.journey': text });
    expect(await changesOf(cwd)).toEqual(['maps/hotel.journey file-moved']);
    const { out } = await journey(range, { cwd });
    expect(out).toContain('the file moved from “stay.journey” to “maps/hotel.journey”');
  });

  const moves: readonly (readonly [what: string, before: Files, after: Files])[] = [
    [
      'to a new file, most of it written anew',
      { 'a.journey': `${people}${stay}${complaint}` },
      {
        'a.journey': `${people}${stay}`,
        'b.journey': `import "./a.journey"\n${complaint
          .replace('-1.1', '-1.9')
          .replace('Attaches the bill', 'Asks for the money back')
          .replace('"A complaint"', '"A complaint at the desk"')}`,
      },
    ],
    [
      'to a file that is there',
      { 'a.journey': `${people}${complaint}`, 'b.journey': `import "./a.journey"\n${stay}` },
      { 'a.journey': people, 'b.journey': `import "./a.journey"\n${stay}${complaint.replace('-1.1', '-1.9')}` },
    ],
    [
      'with its file, which Git does not see',
      { 'a.journey': `${people}${complaint}` },
      {
        'b.journey': `persona lena "Business traveller" { goal "In her room within five minutes" }\n\n\n${complaint
          .replaceAll('  ', '\t')
          .replace('-1.1', '-1.9')}`,
      },
    ],
    [
      'when two files were joined',
      { 'a.journey': `${people}${stay}`, 'b.journey': `import "./a.journey"\n${complaint}` },
      { 'c.journey': `${people}${stay}${complaint.replace('-1.1', '-1.9')}` },
    ],
    [
      'when a file was split in two new ones',
      { 'a.journey': `${people}${stay}${complaint}` },
      {
        'people.journey': people,
        'b.journey': `import "./people.journey"\n${stay}`,
        'c.journey': `import "./people.journey"\n${complaint.replace('-1.1', '-1.9')}`,
      },
    ],
  ];

  it.each(moves)('stops a journey that got worse as it went %s', async (_, before, after) => {
    const { status, err, out } = await journey([...range, '--fail-on', 'low-point-fell'], {
      cwd: history(before, after),
    });
    expect(err).toContain('low-point-fell');
    expect(status).toBe(1);
    expect(out).toContain('−1.1 to −1.9');
    expect(out).not.toMatch(/is gone|is new/);
  });

  it('shows a page that counts what the list of changes has', async () => {
    const [, before = {}, after = {}] = moves[0] ?? [];
    const cwd = history(before, after);
    await journey([...range, '-o', 'page.html'], { cwd });
    const { document } = new JSDOM(readFileSync(join(cwd, 'page.html'), 'utf8')).window;
    const messages: unknown[] = JSON.parse(document.getElementById('journey')?.textContent ?? '[]');
    const drawn = messages.flatMap((message) => {
      if (!isToDifference(message) || message.type !== 'files') return [];
      return versionsAmong(message).flatMap(({ comparison }) => comparison.changes.map(({ code }) => code));
    });
    const listed: readonly string[] = await changesOf(cwd);
    expect(drawn.toSorted()).toEqual(listed.map((line) => line.split(' ').at(-1)).toSorted());
    expect(drawn).toContain('journey-moved');
  });

  it('compares all files of two folders as well', async () => {
    const cwd = folder({
      'old/stay.journey': `${people}${stay}`,
      'old/same.journey': complaint,
      'new/people.journey': people,
      'new/stay.journey': `import "./people.journey"\n${stay.replace('-1.7', '-1.9')}`,
      'new/same.journey': complaint,
    });
    const { status, out, err } = await journey(['diff', 'old', 'new', '--fail-on', 'low-point-fell'], { cwd });
    expect(status).toBe(1);
    expect(err).toContain('low-point-fell');
    expect(out).toContain('old/stay.journey → new/people.journey · 2 changes');
    expect(out).toContain('persona “Family on holiday” moved from “stay.journey” to “people.journey”');
    expect(out).not.toContain('same.journey');
  });

  it('draws a journey that went to another file over what it was', async () => {
    const [, before = {}, after = {}] = moves[0] ?? [];
    const { out } = await journey([...range, '--format', 'svg'], { cwd: history(before, after) });
    for (const score of ['−1.1', '−1.9']) expect(out).toContain(score);
  });
});
