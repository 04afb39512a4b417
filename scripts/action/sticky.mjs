// One comment on a pull request, found again by a mark that readers do not see, and kept up to date.
import { told } from './runner.mjs';

/** Of a job that has a name, its own; within an HTML comment no name can hold `--`. @param {string} name */
function markOf(name) {
  return name === ''
    ? '<!-- journey-changes -->'
    : `<!-- journey-changes: ${encodeURIComponent(name).replaceAll('-', '%2D')} -->`;
}

/** What GitHub takes, in UTF-16 units. */
const longest = 65_536;

/** What GitHub answered instead of doing what was asked. */
export class Refused extends Error {
  /** @param {number} status @param {string} message */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * Writes the comment of a name, or brings the one of the same writer up to date. With `only: 'update'`, none is begun.
 * @param {{ number: number, name: string, markdown: string, only?: 'update' | undefined }} comment
 * @returns {Promise<'made' | 'updated' | 'none'>}
 */
export async function comment({ number, name, markdown, only }) {
  const mark = markOf(name);
  const heading = name === '' ? '' : `## ${name}\n\n`;
  const body = `${mark}\n${heading}${markdown}`.slice(0, longest);
  const comments = `/repos/${told('GITHUB_REPOSITORY')}/issues/${number}/comments`;
  const known = await ours(comments, mark);
  if (known !== undefined) {
    await rest('PATCH', `/repos/${told('GITHUB_REPOSITORY')}/issues/comments/${known}`, { body });
    return 'updated';
  }
  if (only === 'update') return 'none';
  await rest('POST', comments, { body });
  return 'made';
}

/** A comment of somebody else is left alone, whatever it begins with. @param {string} comments @param {string} mark */
async function ours(comments, mark) {
  const me = await writer();
  for (let page = 1; ; page += 1) {
    const found = await rest('GET', `${comments}?per_page=100&page=${page}`);
    const mine = found.find((/** @type {any} */ one) => one.user?.login === me && String(one.body).startsWith(mark));
    if (mine !== undefined) return Number(mine.id);
    if (found.length < 100) return undefined;
  }
}

/** Who a token comments as; a token of a workflow may ask for that in GraphQL only. */
async function writer() {
  const { data } = await ask('POST', told('GITHUB_GRAPHQL_URL'), { query: '{ viewer { login } }' });
  const login = data?.viewer?.login;
  if (typeof login !== 'string') throw new Refused(0, 'GraphQL: viewer');
  return login;
}

/** @param {'GET' | 'POST' | 'PATCH'} method @param {string} path @param {object} [content] */
export function rest(method, path, content) {
  return ask(method, `${told('GITHUB_API_URL')}${path}`, content);
}

/** @param {string} method @param {string} address @param {object} [content] */
async function ask(method, address, content) {
  const answer = await fetch(address, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${told('GITHUB_TOKEN')}`,
      'user-agent': 'journey-dsl',
      'x-github-api-version': '2022-11-28',
    },
    ...(content === undefined ? {} : { body: JSON.stringify(content) }),
  });
  if (!answer.ok) throw new Refused(answer.status, `${answer.status} ${answer.statusText}`);
  return answer.json();
}
