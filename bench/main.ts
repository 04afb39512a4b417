/** `npm run bench`: medians for maps of 10 to 10,000 touchpoints. `npm run bench -- 10 1000` takes only those sizes. */
import { cpus } from 'node:os';
import { measureCompletion } from './completion.js';
import { measureCore } from './core.js';
import { measureDiff, measurePullRequest } from './diff.js';
import { measureFeatures } from './features.js';
import { table } from './measure.js';
import { compareWithMermaid } from './mermaid.js';
import { launch, measureRepaint } from './repaint.js';
import { measureEdits } from './stdio.js';
import { measureWorkspace } from './workspace.js';

const asked = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = asked.length > 0 ? asked : [10, 100, 1_000, 10_000];
const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

const browser = await launch();
const rows: string[][] = [];
for (const size of sizes) {
  const core = measureCore(size);
  const edit = await measureEdits(size);
  // As VS Code asks for it: the model goes over the same pipe first.
  const withModel = await measureEdits(size, { models: true });
  const page = await measureRepaint(browser, size);
  rows.push([
    size.toLocaleString('en'),
    ...[core.parse, core.lower, core.check, core.layout, core.svg].map(ms),
    ...[edit, withModel, page.first, page.repaint, page.frame, page.fromEdit].map(ms),
    (core.heap / 2 ** 20).toFixed(1),
  ]);
  console.error(`${size} touchpoints measured`);
}
const compared = sizes.filter((size) => size === 100 || size === 1_000);
const beside = [];
for (const size of compared) beside.push({ size, ...(await compareWithMermaid(browser, size)) });
await browser.close();

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}. Medians in ms; memory in MB.\n`);
console.log(
  table(
    [
      'touchpoints',
      'parse',
      'lower',
      'check',
      'layout',
      'SVG',
      'edit→findings',
      '…and model',
      'first paint',
      'repaint',
      'frame',
      'edit→repaint',
      'heap',
    ],
    rows,
  ),
);
console.log(
  '\nTo reach at 1,000: edit to findings (over stdio) 60 ms, SVG string 60 ms, repaint after one edit 100 ms, 16.7 ms a frame' +
    ' while panning; at 100: first paint 300 ms, edit to repaint 30 ms.',
);

console.log('\nThe same steps to the text of an SVG, in one browser run; ten times as fast to reach.\n');
console.log(
  table(
    ['touchpoints', 'from the text', 'from the model', 'Mermaid', 'times as fast'],
    beside.map(({ size, text, model, mermaid }) => [
      size.toLocaleString('en'),
      ms(text),
      ms(model),
      ms(mermaid),
      `${(mermaid / text).toFixed(1)}, ${(mermaid / model).toFixed(1)}`,
    ]),
  ),
);

const features = await measureFeatures(1_000);
console.log('\nAnswers over stdio at 1,000 touchpoints, right after an edit.\n');
console.log(
  table(
    ['', 'ms', 'to reach'],
    [
      ['completion', ms(await measureCompletion(1_000)), '20'],
      ['hover', ms(features.hover), '5'],
      ['symbols', ms(features.symbols), '20'],
      ['folding', ms(features.folding), ''],
      ['references', ms(features.references), ''],
      ['formatting', ms(features.formatting), '150'],
    ],
  ),
);

const files = 1_000;
const workspace = await measureWorkspace(files);
const memory = workspace.memory === undefined ? '–' : (workspace.memory / 2 ** 20).toFixed(0);
console.log(`\nA workspace of ${files.toLocaleString('en')} files of 60 touchpoints, from the start of the server.\n`);
console.log(
  table(
    ['', 'measured', 'to reach'],
    [
      ['first completion in an open file, ms', ms(workspace.completion), '2,000'],
      ['all files checked, ms', ms(workspace.checked), '15,000'],
      ['most memory, MB', memory, '600'],
    ],
  ),
);

const diff = measureDiff(1_000);
const changed = 200;
console.log('\nTwo versions of 1,000 touchpoints, and a pull request from the start of the command.\n');
console.log(
  table(
    ['', 'ms', 'to reach'],
    [
      ['one score', ms(diff.edit), '100'],
      ['a tenth renamed, a phase moved', ms(diff.rework), '100'],
      ['the map of both versions drawn', ms(diff.drawing), ''],
      ['two such changes merged by facts', ms(diff.merging), ''],
      [`${changed} files of 60 touchpoints`, ms(measurePullRequest(changed)), '5,000'],
    ],
  ),
);
