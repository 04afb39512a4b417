import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/diff/index.js';
import { toCsv, toJson, toMarkdown } from '../../src/formats/index.js';
import { render } from '../../src/index.js';
import { formatted } from '../../src/language/format/index.js';
import { groupedReadings } from '../../src/language/grouped.js';
import { read } from '../../src/language/index.js';
import type { Metric, Model } from '../../src/model/index.js';
import { languages } from '../../src/words/index.js';

function measured(written: string, range = 'range 0..'): { text: string; model: Model; metric: Metric | undefined } {
  const text = `metric visits "Visits" { ${range} }\njourney j "J" {\n  phase p {\n    metric visits ${written}\n    touchpoint t\n  }\n}\n`;
  const { model, findings } = read(text);
  expect(findings).toEqual([]);
  return { text, model, metric: model.journeys[0]?.phases[0]?.metrics[0] };
}

describe('a number with groups of three digits', () => {
  it.each([
    ['1.240', ['1240', '1.24']],
    ['1,240', ['1240', '1.24']],
    ['-1.000', ['-1000', '-1']],
    ['\u221212.500', ['-12500', '-12.5']],
    ['+1.240', ['1240', '1.24']],
    ['1 240', ['1240']],
    ['1\u00a0240', ['1240']],
    ['1.240.000', ['1240000']],
    ['1,240,000', ['1240000']],
    ['1.240,5', ['1240.5']],
    ['1,240.50', ['1240.50']],
    ['1 240,5', ['1240.5']],
  ])('%s may mean %j', (text, readings) => {
    expect(groupedReadings(text)).toEqual(readings);
  });

  it.each([
    '0.125',
    '1.24',
    '1240',
    '1234.567',
    '1.2400',
    '01.240',
    '1.24.000',
    '1.240.5',
    '.240',
    '1.240,',
    '12.5',
    '1 24',
  ])('%s is none', (text) => {
    expect(groupedReadings(text)).toEqual([]);
  });

  it('is never read as a decimal where it may be a thousand', () => {
    const { model, metric, text } = measured('1.240 target 1.200');
    expect(metric).not.toHaveProperty('value');
    expect(metric).not.toHaveProperty('target');
    const [journey] = model.journeys;
    expect(JSON.stringify(toJson(model))).not.toContain('1.2');
    for (const language of languages) {
      const said = [
        ...(journey === undefined ? [] : [toCsv(model, journey, language), toMarkdown(model, journey, language)]),
        render(text, { language, fonts: 'named' }).svg ?? '',
      ].map((made) => made.replace(/<path[^>]*>/g, ''));
      for (const made of said) expect(made).not.toMatch(/>?1[.,]2[40]?\b(?! )/);
    }
  });

  it('is compared as it is written: mended it changes from that to the number', () => {
    const [before, after] = [measured('1.240').model, measured('1240').model];
    expect(compare(before, before).changes).toEqual([]);
    const [change, ...others] = compare(before, after).changes;
    expect(others).toEqual([]);
    expect(change).toMatchObject({ code: 'metric-changed', from: '1.240', to: '1240' });
  });

  it('is read where there is only one way to', () => {
    expect(measured('1 240 target 1.240.000').metric).toMatchObject({
      value: { value: 1240 },
      target: { value: 1_240_000 },
    });
    expect(measured('1.240', 'range 0..10').metric).toMatchObject({ value: { value: 1.24 } });
    expect(measured('1.240', 'range 0..10').metric).not.toHaveProperty('unclear');
    expect(measured('1.240', 'range 100..').metric).toMatchObject({
      value: { value: 1240 },
      unclear: [{ readings: ['1240'] }],
    });
    expect(read('source s { sample 1.000 }').model.sources[0]?.sample?.value).toBe(1000);
  });

  it('follows its kind when the range of that changes', () => {
    const wide = measured('1.240').text;
    const inTouchpoint = wide.replace(
      '    metric visits 1.240\n    touchpoint t',
      '    touchpoint t { metric visits 1.240 }',
    );
    const valueIn = (text: string) => read(text).model.journeys[0]?.phases[0]?.touchpoints[0]?.metrics[0]?.value?.value;
    expect(valueIn(inTouchpoint)).toBeUndefined();
    expect(valueIn(inTouchpoint.replace('0..', '0..10'))).toBe(1.24);
  });

  it.each(['1.240,50', '1,240.50', '1,240,000', '1 240'])('%s stays together when the text is set out', (written) => {
    const { text } = measured(`${written} visits target 1`);
    expect(formatted(text)).toContain(written);
  });

  it('means the number it was made of, whatever the marks', () => {
    const marks = fc.constantFrom('.', ',', ' ', '\u202f');
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), marks, fc.option(fc.nat(99)), (whole, mark, cents) => {
        const groups: string[] = [];
        for (let rest = String(whole); rest !== ''; rest = rest.slice(0, -3)) groups.unshift(rest.slice(-3));
        const text = groups.join(mark) + (cents === null ? '' : `${mark === ',' ? '.' : ','}${cents}`);
        const readings = groupedReadings(text);
        expect(Number(readings[0])).toBe(cents === null ? whole : Number(`${whole}.${cents}`));
        expect(readings.length).toBe(groups.length === 2 && cents === null && /[.,]/.test(mark) ? 2 : 1);
      }),
      { numRuns: 300 },
    );
  });
});
