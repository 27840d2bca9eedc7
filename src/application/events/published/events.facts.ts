import type { HeldContent, TakenBackContent } from '../../shared/held-content.ts';
import type { FoundWords } from '../../community/published/words.facts.ts';
import type { RestrainedPiece } from '../../community/published/restrained.facts.ts';
import type { UndoneDecision } from '../../community/published/undone.facts.ts';
import type { PublishedFact } from '../../shared/ports.ts';

/** These members are to hear something of an event they registered to; each of them once. */
export interface GatheringToldV1 extends PublishedFact {
  readonly name: 'events.gathering-told.v1';
  readonly gatheringId: string;
  readonly number: number;
  /** `confirmed`, `waiting`, `offered`, `lapsed`, `given-up`, `off-list`, `moved`, `cancelled`, `in-a-week`, `in-a-day` or `at-once`. */
  readonly news: string;
  readonly memberIds: readonly string[];
}

/** An event that members may know of is said, or said otherwise, does not take place, is out of sight or in sight again. */
export interface GatheringScheduledV1 extends PublishedFact {
  readonly name: 'events.gathering-scheduled.v1';
  readonly gatheringId: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  /** ISO 8601, of its session: from when the doors open until a while after its end. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** Ids of who runs it. */
  readonly people: readonly string[];
  /** False where it is cancelled. */
  readonly held: boolean;
  /** `public`, `members` or `staff`; facts of former days do not tell, nor whether it is away. */
  readonly audience?: string;
  /** A decision holds it out of sight of all but those who run it. */
  readonly isAway?: boolean;
}

/** Somebody has a seat from now on, or no longer. */
export interface SeatChangedV1 extends PublishedFact {
  readonly name: 'events.seat-changed.v1';
  readonly gatheringId: string;
  readonly memberId: string;
  readonly seated: boolean;
}

/** Somebody was at an event. */
export interface GatheringAttendedV1 extends PublishedFact {
  readonly name: 'events.gathering-attended.v1';
  readonly gatheringId: string;
  readonly memberId: string;
  /** Of the member, as they registered; facts of former days do not tell. */
  readonly branches?: readonly string[];
}

/** The presence of somebody at an event was noted by mistake: it does not count any more. */
export interface AttendanceTakenBackV1 extends PublishedFact {
  readonly name: 'events.attendance-taken-back.v1';
  readonly gatheringId: string;
  readonly memberId: string;
  /** Of the member, as they registered. */
  readonly branches: readonly string[];
}

/** Rules of words found something in what somebody wrote: an event, or a question that was asked in one. */
interface EventWordsFoundV1 extends FoundWords {
  readonly name: 'events.words-found.v1';
}

/** What a newcomer asked in a session waits for somebody to look at it. */
interface EventContentHeldV1 extends HeldContent {
  readonly name: 'events.content-held.v1';
}

/** What waited is taken back: its author left. */
interface EventContentTakenBackV1 extends TakenBackContent {
  readonly name: 'events.content-taken-back.v1';
}

/** What is to be seen in a session is another, by no act of those who take part in it. */
export interface SessionChangedV1 extends PublishedFact {
  readonly name: 'events.session-changed.v1';
  readonly gatheringId: string;
}

/** An event is announced to those whom it is for. */
export interface GatheringPublishedV1 extends PublishedFact {
  readonly name: 'events.gathering-published.v1';
  readonly gatheringId: string;
  readonly number: number;
  /** Who planned it. */
  readonly by: string;
  /** `members`, or `branch:music`… for each branch that it is for; none where it is the team's own. */
  readonly circles: readonly string[];
  /** As it was planned then; facts told before this was known lack it. */
  readonly startsAt?: string;
}
/** Somebody else than its team cancelled an event or said it otherwise: Moderation records it with its statement of reasons. */
interface GatheringRestrainedV1 extends RestrainedPiece {
  readonly name: 'events.gathering-restrained.v1';
}

/** Who runs a session hid the question of another: Moderation records it with its statement of reasons. */
interface QuestionRestrainedV1 extends RestrainedPiece {
  readonly name: 'events.question-restrained.v1';
}

/** Who runs a session shows again what was hidden in it: the decision that records it falls. */
export interface QuestionShownV1 extends PublishedFact {
  readonly name: 'events.question-shown.v1';
  readonly questionId: string;
  readonly by: string;
  readonly decisionId: string;
}

/** What became of the cancellation or rewriting of an event that Moderation overturned. */
interface RestraintUndoneV1 extends UndoneDecision {
  readonly name: 'events.restraint-undone.v1';
  readonly gatheringId: string;
}

/** Members who were at an event are asked what they think of it, each once. */
export interface AttendeesAskedV1 extends PublishedFact {
  readonly name: 'events.attendees-asked.v1';
  readonly gatheringId: string;
  readonly surveyId: string;
  /** Who organises the event. */
  readonly by: string;
  readonly memberIds: readonly string[];
}

/** Who runs an event wrote to these members, each once. */
export interface LetterWrittenV1 extends PublishedFact {
  readonly name: 'events.letter-written.v1';
  readonly letterId: string;
  readonly memberIds: readonly string[];
}

/** What Events tells the other contexts. */
export type EventsFact =
  | GatheringToldV1
  | GatheringScheduledV1
  | SeatChangedV1
  | GatheringAttendedV1
  | AttendanceTakenBackV1
  | GatheringPublishedV1
  | GatheringRestrainedV1
  | QuestionRestrainedV1
  | QuestionShownV1
  | RestraintUndoneV1
  | AttendeesAskedV1
  | LetterWrittenV1
  | EventWordsFoundV1
  | EventContentHeldV1
  | EventContentTakenBackV1
  | SessionChangedV1;
