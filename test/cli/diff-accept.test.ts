import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from '../../src/formats/changes.schema.json';
import { folder, good, journey } from './journey.js';
import { commit, git, repository } from './repository.js';

const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);

describe('journey diff --accept', () => {
  const worse = good.replace('-1.4', '-1.9').replace(' evidence interviews', '');
  const rules = ['--fail-on', 'low-point-fell,evidence-lost'];
  const linesToPaste = (err: string) => err.split('\n').filter((line) => /^\d{4}-\d\d-\d\d /.test(line));
  const withReason = (lines: readonly string[]) =>
    lines.map((line) => line.replace('…', 'Twenty interviews')).join('\n');

  it('lets a change pass whose lines were pasted with a reason, and says so', async () => {
    const cwd = folder({ 'a.journey': good, 'b.journey': worse });
    const stopped = await journey(['diff', 'a.journey', 'b.journey', ...rules], { cwd });
    expect(stopped.status).toBe(1);
    expect(stopped.err).toContain(
      'b.journey:8: low-point-fell: Switching › awareness › Price letter: the low point falls',
    );
    const lines = linesToPaste(stopped.err);
    expect(lines).toHaveLength(2);
    writeFileSync(join(cwd, 'accepted'), `# Reviewed\n${withReason(lines.slice(0, 1))}\n`);
    const half = await journey(['diff', 'a.journey', 'b.journey', ...rules, '--accept', 'accepted'], { cwd });
    expect(half.status).toBe(1);
    expect(half.err).toContain('“accepted”');
    expect(linesToPaste(half.err)).toEqual(lines.slice(1));
    writeFileSync(join(cwd, 'accepted'), withReason(lines));
    const whole = await journey(['diff', 'a.journey', 'b.journey', ...rules, '--accept', 'accepted'], { cwd });
    expect({ status: whole.status, err: whole.err }).toEqual({ status: 0, err: '' });
    expect(whole.out).toMatch(/✓ low-point-fell: .*; accepted on \d{4}-\d\d-\d\d: Twenty interviews\./);
    const told = async (format: string) =>
      (await journey(['diff', 'a.journey', 'b.journey', ...rules, '--accept', 'accepted', '--format', format], { cwd }))
        .out;
    expect(await told('markdown')).toContain('2 things were accepted:');
    expect(await told('github')).toMatch(/^::notice file=b\.journey,line=8,title=low-point-fell::.*Twenty interviews/m);
    const json = JSON.parse(await told('json'));
    expect(validate(json) ? [] : validate.errors).toEqual([]);
    expect(json).toMatchObject({
      staleAcceptances: [],
      files: [{ violations: [{ rule: 'low-point-fell', accepted: { line: 1, reason: 'Twenty interviews' } }, {}] }],
    });
  });

  it('covers no later change at the same place, and names the lines that accept nothing', async () => {
    const cwd = folder({ 'a.journey': good, 'b.journey': worse });
    const { err } = await journey(['diff', 'a.journey', 'b.journey', ...rules], { cwd });
    writeFileSync(join(cwd, 'accepted'), withReason(linesToPaste(err)));
    writeFileSync(join(cwd, 'b.journey'), worse.replace('-1.9', '-2'));
    const later = await journey(['diff', 'a.journey', 'b.journey', ...rules, '--accept', 'accepted'], { cwd });
    expect(later.status).toBe(1);
    expect(later.err).toContain('b.journey:8: low-point-fell');
    expect(later.err).toContain('Lines 1, 2 of “accepted” accept nothing that happens here.');
    // Of a rule that nobody asked for, nobody knows.
    const other = await journey(['diff', 'a.journey', 'b.journey', '--fail-on', 'share-sum', '--accept', 'accepted'], {
      cwd,
    });
    expect({ status: other.status, err: other.err }).toEqual({ status: 0, err: '' });
  });

  it('knows a change by one fingerprint from every folder of its repository, and reads a file of a revision', async () => {
    const cwd = repository({ 'maps/a.journey': good });
    git(cwd, 'switch', '--quiet', '--create', 'topic');
    writeFileSync(join(cwd, 'maps/a.journey'), worse);
    commit(cwd, 'worse');
    const range = ['diff', 'main...topic', ...rules];
    const { err } = await journey(range, { cwd });
    expect(linesToPaste((await journey(range, { cwd: join(cwd, 'maps') })).err)).toEqual(linesToPaste(err));
    writeFileSync(join(cwd, '.journey-accepted'), withReason(linesToPaste(err)));
    commit(cwd, 'accept');
    rmSync(join(cwd, '.journey-accepted'));
    const accepting = await journey([...range, '--accept', 'topic:.journey-accepted'], { cwd });
    expect({ status: accepting.status, err: accepting.err }).toEqual({ status: 0, err: '' });
    expect((await journey([...range, '--accept', 'main:.journey-accepted'], { cwd })).status).toBe(2);
  });

  it('refuses a file that cannot be read, and names its lines that cannot', async () => {
    const cwd = folder({
      'a.journey': good,
      'b.journey': worse,
      accepted: 'low-point-fell\n2026-02-30 any 0123456789abcdef "x"\n',
    });
    const run = (file: string, ...more: readonly string[]) =>
      journey(['diff', 'a.journey', 'b.journey', '--accept', file, ...more], { cwd });
    expect((await run('nowhere')).status).toBe(2);
    const { status, err, out } = await run('accepted');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('accepted, line 1: it has to read 2026-11-30 low-point-fell 0123456789abcdef "…".');
    expect(err).toContain('accepted, line 2: 2026-02-30 is no day.');
    expect((await run('accepted', '--language', 'nl')).err).toContain('accepted, regel 2: 2026-02-30 is geen dag.');
  });
});
