/**
 * Our map beside Mermaid's `journey` on the same steps, in the same browser: from the text to a picture that is painted.
 * Mermaid draws less of them: one score for all, no line, no wrapping.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { read } from '../src/language/index.js';
import { touchpointsOf } from '../src/model/index.js';
import { generate } from './generate.js';
import { median } from './measure.js';

export interface Comparison {
  /** Both in ms. */
  readonly ours: number;
  readonly mermaid: number;
}

declare global {
  interface Window {
    ours(text: string): void;
    mermaid: {
      initialize(options: object): void;
      render(id: string, text: string): Promise<{ svg: string }>;
    };
  }
}

export async function compareWithMermaid(browser: Browser, count: number): Promise<Comparison> {
  const text = generate(count);
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const [ours, theirs] = await Promise.all([
    ourScript(),
    readFile(createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js'), 'utf8'),
  ]);
  await page.setContent('<!DOCTYPE html><div id="ours"></div><div id="theirs"></div>');
  await page.addScriptTag({ content: ours });
  await page.addScriptTag({ content: theirs });
  const measured = await page.evaluate(
    async ({ journey, diagram, runs }) => {
      window.mermaid.initialize({ startOnLoad: false, maxTextSize: 1e9, securityLevel: 'strict' });
      const painted = () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve();
            port2.postMessage(undefined);
          });
        });
      const timed = async (run: (index: number) => unknown) => {
        const times: number[] = [];
        for (let index = 0; index < runs; index += 1) {
          const started = performance.now();
          await run(index);
          await painted();
          times.push(performance.now() - started);
        }
        return times;
      };
      const place = document.getElementById('theirs');
      return {
        ours: await timed(() => window.ours(journey)),
        mermaid: await timed(async (index) => {
          const { svg } = await window.mermaid.render(`m${index}`, diagram);
          if (place) place.innerHTML = svg;
        }),
      };
    },
    { journey: text, diagram: asMermaid(text), runs: 5 },
  );
  await page.close();
  return { ours: median(measured.ours), mermaid: median(measured.mermaid) };
}

/** The same phases and touchpoints, with the first score of each. */
function asMermaid(text: string): string {
  const [journey] = read(text).model.journeys;
  const sections = new Map<string, string[]>();
  for (const { phase, touchpoint } of journey === undefined ? [] : touchpointsOf(journey)) {
    const score = Math.round((touchpoint.emotions[0]?.score?.value ?? 0) + 3);
    const task = `${touchpoint.title.replaceAll(/[:;#]/g, ' ')}: ${score}: Pia`;
    sections.set(phase.title, [...(sections.get(phase.title) ?? []), task]);
  }
  const lines = [...sections].flatMap(([title, tasks]) => [
    `  section ${title}`,
    ...tasks.map((task) => `    ${task}`),
  ]);
  return ['journey', '  title Journey', ...lines].join('\n');
}

async function ourScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { render } from './src/index.js';
        window.ours = (text) => { document.getElementById('ours').innerHTML = render(text, { fonts: 'named' }).svg; };`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    loader: { '.woff2': 'binary' },
    minify: true,
  });
  return outputFiles[0]?.text ?? '';
}
