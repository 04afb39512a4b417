import { describe } from 'vitest';
import { startCodeServer } from '../../scripts/hosts.mjs';
import { scenarios } from './scenarios.js';
import { openSession, testSettings } from './session.js';

describe('VS Code with the Node extension host and the packaged extension', () => {
  scenarios('node', () =>
    openSession(({ vsix, folder, scratch }) =>
      startCodeServer({ vsix, folder, profile: scratch, settings: testSettings }),
    ),
  );
});
