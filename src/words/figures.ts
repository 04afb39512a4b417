/**
 * What each figure of a journey means: the one place where its rule is told to readers. `docs/figures.md` is made of it,
 * and the code of each is in `src/analysis`, under the same name.
 */
import type { Language } from './language.js';

/** In the order in which the page tells them. */
export const figureKeys = ['mean', 'low-point', 'peak', 'ending', 'drop-off', 'reach'] as const;

export type FigureKey = (typeof figureKeys)[number];

interface FigureWords {
  readonly name: string;
  /** Its rule in one sentence. */
  readonly rule: string;
  /** What the rule means where it is not obvious. */
  readonly more: readonly string[];
  /** What it is in the example. */
  readonly here: string;
}

interface Texts {
  readonly title: string;
  readonly lead: string;
  readonly example: string;
  readonly inExample: string;
  readonly shown: string;
  readonly text: string;
  readonly figures: Readonly<Record<FigureKey, FigureWords>>;
}

const en: Texts = {
  title: 'Figures',
  lead: 'What Journey adds a journey up to, and how. The map, a hover, the summary, the history and every comparison show the same figures, and a figure changes only when the journey does: blocks in another order of the file, with the same arrows, have the same figures.',
  example: 'The example',
  inExample: 'In the example',
  shown:
    'Scores are shown to one decimal. What rounds to zero is written as 0 and coloured as neither good nor bad. A score outside the scale counts as the nearest end of the scale, and of two scores of one persona at one touchpoint the first counts.',
  text: `persona resident "Resident"
persona helper "Helper"

journey application "Asking for support" {
  persona resident, helper

  phase asking "Asking" {
    touchpoint form "Fills in the form" {
      emotion resident -1
      emotion helper +1.5
      -> decision 90%
      -> exit 10% "gives up"
    }
  }

  phase deciding "Deciding" {
    touchpoint decision "Gets the decision" {
      emotion resident +1.5
      -> end 75% "granted"
      -> objection 25% "turned down"
    }
    touchpoint objection "Objects" {
      emotion resident -2
    }
  }
}`,
  figures: {
    mean: {
      name: 'Mean',
      rule: 'The mean is the mean of the personas’ own means, so that nobody counts double for having more scores.',
      more: [
        'A persona weighs as much as its `segment` when all personas of the journey have one, else all weigh the same.',
        'The mean of a phase is made of the scores in that phase, in the same way.',
      ],
      here: 'the resident’s mean is −0.5 and the helper’s +1.5, so that of the journey is +0.5.',
    },
    'low-point': {
      name: 'Low point',
      rule: 'The low point is the lowest score of all.',
      more: ['Of scores that are equally low, it is the one that the arrows lead to first.'],
      here: 'it is the resident’s −2 at “Objects”.',
    },
    peak: {
      name: 'Peak',
      rule: 'The peak is the most intense moment: the score farthest from the middle of the scale, good or bad.',
      more: ['People remember a peak and the ending best (the peak-end rule), so the map rings both.'],
      here: 'the middle of the scale is 0, and the resident’s peak is −2 at “Objects”.',
    },
    ending: {
      name: 'Ending',
      rule: 'A persona’s ending is its score at the ends of the journey, each weighed by how many people come to their end there.',
      more: [
        'The journey ends at each touchpoint with an arrow to `end`, at one whose only arrow is a `-> exit` without a share, and at the last one of the file where that has no arrows. Any other `exit` is leaving early, and no ending.',
        'Where arrows have no share, those whom no share takes along are divided evenly over them.',
        'A persona without a score at any end has no ending. That of the journey is the mean of its personas’ endings, weighed as the mean is.',
      ],
      here: 'three in four of those who get the decision are done there (+1.5), the others after they object (−2): the resident’s ending is +0.6, and the helper has none.',
    },
    'drop-off': {
      name: 'Drop-off',
      rule: 'Drop-off is the share of those at a touchpoint who leave along an arrow to `exit`.',
      more: [
        'Whoever goes to `end` is done, and does not drop off. Neither does whoever leaves by a lone `-> exit`, the only arrow of its touchpoint and without a share.',
        'A share that was left out is unknown, and never 0: the map says so instead of a number.',
      ],
      here: '10% drops off at “Fills in the form”, and nobody at “Gets the decision”.',
    },
    reach: {
      name: 'Reach',
      rule: 'Reach is how many of all who begin come to a place at least once, by the shares on the arrows.',
      more: [
        'Where arrows have no share, nobody knows how people divide over them: reach is then a range, from what is certain to what is possible.',
        'Those whom no arrow takes along go to the next touchpoint of the file.',
      ],
      here: '90 of 100 come to the phase “Deciding”, and 23 of 100 to “Objects”.',
    },
  },
};

