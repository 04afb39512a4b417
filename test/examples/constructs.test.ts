/** Between them the examples use everything the language has, so that each construct can be learned from one. */
import { type AstNode, AstUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import { JourneyTerminals, reflection } from '../../src/language/generated/ast.js';
import { createJourneyServices } from '../../src/language/services.js';
import { examples } from './files.js';

const { journey } = createJourneyServices();
const { LangiumParser: parser, Lexer: lexer } = journey.parser;

const keywords = Object.keys(lexer.definition).filter((token) => !(token in JourneyTerminals));
const nodes = examples.flatMap(({ text }) => AstUtils.streamAst(parser.parse(text).value).toArray());

/** The node types that a text can hold: those without kinds of their own. */
const constructs = reflection.getAllTypes().filter((type) => reflection.getAllSubTypes(type).length <= 1);

/** The types that have facts of their own, and the facts that any of them takes. */
const blocks = constructs.filter((type) => 'facts' in reflection.getTypeMetaData(type).properties);
const everywhere = new Set(['Label', 'Note']);

function isWritten(node: AstNode, property: string): boolean {
  const value: unknown = Reflect.get(node, property);
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}

describe('every construct of the language has an example', () => {
  it.each(keywords)('%s stands in an example as a keyword', (keyword) => {
    const used = examples.some(({ text }) =>
      lexer.tokenize(text).tokens.some(({ tokenType }) => tokenType.name === keyword),
    );
    expect(used, `No example uses '${keyword}'`).toBe(true);
  });

  it.each(constructs)('%s is written somewhere with each part it may have', (construct) => {
    const written = nodes.filter((node) => node.$type === construct);
    const parts = Object.keys(reflection.getTypeMetaData(construct).properties);
    const missing = parts.filter((part) => !written.some((node) => isWritten(node, part)));
    expect(written.length, `No example has a ${construct}`).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  it.each(blocks)('each kind of fact stands in a %s somewhere', (block) => {
    const written = new Set(nodes.filter(({ $container }) => $container?.$type === block).map(({ $type }) => $type));
    const legal = reflection.getAllSubTypes(`${block}Fact`).filter((fact) => constructs.includes(fact));
    expect(legal.filter((fact) => !everywhere.has(fact) && !written.has(fact))).toEqual([]);
  });

  it('names are quoted, texts are blocks, quotes are escaped and comments are of both kinds somewhere', () => {
    const all = examples.map(({ text }) => text).join('\n');
    for (const form of [/touchpoint "[^"]+" \{/, /-> "/, /"""\n/, /\\"/, /^\/\*/m, /^ *\/\/ /m])
      expect(all).toMatch(form);
  });
});
