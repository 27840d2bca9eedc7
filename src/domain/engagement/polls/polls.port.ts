import type { MemberId } from '../../shared/id.ts';
import type { Ballot, Poll, PollId } from './poll.ts';
import type { Population } from './population.ts';

export interface Polls {
  /** Nobody closes or changes it until the transaction ends; others vote meanwhile. @throws PollNotFound */
  getForVote(id: PollId): Promise<Poll>;
  /** Nobody votes until the transaction ends. @throws PollNotFound */
  getForChange(id: PollId): Promise<Poll>;
  /** Over and not told of, as long as they are in sight: the first over first, few. */
  endedUntold(at: Date): Promise<readonly PollId[]>;
  /** What somebody asks and waits for a moderator. */
  waitingOf(asker: MemberId): Promise<readonly PollId[]>;
  /** What they took back while it waited. */
  takenBackOf(asker: MemberId): Promise<readonly string[]>;
  add(poll: Poll): void;
}

/** Who has voted, and what was voted: two stores that nothing joins where the poll is secret. */
export interface Ballots {
  /** Whether a vote is in. */
  anyIn(poll: PollId): Promise<boolean>;
  /** In an order that tells nothing of when they voted. */
  votersOf(poll: PollId): Promise<readonly MemberId[]>;
  /** One of each member, whatever comes at once. @returns whether it was taken: false when a vote of theirs is in */
  cast(poll: Poll, member: MemberId, ballot: Ballot): Promise<boolean>;
  /**
   * Makes a release of what is in the boxes, once enough ballots came in since the last one, and shows the one before it. In the
   * transaction of a vote, of which no other is at this point at once.
   * @returns whether something else is shown now
   */
  renewRelease(poll: PollId): Promise<boolean>;
  /** All that is in the boxes was read already and is shown on: what comes now counts from here. */
  releaseWhole(poll: PollId): Promise<void>;
  /** Its whole count is told, or nothing any more. */
  dropRelease(poll: PollId): Promise<void>;
  /** What was answered in words is not readable any more; how many answered stays. @returns the words */
  eraseWords(poll: PollId): Promise<readonly string[]>;
  /** In place of the one that bears the member's name. */
  replace(poll: Poll, member: MemberId, ballot: Ballot): Promise<void>;
  /**
   * Of polls that were over by then, what named who voted and what they voted becomes figures: counts stay as they were.
   * @returns how many voters were forgotten, `most` at the most
   */
  forgetOver(by: Date, most: number): Promise<number>;
  /** The same of these members, whatever polls they voted in. */
  forgetOf(members: readonly MemberId[]): Promise<void>;
  /** Those of whom it is known that they voted, beyond one, in order; few. */
  votersAfter(member: MemberId | null): Promise<readonly MemberId[]>;
}

export interface Populations {
  /** In place of what was known for that day. @param on `yyyy-mm-dd` */
  put(on: string, population: Population): Promise<void>;
}