const nl: Texts = {
  title: 'Kerncijfers',
  lead: 'Waar Journey een klantreis toe optelt, en hoe. De kaart, de hover, de samenvatting, de geschiedenis en elke vergelijking tonen dezelfde cijfers, en een cijfer verandert alleen als de klantreis verandert: blokken in een andere volgorde in het bestand, met dezelfde pijlen, hebben dezelfde cijfers.',
  example: 'Het voorbeeld',
  inExample: 'In het voorbeeld',
  shown:
    'Scores staan er met één decimaal. Wat op nul afrondt, wordt geschreven als 0 en is goed noch slecht gekleurd. Een score buiten de schaal telt als het dichtstbijzijnde einde van de schaal, en van twee scores van één persona bij één contactmoment telt de eerste.',
  text: `persona inwoner "Inwoner"
persona helper "Mantelzorger"

journey hulp "Hulp aanvragen" {
  persona inwoner, helper

  phase aanvraag "Aanvragen" {
    touchpoint formulier "Vult het formulier in" {
      emotion inwoner -1
      emotion helper +1.5
      -> beschikking 90%
      -> exit 10% "ziet ervan af"
    }
  }

  phase besluit "Besluit" {
    touchpoint beschikking "Krijgt de beschikking" {
      emotion inwoner +1.5
      -> end 75% "toegekend"
      -> bezwaar 25% "afgewezen"
    }
    touchpoint bezwaar "Maakt bezwaar" {
      emotion inwoner -2
    }
  }
}`,
  figures: {
    mean: {
      name: 'Gemiddelde',
      rule: 'Het gemiddelde is het gemiddelde van de gemiddelden per persona, zodat niemand dubbel telt die meer scores heeft.',
      more: [
        'Een persona weegt zo zwaar als haar `segment` wanneer alle persona’s van de klantreis er een hebben; anders wegen ze allemaal even zwaar.',
        'Het gemiddelde van een fase komt op dezelfde manier tot stand, uit de scores in die fase.',
      ],
      here: 'het gemiddelde van de inwoner is −0,5 en dat van de mantelzorger +1,5; dat van de klantreis is dus +0,5.',
    },
    'low-point': {
      name: 'Dieptepunt',
      rule: 'Het dieptepunt is de laagste score van allemaal.',
      more: ['Bij even lage scores is het de score waar de pijlen het eerst heen leiden.'],
      here: 'dat is de −2 van de inwoner bij “Maakt bezwaar”.',
    },
    peak: {
      name: 'Piek',
      rule: 'De piek is het heftigste moment: de score die het verst van het midden van de schaal ligt, goed of slecht.',
      more: [
        'Een piek en het einde onthouden mensen het best (de piek-eindregel), daarom krijgen beide op de kaart een ring.',
      ],
      here: 'het midden van de schaal is 0 en de piek van de inwoner is −2, bij “Maakt bezwaar”.',
    },
    ending: {
      name: 'Einde',
      rule: 'Het einde van een persona is haar score aan de eindpunten van de klantreis, elk gewogen naar hoeveel mensen daar klaar zijn.',
      more: [
        'De klantreis eindigt bij elk contactmoment met een pijl naar `end`, bij een contactmoment dat als enige pijl een `-> exit` zonder percentage heeft, en bij het laatste van het bestand als dat geen pijlen heeft. Elke andere `exit` is voortijdig weggaan en geen einde.',
        'Hebben pijlen geen percentage, dan wordt wie door geen percentage wordt meegenomen er gelijk over verdeeld.',
        'Een persona zonder score aan een eindpunt heeft geen einde. Dat van de klantreis is het gemiddelde van de eindes van haar persona’s, gewogen zoals het gemiddelde.',
      ],
      here: 'van wie de beschikking krijgt, is driekwart daar klaar (+1,5) en de rest na het bezwaar (−2): het einde van de inwoner is +0,6 en de mantelzorger heeft er geen.',
    },
    'drop-off': {
      name: 'Afhakers',
      rule: 'Afhakers zijn het deel van wie bij een contactmoment is dat weggaat langs een pijl naar `exit`.',
      more: [
        'Wie naar `end` gaat, is klaar en haakt niet af. Dat geldt ook voor wie weggaat langs een losse `-> exit`: de enige pijl van het contactmoment, zonder percentage.',
        'Een percentage dat is weggelaten, is onbekend en nooit 0: dat staat dan op de kaart in plaats van een getal.',
      ],
      here: '10% haakt af bij “Vult het formulier in”, en niemand bij “Krijgt de beschikking”.',
    },
    reach: {
      name: 'Bereik',
      rule: 'Het bereik is hoeveel van allen die beginnen minstens één keer ergens komen, volgens de percentages bij de pijlen.',
      more: [
        'Hebben pijlen geen percentage, dan weet niemand hoe mensen zich erover verdelen: het bereik loopt dan van wat zeker is tot wat mogelijk is.',
        'Wie door geen pijl wordt meegenomen, gaat naar het volgende contactmoment in het bestand.',
      ],
      here: '90 van de 100 komen in de fase “Besluit”, en 23 van de 100 bij “Maakt bezwaar”.',
    },
  },
};

/** By language; for a page, which loads no other texts. */
export const figureWords: Readonly<Record<Language, Texts>> = { en, nl };

/** The page for readers, in Markdown: a heading for each figure. */
export function figuresPage(language: Language): string {
  const { title, lead, example, inExample, shown, text, figures } = figureWords[language];
  const blocks = figureKeys.flatMap((key) => {
    const { name, rule, more, here } = figures[key];
    return [`## ${name}`, `**${rule}**`, ...more, `*${inExample}:* ${here}`];
  });
  return [`# ${title}`, lead, shown, `## ${example}`, `\`\`\`journey\n${text}\n\`\`\``, ...blocks]
    .join('\n\n')
    .concat('\n');
}
