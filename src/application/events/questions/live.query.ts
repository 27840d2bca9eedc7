import type { QuestionId } from '#domain/events/questions/ids';
import type { QuestionStanding } from '#domain/events/questions/question';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import type { Id, MemberId } from '#domain/shared/id';

export interface WallQuestion {
  readonly id: QuestionId;
  readonly authorId: MemberId;
  readonly body: string;
  readonly votes: number;
  /** Whether the viewer wants it answered. */
  readonly isWanted: boolean;
  readonly isAnswered: boolean;
  /** Seen by its author alone unless `published`. */
  readonly standing: QuestionStanding;
  /** What it became on the forum, or is about to; null for nothing. */
  readonly topicId: Id<'Topic'> | null;
}

/** What goes on in a session, for one who takes part in it. Hands and the word end with it. */
export interface LiveView {
  /** Those that wait for an answer by votes, then those that were answered, the last first. */
  readonly questions: readonly WallQuestion[];
  /** How many there are beyond those. */
  readonly more: number;
  /** In their order; told to who runs it. */
  readonly hands: readonly MemberId[];
  /** How many ask for the word before the viewer, with them; null for who does not. */
  readonly place: number | null;
  /** The viewer was given the word. */
  readonly hasWord: boolean;
  /** Who was given the word; told to who runs it, null where nobody was. */
  readonly speaker: MemberId | null;
  /** What is asked of all who take part; null for nothing. */
  readonly pollId: Id<'Poll'> | null;
}

export interface LiveQuery {
  /** @returns null for who has no seat and does not run it */
  execute(actor: Actor, gatheringId: GatheringId): Promise<LiveView | null>;
}

/** What those who run a session need of it at hand, before and while it takes place. */
export interface SessionDesk {
  /** By which members say that they are there. */
  readonly code: string;
  /** How many have a seat. */
  readonly seated: number;
  /** How many of them are known to be there. */
  readonly attended: number;
}

export interface SessionDeskQuery {
  /** @returns null for everybody who does not run it, and for what is no more than a draft */
  execute(actor: Actor, gatheringId: GatheringId): Promise<SessionDesk | null>;
}

export interface LiveChannelQuery {
  /** The circle of those who may hear `event:0199…`, or a part of it; null for an actor who may not. */
  execute(actor: Actor, channel: string): Promise<string | null>;
}
