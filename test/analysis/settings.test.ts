import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined, readConfig, readSettings } from '../../src/analysis/index.js';

describe('settings as an editor keeps them', () => {
  it('mean something else than in a journey.config.json', () => {
    const settings = fc.dictionary(
      fc.constantFrom('language', 'rules', 'staleAfterMonths', 'rule', '__proto__'),
      fc.oneof(
        fc.constantFrom('nl', 'off', 3, 1.5, null),
        fc.dictionary(fc.constantFrom('assumption', 'x', 'syntax'), fc.constantFrom('off', 'error', 'x', 3)),
      ),
    );
    fc.assert(
      fc.property(settings, (value) => {
        expect(readSettings(value).config).toEqual(readConfig(JSON.stringify(value)).config);
      }),
    );
  });

  it.each([undefined, null, {}])('%s is wrong, though it only says nothing', (value) => {
    expect(readSettings(value)).toEqual({ config: {}, problems: [] });
  });

  it('the editor’s own settings are called unknown, or a slip in ours is not', () => {
    const { problems } = readSettings({ trace: { server: 'off' }, zoom: 3, rule: {}, staleAfterMonth: 3 });
    expect(problems.map(({ about }) => ('name' in about ? about.name : ''))).toEqual(['rule', 'staleAfterMonth']);
  });

  it('anything at all makes reading them throw', () => {
    fc.assert(fc.property(fc.anything(), (value) => void readSettings(value)));
    const circle: unknown[] = [];
    circle.push(circle);
    expect(readSettings(circle).problems).toMatchObject([{ problem: 'not-json' }]);
  });
});

describe('two configurations taken together', () => {
  it('the farther one wins, or is lost where the nearer one is silent', () => {
    const far = {
      staleAfterMonths: 3,
      reviewAfterMonths: 4,
      rules: { assumption: 'off', 'dead-loop': 'hint' },
    } as const;
    const near = { staleAfterMonths: 9, rules: { 'dead-loop': 'error' } } as const;
    expect(joined(far, near)).toEqual({
      staleAfterMonths: 9,
      reviewAfterMonths: 4,
      rules: { assumption: 'off', 'dead-loop': 'error' },
    });
  });
});
