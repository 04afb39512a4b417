// What GitHub's runner tells a step, and what a step tells it.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a step was told by a name; empty when nothing. @param {string} name */
export function told(name) {
  return process.env[name]?.trim() ?? '';
}

/** The event that a workflow runs for, as GitHub describes it. */
export function event() {
  const path = told('GITHUB_EVENT_PATH');
  return path === '' ? {} : JSON.parse(readFileSync(path, 'utf8'));
}

/** For the steps behind this one. A line break would begin another output. @param {Record<string, string | number | boolean>} values */
export function output(values) {
  for (const [name, value] of Object.entries(values)) {
    if (/[\r\n]/.test(String(value))) throw new Error(`${name} is of several lines`);
    appendFileSync(told('GITHUB_OUTPUT'), `${name}=${value}\n`);
  }
}

/** On the page of the run. @param {string} markdown */
export function summarise(markdown) {
  const path = told('GITHUB_STEP_SUMMARY');
  if (path !== '') appendFileSync(path, `${markdown}\n`);
}

/** Beside the run and in its log. @param {'error' | 'warning' | 'notice'} kind @param {string} message */
export function say(kind, message) {
  annotate(kind, message, { title: 'Journey' });
}

/** The same, beside a line of a file. @param {string} kind @param {string} message @param {Record<string, string | number>} properties */
export function annotate(kind, message, properties) {
  const escaped = (/** @type {string} */ text) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  );
  console.log(`::${kind} ${written.join(',')}::${escaped(message)}`);
}

/** A file for this run only. @param {string} name */
export function temporary(name) {
  return join(told('RUNNER_TEMP'), name);
}
