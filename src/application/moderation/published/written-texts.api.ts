import { token } from '../../shared/token.ts';

/** Something a member wrote, on which a rule can be tried. */
export interface WrittenText {
  /** For instance `post`, with `targetKind` the field in which a rule looks. */
  readonly field: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly text: string;
  /** Where it can be read, from the root of the site. */
  readonly address: string;
  /** Who may know of it, as the one visibility filter names it; several circles are apart by a space. */
  readonly audience: string;
  /** Where it stands; null for what stands in none. */
  readonly categoryId: string | null;
  /** Whether it stands there for all of its audience: not what waits, is hidden or was taken away. */
  readonly isPublished: boolean;
  readonly authorId: string;
  /** 0 to 4; 5 for those who work for the organisation. */
  readonly trust: number;
  /** Whether its author had published nothing before it. */
  readonly isFirst: boolean;
  /** What they had written in the hours before it, as far as it was asked for. */
  readonly others: readonly string[];
  /** Whether people vouched for it: accepted, sealed, or of the organisation itself. */
  readonly isVouchedFor: boolean;
}

/** What a context lets its members write: registered once, read by the dry runs of word rules. */
export interface WrittenTexts {
  count(since: Date): Promise<number>;
  /**
   * At most `limit` in an order of their own, after the place where the last page ended.
   * @param after null from the beginning
   * @param hoursOfOthers for how long before a text what else its author wrote is wanted; 0 where no rule asks
   */
  page(
    since: Date,
    after: string | null,
    limit: number,
    hoursOfOthers: number,
  ): Promise<{ readonly texts: readonly WrittenText[]; readonly next: string | null }>;
}
export const WRITTEN_TEXTS = token<readonly WrittenTexts[]>('WrittenTexts');
