/** What a reviewer is told of a pair of versions: every sentence is true, and says what a colleague would want to know. */
import { describe, expect, it } from 'vitest';
import { type Edit, edited, linesOf, summedUp } from './compared.js';

const hotel = `source reviews "Reviews" { kind qualitative }
persona lena "Business traveller" { label nl "Zakenreiziger" }
persona omar "Family" { label nl "Gezin" }
journey stay "A stay" {
  persona lena, omar
  scale -2..2
  phase booking "Booking" {
    label nl "Boeken"
    touchpoint search "Search" {
      emotion lena 0.2
      emotion omar -0.4
      -> book 70%
      -> exit 30%
    }
    touchpoint book "Book" {
      emotion lena -0.6
      emotion omar 0.3
      pain high twice "Details asked twice"
      -> parking 90%
      -> exit 10%
    }
  }
  phase arrival "Arrival" {
    label nl "Aankomst"
    touchpoint parking "Parking" {
      label nl "Parkeren"
      emotion omar -1.2
      pain critical barrier "No code for the barrier"
    }
    touchpoint desk "Desk" {
      label nl "Balie"
      emotion lena -1.7
      emotion omar -0.9
      pain medium queue "Twelve minutes of waiting"
    }
  }
  phase leaving "Leaving" {
    label nl "Vertrek"
    touchpoint thanks "Thanks" {
      label nl "Bedankje"
      emotion lena 0.5
      emotion omar 1.1
    }
  }
}
`;

interface Pair {
  readonly title: string;
  /** What the version before has otherwise than the hotel. */
  readonly before?: readonly Edit[];
  /** What the later version has otherwise than the one before. */
  readonly edits: readonly Edit[];
  readonly en: string;
  readonly nl: string;
}

