/**
 * The phases that the field divides a journey into, in models it already agrees on. Templates and a new journey offer
 * each. The names are those a text uses; titles are what the reader sees.
 */
import type { Language } from './language.js';

export interface PhaseModel {
  readonly id: PhaseModelId;
  readonly title: string;
  readonly phases: readonly { readonly name: string; readonly title: string }[];
}

export const phaseModelIds = [
  'five-phases',
  'ten-phases',
  'hierarchy-of-choice',
  'see-think-do',
  'customer-contact',
  'before-during-after',
] as const;
export type PhaseModelId = (typeof phaseModelIds)[number];

type Texts = Readonly<Record<PhaseModelId, { readonly title: string; readonly phases: readonly string[] }>>;

export const en: Texts = {
  'five-phases': { title: 'Five phases', phases: ['Awareness', 'Orientation', 'Purchase', 'Use', 'Loyalty'] },
  'ten-phases': {
    title: 'Ten phases (Van der Kooi)',
    phases: [
      'Latent need',
      'Concrete need',
      'Orientation',
      'Consideration',
      'Decision',
      'Purchase',
      'Delivery',
      'Use',
      'Loyalty',
      'Advocacy',
    ],
  },
  'hierarchy-of-choice': {
    title: 'Hierarchy of choice',
    phases: ['Awareness', 'Consideration', 'Preference', 'Choice'],
  },
  'see-think-do': { title: 'See, think, do, care, advocacy', phases: ['See', 'Think', 'Do', 'Care', 'Advocacy'] },
  'customer-contact': {
    title: 'Customer contact',
    phases: ['Orientation', 'Contact', 'Resolution', 'Aftercare', 'Loyalty or exit'],
  },
  'before-during-after': {
    title: 'Before, during, after',
    phases: ['Pre-purchase', 'Purchase', 'Post-purchase'],
  },
};

export const nl: Texts = {
  'five-phases': {
    title: 'Vijf fasen',
    phases: ['Bewustwording', 'Oriëntatie', 'Aankoop', 'Gebruik', 'Loyaliteit'],
  },
  'ten-phases': {
    title: 'Tien fasen (Van der Kooi)',
    phases: [
      'De latente behoefte',
      'De concrete behoefte',
      'De oriëntatiefase',
      'De overwegingsfase',
      'Beslismoment',
      'De koopfase',
      'De leveringsfase',
      'De gebruiksfase',
      'De loyaliteitsfase',
      'De ambassadeursfase',
    ],
  },
  'hierarchy-of-choice': {
    title: 'Hiërarchie van keuze',
    phases: ['Bekendheid', 'Overweging', 'Voorkeur', 'Keuze'],
  },
  'see-think-do': {
    title: 'Zien, denken, doen, verzorgen, aanbevelen',
    phases: ['Zien', 'Denken', 'Doen', 'Verzorgen', 'Aanbevelen'],
  },
  'customer-contact': {
    title: 'Klantcontact',
    phases: ['Oriëntatie', 'Contact opnemen', 'Probleemoplossing', 'Nazorg', 'Loyaliteit of exit'],
  },
  'before-during-after': { title: 'Voor, tijdens, na', phases: ['Voor de aankoop', 'Aankoop', 'Na de aankoop'] },
};

/** Every model, in the order in which they are offered. */
export function phaseModels(language: Language): readonly PhaseModel[] {
  const texts = { en, nl }[language];
  return phaseModelIds.map((id) => {
    const { title, phases } = texts[id];
    return { id, title, phases: phases.map((each) => ({ name: nameOf(each), title: each })) };
  });
}

/** A title as a name: lower case, words joined by hyphens. */
export function nameOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
