/** The sections of a map: the figures above its lanes, personas and opportunities below them. */
import { figures } from './figures.js';
import { matrix } from './matrix.js';
import { personas } from './personas.js';
import type { SectionMaker } from './section.js';

export type { Section } from './section.js';

export const sectionMakers: readonly SectionMaker[] = [figures, personas, matrix];
