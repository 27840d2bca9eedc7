import type { CategoryId } from '#domain/community/categories/category';
import type { MemberId } from '#domain/shared/id';
import type { ToldMember } from './notifications.port.ts';

export interface MergeNotice {
  readonly categoryId: CategoryId;
  readonly into: CategoryId;
  /** Who merged it. */
  readonly by: MemberId | null;
  readonly at: Date;
}

export interface MergeNotices {
  /**
   * Those who follow the category, once each, with whether they follow the other one from then on. Asked before they are carried over.
   * @returns who was told just now
   */
  tellFollowers(notice: MergeNotice): Promise<readonly ToldMember[]>;
}
