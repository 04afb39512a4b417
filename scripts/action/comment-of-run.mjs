// Writes the comment that another run kept, which may be of a fork: the number comes from GitHub, the text is looked at.
import { lstatSync, readFileSync } from 'node:fs';
import { foreignIn } from './ours.mjs';
import { event, say, temporary, told } from './runner.mjs';
import { comment, rest } from './sticky.mjs';
import { said } from './words.mjs';

/** UTF-8 has at most three bytes for a UTF-16 unit. */
const mostBytes = 3 * 65_536;

const { workflow_run: run } = event();
if (run?.event !== 'pull_request') refuse(said().noRun);
else await write();

async function write() {
  const kept = keptText();
  if (kept === undefined) return console.log(said().nothingKept);
  const foreign = foreignIn(kept);
  if (foreign !== undefined) return refuse(said().notOurs(foreign));
  try {
    const number = await numberOf(run);
    if (number === undefined) return say('notice', said().gone);
    console.log(said().done[await comment({ number, markdown: kept })]);
  } catch (error) {
    refuse(said().failed(error instanceof Error ? error.message : ''));
  }
}

/** Of a file of its own, neither a link to another nor too long to be one of ours. */
function keptText() {
  const path = temporary('journey-comment/journey-comment.md');
  const file = lstatSync(path, { throwIfNoEntry: false });
  if (file === undefined) return undefined;
  if (!file.isFile() || file.size > mostBytes) return '<';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    return '<';
  }
}

/** The open pull request whose last commit the run was for. @param {any} of */
async function numberOf({ head_sha: commit, head_branch: branch, head_repository: repository }) {
  const head = encodeURIComponent(`${repository.owner.login}:${branch}`);
  const open = await rest('GET', `/repos/${told('GITHUB_REPOSITORY')}/pulls?state=open&per_page=100&head=${head}`);
  const found = open.find((/** @type {any} */ one) => one.head?.sha === commit && one.head.repo?.id === repository.id);
  return Number.isSafeInteger(found?.number) ? found.number : undefined;
}

/** @param {string} why */
function refuse(why) {
  say('error', why);
  process.exitCode = 1;
}
