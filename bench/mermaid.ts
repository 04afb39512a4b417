/**
 * Our map beside Mermaid's `journey` on the same steps, in the same browser: from the text to the text of an SVG. Each has
 * the same phases, titles and scores to draw; Mermaid draws no line and wraps no text.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { read } from '../src/language/index.js';
import type { Model } from '../src/model/index.js';
import { generate } from './generate.js';
import { median } from './measure.js';

export interface Comparison {
  /** In ms: ours from the text, and from the model that the preview is sent; Mermaid's from its text. */
  readonly text: number;
  readonly model: number;
  readonly mermaid: number;
}

declare global {
  interface Window {
    model(text: string): Model;
    drawn(model: Model): string;
    mermaid: {
      initialize(options: object): void;
      render(id: string, text: string): Promise<{ svg: string }>;
    };
  }
}

export async function compareWithMermaid(browser: Browser, count: number): Promise<Comparison> {
  const text = sameSteps(generate(count));
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const [ours, theirs] = await Promise.all([
    ourScript(),
    readFile(createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js'), 'utf8'),
  ]);
  await page.setContent('<!DOCTYPE html><body></body>');
  await page.addScriptTag({ content: ours });
  await page.addScriptTag({ content: theirs });
  const measured = await page.evaluate(
    async ({ journeys, diagram, runs }) => {
      window.mermaid.initialize({ startOnLoad: false, maxTextSize: 1e9, securityLevel: 'strict' });
      const timed = async (run: (index: number) => unknown) => {
        const times: number[] = [];
        // The first runs warm both up alike.
        for (let index = -3; index < runs; index += 1) {
          const started = performance.now();
          await run(index);
          if (index >= 0) times.push(performance.now() - started);
        }
        return times;
      };
      const models = journeys.map((journey) => window.model(journey));
      return {
        text: await timed((index) => window.drawn(window.model(journeys[index + 3] ?? ''))),
        model: await timed((index) => window.drawn(models[index + 3] ?? window.model(''))),
        mermaid: await timed((index) => window.mermaid.render(`m${index + 3}`, diagram)),
      };
    },
    { journeys: Array.from({ length: 12 }, (_, index) => `${text}\n// ${index}`), diagram: asMermaid(text), runs: 7 },
  );
  await page.close();
  return { text: median(measured.text), model: median(measured.model), mermaid: median(measured.mermaid) };
}

/** Phases, titles and the first score of each touchpoint: what Mermaid can draw too. */
function sameSteps(text: string): string {
  const phases = (read(text).model.journeys[0]?.phases ?? []).map(({ title, touchpoints }, index) => {
    const steps = touchpoints.map((touchpoint, at) => {
      const score = touchpoint.emotions[0]?.score?.value ?? 0;
      return `touchpoint t${index}-${at} ${JSON.stringify(touchpoint.title)} { emotion ${score} }`;
    });
    return `phase p${index} ${JSON.stringify(title)} {\n${steps.join('\n')}\n}`;
  });
  return `persona pia "Pia"\njourney j "Journey" {\npersona pia\n${phases.join('\n')}\n}`;
}

function asMermaid(text: string): string {
  const sections = (read(text).model.journeys[0]?.phases ?? []).flatMap(({ title, touchpoints }) => [
    `  section ${title}`,
    ...touchpoints.map((touchpoint) => {
      const score = Math.round((touchpoint.emotions[0]?.score?.value ?? 0) + 3);
      return `    ${touchpoint.title.replaceAll(/[:;#]/g, ' ')}: ${score}: Pia`;
    }),
  ]);
  return ['journey', '  title Journey', ...sections].join('\n');
}

async function ourScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { read } from './src/language/index.js';
        import { mapScene } from './src/scene/index.js';
        import { toSvg } from './src/render/index.js';
        window.model = (text) => read(text).model;
        window.drawn = (model) => toSvg(mapScene(model, model.journeys[0], { language: 'en' }), 'light', { fonts: 'named' });`,
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
