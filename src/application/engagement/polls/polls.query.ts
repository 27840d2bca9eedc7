import type { Actor } from '#domain/shared/actor';
import type { Voter } from '#domain/engagement/polls/voter';
import type { Page } from '../../shared/page.ts';
import type { PollRow, PollView } from './poll-view.ts';

export interface PollListQuery {
  /**
   * Those that are shown to the viewer, the latest first. To those who run polls `desk` is what is at hand, `archived` what was put away.
   * @throws InvalidValue `cursor.broken`, NotAllowed
   */
  execute(
    voter: Voter,
    asked: {
      readonly state: 'open' | 'closed' | 'all' | 'desk' | 'archived';
      readonly cursor: string | null;
      readonly limit?: number | undefined;
    },
  ): Promise<Page<PollRow>>;
}

export interface PollPageQuery {
  /**
   * @param key slug or id
   * @param told `to-machine`: as to somebody who has not voted, since a vote is one person's alone
   * @throws PollNotFound
   */
  execute(voter: Voter, key: string, told?: 'to-machine'): Promise<PollView>;
}

export interface NextPollEndQuery {
  /** When the clock alone next ends any poll; null for never. */
  after(moment: Date): Promise<Date | null>;
}

export interface PollChannelQuery {
  /** @param channel `poll:0199…` @returns the circle of those who may hear it; null for who may not */
  execute(actor: Actor, channel: string): Promise<string | null>;
}

export interface PollQuestionsQuery {
  /** What polls ask that the actor may know of, by id. */
  execute(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface PopulationQuery {
  /** The latest that is known; empty where none is. */
  execute(): Promise<{ readonly on: string | null; readonly people: Readonly<Record<string, number>> }>;
}
