/** The place of journeys in Markdown: the rule for fenced blocks, and nothing that has to know the language. */
import type { MarkdownIt } from 'markdown-it';
import type { Language } from '../words/index.js';
import { blockHtml } from './block.js';
import type { Drawing } from './drawing.js';

export interface Fences {
  draw(text: string): Drawing;
  /** Of what is said about the maps. */
  language(): Language;
}

/**
 * Draws the blocks that are fenced as `journey`; whatever stands behind that word is left to others. Every other block
 * stays with the rule that was there before.
 */
export function drawFences(md: MarkdownIt, { draw, language }: Fences): void {
  const others = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    if (token !== undefined && isJourney(token.info)) return blockHtml(token, draw(token.content), language());
    return others ? others(tokens, index, options, env, renderer) : renderer.renderToken(tokens, index, options);
  };
}

function isJourney(info: string): boolean {
  return /^\s*journey(?:\s|$)/.test(info);
}
