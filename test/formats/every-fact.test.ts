import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/formats/csv.js';
import { toHtml } from '../../src/formats/html.js';
import { toJson } from '../../src/formats/json.js';
import { toMarkdown } from '../../src/formats/markdown/index.js';
import { read } from '../../src/language/index.js';
import { toSvg } from '../../src/render/index.js';
import { mapScene } from '../../src/scene/index.js';
import { detailsOf } from '../../src/webview/details.js';
import { mapWords } from '../../src/words/map.js';
import { everyText, isHidden } from '../scene/every-text.js';
import { everyGroup } from '../scene/walk.js';

const { model } = read(everyText);
const [journey] = model.journeys;
if (journey === undefined) throw new Error('no journey');

const written = [...everyText.matchAll(/"(x\d+[^"]*)"/g)].map(([, text = '']) => text);

/** Of what only stands beside the journey, such as a source that nothing in it names. */
const unused = /^x3 title/;

describe.each(['en', 'nl'] as const)('every text that is written is found, in %s,', (language) => {
  const scene = mapScene(model, journey, { language });
  const wanted = written.filter((text) => !isHidden(text, language) && !unused.test(text));
  const outputs = {
    'on the map': toSvg(scene, 'light', { fonts: 'named' }).replaceAll(/<[^>]*>/g, ' '),
    'in the summary': toMarkdown(model, journey, language),
    'in the table for spreadsheets': toCsv(model, journey, language),
    'in JSON': JSON.stringify(toJson(model)),
    'on the page': toHtml({ model, journey, language, scene, page: '{{journey:messages}} {{journey:drawing}}' }),
  };
  it.each(Object.entries(outputs))('%s', (name, output) => {
    const whole = output.replaceAll(/\s+/g, ' ');
    const found = (text: string) => whole.includes(text) || (name === 'on the map' && inPieces(text, whole));
    expect(wanted.filter((text) => !found(text))).toEqual([]);
  });
});

/** Whether a text that is wrapped is there line by line. */
function inPieces(text: string, whole: string): boolean {
  return text.split(' ').every((word) => whole.includes(word));
}

describe.each(['en', 'nl'] as const)('the details in %s', (language) => {
  it('of a touchpoint, a phase, a persona and the journey say what is remarked of each', () => {
    const scene = mapScene(model, journey, { language });
    const said = everyGroup(scene).flatMap(({ shape }) => {
      const details = detailsOf(shape, model, journey, language, mapWords[language]);
      return details === undefined ? [] : [details.title, ...details.lines];
    });
    const whole = said.join('\n');
    for (const note of ['x26', 'x27', 'x35', 'x36', 'x46', 'x47', 'x80', 'x81'])
      expect(whole).toContain(`${note} note`);
    for (const fact of ['x15 motive', 'x19 trait', 'x22 about', 'x79 owner', 'x41 goal']) expect(whole).toContain(fact);
  });
});
