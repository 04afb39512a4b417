/** The entry of the `journey` command: the process and its streams meet the commands here and nowhere else. */
import { buffer } from 'node:stream/consumers';
import { safeLine } from './outcome.js';
import { run } from './program.js';

async function main(): Promise<void> {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const { out, complaints, status } = await run(process.argv.slice(2), {
    locale: LC_ALL || LC_MESSAGES || LANG,
    standardInput: () => buffer(process.stdin),
  });
  process.stdout.write(out);
  for (const complaint of complaints) process.stderr.write(`${safeLine(complaint)}\n`);
  process.exitCode = status;
}

// A reader that closes early, as `head` does, has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main();
