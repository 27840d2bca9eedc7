import type { Category, CategoryId } from './category.ts';
import type { StandingInCategory } from './category.errors.ts';

export interface Categories {
  /** @throws CategoryNotFound */
  get(id: CategoryId): Promise<Category>;
  /** Its audience stands still until the transaction ends: what is put into it now cannot miss a change. @throws CategoryNotFound */
  getForPlacing(id: CategoryId): Promise<Category>;
  /** @throws CategoryNotFound */
  getForChange(id: CategoryId): Promise<Category>;
  /**
   * One to be changed, and the one above it, whose audience stands still: held in one order whoever asks.
   * @throws CategoryNotFound, ChangedMeanwhile where it stands in another one since it was asked for
   */
  getForChangeBelow(
    id: CategoryId,
  ): Promise<{ readonly category: Category; readonly parent: Category | null }>;
  /** Two at once, held in one order whoever asks. @throws CategoryNotFound */
  getPairForChange(first: CategoryId, second: CategoryId): Promise<readonly [Category, Category]>;
  /**
   * The same of one that goes into another: with it are held those that went into it before and those that stand in it, so that rounds
   * of their own are not waited for while it is held.
   * @throws CategoryNotFound
   */
  getPairForMerge(from: CategoryId, into: CategoryId): Promise<readonly [Category, Category]>;
  /** Itself, or the category that it went into: what stood there stands here. */
  whereItLeads(id: CategoryId): Promise<CategoryId>;
  childrenOf(id: CategoryId): Promise<Category[]>;
  /** Topics take over the audience of their category. */
  spreadAudience(category: Category): Promise<void>;
  /** What stands in it or stood there, whoever may know of it. */
  standingIn(id: CategoryId): Promise<StandingInCategory>;
  /** Whether topics of another one are still coming into it. */
  isReceiving(id: CategoryId): Promise<boolean>;
  /** Those that went into another one and still hold topics. */
  beingEmptied(): Promise<readonly CategoryId[]>;
  /**
   * What hangs on the one hangs on the other: who follows it, each once, reference answers, sites whose comments are topics of it, and
   * the categories that went into it before. Run again, it carries what came since.
   */
  carryOver(from: CategoryId, into: CategoryId): Promise<void>;
  /**
   * As the one goes into the other, before what went into it leads on: what was written in one of them and was carried to other readers
   * in the other one does not come home by that, nor once a decision falls that took it on from there. Its readers alone say then whether
   * it is elsewhere, until a decision falls that took it from where it was written.
   */
  forgetHomesAcross(from: CategoryId, into: CategoryId): Promise<void>;
  add(category: Category): void;
  /** With it go those who follow it and how soon one is answered there. */
  remove(category: Category): Promise<void>;
}
