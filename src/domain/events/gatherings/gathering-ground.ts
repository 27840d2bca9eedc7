import type { Actor } from '../../shared/actor.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import { GatheringScheduled } from './gathering.facts.ts';
import { Admission } from './admission.ts';
import { Aftermath } from './aftermath.ts';
import type { Cover } from './cover.ts';
import type { Timetable } from './gathering-terms.ts';
import { GatheringText } from './gathering-text.ts';
import type { GatheringId } from './ids.ts';
import { Life } from './life.ts';
import { Plan } from './plan.ts';
import type { RegistrationForm } from './registration-form.ts';
import { Session } from './session.ts';
import type { SessionHours } from './session-hours.ts';
import { Team } from './team.ts';
import type { ToldChanges } from './told-changes.ts';

/**
 * What an event is before anything is done to it: when and where it is, who runs it, what it says, and how it tells of its session.
 * What may be done to it stands above: a decision restrains it, and those who run it plan, change and remember it.
 */
export abstract class GatheringGround extends AggregateRoot {
  protected version = 1;
  /** Rises when it says or asks something else, and with nothing else: what is counted, put on show or decided is no form's. */
  protected edition = 1;
  protected life = Life.planned();
  /** Of its calendar file: higher as soon as time, place or state change. */
  protected sequence = 0;
  protected text = GatheringText.none();
  /** What who registers is asked. */
  protected form: RegistrationForm = [];
  /** Null where it shows none. */
  protected cover: Cover | null = null;
  /** What those who registered were told that is otherwise. */
  protected toldChanges: ToldChanges = [];

  protected constructor(
    readonly id: GatheringId,
    readonly number: number,
    protected readonly createdAt: Date,
    /** What it is one of, where it is repeated. */
    protected readonly seriesId: GatheringId | null,
    protected session: Session,
    protected plan: Plan,
    protected team: Team,
    protected aftermath: Aftermath,
  ) {
    super();
  }

  get authorId(): MemberId {
    return this.team.authorId;
  }
  get address(): { readonly number: number; readonly slug: string } {
    return { number: this.number, slug: this.plan.slug };
  }
  /** What it says, as typed. */
  get words(): { readonly title: string; readonly summary: string; readonly body: string } {
    const { title, summary } = this.plan;
    return { title, summary, body: this.text.source };
  }
  /** When it is, and when what in it: sent again as it is, it is not judged anew. */
  get timetable(): Timetable {
    const { startsAt, endsAt, agenda } = this.plan;
    return { startsAt, endsAt, agenda };
  }
  /** What is kept of what was said, as typed; empty for nothing. */
  get minutes(): string {
    return this.aftermath.minutesSource;
  }
  get begins(): Date {
    return this.plan.startsAt;
  }

  /** To whom it opens, and when. */
  get admission(): Admission {
    return new Admission(this.life, this.plan, this.team);
  }

  /** Who planned it, hosts it, or runs all events. @throws GatheringNotFound to whom it is not shown, NotAllowed, SignInNeeded */
  mustBeRunBy(actor: Actor): void {
    this.admission.mustBeKnownTo(actor);
    actor.mustBeAllowed(this.team.includes(actor) ? 'event.create' : 'event.manage');
  }

  isRunBy(actor: Actor): boolean {
    return this.team.isLedBy(actor);
  }

  /** Null where it shows none. */
  get picture(): Cover | null {
    return this.cover;
  }

  /** Where it is followed; empty where it is not, or nobody said so yet. */
  get link(): string {
    return this.plan.link;
  }

  get name(): string {
    return this.plan.title;
  }

  get isDraft(): boolean {
    return this.life.isDraft;
  }

  /** What who registers is asked. */
  get asks(): RegistrationForm {
    return this.form;
  }

  protected get hours(): SessionHours {
    return this.plan.hours;
  }

  /** Tells of its session, from when the doors open until a while after its end; one that is cancelled is over now. */
  protected schedule(at: Date): void {
    const { id, number } = this;
    const { title, summary, audience } = this.plan;
    const { doorsOpenAt, sessionClosesAt } = this.hours;
    const { isPublished: held, isAway } = this.life;
    const closesAt = held ? sessionClosesAt : at;
    const { people } = this.team;
    this.record(
      new GatheringScheduled(
        at,
        id,
        number,
        title,
        summary,
        doorsOpenAt,
        closesAt,
        people,
        held,
        audience,
        isAway,
      ),
    );
  }
}
