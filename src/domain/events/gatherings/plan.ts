import type { Branch } from '../../shared/branch.ts';
import { slugOf } from '../../shared/slug.ts';
import { ERASED } from '../../shared/written-text.ts';
import type { GatheringKind, Zone } from './gathering-kind.ts';
import type { AgendaEntry, GatheringAudience, GatheringTerms } from './gathering-terms.ts';
import type { ReservedSeats } from './seats.ts';
import { SessionHours } from './session-hours.ts';

type Beginning = Pick<GatheringTerms, 'startsAt' | 'zone'>;
/** What an agenda is on another day, by the clocks of both; null where they skip a time of it. */
export type AgendaMove = (
  agenda: readonly AgendaEntry[],
  model: Beginning,
  date: Beginning,
) => readonly AgendaEntry[] | null;

const addressOf = (title: string): string => slugOf(title, 72, 'evenement');

/** What is planned: what it is about and for whom, when and where, with which seats; and its address, made of its title. */
export class Plan implements GatheringTerms {
  private constructor(
    readonly slug: string,
    readonly kind: GatheringKind,
    readonly title: string,
    readonly summary: string,
    readonly audience: GatheringAudience,
    readonly branches: readonly Branch[],
    readonly startsAt: Date,
    readonly endsAt: Date,
    readonly zone: Zone,
    readonly place: string,
    readonly link: string,
    readonly capacity: number | null,
    readonly reserved: readonly ReservedSeats[],
    readonly agenda: readonly AgendaEntry[],
    readonly speakers: readonly string[],
  ) {}

  static of(t: GatheringTerms): Plan {
    return new Plan(
      addressOf(t.title),
      t.kind,
      t.title,
      t.summary,
      t.audience,
      [...t.branches],
      t.startsAt,
      t.endsAt,
      t.zone,
      t.place,
      t.link,
      t.capacity,
      [...t.reserved],
      [...t.agenda],
      [...t.speakers],
    );
  }

  get hours(): SessionHours {
    return new SessionHours(this.startsAt, this.endsAt);
  }

  /** What is asked among the team stays there. */
  get isOfTheTeam(): boolean {
    return this.audience === 'staff';
  }

  /** Who hears that it is announced; nobody where it is the team's own. */
  get circles(): readonly string[] {
    if (this.isOfTheTeam) return [];
    return this.branches.length === 0 ? ['members'] : this.branches.map((branch) => `branch:${branch}`);
  }

  /** Whether members of these branches may come. */
  isFor(branches: readonly string[]): boolean {
    return this.branches.length === 0 || this.branches.some((branch) => branches.includes(branch));
  }

  /** Whether who comes finds it at the same time and place, under the same title. */
  isFoundAs(other: Plan): boolean {
    const found = ({ startsAt, endsAt, place, link, title }: Plan) =>
      JSON.stringify([startsAt, endsAt, place, link, title]);
    return found(this) === found(other);
  }

  /** Whether all of it is as in another: what is kept does not come back with its parts in the order in which they were written. */
  isAs(other: Plan): boolean {
    const told = (plan: Plan) =>
      JSON.stringify([
        [plan.kind, plan.title, plan.summary, plan.audience, plan.branches],
        [plan.startsAt, plan.endsAt, plan.zone, plan.place, plan.link],
        [plan.capacity, plan.reserved.map(({ branch, seats }) => [branch, seats])],
        [plan.agenda.map(({ minute, title }) => [minute, title]), plan.speakers],
      ]);
    return told(this) === told(other);
  }

  /** What another date of its series says, but for when; its agenda too, where there is time for it. */
  like(model: Plan, movedAgenda: AgendaMove): Plan {
    const { startsAt, endsAt, zone } = this;
    const { minutes } = this.hours;
    const moved = movedAgenda(model.agenda, model, this);
    const agenda = moved?.every(({ minute }) => minute >= 0 && minute < minutes) ? moved : this.agenda;
    return Plan.of({ ...model, startsAt, endsAt, zone, agenda });
  }

  /** The same told in other words; time, place and seats stay. */
  reworded(title: string, summary: string): Plan {
    return Plan.of({ ...this, title, summary });
  }

  /** The same, over at another moment than was planned; its agenda stays whole. */
  endedAt(endsAt: Date): Plan {
    return Plan.of({ ...this, endsAt });
  }

  /** Nothing of its words is left; its times and seats are. */
  erased(): Plan {
    const words = { title: ERASED, summary: '', place: '', link: '', agenda: [], speakers: [] };
    return Plan.of({ ...this, ...words });
  }

  /** All that it says. */
  get texts(): readonly string[] {
    const { title, summary, place, agenda, speakers } = this;
    return [title, summary, place, ...agenda.map((entry) => entry.title), ...speakers];
  }
}
