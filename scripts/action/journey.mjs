// The command `journey` in a run: what it says reaches the log as text, whatever files and titles are called.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { temporary, told } from './runner.mjs';
import { said } from './words.mjs';

/** The file of what was accepted, as `journey diff` has it. */
export const usualFile = '.journey-accepted';

/** What is to be shown of two revisions. @typedef {{ base: string, head: string, accept: string }} Compared */

/** What of a run decides a comparison, the same for every format. */
export function asked() {
  return {
    paths: lines(told('JOURNEY_PATHS')),
    language: told('JOURNEY_LANGUAGE') || 'en',
    failOn: told('JOURNEY_FAIL_ON'),
    name: told('JOURNEY_NAME'),
  };
}

/** What is wrong with what was asked for; absent where nothing is. @returns {string | undefined} */
export function wronglyAsked() {
  const { language, name } = asked();
  if (!['en', 'nl'].includes(language)) return said().language;
  // It becomes part of a heading, of the names of files, and of a mark in a comment.
  return name === '' || /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u.test(name) ? undefined : said().name;
}

/** A file of this run for the job's name. @param {string} kind @param {string} ending */
export function fileFor(kind, ending) {
  const { name } = asked();
  return temporary(`${kind}${name === '' ? '' : `-${name}`}.${ending}`);
}

/** Changes in a format, in a file; absent where they could not be had. @param {Compared} compared @param {string} format @param {string} file @param {NodeJS.ProcessEnv} [env] @param {string} [cwd] */
export function diff({ base, head, accept }, format, file, env, cwd) {
  const { paths, language, failOn } = asked();
  rmSync(file, { force: true });
  const rules = failOn === '' ? [] : ['--fail-on', failOn, ...(accept === '' ? [] : ['--accept', accept])];
  const { status, stdout, stderr } = journey(
    ['diff', '--format', format, '-o', file, '--language', language, ...rules, '--', `${base}...${head}`, ...paths],
    env,
    cwd,
  );
  const text = (status === 0 || status === 1) && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  return { text, stopped: status === 1, complaints: `${stdout}${stderr}` };
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] @param {string} [cwd] */
export function journey(args, env, cwd) {
  const command = [told('JOURNEY_COMMAND'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout: stdout ?? '', stderr: stderr ?? '' };
}

/** Text for the log in which nothing is a command of a workflow. @param {string} text */
export function plainly(text) {
  if (text === '') return;
  const token = randomUUID();
  console.log(`::stop-commands::${token}\n${text.trimEnd()}\n::${token}::`);
}

/** @param {string} text */
function lines(text) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
