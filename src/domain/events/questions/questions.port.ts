import type { MemberId } from '../../shared/id.ts';
import type { SentBefore } from '../../shared/sent-twice.ts';
import type { GatheringId } from '../gatherings/ids.ts';
import type { QuestionId } from './ids.ts';
import type { Question } from './question.ts';

export interface Questions {
  /** @throws QuestionNotFound */
  get(id: QuestionId): Promise<Question>;
  /** What somebody asked and waits for a moderator. */
  waitingOf(author: MemberId): Promise<readonly QuestionId[]>;
  /** What was taken back of theirs while it waited. */
  takenBackOf(author: MemberId): Promise<readonly string[]>;
  add(question: Question): void;
  /**
   * What its author asked in a session in these words since then, also where it waits: it was sent twice. In a transaction they ask nothing
   * else until that ends.
   */
  askedLately(
    question: { readonly gatheringId: GatheringId; readonly by: MemberId; readonly body: string },
    since: Date,
  ): Promise<SentBefore<QuestionId> | null>;
  /** @returns whether it is new: a vote that stands already is not given twice */
  vote(id: QuestionId, member: MemberId, at: Date): Promise<boolean>;
  /** @returns whether there was one */
  unvote(id: QuestionId, member: MemberId): Promise<boolean>;
}

/** Who asks for the word in a session, in their order, and who of them has it. */
export interface Hands {
  /**
   * A hand that is up already keeps its place; who has the word keeps that.
   * @returns whether it was down
   */
  raise(id: GatheringId, member: MemberId, at: Date): Promise<boolean>;
  /**
   * Put down by its owner, who asks no longer, or has said what they had to say.
   * @returns whether it was up
   */
  lower(id: GatheringId, member: MemberId): Promise<boolean>;
  /**
   * The word is theirs, and of nobody who had it before. Given twice, it is given once.
   * @returns whether their hand was up; nothing changes where it was not
   */
  give(id: GatheringId, member: MemberId, at: Date): Promise<boolean>;
  /** Nobody has the word any more. */
  takeBack(id: GatheringId): Promise<void>;
}
