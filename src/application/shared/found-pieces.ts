import type { Actor } from '#domain/shared/actor';
import type { Closed } from '#domain/shared/module';
import type { Page } from './page.ts';

/** Something of a context that the search names beside topics: an event, an idea. */
export interface NamedPiece {
  readonly id: string;
  readonly title: string;
  /** What its address is made from. */
  readonly slug: string;
  readonly number: number | null;
}

/** The same in a list of its kind. */
export interface FoundPiece extends NamedPiece {
  /** The title with marks of the search around what was found. Text, never HTML. */
  readonly markedTitle: string;
  readonly excerpt: string;
}

/** How many hold the words, 1,000 meaning as many or more, and the three best. */
export interface FoundPieces {
  readonly total: number;
  readonly best: readonly NamedPiece[];
}

/** A page of its own that search engines may show. */
export interface PublicPiece {
  readonly slug: string;
  readonly number: number | null;
}

/** What a context lets be found of one kind: only what the actor may know of. */
export interface PiecesQuery {
  /**
   * All of which all words are held, the best first; no words find nothing.
   * @param words as PostgreSQL writes a search, from the search of the forum, which knows what the trade calls the same
   * @throws InvalidValue `cursor.broken`
   */
  page(actor: Actor, words: string, cursor: string | null): Promise<Page<FoundPiece>>;
  /** Those whose titles look like a text as it was typed, the likest first, for who found nothing: one page at most. */
  alike(actor: Actor, text: string): Promise<readonly FoundPiece[]>;
  /**
   * Months of Paris, such as `2026-07`, in which there is what everybody may read: each is a file of the sitemap.
   * @param closed to visitors
   */
  monthsOfEverybodys(closed: Closed): Promise<readonly string[]>;
  everybodysOf(month: string, closed: Closed): Promise<readonly PublicPiece[]>;
}

/** What a context lets be found of several kinds, asked at once as a search does. */
export interface PiecesBesideQuery<Kind extends string> {
  /** Of each kind of which all words are held. @param words as `PiecesQuery.page` takes them */
  execute(actor: Actor, words: string): Promise<Readonly<Record<Kind, FoundPieces>>>;
}
