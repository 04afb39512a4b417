/** Makes files in a worker: an extension on the web can load no code of its own but that way. */
import { Uri } from 'vscode';
import type { Making } from '../../formats/make.js';
import type { MakeFile } from './register.js';
import type { WorkerAnswer } from './worker.js';

export function fileMaker(extension: Uri): MakeFile {
  const script = Uri.joinPath(extension, 'dist', 'formats', 'worker.js').toString(true);
  return async (request, resources) => {
    const worker = new Worker(script);
    try {
      return await new Promise<Making>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
          if ('making' in data) resolve(data.making);
          else reject(new Error(data.error));
        };
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage({ request, resources });
      });
    } finally {
      worker.terminate();
    }
  };
}
