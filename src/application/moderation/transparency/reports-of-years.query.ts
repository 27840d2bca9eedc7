import type { Actor } from '#domain/shared/actor';
import type { Figures } from '#domain/moderation/transparency/figures';
import type { PublishedFigures } from '#domain/moderation/transparency/published-figures';

export type { Figures, PublishedFigures };

/** An edition as everybody reads it. */
export interface PublishedEdition {
  readonly year: number;
  readonly edition: number;
  readonly publishedAt: Date;
  /** When its figures were counted. */
  readonly countedAt: Date;
  readonly comment: string;
  /** Why it takes the place of the one before; empty for the first. */
  readonly correction: string;
  readonly figures: PublishedFigures;
}

/** What may be read by everybody of the reports of all years. */
export interface PublishedReportsQuery {
  /** Latest edition of each year, the newest year first. */
  latest(): Promise<readonly PublishedEdition[]>;
  /** All editions of a year, the newest first; none where nothing was published. */
  ofYear(year: number): Promise<readonly PublishedEdition[]>;
}

export interface DraftOfYear {
  readonly year: number;
  readonly edition: number;
  readonly comment: string;
  readonly correction: string;
  readonly countedAt: Date;
  /** To the last one. */
  readonly figures: Figures;
  /** As everybody will read them. */
  readonly preview: PublishedFigures;
  /** Counted to the end of its year; another is not published. */
  readonly isOfWholeYear: boolean;
  readonly version: number;
}

/** Reports that are being made. Behind `transparency.publish`. */
export interface DraftReportsQuery {
  /** @throws NotAllowed */
  years(
    actor: Actor,
  ): Promise<readonly { readonly year: number; readonly editions: number; readonly hasDraft: boolean }[]>;
  /** @throws NotAllowed */
  draftOf(actor: Actor, year: number): Promise<DraftOfYear | null>;
}
