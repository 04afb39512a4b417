import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/analysis/index.js';
import { fileNameOf, newJourney, type WishedPersona } from '../../src/extension/new-journey/text.js';
import { read, relativePath } from '../../src/language/index.js';
import { languages } from '../../src/words/index.js';
import { phaseModelIds } from '../../src/words/phase-models.js';

const workspace = 'file:///w';
const uri = 'file:///w/journeys/new.journey';
const files: Record<string, string> = {
  'file:///w/shared/people.journey': 'persona starter "First-home starter"\npersona "Ahmed"\npersona lee "Lee"',
  'file:///w/more%20%22people%22.journey': 'persona owner "House owner"',
  'file:///w/others.journey': 'persona starter "Another starter"',
};
const known = Object.entries(files).flatMap(([file, text]) =>
  read(text, { uri: file }).model.personas.map(({ name, title }) => ({
    name,
    title,
    uri: file,
    path: relativePath(uri, file) ?? '',
  })),
);
const [starter, ahmed, , owner, otherStarter] = known;

function made(personas: readonly (WishedPersona | undefined)[], title = 'Moving house') {
  const wished = personas.filter((persona) => persona !== undefined);
  const text = newJourney({ title, phaseModel: 'before-during-after', language: 'en', personas: wished }, known);
  const { model, findings } = read(text, { uri, workspace, imports: (address) => files[address] });
  const found = [...findings, ...check(model)].filter(({ severity }) => severity === 'error' || severity === 'warning');
  return { text, model, wrong: found };
}

describe('a new journey', () => {
  it('does not import the personas that are known', () => {
    const { text, wrong } = made([starter, owner, { title: 'Neighbour' }]);
    expect(text).toMatchInlineSnapshot(`
      "import "../shared/people.journey"
      import "../more \\"people\\".journey"

      persona neighbour "Neighbour" {
      }

      journey moving-house "Moving house" {
        persona starter, "owner", neighbour
        scope "From the first moment to the last"
        goal "What the customer wants to have reached"

        phase pre-purchase "Pre-purchase" {
          touchpoint "First touchpoint" {
            does "What the persona does here"
            emotion starter 0
            emotion "owner" 0
            emotion neighbour 0
          }
        }

        phase purchase "Purchase" {
        }

        phase post-purchase "Post-purchase" {
        }
      }
      "
    `);
    expect(wrong).toEqual([]);
  });

  it('of nobody has no persona to begin with', () => {
    const { model, wrong } = made([]);
    expect(model.journeys[0]?.personas).toMatchObject([{ name: 'example-persona', resolved: true }]);
    expect(wrong).toEqual([]);
  });

  it('gives a new persona a name that an imported file has too', () => {
    const { model, wrong } = made([ahmed, { title: 'Starter' }, { title: 'Lee' }, { title: 'lee' }]);
    expect(model.journeys[0]?.personas.map(({ name }) => name)).toEqual(['Ahmed', 'starter-2', 'lee-2', 'lee-3']);
    expect(wrong).toEqual([]);
  });

  it('imports two personas of one name', () => {
    const { model, wrong } = made([starter, otherStarter]);
    expect(model.journeys[0]?.personas.map(({ name }) => name)).toEqual(['starter', 'another-starter']);
    expect(wrong).toEqual([]);
  });

  it('has an error for some title, phases and personas', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('goal', 'Starter', 'to be', '"'),
    );
    const persona = fc.oneof(fc.constantFrom(...known), fc.record({ title: text }));
    const wishes = fc.record({
      title: text,
      phaseModel: fc.constantFrom(...phaseModelIds),
      language: fc.constantFrom(...languages),
      personas: fc.uniqueArray(persona, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(wishes, (wished) => {
        const { model, findings } = read(newJourney(wished, known), {
          uri,
          workspace,
          imports: (address) => files[address],
        });
        const found = [...findings, ...check(model)];
        expect(
          found.filter(({ severity }) => severity === 'error').map(({ code, about }) => ({ code, about })),
        ).toEqual([]);
        expect(model.journeys[0]?.personas).toHaveLength(Math.max(wished.personas.length, 1));
      }),
    );
  });
});

describe('the file of a new journey', () => {
  it.each([
    ['Switching energy supplier', 'switching-energy-supplier'],
    ['Oriëntatie & aankoop!', 'oriëntatie-aankoop'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\nul', 'c-nul'],
    ['🙂', 'journey'],
    ['', 'journey'],
  ])('for “%s” is not called after it, or as no file can be', (title, name) => {
    expect(fileNameOf({ title, language: 'en' })).toBe(name);
  });

  it('is called something that leaves its folder, or that is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (title) => {
        expect(fileNameOf({ title, language: 'nl' })).toMatch(/^[\p{L}\p{N}]([\p{L}\p{N}-]{0,58}[\p{L}\p{N}])?$/u);
      }),
    );
  });
});
