// Comments on the pull request that another run was for, which may be of a fork. Nothing of that run is read: which pull
// request it is comes from GitHub, and what changed from the two commits, which are fetched as objects and never checked out.

import { asked, diff, fileFor, plainly, wronglyAsked } from './journey.mjs';
import { fetchedObjects } from './objects.mjs';
import { event, say, summarise, told } from './runner.mjs';
import { comment, rest } from './sticky.mjs';
import { said } from './words.mjs';

const { workflow_run: run } = event();
const wrong = wronglyAsked();
if (wrong !== undefined) refuse(wrong);
else if (run?.event !== 'pull_request') refuse(said().noRun);
else {
  try {
    await write();
  } catch (error) {
    refuse(said().failed(error instanceof Error ? error.message : ''));
  }
}

async function write() {
  const pulls = await pullsOf(run);
  if (pulls.length === 0) return say('notice', said().gone);
  for (const { number, branch } of pulls) await writeOn(number, branch);
}

/** @param {number} number @param {string} branch the base branch */
async function writeOn(number, branch) {
  const objects = fetchedObjects({ number, branch, head: run.head_sha });
  if (objects === undefined) return say('notice', said().gone);
  const { cwd, env, ...compared } = objects;
  const json = diff(compared, 'json', fileFor('journey-changes', 'json'), env, cwd);
  const markdown = diff(compared, 'markdown', fileFor('journey-comment', 'md'), env, cwd);
  plainly(json.complaints);
  if (json.text === undefined || markdown.text === undefined) return refuse(said().noDiff);
  const isTakenBack = JSON.parse(json.text).files.length === 0;
  const text = isTakenBack ? `${said().takenBack}\n` : `${markdown.text}${mapOf(run)}`;
  summarise(text);
  const only = isTakenBack ? 'update' : undefined;
  console.log(said().done[await comment({ number, name: asked().name, markdown: text, only })]);
}

/** The page of the run, which has the maps. @param {any} of */
function mapOf({ html_url: page }) {
  const isOurs =
    typeof page === 'string' && page.startsWith(`${told('GITHUB_SERVER_URL')}/${told('GITHUB_REPOSITORY')}/`);
  return isOurs && !/[\s()]/.test(page) ? `\n[journey-changes.html](${page}#artifacts)\n` : '';
}

/** The open pull requests whose last commit the run was for. @param {any} of @returns {Promise<{ number: number, branch: string }[]>} */
async function pullsOf({ head_sha: commit, head_branch: branch, head_repository: repository }) {
  if (typeof repository?.owner?.login !== 'string') return [];
  const head = encodeURIComponent(`${repository.owner.login}:${branch}`);
  const open = await rest('GET', `/repos/${told('GITHUB_REPOSITORY')}/pulls?state=open&per_page=100&head=${head}`);
  return open
    .filter((/** @type {any} */ one) => one.head?.sha === commit && one.head.repo?.id === repository.id)
    .filter((/** @type {any} */ one) => Number.isSafeInteger(one.number) && typeof one.base?.ref === 'string')
    .map((/** @type {any} */ one) => ({ number: one.number, branch: one.base.ref }));
}

/** @param {string} why */
function refuse(why) {
  say('error', why);
  process.exitCode = 1;
}
