/** The comment right above a declaration, without its marks. */
import type { AstNode } from 'langium';
import { firstToken } from './places.js';

/**
 * Reads upwards from the declaration in the text itself: the syntax tree keeps comments beside whatever stood
 * before them, and finding them there would cost a search for every declaration.
 */
export function documentationOf(node: AstNode): string | undefined {
  const keyword = firstToken(node.$cstNode);
  if (keyword === undefined) return undefined;
  const above = textAbove(keyword.root.fullText, keyword.offset);
  const comment = above.trimEnd().endsWith('*/') ? blockAbove(above) : linesAbove(above);
  return comment?.trim() || undefined;
}

/** The text up to the end of the line above; empty when something else stands in front on the line. */
function textAbove(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1;
  if (text[start - 1] === '\n') return text.slice(0, start - (text[start - 2] === '\r' ? 2 : 1));
  return text[start - 1] === '\r' ? text.slice(0, start - 1) : '';
}

function linesAbove(above: string): string {
  const lines: string[] = [];
  let end = above.length;
  while (end > 0) {
    const start = lineStart(above, end);
    const line = above.slice(start, end).trim();
    // In a block of text two slashes are no comment.
    if (!line.startsWith('//') || line.includes('"""')) break;
    // A word to the checker is none to the reader.
    if (!/^\/\/+\s*journey-ignore\b/.test(line)) lines.unshift(line.replace(/^\/\/+ ?/, ''));
    end = start - (above[start - 2] === '\r' ? 2 : 1);
  }
  return lines.join('\n');
}

function blockAbove(above: string): string | undefined {
  const end = above.trimEnd().length;
  // An empty line between takes the comment away from the declaration.
  if (/[\r\n]/.test(above.slice(end))) return undefined;
  const start = above.lastIndexOf('/*', end);
  // A comment behind a fact speaks of that fact.
  if (start < 0 || above.slice(lineStart(above, start), start).trim() !== '') return undefined;
  return above
    .slice(start, end)
    .replace(/^\/\*+/, '')
    .replace(/\*+\/$/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .join('\n');
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  return start;
}
