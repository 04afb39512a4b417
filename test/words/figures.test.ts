import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { endMean, journeyMean, lowest, peak } from '../../src/analysis/figures.js';
import { reachOf } from '../../src/analysis/reach.js';
import { dropOff } from '../../src/analysis/ways-out.js';
import { read } from '../../src/language/index.js';
import { touchpointsOf } from '../../src/model/index.js';
import { numbersIn } from '../../src/scene/numbers.js';
import { figuresAddress } from '../../src/words/explain/address.js';
import { figureKeys, figuresPage, figureWords } from '../../src/words/figures.js';
import { languages } from '../../src/words/index.js';

describe.each(languages)('the page of figures in %s', (language) => {
  const { text, figures } = figureWords[language];
  const { model, findings } = read(text, { uri: 'file:///example.journey' });
  const [journey] = model.journeys;
  if (journey === undefined) throw new Error('the example has no journey');
  const numbers = numbersIn(language);
  const mean = (value: number | undefined) => (value === undefined ? '' : numbers.mean(value, journey.scale));
  const score = (value: number | undefined) => (value === undefined ? '' : numbers.score(value, journey.scale));
  const [first, second] = journey.personas.map(({ name }) => ({ personas: [name] }));
  const [form, decision, objection] = touchpointsOf(journey).map(({ touchpoint }) => touchpoint);

  it('has an example that is read without findings', () => {
    expect(findings).toEqual([]);
  });

  it('says of the example what the figures are', () => {
    for (const counted of [first, second, {}]) {
      expect(figures.mean.here).toContain(mean(journeyMean(model, journey, counted)));
    }
    for (const [key, found] of [
      ['low-point', lowest(journey)],
      ['peak', peak(journey, first)],
    ] as const) {
      expect(figures[key].here).toContain(`“${found?.touchpoint.title}”`);
      expect(figures[key].here).toContain(score(found?.score));
    }
    expect(figures.ending.here).toContain(mean(endMean(model, journey, first)));
    expect(endMean(model, journey, second)).toBeUndefined();
    if (form === undefined || decision === undefined || objection === undefined)
      throw new Error('the text has changed');
    expect(figures['drop-off'].here).toContain(`${dropOff(form)}%`);
    expect(dropOff(decision)).toBeUndefined();
    const reach = reachOf(journey);
    const people = [reach?.phase(journey.phases[1] as never), reach?.touchpoint(objection)];
    for (const found of people) {
      expect(figures.reach.here).toMatch(new RegExp(`\\b${Math.round(100 * (found?.most ?? 0))}\\b`));
    }
  });

  it('is the one that the legend of a map leads to', () => {
    const { file, address } = figuresAddress(language);
    expect(readFileSync(`docs/${file}`, 'utf8')).toBe(figuresPage(language));
    expect(address).toMatch(new RegExp(`^https://.*/docs/${file}$`));
    for (const key of figureKeys) expect(figuresPage(language)).toContain(figures[key].rule);
  });
});
