/** What became of things when files were split, joined, moved and taken apart: files before, files after, what is told. */
import { describe, expect, it } from 'vitest';
import { compare, compareFiles, type VersionFile } from '../../src/diff/index.js';
import { read } from '../../src/language/index.js';
import { told } from './told.js';

type Files = Readonly<Record<string, string>>;

const uriOf = (path: string) => `file:///folder/${path}`;

function versionsOf(files: Files): readonly VersionFile[] {
  const imports = (uri: string) => files[uri.replace(uriOf(''), '')];
  return Object.entries(files).map(([path, text]) => {
    const { model } = read(text, { uri: uriOf(path), workspace: uriOf(''), imports });
    return { path, model };
  });
}

/** By `before → after`, where there is anything to tell. */
function toldOf(before: Files, after: Files): Readonly<Record<string, readonly string[]>> {
  const compared = compareFiles(versionsOf(before), versionsOf(after));
  return Object.fromEntries(
    compared
      .filter(({ comparison }) => comparison.changes.length > 0)
      .map((files) => [`${files.before?.path ?? ''} → ${files.after?.path ?? ''}`, told(files.comparison.changes)]),
  );
}

const lena = `persona lena "Business traveller" {
  role "Consultant, two nights a week away"
  goal "In her room within five minutes"
}
`;
const omar = `persona omar "Family on holiday" {
  role "Father of three"
  goal "Everyone settled before dinner"
}
`;
const reviews = 'source reviews "Guest reviews" { kind qualitative method review sample 214 }\n';
const log = 'source desk-log "Log of the front desk" { kind quantitative sample 3100 }\n';

const stay = `journey stay "A stay at the hotel" {
  persona lena, omar
  phase arrival "Arrival" {
    touchpoint parking "Parks the car" {
      channel phone
      does "Calls for the barrier code"
      emotion omar -1.2 evidence desk-log
    }
    touchpoint desk "Checks in at the desk" {
      channel store
      does "Waits in line behind a coach party"
      emotion lena -1.7 anger "I have a call in ten minutes." evidence desk-log, reviews
      pain critical queue "Twelve minutes of waiting on Mondays" evidence desk-log
    }
  }
  phase leaving "Leaving" {
    touchpoint checkout "Checks out" {
      channel store
      does "Gets the bill on paper"
      emotion lena -0.2
    }
    touchpoint thanks "Gets a note of thanks" { channel email emotion lena +0.5 }
  }
}
`;
const complaint = `journey complaint "A complaint about the bill" {
  persona lena
  phase asking "Asking" {
    touchpoint call "Calls the front desk" {
      channel phone
      does "Spells her name three times"
      emotion lena -1.1 evidence reviews
    }
    touchpoint mail "Writes to the manager" { channel email does "Attaches the bill" emotion lena -0.4 }
  }
}
`;
const people = `${lena}${omar}`;
const sources = `${reviews}${log}`;
const whole = `${sources}${people}${stay}`;
const importing = (path: string, text: string) => `import "./${path}"\n${text}`;

const lenaMoved = (to: string) => `persona-moved Business traveller from stay.journey to ${to}`;
const omarMoved = (to: string) => `persona-moved Family on holiday from stay.journey to ${to}`;

type Case = readonly [what: string, before: Files, after: Files, told: Readonly<Record<string, readonly string[]>>];

