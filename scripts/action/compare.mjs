// Checks the files that changed and says what changed in them: for a comment, the page of the run, and as a map.
import { baseOf } from './base.mjs';
import { gitIn } from './git.mjs';
import { asked, diff, fileFor, journey, plainly, usualFile, wronglyAsked } from './journey.mjs';
import { annotate, event, output, say, summarise, told } from './runner.mjs';
import { said } from './words.mjs';

const wrong = wronglyAsked();
const check = told('JOURNEY_CHECK') || 'changed';
const commenting = told('JOURNEY_COMMENT') || 'true';

if (wrong !== undefined) refuse(wrong);
else if (!['changed', 'all', 'none'].includes(check)) refuse(said().check);
else if (!['true', 'false'].includes(commenting)) refuse(said().comment);
else run();

function run() {
  const { name } = asked();
  output({ artifact: ['journey-changes', ...(name === '' ? [] : [name])].join('-') });
  const found = baseOf(gitIn(), event(), told('JOURNEY_BASE'));
  const base = 'base' in found ? found.base : undefined;
  const isRight = isChecked(base);
  if (base !== undefined) {
    const compared = compare(base);
    output({ ...compared, failed: !isRight || compared.failed });
  } else if ('problem' in found) {
    const isFailed = found.problem !== 'noBase';
    say(isFailed ? 'error' : 'notice', said()[found.problem]);
    output({ failed: !isRight || isFailed, changed: 0 });
  }
}

/** Whether nothing is wrong. @param {string | undefined} base */
function isChecked(base) {
  const { paths, language } = asked();
  if (check === 'none' || (check === 'changed' && base === undefined)) return true;
  const since = check === 'changed' && base !== undefined ? ['--changed-since', base] : [];
  const places = paths.length === 0 && check === 'all' ? ['.'] : paths;
  const { status, stdout, stderr } = journey([
    'check',
    ...since,
    '--format',
    'github',
    '--language',
    language,
    '--',
    ...places,
  ]);
  // GitHub finds in it what is wrong at which line.
  if (stdout !== '') console.log(stdout.trimEnd());
  plainly(stderr);
  if (status !== 0 && status !== 1) say('error', said().noCheck);
  return status === 0;
}

/** @param {string} base */
function compare(base) {
  const compared = { base, head: 'HEAD', accept: told('JOURNEY_ACCEPT') };
  const { text, stopped, complaints } = diff(compared, 'json', fileFor('journey-changes', 'json'));
  plainly(complaints);
  const markdown = fileFor('journey-comment', 'md');
  const comment = diff(compared, 'markdown', markdown).text;
  if (text === undefined || comment === undefined) {
    say('error', said().noDiff);
    return { failed: true, changed: 0 };
  }
  /** @type {{ files: any[] }} */
  const { files } = JSON.parse(text);
  for (const file of files) for (const violation of file.violations) tell(file.file, violation);
  summarise(comment);
  const known = { failed: stopped, changed: files.length, markdown };
  if (files.length === 0) return known;
  const html = fileFor('journey-changes', 'html');
  if (diff(compared, 'html', html).text !== undefined) return { ...known, html };
  say('warning', said().noHtml);
  return known;
}

/** Beside the line that breaks a rule. @param {string} file @param {any} violation */
function tell(file, { rule, thing, sentence, after, accepted, acceptance }) {
  if (accepted !== undefined) return;
  const message = `${thing.titles.join(' › ')}: ${sentence}. ${said().how(told('JOURNEY_ACCEPT') || usualFile)}\n${acceptance}`;
  annotate('error', message, { file, line: after?.line ?? 1, title: rule });
}

/** @param {string} why */
function refuse(why) {
  say('error', why);
  process.exitCode = 1;
}
