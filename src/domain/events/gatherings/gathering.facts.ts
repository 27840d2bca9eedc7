import type { Fact } from '../../shared/aggregate-root.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import type { GatheringAudience } from './gathering-terms.ts';
import type { GatheringId } from './ids.ts';

/**
 * What somebody hears of an event they are registered to: the seat is theirs · they wait · a seat is offered to them · the
 * offer is over · they gave up their seat, or their turn · it takes place at another time or place · it does not take place · it begins in a week, a day, a quarter
 * of an hour.
 */
export const GATHERING_NEWS = [
  'confirmed',
  'waiting',
  'offered',
  'lapsed',
  'given-up',
  'off-list',
  'moved',
  'cancelled',
  'in-a-week',
  'in-a-day',
  'at-once',
] as const;
export type GatheringNews = (typeof GATHERING_NEWS)[number];

/** What somebody is reminded of before it begins. */
export type Reminder = Extract<GatheringNews, 'in-a-week' | 'in-a-day' | 'at-once'>;

/** Some of those who are registered are to hear something of an event. */
export class GatheringTold implements Fact {
  readonly name = 'gathering-told';
  constructor(
    readonly at: Date,
    readonly gatheringId: GatheringId,
    readonly number: number,
    readonly news: GatheringNews,
    readonly memberIds: readonly MemberId[],
  ) {}
}

/** The decision by which somebody cancelled an event of others, or said it otherwise, fell. It stays as it is since. */
export class RestraintUndone implements Fact {
  readonly name = 'restraint-undone';
  readonly outcome = 'changed-since' as const;
  constructor(
    readonly at: Date,
    readonly gatheringId: GatheringId,
    readonly decisionId: string,
  ) {}
}

/** An event that members may know of is said, or said otherwise, does not take place, is out of sight or in sight again. */
export class GatheringScheduled implements Fact {
  readonly name = 'gathering-scheduled';
  constructor(
    readonly at: Date,
    readonly gatheringId: GatheringId,
    readonly number: number,
    readonly title: string,
    readonly summary: string,
    /** Of its session. */
    readonly opensAt: Date,
    readonly closesAt: Date,
    /** Who runs it. */
    readonly people: readonly MemberId[],
    readonly held: boolean,
    readonly audience: GatheringAudience,
    /** A decision holds it out of sight of all but those who run it. */
    readonly isAway: boolean,
  ) {}
}

/** Somebody has a seat from now on, or no longer. */
export class SeatChanged implements Fact {
  readonly name = 'seat-changed';
  constructor(
    readonly at: Date,
    readonly gatheringId: GatheringId,
    readonly memberId: MemberId,
    readonly seated: boolean,
  ) {}
}

/** Somebody was there. */
export class GatheringAttended implements Fact {
  readonly name = 'gathering-attended';
  constructor(
    readonly at: Date,
    readonly gatheringId: GatheringId,
    readonly memberId: MemberId,
    readonly branches: readonly string[],
  ) {}
}

/** It was a mistake: somebody was not there. */
export class AttendanceTakenBack implements Fact {
  readonly name = 'attendance-taken-back';
  constructor(
    readonly at: Date,
    readonly gatheringId: GatheringId,
    readonly memberId: MemberId,
    readonly branches: readonly string[],
  ) {}
}

/** An event is announced to those whom it is for. */
export class GatheringPublished implements Fact {
  readonly name = 'gathering-published';
  constructor(
    readonly at: Date,
    readonly gatheringId: GatheringId,
    readonly number: number,
    readonly authorId: MemberId,
    /** `members`, or a circle for each branch. */
    readonly circles: readonly string[],
    readonly startsAt: Date,
  ) {}
}

/** Members who were there are asked what they think of it, each once. */
export class AttendeesAsked implements Fact {
  readonly name = 'attendees-asked';
  constructor(
    readonly at: Date,
    readonly gatheringId: GatheringId,
    readonly surveyId: Id<'Survey'>,
    /** Who organises the event. */
    readonly by: MemberId,
    readonly memberIds: readonly MemberId[],
  ) {}
}

/** Somebody else than its team cancelled an event or said it otherwise. */
export class GatheringRestrained implements Fact {
  readonly name = 'gathering-restrained';
  constructor(
    readonly at: Date,
    readonly gatheringId: GatheringId,
    readonly change: 'closed' | 'rewritten',
    readonly by: MemberId,
    readonly restriction: {
      readonly decisionId: string;
      readonly subjectId: MemberId;
      /** As it was called. */
      readonly title: string;
      readonly writtenAt: Date;
      readonly reason: string | null;
    },
  ) {}
}
