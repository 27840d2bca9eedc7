import type { MemberId } from '../../shared/id.ts';
import type { CategoryId } from '../categories/category.ts';
import type { PostId, TopicId } from '../topics/ids.ts';
import type { DeskQuestion } from './desk-question.ts';
import type { Day } from '../../shared/day.ts';

/** Working days within which a question of a category is answered where nothing else was decided. */
export const DEFAULT_TARGET_DAYS = 5;

export interface LateQuestion {
  readonly topicId: TopicId;
  readonly openingPostId: PostId;
  readonly openedOn: Day;
}

export interface Desk {
  /** Held until the transaction ends; null for a question the desk has not touched yet. */
  findForChange(topicId: TopicId): Promise<DeskQuestion | null>;
  add(question: DeskQuestion): void;
  /** Who might be given a question, as Community knows them; null for nobody. */
  memberOf(id: MemberId): Promise<{
    readonly pseudonym: string;
    readonly status: string;
    readonly branches: readonly string[];
  } | null>;
  /** Distinct promises, each with the categories that make it; null stands for all that make none of their own. */
  targets(): Promise<
    readonly { readonly days: number; readonly categoryIds: readonly CategoryId[] | null }[]
  >;
  setTarget(categoryId: CategoryId, workingDays: number | null): Promise<void>;
  /**
   * Open public questions without an official answer, asked on `lastDay` or before, that nobody was warned of yet.
   * @param p.categoryIds null for every category without a promise of its own
   */
  late(p: {
    categoryIds: readonly CategoryId[] | null;
    lastDay: Day;
    limit: number;
  }): Promise<readonly LateQuestion[]>;
}
