/** Pairs of files with what a reviewer wants to hear of them: `pairs/<what changed>/{before,after}.journey` and `changes.txt`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diff, outlineOf, pairingOf } from '../../src/diff/index.js';
import { read } from '../../src/language/index.js';
import { after, applied } from './applied.js';
import { toldWithPlaces } from './told.js';

const folder = join(import.meta.dirname, 'pairs');
const pairs = readdirSync(folder);
const files = ['after.journey', 'before.journey', 'changes.txt'];

const contentOf = (pair: string, file: string) => readFileSync(join(folder, pair, file), 'utf8');
const modelOf = (text: string) => read(text, { uri: 'file:///j.journey' }).model;

describe('a pair of files', () => {
  it('is missing, so that fewer than sixty cases are looked at', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(60);
  });

  it.each(pairs)('is told apart otherwise than a reviewer wants: %s', (pair) => {
    expect(readdirSync(join(folder, pair)).toSorted()).toEqual(files);
    const [before, now] = [contentOf(pair, 'before.journey'), contentOf(pair, 'after.journey')];
    const changes = diff(modelOf(before), modelOf(now));
    expect(toldWithPlaces(changes)).toEqual(contentOf(pair, 'changes.txt').split('\n').filter(Boolean));

    for (const text of [before, now]) expect(diff(modelOf(text), modelOf(text))).toEqual([]);

    const pairing = pairingOf(outlineOf(modelOf(before)), outlineOf(modelOf(now)));
    expect(applied(pairing, changes)).toEqual(after(pairing));

    const fingerprints = changes.map(({ fingerprint }) => fingerprint);
    const lower = '\n'.repeat(10);
    const shifted = diff(modelOf(lower + before), modelOf(lower + now));
    expect(shifted.map(({ fingerprint }) => fingerprint)).toEqual(fingerprints);
  });
});
