/** Makes files in a worker of its own, which is started when one is asked for. */
import { type MakeRequest, type Making, make } from '../../formats/make.js';
import type { Resources } from '../../formats/resources.js';

export interface WorkerRequest {
  readonly request: MakeRequest;
  readonly resources: Resources;
}

export type WorkerAnswer = { readonly making: Making } | { readonly error: string };

self.addEventListener('message', async ({ data }: MessageEvent<WorkerRequest>) => {
  self.postMessage(await answerTo(data));
});

async function answerTo({ request, resources }: WorkerRequest): Promise<WorkerAnswer> {
  try {
    return { making: await make(request, resources) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