const pairs: readonly Pair[] = [
  {
    title: 'names both places where the low point moved to one at which nothing changed',
    edits: [['emotion lena -1.7', 'emotion lena -1.1']],
    en: 'The low point moves from “Desk” (−1.7, Business traveller) to “Parking” (−1.2, Family). Feels better at “Desk”: from −1.7 to −1.1 (Business traveller). [better]',
    nl: 'Het dieptepunt verschuift van “Balie” (−1,7, Zakenreiziger) naar “Parkeren” (−1,2, Gezin). Voelt beter bij “Balie”: van −1,7 naar −1,1 (Zakenreiziger).',
  },
  {
    title: 'names the place that changed where two are equally low before',
    before: [['emotion omar -1.2', 'emotion omar -1.7']],
    edits: [
      ['emotion lena -1.7', 'emotion lena -1.1'],
      ['emotion omar -1.7', 'emotion omar -1.5'],
    ],
    en: 'The low point rises from −1.7 to −1.5 (Parking, Family). Feels better at “Desk”: from −1.7 to −1.1 (Business traveller). [better]',
    nl: 'Het dieptepunt stijgt van −1,7 naar −1,5 (Parkeren, Gezin). Voelt beter bij “Balie”: van −1,7 naar −1,1 (Zakenreiziger).',
  },
  {
    title: 'leaves the low point alone where one of two that were equally low is as it was',
    before: [['emotion omar -1.2', 'emotion omar -1.7']],
    edits: [['emotion lena -1.7', 'emotion lena -1.1']],
    en: 'Feels better at “Desk”: from −1.7 to −1.1 (Business traveller). [better]',
    nl: 'Voelt beter bij “Balie”: van −1,7 naar −1,1 (Zakenreiziger).',
  },
  {
    title: 'names the one that fell where two are equally low now',
    edits: [
      ['emotion lena -1.7', 'emotion lena -1.2'],
      ['emotion lena -0.6', 'emotion lena -1.2'],
    ],
    en: 'The low point rises from −1.7 to −1.2 (Desk, Business traveller). Feels worse at “Book”: from −0.6 to −1.2 (Business traveller). [mixed]',
    nl: 'Het dieptepunt stijgt van −1,7 naar −1,2 (Balie, Zakenreiziger). Voelt slechter bij “Book”: van −0,6 naar −1,2 (Zakenreiziger).',
  },
  {
    title: 'does not call it better that the score at the low point was left out',
    edits: [['emotion lena -1.7\n', '\n']],
    en: 'The low point, “Desk” (−1.7, Business traveller), has no score any more. [none]',
    nl: 'Het dieptepunt, “Balie” (−1,7, Zakenreiziger), heeft geen score meer.',
  },
  {
    title: 'says of a low point that was never scored before that it is the first score there',
    edits: [['emotion omar -1.2', 'emotion omar -1.2\n      emotion lena -2']],
    en: 'The low point moves from “Desk” (−1.7, Business traveller) to “Parking” (−2, Business traveller), which had no score before. [none]',
    nl: 'Het dieptepunt verschuift van “Balie” (−1,7, Zakenreiziger) naar “Parkeren” (−2, Zakenreiziger), dat eerst geen score had.',
  },
  {
    title: 'names the touchpoint that took the low point away with it',
    edits: [
      [
        '    touchpoint desk "Desk" {\n      label nl "Balie"\n      emotion lena -1.7\n      emotion omar -0.9\n      pain medium queue "Twelve minutes of waiting"\n    }\n',
        '',
      ],
    ],
    en: 'The low point moves from “Desk” (−1.7, Business traveller) to “Parking” (−1.2, Family). The medium pain point “Twelve minutes of waiting” is gone. The touchpoint “Desk” is gone. [better]',
    nl: 'Het dieptepunt verschuift van “Balie” (−1,7, Zakenreiziger) naar “Parkeren” (−1,2, Gezin). Het matige pijnpunt “Twelve minutes of waiting” vervalt. Het contactmoment “Balie” vervalt.',
  },
  {
    title: 'says who is no longer in the journey, and nothing of their scores',
    edits: [
      ['persona lena "Business traveller" { label nl "Zakenreiziger" }\n', ''],
      ['persona lena, omar', 'persona omar'],
      ['emotion lena 0.2\n', '\n'],
      ['emotion lena -0.6\n', '\n'],
      ['emotion lena -1.7\n', '\n'],
      ['emotion lena 0.5\n', '\n'],
    ],
    en: 'The persona “Business traveller” is no longer in the journey. [none]',
    nl: 'De persona “Zakenreiziger” zit niet meer in de klantreis.',
  },
  {
    title: 'says who is new in the journey, and compares the others',
    edits: [
      ['persona omar "Family"', 'persona nina "Nina"\npersona omar "Family"'],
      ['persona lena, omar', 'persona lena, omar, nina'],
      ['emotion omar -1.2', 'emotion omar -0.2\n      emotion nina -2'],
    ],
    en: 'The persona “Nina” is new in the journey. Feels better at “Parking”: from −1.2 to −0.2 (Family). [better]',
    nl: 'De persona “Nina” is nieuw in de klantreis. Voelt beter bij “Parkeren”: van −1,2 naar −0,2 (Gezin).',
  },
  {
    title: 'says nothing of a persona who only has another name',
    edits: [
      ['persona lena "', 'persona ellen "'],
      ['persona lena, omar', 'persona ellen, omar'],
      ['emotion lena 0.2', 'emotion ellen 0.2'],
      ['emotion lena -0.6', 'emotion ellen -0.6'],
      ['emotion lena -1.7', 'emotion ellen -1.7'],
      ['emotion lena 0.5', 'emotion ellen 0.5'],
    ],
    en: 'Nothing changed that moves the emotion line, the pain points or the evidence. [none]',
    nl: 'Er is niets veranderd aan de emotielijn, de pijnpunten of de onderbouwing.',
  },
  {
    title: 'says of a converted scale that it is another one, and no more',
    edits: [
      ['-2..2', '1..10'],
      ['lena 0.2', 'lena 5.95'],
      ['omar -0.4', 'omar 4.6'],
      ['lena -0.6', 'lena 4.15'],
      ['omar 0.3', 'omar 6.18'],
      ['omar -1.2', 'omar 2.8'],
      ['lena -1.7', 'lena 1.68'],
      ['omar -0.9', 'omar 3.48'],
      ['lena 0.5', 'lena 6.63'],
      ['omar 1.1', 'omar 7.98'],
    ],
    en: 'The scale is now 1 to 10, and the scores were converted to it. [none]',
    nl: 'De schaal loopt nu van 1 tot 10; de scores zijn omgerekend.',
  },
  {
    title: 'compares what moved beyond its conversion on the later scale',
    edits: [
      ['-2..2', '1..10'],
      ['lena 0.2', 'lena 5.95'],
      ['omar -0.4', 'omar 4.6'],
      ['lena -0.6', 'lena 4.15'],
      ['omar 0.3', 'omar 6.18'],
      ['omar -1.2', 'omar 2.8'],
      ['lena -1.7', 'lena 2.5'],
      ['omar -0.9', 'omar 3.48'],
      ['lena 0.5', 'lena 6.63'],
      ['omar 1.1', 'omar 7.98'],
    ],
    en: 'The scale is now 1 to 10, and the scores were converted to it. The low point rises from +1.68 to +2.5 (Desk, Business traveller). [better]',
    nl: 'De schaal loopt nu van 1 tot 10; de scores zijn omgerekend. Het dieptepunt stijgt van +1,68 naar +2,5 (Balie, Zakenreiziger).',
  },
  {
    title: 'says of a wider scale that the scores were left as they were',
    edits: [['-2..2', '-5..5']],
    en: 'The scale is now −5 to 5; the scores were left as they were. [none]',
    nl: 'De schaal loopt nu van −5 tot 5; de scores zijn gelaten zoals ze waren.',
  },
  {
    title: 'says nothing of a scale that is only written out',
    edits: [['  scale -2..2\n', '']],
    en: 'Nothing changed that moves the emotion line, the pain points or the evidence. [none]',
    nl: 'Er is niets veranderd aan de emotielijn, de pijnpunten of de onderbouwing.',
  },
  {
    title: 'does not take a share that was left out for nobody',
    edits: [['-> exit 30%', '-> exit']],
    en: 'How many leave at “Search” is not known any more; it was 30%. [none]',
    nl: 'Hoeveel er bij “Search” afhaakt is niet meer bekend; het was 30%.',
  },
  {
    title: 'says that nobody leaves where no arrow leads away any more',
    edits: [
      ['-> book 70%', '-> book'],
      ['      -> exit 30%\n', ''],
    ],
    en: 'Nobody leaves at “Search” any more, where 30% did. [better]',
    nl: 'Bij “Search” haakt niemand meer af; dat was 30%.',
  },
  {
    title: 'says that some leave where an arrow without a share is new',
    edits: [['pain critical barrier', '-> desk\n -> exit\n      pain critical barrier']],
    en: 'Some leave at “Parking” now, where nobody did; how many is not known. [worse]',
    nl: 'Bij “Parkeren” haakt nu een deel af, waar dat eerst niemand deed; hoeveel is niet bekend.',
  },
  {
    title: 'counts all touchpoints where others leave than did',
    edits: [
      ['-> book 70%', '-> book 95%'],
      ['-> exit 30%', '-> exit 5%'],
      ['-> parking 90%', '-> parking 80%'],
      ['-> exit 10%', '-> exit 20%'],
    ],
    en: '5% leave at “Search”, instead of 30%. More leave at one other touchpoint. [mixed]',
    nl: 'Bij “Search” haakt 5% af, in plaats van 30%. Bij één ander contactmoment haken er meer mensen af.',
  },
  {
    title: 'says where those leave now who left elsewhere before a touchpoint was split',
    edits: [
      ['-> book 70%\n      -> exit 30%', '-> filter'],
      [
        '    touchpoint book "Book"',
        '    touchpoint filter "Filter" { -> book 70% -> exit 30% }\n    touchpoint book "Book"',
      ],
    ],
    en: 'Nobody leaves at “Search” any more, where 30% did. More leave at one other touchpoint. The touchpoint “Filter” is new. [mixed]',
    nl: 'Bij “Search” haakt niemand meer af; dat was 30%. Bij één ander contactmoment haken er meer mensen af. Het contactmoment “Filter” is nieuw.',
  },
  {
    title: 'does not take 0% for nobody',
    edits: [
      ['-> book 70%', '-> book 100%'],
      ['-> exit 30%', '-> exit 0%'],
    ],
    en: '0% leave at “Search”, instead of 30%. [better]',
    nl: 'Bij “Search” haakt 0% af, in plaats van 30%.',
  },
  {
    title: 'calls a pain point that weighs more neither new nor gone',
    edits: [['pain medium queue', 'pain critical queue']],
    en: 'The pain point “Twelve minutes of waiting” became more severe: critical instead of medium. [worse]',
    nl: 'Het pijnpunt “Twelve minutes of waiting” is ernstiger geworden: kritiek in plaats van matig.',
  },
  {
    title: 'does not take a first rating for something worse',
    before: [['pain medium queue', 'pain queue']],
    edits: [['pain queue', 'pain high queue']],
    en: 'The pain point “Twelve minutes of waiting” is rated now: high. [none]',
    nl: 'Het pijnpunt “Twelve minutes of waiting” heeft nu een ernst: ernstig.',
  },
  {
    title: 'calls a reworded pain point neither new nor gone',
    edits: [['"Twelve minutes of waiting"', '"A wait of twelve minutes"']],
    en: 'The pain point “Twelve minutes of waiting” now reads “A wait of twelve minutes”. [none]',
    nl: 'Het pijnpunt “Twelve minutes of waiting” luidt nu “A wait of twelve minutes”.',
  },
  {
    title: 'names several pain points, and counts many',
    edits: [
      [
        'pain medium queue',
        'pain high "No signs"\n pain high "Loud music"\n pain low "A"\n pain low "B"\n pain low "C"\n pain low "D"\n      pain medium queue',
      ],
    ],
    en: 'The high pain points “No signs” and “Loud music” are new. Four low pain points are new. [worse]',
    nl: 'De ernstige pijnpunten “No signs” en “Loud music” zijn nieuw. Vier lichte pijnpunten zijn nieuw.',
  },
  {
    title: 'is not silent about a lesser pain point beside what got better',
    edits: [
      ['emotion omar -1.2', 'emotion omar -0.2'],
      ['pain medium queue', 'pain low "No signs"\n      pain medium queue'],
    ],
    en: 'Feels better at “Parking”: from −1.2 to −0.2 (Family). The low pain point “No signs” is new. [mixed]',
    nl: 'Voelt beter bij “Parkeren”: van −1,2 naar −0,2 (Gezin). Het lichte pijnpunt “No signs” is nieuw.',
  },
  {
    title: 'names who ends worse beside a mean that rises',
    edits: [
      ['emotion lena 0.5', 'emotion lena 1.5'],
      ['emotion omar 1.1', 'emotion omar 0.9'],
    ],
    en: 'The ending rises from +0.8 to +1.2, but falls for “Family” (from +1.1 to +0.9). [mixed]',
    nl: 'Het einde stijgt van +0,8 naar +1,2, maar daalt voor “Gezin” (van +1,1 naar +0,9).',
  },
  {
    title: 'names who ends better and who worse where the mean stays',
    edits: [
      ['emotion lena 0.5', 'emotion lena 0.9'],
      ['emotion omar 1.1', 'emotion omar 0.7'],
    ],
    en: 'The ending rises for “Business traveller” (from +0.5 to +0.9) and falls for “Family” (from +1.1 to +0.7). [mixed]',
    nl: 'Het einde stijgt voor “Zakenreiziger” (van +0,5 naar +0,9) en daalt voor “Gezin” (van +1,1 naar +0,7).',
  },
  {
    title: 'says nothing of the ending of somebody who has none in one version',
    edits: [
      ['emotion lena 0.5', 'emotion lena 0.9'],
      ['      emotion omar 1.1\n', ''],
    ],
    en: 'The ending rises from +0.5 to +0.9. [better]',
    nl: 'Het einde stijgt van +0,5 naar +0,9.',
  },
  {
    title: 'says that two score otherwise at one touchpoint, one better and one worse',
    edits: [
      ['emotion lena -0.6', 'emotion lena 0.4'],
      ['emotion omar 0.3', 'emotion omar -0.3'],
    ],
    en: 'The experience rises at “Book” (Business traveller), by 1, and falls at “Book” (Family), by 0.6. [mixed]',
    nl: 'De beleving stijgt 1 bij “Book” (Zakenreiziger) en daalt 0,6 bij “Book” (Gezin).',
  },
  {
    title: 'takes for no change what is written alike',
    edits: [['emotion lena 0.2', 'emotion lena 0.204']],
    en: 'Nothing changed that moves the emotion line, the pain points or the evidence. [none]',
    nl: 'Er is niets veranderd aan de emotielijn, de pijnpunten of de onderbouwing.',
  },
  {
    title: 'writes zero for what rounds to it',
    before: [['emotion lena 0.2', 'emotion lena -0.6']],
    edits: [['emotion lena -0.6', 'emotion lena -0.004']],
    en: 'Feels better at “Search”: from −0.6 to 0 (Business traveller). [better]',
    nl: 'Voelt beter bij “Search”: van −0,6 naar 0 (Zakenreiziger).',
  },
  {
    title: 'names a phase that is new and the touchpoint in it',
    edits: [
      ['  phase leaving', '  phase living "Living" {\n    touchpoint breakfast "Breakfast" { }\n  }\n  phase leaving'],
    ],
    en: 'The phase “Living” is new. The touchpoint “Breakfast” is new. [none]',
    nl: 'De fase “Living” is nieuw. Het contactmoment “Breakfast” is nieuw.',
  },
  {
    title: 'says which phase was split off from which',
    edits: [['    touchpoint desk', '  }\n  phase checkin "Check-in" {\n    touchpoint desk']],
    en: 'The phase “Check-in” was split off from “Arrival”. [none]',
    nl: 'De fase “Check-in” is afgesplitst van “Aankomst”.',
  },
  {
    title: 'says which phase was merged into which',
    edits: [['  }\n  phase leaving "Leaving" {\n    label nl "Vertrek"\n', '']],
    en: 'The phase “Leaving” was merged into “Arrival”. [none]',
    nl: 'De fase “Vertrek” is opgegaan in “Aankomst”.',
  },
  {
    title: 'names several touchpoints that are gone or new, and counts many',
    edits: [
      [
        '    touchpoint thanks',
        `${['a', 'b', 'c', 'd'].map((name) => `    touchpoint ${name} "${name}" { }\n`).join('')}    touchpoint thanks`,
      ],
    ],
    en: 'Four touchpoints are new. [none]',
    nl: 'Vier contactmomenten zijn nieuw.',
  },
  {
    title: 'names the one score that lost its evidence',
    before: [['emotion lena 0.2', 'emotion lena 0.2 evidence reviews']],
    edits: [['emotion lena 0.2 evidence reviews', 'emotion lena 0.2']],
    en: 'The score at “Search” lost its evidence. [worse]',
    nl: 'De score bij “Search” verliest de onderbouwing.',
  },
  {
    title: 'does not take it for fewer who leave that they are drawn as done',
    before: [['emotion omar 1.1', 'emotion omar 1.1\n      -> exit 90%\n      -> end 10%']],
    edits: [
      ['-> exit 90%', '-> exit 4%'],
      ['-> end 10%', '-> end 96%'],
    ],
    en: '86% at “Thanks” are drawn as done now, and no longer as leaving. [none]',
    nl: 'Bij “Bedankje” staat 86% nu getekend als klaar, en niet meer als afgehaakt.',
  },
  {
    title: 'says that the journey ends where a lone exit stands, and not that nobody leaves',
    before: [['emotion omar 1.1', 'emotion omar 1.1\n      -> exit 30%\n      -> end']],
    edits: [['      -> exit 30%\n      -> end', '      -> exit']],
    en: 'The journey ends at “Thanks” for everyone now, where 30% left. [none]',
    nl: 'De klantreis eindigt bij “Bedankje” nu voor iedereen, waar 30% afhaakte.',
  },
  {
    title: 'names the end at which a score changed, of several',
    before: [
      ['pain critical barrier', '-> desk 60%\n -> end 40%\n      pain critical barrier'],
      ['emotion omar 1.1', 'emotion omar 1.1\n      -> end'],
    ],
    edits: [['emotion omar 1.1', 'emotion omar 0.1']],
    en: 'The ending falls from +0.34 to +0.04 (Thanks). [worse]',
    nl: 'Het einde daalt van +0,34 naar +0,04 (Bedankje).',
  },
  {
    title: 'names the end at which more people end than did',
    before: [
      ['pain critical barrier', '-> desk 60%\n -> end 40%\n      pain critical barrier'],
      ['emotion omar 1.1', 'emotion omar 1.1\n      -> end'],
    ],
    edits: [
      ['-> desk 60%', '-> desk 80%'],
      ['-> end 40%', '-> end 20%'],
    ],
    en: 'The ending rises from +0.34 to +0.57: more end at “Thanks”. [better]',
    nl: 'Het einde stijgt van +0,34 naar +0,57: meer mensen eindigen bij “Bedankje”.',
  },
  {
    title: 'says that nobody knows the ending where shares were left out',
    before: [
      ['pain critical barrier', '-> desk 90%\n -> end 10%\n      pain critical barrier'],
      ['emotion omar 1.1', 'emotion omar 1.1\n      -> end'],
    ],
    edits: [
      ['-> desk 90%', '-> desk'],
      ['-> end 10%', '-> end'],
    ],
    en: 'How the ending changed is not known, as not all arrows at “Parking” say how many go where. [none]',
    nl: 'Hoe het einde veranderde is niet bekend: niet alle pijlen bij “Parkeren” zeggen hoeveel mensen waarheen gaan.',
  },
  {
    title: 'says that a group is of another size, by which means are weighed',
    before: [
      ['{ label nl "Zakenreiziger" }', '{ label nl "Zakenreiziger" segment 20% of "guests" }'],
      ['{ label nl "Gezin" }', '{ label nl "Gezin" segment 60% of "guests" }'],
    ],
    edits: [['segment 20%', 'segment 40%']],
    en: 'The size of a persona’s group changed, and with it the means in which personas are weighed. [none]',
    nl: 'De omvang van de groep van een persona is veranderd, en daarmee de gemiddelden waarin persona’s meewegen.',
  },
];

