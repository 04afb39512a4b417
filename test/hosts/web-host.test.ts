import { join } from 'node:path';
import { describe } from 'vitest';
import { serveVscodeWeb, unpackExtension } from '../../scripts/hosts.mjs';
import { scenarios } from './scenarios.js';
import { openSession, testSettings } from './session.js';

describe('VS Code for the web, the oldest supported, with the extension in a worker', () => {
  scenarios('web', () =>
    openSession(async ({ vsix, folder, scratch }) => {
      const extension = await unpackExtension(vsix, join(scratch, 'extensions'));
      return serveVscodeWeb({ extensions: [extension], folder, settings: testSettings });
    }),
  );
});
