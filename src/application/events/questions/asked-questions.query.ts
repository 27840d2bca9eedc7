import type { GatheringId } from '#domain/events/gatherings/ids';
import type { QuestionId } from '#domain/events/questions/ids';
import type { Actor } from '#domain/shared/actor';
import type { Id, MemberId } from '#domain/shared/id';

/** A question of a session, as those see it who run the event. */
export interface AskedQuestion {
  readonly id: QuestionId;
  readonly authorId: MemberId;
  readonly body: string;
  readonly votes: number;
  readonly isAnswered: boolean;
  /** Who runs the event took it off the wall, and may put it back. */
  readonly isHidden: boolean;
  /** Whether its author wants to be so on the forum too. */
  readonly signs: boolean;
  /** What it became there, or is about to; null for nothing. */
  readonly topicId: Id<'Topic'> | null;
}

export interface AskedQuestionsQuery {
  /** What stands on its wall or was hidden there, the most wanted first, 200 at most. @throws GatheringNotFound, NotAllowed */
  execute(actor: Actor, gatheringId: GatheringId): Promise<readonly AskedQuestion[]>;
}

export interface TopicsOfGatheringQuery {
  /** What its questions became, for whoever may know of the event, the most wanted first. */
  execute(actor: Actor, gatheringId: GatheringId): Promise<readonly Id<'Topic'>[]>;
}