describe('a verdict', () => {
  it.each(pairs)('$title', ({ before = [], edits, en, nl }) => {
    const former = edited(hotel, ...before);
    expect(summedUp(former, edited(former, ...edits))).toEqual({ en, nl });
  });

  it('has no sentence that speaks of the version before as of the later one', () => {
    expect(summedUp(hotel, hotel)).toEqual({ en: 'Nothing changed. [none]', nl: 'Er is niets veranderd.' });
  });
});

describe('a scale', () => {
  it('says how many scores were left as they were, where others were converted to it', () => {
    const journey = (scale: string, scores: readonly number[]) =>
      `persona pia "Pia"\njourney j "J" { persona pia scale ${scale} phase p "P" {\n${scores
        .map((score, at) => `touchpoint t${at} "T${at}" { emotion ${score} }`)
        .join('\n')}\n} }`;
    const { en, nl } = summedUp(journey('-2..2', [-2, -1, 0, 2]), journey('1..5', [1, 2, 3, 2]));
    expect(en).toMatch(/^The scale is now 1 to 5; not all scores were converted to it: 1 was left as it was\./);
    expect(nl).toMatch(
      /^De schaal loopt nu van 1 tot 5; niet alle scores zijn omgerekend: 1 is gelaten zoals die was\./,
    );
  });
});

describe('a line of a list', () => {
  it('names the pain point whose severity changed, and the persona by title', () => {
    const after = edited(hotel, ['pain medium queue', 'pain high queue'], ['emotion lena -1.7', 'emotion lena -1.5']);
    expect(linesOf(hotel, after, 'en')).toEqual([
      'score (Business traveller): −1.7 → −1.5 (+0.2)',
      'severity of pain point “Twelve minutes of waiting”: medium → high',
    ]);
    expect(linesOf(hotel, after, 'nl')).toEqual([
      'score (Zakenreiziger): −1,7 → −1,5 (+0,2)',
      'ernst van pijnpunt “Twelve minutes of waiting”: middel → hoog',
    ]);
  });
});
