/** Runs a composite action as GitHub's runner does: its steps in their order, each in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';

export const root = fileURLToPath(new URL('../..', import.meta.url));

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly 'continue-on-error'?: boolean;
}

export interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export function yaml(path: string): unknown {
  return load(readFileSync(join(root, path), 'utf8'));
}

export function actionAt(path: string): Action {
  return yaml(path) as Action;
}

export interface Run {
  readonly failed: boolean;
  readonly log: string;
  readonly summary: string;
  /** What other actions were given. */
  readonly used: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[];
}

export interface Job {
  readonly action: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event: object;
  /** The working folder. */
  readonly cwd: string;
  /** A folder for files of this run. */
  readonly temporary: string;
  readonly api: string;
  /** What the machine has set besides. */
  readonly env?: Readonly<Record<string, string>>;
}

export async function run({ action: path, inputs = {}, event, cwd, temporary, api, env = {} }: Job): Promise<Run> {
  const action = actionAt(path);
  mkdirSync(temporary, { recursive: true });
  const file = (name: string, content = '') => {
    writeFileSync(join(temporary, name), content);
    return join(temporary, name);
  };
  const eventFile = file('event.json', JSON.stringify(event));
  const summary = file('summary.md');
  const context: Record<string, unknown> = {
    inputs: Object.fromEntries(Object.entries(action.inputs).map(([name, { default: usual = '' }]) => [name, usual])),
    github: { token: 'secret-token', event },
    runner: { temp: temporary },
    steps: {},
  };
  context.inputs = { ...resolved(Object(context.inputs), context), ...inputs };
  const outputs: Record<string, { outputs: Record<string, string> }> = {};
  context.steps = outputs;
  const used: Run['used'][number][] = [];
  let log = '';
  for (const [index, step] of action.runs.steps.entries()) {
    if (step.if !== undefined && !isTrue(step.if, context)) continue;
    if (step.uses !== undefined) {
      used.push({ uses: step.uses, with: resolved(step.with ?? {}, context) });
      if (step.id !== undefined) outputs[step.id] = { outputs: { 'artifact-url': `${api}/artifact/1` } };
      continue;
    }
    const output = file(`output-${index}`);
    const child = spawn(step.shell ?? '', ['-e', '-o', 'pipefail', '-c', step.run ?? ''], {
      cwd,
      env: {
        PATH: process.env.PATH ?? '',
        HOME: temporary,
        GITHUB_ACTION_PATH: dirname(join(root, path)),
        GITHUB_API_URL: api,
        GITHUB_GRAPHQL_URL: `${api}/graphql`,
        GITHUB_SERVER_URL: api,
        GITHUB_EVENT_PATH: eventFile,
        GITHUB_OUTPUT: output,
        GITHUB_REPOSITORY: 'ada/journeys',
        GITHUB_RUN_ID: '7',
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: temporary,
        ...env,
        ...resolved(step.env ?? {}, context),
      },
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    log += out + err;
    const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
    const pairs = lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const);
    if (step.id !== undefined) outputs[step.id] = { outputs: Object.fromEntries(pairs) };
    if (status !== 0) return { failed: true, log, summary: readFileSync(summary, 'utf8'), used };
  }
  return { failed: false, log, summary: readFileSync(summary, 'utf8'), used };
}

function resolved(
  values: Readonly<Record<string, string | number | boolean>>,
  context: object,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      String(value).replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression: string) => valueAt(expression.trim(), context)),
    ]),
  );
}

/** Names, texts in quotes, `==`, `!=` and `&&`: what our actions use of GitHub's expressions. */
function isTrue(expression: string, context: object): boolean {
  const bare = expression.replace(/^\$\{\{|\}\}$/g, '');
  return bare.split('&&').every((part) => {
    const [, left = '', sign, right = ''] = /^\s*(\S+)\s*(==|!=)\s*(\S+)\s*$/.exec(part) ?? [];
    if (sign === undefined) throw new Error(`not understood: ${part}`);
    return (valueAt(left, context) === valueAt(right, context)) === (sign === '==');
  });
}

function valueAt(expression: string, context: object): string {
  if (/^'.*'$/.test(expression)) return expression.slice(1, -1);
  let value: unknown = context;
  for (const name of expression.split('.')) {
    value =
      typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
  }
  return value === undefined ? '' : String(value);
}
