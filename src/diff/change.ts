/** What differs between two versions of a journey, one change at a time. */
import { type Declaration, type Label, type Span, titleIn } from '../model/index.js';
import type { Fields, ThingKind } from './outline.js';

export type ChangeClass = 'structure' | 'experience' | 'pains' | 'flow' | 'people' | 'evidence' | 'text' | 'label';

/** Where something stands in one of the versions. */
export interface Side {
  readonly uri: string;
  readonly span: Span;
}

/** A thing as a reader knows it: its titles from the journey down. */
export interface Place {
  readonly kind: ThingKind;
  readonly name: string;
  /** As they are written. */
  readonly titles: readonly string[];
  /** The same in other languages, title by title. */
  readonly labels: readonly (readonly Label[])[];
}

/** The titles as the reader's own map has them. */
export function titlesIn({ titles, labels }: Place, language: string): readonly string[] {
  return titles.map((title, at) => titleIn({ title, labels: labels[at] ?? [] }, language));
}

export interface Change {
  /** Stable, such as `score-changed`; see `codes.ts`. */
  readonly code: string;
  readonly class: ChangeClass;
  /** What changed, or whose fact did: as it is called now, or was when it is gone. */
  readonly place: Place;
  /** Of what moved: as it was, where it was. */
  readonly former?: Place;
  readonly before?: Side;
  readonly after?: Side;
  /** Of a fact: the word it begins with, and whose or which it is. */
  readonly keyword?: string;
  readonly key?: string;
  /** What the key names has this title; absent where the key itself is all there is. */
  readonly keyTitle?: Pick<Declaration, 'title' | 'labels'>;
  /** What it said and says, as a reader would write it; absent on the side where it is not. */
  readonly from?: string;
  readonly to?: string;
  /** Of a number: how much more it is. */
  readonly delta?: number;
  /** The same for the same change wherever it stands in its file. */
  readonly fingerprint: string;
  /** What to do to the one version to come nearer to the other. */
  readonly step: Step;
}

/** By the numbers that both versions' things share. `behind` is the sibling right before it, none for the first. */
export type Step =
  | {
      readonly do: 'add';
      readonly id: number;
      readonly parent: number;
      readonly behind?: number;
      readonly kind: ThingKind;
    }
  | { readonly do: 'remove'; readonly id: number }
  | { readonly do: 'move'; readonly id: number; readonly parent: number; readonly behind?: number }
  | { readonly do: 'call'; readonly id: number; readonly name: string; readonly title: string }
  | {
      readonly do: 'state';
      readonly id: number;
      readonly keyword: string;
      readonly key: string;
      readonly fields: Fields;
      /** The key of the text that this one takes the place of. */
      readonly replaces?: string;
    }
  | { readonly do: 'unstate'; readonly id: number; readonly keyword: string; readonly key: string };
