/** What both sides ask of whatever they hear before they believe it. */
import type { Position, Span } from '../model/index.js';

export function isSpan(value: unknown): value is Span {
  return isObject(value) && isPosition(value.start) && isPosition(value.end);
}

export function isPosition(value: unknown): value is Position {
  return isObject(value) && isCount(value.line) && isCount(value.character);
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
