import { Gathering } from '#domain/events/gatherings/gathering';
import { type AskedTerms, type GatheringTerms, judgedTerms } from '#domain/events/gatherings/gathering-terms';
import { GATHERING_LIMITS } from '#domain/events/gatherings/gathering-kind';
import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue, InvalidValues } from '#domain/shared/domain-error';
import type { Clock, Ids, Secrets, UnitOfWork } from '../../shared/ports.ts';
import { agendaOn } from './agenda-on-clocks.policy.ts';
import type { AskedForm, GatheringForm } from './gathering-form.gate.ts';
import type { WallClock } from './wall-clock.port.ts';

export interface PlanGatheringCommand extends AskedForm {
  readonly actor: Actor;
  /** How often in all, and how far apart; null for once. */
  readonly repeat: { readonly every: 'week' | 'two-weeks' | 'month'; readonly times: number } | null;
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Writes down an event as a draft; a repeated one as a draft for each time, at the same time of the day. */
export class PlanGathering {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly form: GatheringForm,
    private readonly wall: WallClock,
    private readonly secrets: Secrets,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns the first of them @throws InvalidValue, InvalidValues beside the fields, NotAllowed, SignInNeeded */
  async execute(command: PlanGatheringCommand): Promise<{ id: GatheringId; number: number; slug: string }> {
    const { actor, hosts } = command;
    actor.mustBeAllowed('event.create');
    const by = actor.mustBeMember();
    const passed = await this.form.pass(actor, command, () => timesOf(command.repeat));
    const { asked, terms, body, findings, more: times } = passed;
    const each = Array.from({ length: times }, (_, time) => this.termsOf(asked, terms, command.repeat, time));
    return this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const first = this.ids.next<GatheringId>();
      const seriesId = times > 1 ? first : null;
      const planned: Gathering[] = [];
      for (const [time, own] of each.entries()) {
        const id = time === 0 ? first : this.ids.next<GatheringId>();
        const number = await this.gatherings.nextNumber();
        const code = this.freshCode();
        const gathering = Gathering.draft({ id, number, by, at, seriesId, code, terms: own, body, hosts });
        gathering.tellOfWords(findings, by, at);
        this.gatherings.add(gathering);
        planned.push(gathering);
      }
      return { id: first, ...planned[0]!.address };
    });
  }

  /** Six characters that can be read aloud and told apart. */
  private freshCode(): string {
    const hex = this.secrets.hash(this.secrets.next());
    return Array.from(
      { length: 6 },
      (_, at) => LETTERS[parseInt(hex.slice(2 * at, 2 * at + 2), 16) % 32],
    ).join('');
  }

  /**
   * The same at a later time, judged as the first: clocks may skip an hour of it, or a month end before its day.
   * @throws InvalidValue beside the hour or the agenda of which clocks skip a time, or beside `times`, with the day that it does not fit
   */
  private termsOf(
    asked: AskedTerms,
    first: GatheringTerms,
    repeat: PlanGatheringCommand['repeat'],
    time: number,
  ): GatheringTerms {
    if (repeat === null || time === 0) return first;
    const step =
      repeat.every === 'month' ? { months: time } : { weeks: repeat.every === 'week' ? time : 2 * time };
    const startsAt = this.wall.later('from', first.startsAt, first.zone, step);
    const endsAt = this.wall.later('until', first.endsAt, first.zone, step);
    const agenda = agendaOn(this.wall, first.agenda, first, { startsAt, zone: first.zone });
    try {
      return judgedTerms({ ...asked, startsAt, endsAt, agenda });
    } catch (error) {
      if (!(error instanceof InvalidValue || error instanceof InvalidValues)) throw error;
      throw new InvalidValue('times', 'events.repeat-does-not-fit', {
        day: this.wall.dayOf(startsAt, first.zone),
      });
    }
  }
}

function timesOf(repeat: PlanGatheringCommand['repeat']): number {
  if (repeat === null) return 1;
  const { times } = repeat;
  if (!Number.isInteger(times) || times < 1 || times > GATHERING_LIMITS.repeats)
    throw new InvalidValue('times', 'events.repeats-out-of-bounds', { max: GATHERING_LIMITS.repeats });
  return times;
}
