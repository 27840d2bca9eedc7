import type { AgendaEntry, GatheringAudience } from '#domain/events/gatherings/gathering-terms';
import type { Chapter } from '#domain/events/gatherings/chapters';
import type { GatheringKind } from '#domain/events/gatherings/gathering-kind';
import type { AttendedBy } from '#domain/events/gatherings/presence';
import type { KeptAnswer, RegistrationForm } from '#domain/events/gatherings/registration-form';
import type { RegistrationState } from '#domain/events/gatherings/registration';
import type { ReservedSeats } from '#domain/events/gatherings/seats';
import type { Branch } from '#domain/shared/branch';
import type { Id, MemberId } from '#domain/shared/id';

export type { FormQuestion, GivenAnswer, KeptAnswer } from '#domain/events/gatherings/registration-form';
export type { GatheringKind } from '#domain/events/gatherings/gathering-kind';
export type { RegistrationState } from '#domain/events/gatherings/registration';

/** How an event stands now: `full` takes turns of the viewer on the waiting list alone. */
type GatheringStage = 'draft' | 'open' | 'full' | 'live' | 'ended' | 'cancelled';

/** A picture as pages show it. */
export interface CoverView {
  /** From the root of the site. */
  readonly path: string;
  readonly alt: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** An event as a list shows it. */
export interface GatheringRow {
  readonly id: Id<'Gathering'>;
  readonly number: number;
  readonly slug: string;
  readonly kind: GatheringKind;
  readonly title: string;
  readonly summary: string;
  readonly audience: GatheringAudience;
  /** Whose members may come; none where all may. */
  readonly branches: readonly Branch[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly zone: string;
  /** Empty for an event on the net alone. */
  readonly place: string;
  readonly capacity: number | null;
  /** Seats that the viewer may have, of those that nobody has or is offered; null without a bound. */
  readonly free: number | null;
  /** Free ones beside, that are kept for branches which are not the viewer's. */
  readonly kept: number;
  readonly stage: GatheringStage;
  readonly hasReplay: boolean;
  readonly cover: CoverView | null;
  /** Of the viewer; null for who is not registered. */
  readonly registration: RegistrationState | null;
}

export interface OwnRegistration {
  readonly state: RegistrationState;
  readonly offeredUntil: Date | null;
  readonly attended: boolean;
  /** How many wait before them, with them; null for who does not. */
  readonly turn: number | null;
  /** To what the organisers ask, as it was asked. */
  readonly answers: readonly KeptAnswer[];
}

/** An event as its page shows it to one viewer. */
export interface GatheringView extends GatheringRow {
  readonly html: string;
  readonly agenda: readonly AgendaEntry[];
  readonly speakers: readonly string[];
  readonly reserved: readonly ReservedSeats[];
  /** Whether these are everybody's by now. */
  readonly isReleased: boolean;
  /** What who registers is asked. */
  readonly form: RegistrationForm;
  readonly waiting: number;
  /** All who have a seat, are offered one, or wait. */
  readonly standing: number;
  readonly own: OwnRegistration | null;
  /** Where to follow it: told to who has a seat and to who runs it, from an hour before until it is over. */
  readonly link: string | null;
  readonly cancelledBecause: string;
  /** Whether it is followed on the net too; where, is told to who has a seat. */
  readonly isOnline: boolean;
  readonly replay: string;
  /** Of the replay, rising. */
  readonly chapters: readonly Chapter[];
  readonly minutesHtml: string;
  /** What those who were there are asked, for them; null for others and for nothing. */
  readonly surveyId: Id<'Survey'> | null;
  /** Of its calendar file. */
  readonly sequence: number;
  /** Rises when it says or asks something else. */
  readonly version: number;
  /** Whether the viewer runs it. */
  readonly isOwn: boolean;
  /** Whether a decision took it out of sight of all others. */
  readonly isAway: boolean;
  /** Others of its series that are to come, few. */
  readonly series: readonly { readonly number: number; readonly slug: string; readonly startsAt: Date }[];
}

/** What the form of an event is filled with. */
export interface GatheringPlan {
  readonly id: Id<'Gathering'>;
  readonly number: number;
  readonly slug: string;
  /** Given back with a change. */
  readonly version: number;
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly kind: GatheringKind;
  readonly title: string;
  readonly summary: string;
  readonly source: string;
  readonly audience: GatheringAudience;
  readonly branches: readonly Branch[];
  /** `2026-03-29` and `14:30`, in its zone. */
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly endDay: string;
  readonly zone: string;
  readonly place: string;
  readonly link: string;
  readonly capacity: number | null;
  readonly reserved: readonly ReservedSeats[];
  readonly agenda: readonly AgendaEntry[];
  readonly speakers: readonly string[];
  readonly hosts: readonly MemberId[];
  readonly replay: string;
  readonly chapters: readonly Chapter[];
  readonly cover: CoverView | null;
  readonly form: RegistrationForm;
  readonly seriesId: Id<'Gathering'> | null;
  readonly minutesSource: string;
  readonly surveyId: Id<'Survey'> | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Somebody who registered, as those see it who run the event. */
export interface ParticipantRow {
  readonly id: Id<'Registration'>;
  readonly memberId: MemberId;
  readonly branches: readonly Branch[];
  readonly state: RegistrationState;
  readonly registeredAt: Date;
  readonly offeredUntil: Date | null;
  readonly attendedAt: Date | null;
  /** How that came to be known; null where it did not. */
  readonly attendedBy: AttendedBy | null;
  readonly note: string;
  /** To what the organisers ask, as it was asked. */
  readonly answers: readonly KeptAnswer[];
  readonly turn: number;
}
