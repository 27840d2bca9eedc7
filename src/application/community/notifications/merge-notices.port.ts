import type { ToldMember } from './notifications.port.ts';

export interface MergeNotice {
  readonly categoryId: string;
  /** Who merged it. */
  readonly by: string | null;
  readonly at: Date;
}

export interface MergeNotices {
  /**
   * Those who followed the category and may know where it leads, once each, with whether they follow that one. Nobody follows the one that
   * went afterwards.
   * @returns who was told just now
   */
  tellFollowers(notice: MergeNotice): Promise<readonly ToldMember[]>;
}
