/** What became of a journey in the course of time: in a list, and on a picture. */
export const en = {
  uncommitted: 'not committed',
  more: (count: number) => `And ${count} more changes.`,
  incomplete: {
    before: 'The version before this one had errors; it was read as far as possible.',
    after: 'This version had errors; it was read as far as possible.',
  },
  cutOff: 'What was before is not known: this clone of the repository begins here.',
  none: (journey: string) => `Nothing changed in the experience of ${journey}.`,
  title: (journey: string) => `History of ${journey}`,
  versions: (count: number) => (count === 1 ? '1 version' : `${count} versions`),
  span: (from: string, to: string) => (from === to ? to : `${from} – ${to}`),
  touchpoints: 'Emotion at each touchpoint',
  overTime: 'Through time',
  commits: 'What changed',
  gone: 'gone',
  since: (date: string) => `since ${date}`,
  lowest: 'Low point',
  mean: 'Mean',
  ending: 'Ending',
  fewer: (count: number) =>
    count === 1
      ? 'The version that changed least is not in this list.'
      : `The ${count} versions that changed least are not in this list.`,
  otherPersonas: (count: number) =>
    count === 1 ? 'One more persona is not drawn.' : `${count} more personas are not drawn.`,
  otherTouchpoints: (count: number) =>
    count === 1 ? 'One touchpoint that is gone is not drawn.' : `${count} touchpoints that are gone are not drawn.`,
  legend: { newest: 'newest version', older: 'older, the fainter the longer ago' },
  spoken: {
    chart: (persona: string, touchpoints: number, versions: number) =>
      `Emotion of ${persona} at ${touchpoints} touchpoints in ${versions} versions`,
    point: (persona: string, touchpoint: string, score: string) => `${persona} at ${touchpoint}: ${score}`,
    time: 'Low point, mean and ending through time',
  },
};

export const nl: typeof en = {
  uncommitted: 'niet vastgelegd',
  more: (count) => `En nog ${count} wijzigingen.`,
  incomplete: {
    before: 'In de versie hiervoor stonden fouten; ze is gelezen zover dat ging.',
    after: 'In deze versie stonden fouten; ze is gelezen zover dat ging.',
  },
  cutOff: 'Wat eraan voorafging is niet bekend: deze kloon van de repository begint hier.',
  none: (journey) => `Aan de beleving van ${journey} is niets veranderd.`,
  title: (journey) => `Geschiedenis van ${journey}`,
  versions: (count) => (count === 1 ? '1 versie' : `${count} versies`),
  span: (from, to) => (from === to ? to : `${from} – ${to}`),
  touchpoints: 'Emotie per contactmoment',
  overTime: 'Door de tijd',
  commits: 'Wat er veranderde',
  gone: 'vervallen',
  since: (date) => `sinds ${date}`,
  lowest: 'Dieptepunt',
  mean: 'Gemiddelde',
  ending: 'Einde',
  fewer: (count) =>
    count === 1
      ? 'De versie met de kleinste verandering staat niet in deze lijst.'
      : `De ${count} versies met de kleinste veranderingen staan niet in deze lijst.`,
  otherPersonas: (count) =>
    count === 1 ? 'Eén andere persona is niet getekend.' : `${count} andere persona’s zijn niet getekend.`,
  otherTouchpoints: (count) =>
    count === 1
      ? 'Eén vervallen contactmoment is niet getekend.'
      : `${count} vervallen contactmomenten zijn niet getekend.`,
  legend: { newest: 'nieuwste versie', older: 'ouder: hoe lichter, hoe langer geleden' },
  spoken: {
    chart: (persona, touchpoints, versions) =>
      `Emotie van ${persona} bij ${touchpoints} contactmomenten in ${versions} versies`,
    point: (persona, touchpoint, score) => `${persona} bij ${touchpoint}: ${score}`,
    time: 'Dieptepunt, gemiddelde en einde door de tijd',
  },
};
