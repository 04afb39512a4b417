// Writes the comment on the pull request that this workflow runs for.
import { readFileSync } from 'node:fs';
import { asked } from './journey.mjs';
import { event, say, told } from './runner.mjs';
import { comment, Refused } from './sticky.mjs';
import { said } from './words.mjs';

const number = event().pull_request?.number;
if (Number.isSafeInteger(number)) await write();
else say('notice', said().noNumber);

async function write() {
  // A file's name says the same in every language.
  const page = told('JOURNEY_PAGE');
  const map = /^https?:\/\/[^\s()]+$/.test(page) ? `\n[journey-changes.html](${page})\n` : '';
  // Where no journey changes any more, only an earlier comment has to say so.
  const isTakenBack = told('JOURNEY_CHANGED') === '0';
  const markdown = isTakenBack ? `${said().takenBack}\n` : `${readFileSync(told('JOURNEY_MARKDOWN'), 'utf8')}${map}`;
  const only = isTakenBack ? 'update' : undefined;
  try {
    console.log(said().done[await comment({ number, name: asked().name, markdown, only })]);
  } catch (error) {
    if (error instanceof Refused && (error.status === 403 || error.status === 401))
      return say('warning', said().mayNot);
    say('warning', said().failed(error instanceof Error ? error.message : ''));
  }
}
