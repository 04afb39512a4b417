/** The entry of the `journey` command: the process and its streams meet the commands here and nowhere else. */
import { buffer } from 'node:stream/consumers';
import { dayOf } from '../analysis/index.js';
import { languageOf, words } from '../words/index.js';
import { wantsColor } from './color.js';
import { safeLine } from './outcome.js';
import { run } from './program.js';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const locale = LC_ALL || LC_MESSAGES || LANG;
const { problems } = words(languageOf(locale)).cli;

async function main(): Promise<void> {
  const standardInput = () => buffer(process.stdin);
  const { out, complaints, status } = await run(process.argv.slice(2), {
    locale,
    standardInput,
    today: dayOf(new Date()),
    color: wantsColor(process.env, process.stdout.isTTY === true),
  });
  process.exitCode = status;
  process.stdout.write(out);
  for (const complaint of complaints) complain(complaint);
}

function complain(line: string): void {
  process.stderr.write(`${safeLine(line)}\n`);
}

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // A reader that closes early, as `head` does, has seen enough.
  if (code === 'EPIPE') return;
  process.exitCode = 2;
  complain(problems.outputLost(problems.reasons.other(code ?? '')));
});

main().catch((error: unknown) => {
  process.exitCode = process.argv[2] === 'merge-driver' ? 129 : 2;
  complain(problems.bug);
  console.error(error);
});
