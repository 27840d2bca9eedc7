import type { ToldMember } from './notifications.port.ts';

export interface MergeNotice {
  readonly categoryId: string;
  /** Who merged it. */
  readonly by: string | null;
  /** When they are told, so that the next digest holds it, however long after the merge that is. */
  readonly at: Date;
}

/** Some of those who followed it, in one order. */
export interface ToldFollowers {
  /** Who was told just now. */
  readonly told: readonly ToldMember[];
  /** The last of the lot; null when nobody comes after them. */
  readonly last: string | null;
}

export interface MergeNotices {
  /**
   * So many of those who follow the category still: each who may know where it leads is told once, with whether they follow that one.
   * None of the lot follows the one that went afterwards.
   */
  tellFollowers(notice: MergeNotice, aLot: number): Promise<ToldFollowers>;
}
