import type { ToldLot } from './told-lot.ts';

export interface MergeNotice {
  readonly categoryId: string;
  /** Who merged it; null where that is not known any more. */
  readonly by: string | null;
  /** When they are told, so that the next digest holds it, however long after the merge that is. */
  readonly at: Date;
  /** The last member of the lot before. */
  readonly after: string | null;
}

export interface MergeNotices {
  /**
   * So many of those who follow the category still, who come after one member: each who may know where it leads is told once, with whether
   * they follow that one. None of the lot follows the one that went afterwards.
   */
  tellFollowers(notice: MergeNotice, aLot: number): Promise<ToldLot>;
  /** The categories that went into another one before that moment and are followed still: not all of those who follow them were told. */
  stillFollowed(mergedBefore: Date): Promise<readonly string[]>;
}
