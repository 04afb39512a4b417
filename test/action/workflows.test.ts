import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { words } from '../../scripts/action/words.mjs';
import { actionAt, yaml } from './runner.js';

const workflows = ['journey.yml', 'forks/journey.yml', 'forks/journey-comment.yml'].map(
  (name) => `examples/workflows/${name}`,
);
const actions = ['action.yml', 'comment/action.yml'];

interface Workflow {
  readonly on: Readonly<Record<string, object>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly uses?: string; readonly with?: object }[] }>
  >;
}

describe('the files that GitHub reads', () => {
  it.each([...actions, ...workflows])('of which %s lets nothing that a pull request decides into a script', (path) => {
    const scripts = [...readFileSync(path, 'utf8').matchAll(/^\s*(?:- )?run: (.*)$/gm)].map(([, script]) => script);
    for (const script of scripts)
      expect(script).toMatch(/^(?:exit 1|node "\$GITHUB_ACTION_PATH\/(?:\.\.\/)?scripts\/action\/[a-z-]+\.mjs")$/);
  });

  it.each([...actions, ...workflows])('of which %s pins what others made by commit, and names its version', (path) => {
    const text = readFileSync(path, 'utf8');
    for (const [, used = ''] of text.matchAll(/uses: (.*)$/gm)) {
      if (used.startsWith('journey-dsl/')) expect(used).toMatch(/^journey-dsl\/journey(?:\/comment)?@v1$/);
      else expect(used).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it('name one commit for one version of what others made', () => {
    const used = [...actions, ...workflows].flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/uses: (actions\/[\w-]+)@(.*)$/gm)].map(
        ([, name, at]) => `${name}@${at}`,
      ),
    );
    expect(new Set(used).size).toBe(new Set(used.map((one) => one.split('@')[0])).size);
  });

  it.each(actions)('of which %s asks for nothing that is not there, and explains each input', (path) => {
    const action = actionAt(path);
    const text = readFileSync(path, 'utf8');
    expect(action.runs.using).toBe('composite');
    for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/\.$/);
    for (const [, name = ''] of text.matchAll(/inputs\.([\w-]+)/g)) expect(Object.keys(action.inputs)).toContain(name);
    for (const name of Object.keys(action.inputs)) expect(text).toContain(`inputs.${name}`);
    const ids = action.runs.steps.flatMap(({ id }) => id ?? []);
    for (const [, id = ''] of text.matchAll(/steps\.([\w-]+)\./g)) expect(ids).toContain(id);
    for (const { run: script = '' } of action.runs.steps) {
      const [, name] = /scripts\/action\/(.*)"/.exec(script) ?? [];
      if (name !== undefined) expect(existsSync(`scripts/action/${name}`)).toBe(true);
    }
  });

  it.each([
    ['examples/workflows/journey.yml', { contents: 'read', 'pull-requests': 'write' }],
    ['examples/workflows/forks/journey.yml', { contents: 'read' }],
    ['examples/workflows/forks/journey-comment.yml', { contents: 'read', 'pull-requests': 'write' }],
  ])('grant %s what it needs and no more', (path, needed) => {
    const { permissions, jobs } = yaml(path) as Workflow;
    expect(permissions).toEqual(needed);
    expect(Object.values(jobs).filter((job) => 'permissions' in job)).toEqual([]);
  });

  it('give both workflows for forks the same rules, and stop nothing that honest research finds', () => {
    const withOf = (path: string) =>
      Object.values((yaml(path) as Workflow).jobs).flatMap(({ steps }) =>
        steps.filter(({ uses }) => uses?.startsWith('journey-dsl/')).map((step) => step.with ?? {}),
      );
    const [first = {}, second = {}] = ['journey.yml', 'journey-comment.yml'].flatMap((name) =>
      withOf(`examples/workflows/forks/${name}`),
    );
    expect({ ...first, comment: undefined }).toEqual({ ...second, comment: undefined });
    for (const path of workflows) expect(JSON.stringify(withOf(path))).not.toMatch(/fell|critical/);
  });

  it('check out nothing where a token may write on behalf of a fork', () => {
    expect(readFileSync('examples/workflows/forks/journey-comment.yml', 'utf8')).not.toContain('checkout');
    expect(readFileSync('comment/action.yml', 'utf8')).not.toMatch(/checkout|artifact@/);
  });

  it('say everything in both languages', () => {
    const keys = (value: object): unknown[] =>
      Object.entries(value).map(([name, one]) => (typeof one === 'object' && one !== null ? [name, keys(one)] : name));
    expect(keys(words.nl)).toEqual(keys(words.en));
  });
});