const cases: readonly Case[] = [
  ['nothing', { 'stay.journey': whole }, { 'stay.journey': whole }, {}],
  [
    'a file that moved',
    { 'stay.journey': whole },
    { 'hotel/stay.journey': whole },
    { 'stay.journey → hotel/stay.journey': ['file-moved hotel/stay.journey from stay.journey to hotel/stay.journey'] },
  ],
  [
    'a file that moved to another folder of the same folder',
    { 'maps/old/stay.journey': whole },
    { 'maps/new/stay.journey': whole },
    {
      'maps/old/stay.journey → maps/new/stay.journey': [
        'file-moved new/stay.journey from old/stay.journey to new/stay.journey',
      ],
    },
  ],
  [
    'personas that went to a file of their own',
    { 'stay.journey': whole },
    { 'people.journey': people, 'stay.journey': importing('people.journey', `${sources}${stay}`) },
    { 'stay.journey → people.journey': [lenaMoved('people.journey'), omarMoved('people.journey')] },
  ],
  [
    'one of two personas that went',
    { 'stay.journey': whole },
    { 'lena.journey': lena, 'stay.journey': importing('lena.journey', `${sources}${omar}${stay}`) },
    { 'stay.journey → lena.journey': [lenaMoved('lena.journey')] },
  ],
  [
    'a persona that went and changed on the way',
    { 'stay.journey': whole },
    {
      'people.journey': people.replace('five minutes', 'three minutes'),
      'stay.journey': importing('people.journey', `${sources}${stay}`),
    },
    {
      'stay.journey → people.journey': [
        lenaMoved('people.journey'),
        omarMoved('people.journey'),
        'goal-changed Business traveller (goal In her room within three minutes) from In her room within five minutes to In her room within three minutes',
      ],
    },
  ],
  [
    'a persona that got another name and went',
    { 'stay.journey': whole },
    {
      'people.journey': people.replace('persona lena "Business traveller"', 'persona consultant "Consultant"'),
      'stay.journey': importing('people.journey', `${sources}${stay.replaceAll('lena', 'consultant')}`),
    },
    {
      'stay.journey → people.journey': [
        'persona-moved Consultant from stay.journey to people.journey',
        omarMoved('people.journey'),
        'persona-renamed Consultant from Business traveller to Consultant',
      ],
    },
  ],
  [
    'sources that went to a file of their own',
    { 'stay.journey': whole },
    { 'sources.journey': sources, 'stay.journey': importing('sources.journey', `${people}${stay}`) },
    {
      'stay.journey → sources.journey': [
        'source-moved Guest reviews from stay.journey to sources.journey',
        'source-moved Log of the front desk from stay.journey to sources.journey',
      ],
    },
  ],
  [
    'a shared file that was taken back in',
    { 'people.journey': people, 'stay.journey': importing('people.journey', `${sources}${stay}`) },
    { 'stay.journey': whole },
    {
      'people.journey → stay.journey': [
        'persona-moved Business traveller from people.journey to stay.journey',
        'persona-moved Family on holiday from people.journey to stay.journey',
      ],
    },
  ],
  [
    'a file of two journeys that was split',
    { 'hotel.journey': `${whole}${complaint}` },
    {
      'hotel.journey': whole,
      'complaint.journey': importing('hotel.journey', complaint),
    },
    {
      'hotel.journey → complaint.journey': [
        'journey-moved A complaint about the bill from hotel.journey to complaint.journey',
      ],
    },
  ],
  [
    'a file of two journeys that was split in two new ones',
    { 'hotel.journey': `${whole}${complaint}` },
    { 'stay.journey': whole, 'complaint.journey': importing('stay.journey', complaint) },
    {
      'hotel.journey → stay.journey': ['file-moved stay.journey from hotel.journey to stay.journey'],
      'hotel.journey → complaint.journey': [
        'journey-moved A complaint about the bill from hotel.journey to complaint.journey',
      ],
    },
  ],
  [
    'two files that were joined',
    { 'stay.journey': whole, 'complaint.journey': importing('stay.journey', complaint) },
    { 'stay.journey': `${whole}${complaint}` },
    {
      'complaint.journey → stay.journey': [
        'journey-moved A complaint about the bill from complaint.journey to stay.journey',
      ],
    },
  ],
  [
    'a journey that went to another file with another score',
    { 'hotel.journey': `${whole}${complaint}` },
    { 'hotel.journey': whole, 'complaint.journey': importing('hotel.journey', complaint.replace('-1.1', '-1.8')) },
    {
      'hotel.journey → complaint.journey': [
        'journey-moved A complaint about the bill from hotel.journey to complaint.journey',
        'score-changed Calls the front desk (emotion lena) from -1.1 to -1.8 by -0.7',
      ],
    },
  ],
  [
    'a journey that went to another file under another name, half of it written anew',
    { 'hotel.journey': `${whole}${complaint}` },
    {
      'hotel.journey': whole,
      'bill.journey': importing(
        'hotel.journey',
        complaint
          .replace('complaint "A complaint about the bill"', 'wrong-bill "The bill is wrong"')
          .replace('does "Attaches the bill" emotion lena -0.4', 'does "Waits for an answer" emotion lena -1.9'),
      ),
    },
    {
      'hotel.journey → bill.journey': [
        'journey-moved The bill is wrong from hotel.journey to bill.journey',
        'journey-renamed The bill is wrong from A complaint about the bill to The bill is wrong',
        'score-changed Writes to the manager (emotion lena) from -0.4 to -1.9 by -1.5',
        'does-changed Writes to the manager (does Waits for an answer) from Attaches the bill to Waits for an answer',
      ],
    },
  ],
  [
    'two files that swapped their names',
    { 'a.journey': whole, 'b.journey': importing('a.journey', complaint) },
    { 'b.journey': whole, 'a.journey': importing('b.journey', complaint) },
    {
      'a.journey → b.journey': ['file-moved b.journey from a.journey to b.journey'],
      'b.journey → a.journey': [
        'file-moved a.journey from b.journey to a.journey',
        'import-changed a.journey (import ./b.journey) from ./a.journey to ./b.journey',
      ],
    },
  ],
  [
    'a file that was copied, and the copy worked on',
    { 'stay.journey': whole },
    { 'stay.journey': whole, 'copy.journey': whole.replace('-1.7', '-0.7') },
    {
      ' → copy.journey': [
        'source-added Guest reviews to Guest reviews',
        'source-added Log of the front desk to Log of the front desk',
        'persona-added Business traveller to Business traveller',
        'persona-added Family on holiday to Family on holiday',
        'journey-added A stay at the hotel to A stay at the hotel',
      ],
    },
  ],
  [
    'a shared file that got another name',
    { 'people.journey': people, 'stay.journey': importing('people.journey', `${sources}${stay}`) },
    { 'personas.journey': people, 'stay.journey': importing('personas.journey', `${sources}${stay}`) },
    {
      'people.journey → personas.journey': ['file-moved personas.journey from people.journey to personas.journey'],
      'stay.journey → stay.journey': [
        'import-changed stay.journey (import ./personas.journey) from ./people.journey to ./personas.journey',
      ],
    },
  ],
  [
    'a shared persona that got another name, with all who import it',
    { 'people.journey': people, 'stay.journey': importing('people.journey', `${sources}${stay}`) },
    {
      'people.journey': people.replace('persona lena', 'persona consultant'),
      'stay.journey': importing('people.journey', `${sources}${stay.replaceAll('lena', 'consultant')}`),
    },
    { 'people.journey → people.journey': ['persona-renamed Business traveller from lena to consultant'] },
  ],
  [
    'two personas of one name in files that know nothing of each other, of which one got another',
    {
      'stay.journey': whole,
      'other.journey': `persona lena "Neighbour" { role "Baker" }\njourney bread "Bread" { persona lena phase p "P" { touchpoint buys "Buys bread" { does "Queues" emotion lena 1 } } }\n`,
    },
    {
      'stay.journey': whole,
      'other.journey': `persona buur "Neighbour" { role "Baker" }\njourney bread "Bread" { persona buur phase p "P" { touchpoint buys "Buys bread" { does "Queues" emotion buur 1 } } }\n`,
    },
    { 'other.journey → other.journey': ['persona-renamed Neighbour from lena to buur'] },
  ],
  [
    'a phase that went to a journey in another file',
    { 'stay.journey': whole, 'complaint.journey': importing('stay.journey', complaint) },
    {
      'stay.journey': whole.replace(/ {2}phase leaving[\s\S]*?\n {2}\}\n/, ''),
      'complaint.journey': importing(
        'stay.journey',
        complaint.replace('  phase asking', `${/ {2}phase leaving[\s\S]*?\n {2}\}\n/.exec(stay)?.[0]}  phase asking`),
      ),
    },
    {
      'complaint.journey → complaint.journey': [
        'phase-moved Leaving from A stay at the hotel to A complaint about the bill',
      ],
    },
  ],
  [
    'a touchpoint that went to a journey in another file',
    { 'stay.journey': whole, 'complaint.journey': importing('stay.journey', complaint) },
    {
      'stay.journey': whole.replace(/ {4}touchpoint checkout[\s\S]*?\n {4}\}\n/, ''),
      'complaint.journey': importing(
        'stay.journey',
        complaint.replace(
          '    touchpoint call',
          `${/ {4}touchpoint checkout[\s\S]*?\n {4}\}\n/.exec(stay)?.[0]}    touchpoint call`,
        ),
      ),
    },
    { 'complaint.journey → complaint.journey': ['touchpoint-moved Checks out from Leaving to Asking'] },
  ],
  [
    'a journey that was split into two, the second in a file of its own',
    { 'stay.journey': whole },
    {
      'stay.journey': whole.replace(/ {2}phase leaving[\s\S]*?\n {2}\}\n/, ''),
      'leaving.journey': importing(
        'stay.journey',
        `journey leaving "Leaving the hotel" {\n  persona lena\n${/ {2}phase leaving[\s\S]*?\n {2}\}\n/.exec(stay)?.[0]}}\n`,
      ),
    },
    {
      ' → leaving.journey': [
        'journey-added Leaving the hotel to Leaving the hotel',
        'phase-moved Leaving from A stay at the hotel to Leaving the hotel',
      ],
    },
  ],
  [
    'a journey that is gone, and another of its name that says something else in another file',
    { 'stay.journey': whole },
    {
      'other.journey':
        'journey stay "A stay in hospital" { phase ward "On the ward" { touchpoint bed "Gets a bed" { does "Waits for a doctor" emotion 0 } } }\n',
    },
    {
      ' → other.journey': ['journey-added A stay in hospital to A stay in hospital'],
      'stay.journey → ': [
        'source-removed Guest reviews from Guest reviews',
        'source-removed Log of the front desk from Log of the front desk',
        'persona-removed Business traveller from Business traveller',
        'persona-removed Family on holiday from Family on holiday',
        'journey-removed A stay at the hotel from A stay at the hotel',
      ],
    },
  ],
  [
    'two copies of a file that is gone, of which neither is more it than the other',
    { 'stay.journey': stay },
    { 'a.journey': stay, 'b.journey': stay },
    {
      ' → a.journey': ['journey-added A stay at the hotel to A stay at the hotel'],
      ' → b.journey': ['journey-added A stay at the hotel to A stay at the hotel'],
      'stay.journey → ': ['journey-removed A stay at the hotel from A stay at the hotel'],
    },
  ],
  [
    'a channel, a feeling and a kind of metric that went to a file of their own',
    {
      'stay.journey': `channel kiosk "Kiosk" { kind owned }\nfeeling dread "Dread" { score -1.5 }\nmetric nights "Nights" { range 0..30 better higher }\n${whole.replace('channel store', 'channel kiosk').replace('anger', 'dread')}`,
    },
    {
      'terms.journey':
        'channel kiosk "Kiosk" { kind owned }\nfeeling dread "Dread" { score -1.5 }\nmetric nights "Nights" { range 0..30 better higher }\n',
      'stay.journey': importing(
        'terms.journey',
        whole.replace('channel store', 'channel kiosk').replace('anger', 'dread'),
      ),
    },
    {
      'stay.journey → terms.journey': [
        'channel-moved Kiosk from stay.journey to terms.journey',
        'feeling-moved Dread from stay.journey to terms.journey',
        'metric-moved Nights from stay.journey to terms.journey',
      ],
    },
  ],
];

describe('a file by itself', () => {
  it('is told to have lost things to what it imports, and to have got them from there', () => {
    const alone = { 'stay.journey': whole };
    const apart = { 'people.journey': people, 'stay.journey': importing('people.journey', `${sources}${stay}`) };
    const one = versionsOf(alone).at(-1);
    const other = versionsOf(apart).at(-1);
    if (one === undefined || other === undefined) throw new Error('nothing read');
    const there = compare(one.model, other.model);
    expect(told(there.changes)).toEqual([lenaMoved('people.journey'), omarMoved('people.journey')]);
    expect(there.personas.map(({ before, after }) => [before?.name, after?.name])).toEqual([
      ['lena', 'lena'],
      ['omar', 'omar'],
    ]);
    expect(told(compare(other.model, one.model).changes)).toEqual([
      'persona-moved Business traveller from people.journey to stay.journey',
      'persona-moved Family on holiday from people.journey to stay.journey',
    ]);
  });
});

describe('files of two versions', () => {
  it.each(cases)('are told to differ in no more and no less than %s', (_, before, after, expected) => {
    expect(toldOf(before, after)).toEqual(expected);
    expect(toldOf(before, before)).toEqual({});
    expect(toldOf(after, after)).toEqual({});
  });
});
