import { Gathering } from '#domain/events/gatherings/gathering';
import { type AskedTerms, judgedTerms } from '#domain/events/gatherings/gathering-terms';
import { GATHERING_LIMITS } from '#domain/events/gatherings/gathering-kind';
import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue, judgedTogether } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import type { Clock, Ids, Secrets, UnitOfWork } from '../../shared/ports.ts';
import type { GatheringTexts } from './gathering-texts.composer.ts';
import type { GatheringWords } from './gathering-words.gate.ts';
import type { WallClock } from './wall-clock.port.ts';

export interface PlanGatheringCommand extends AskedTerms {
  readonly actor: Actor;
  readonly body: string;
  readonly hosts: readonly MemberId[];
  /** The organiser was warned of what the texts say, and goes on. */
  readonly agreed?: boolean;
  /** How often in all, and how far apart; null for once. */
  readonly repeat: { readonly every: 'week' | 'two-weeks' | 'month'; readonly times: number } | null;
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Writes down an event as a draft; a repeated one as a draft for each time, at the same time of the day. */
export class PlanGathering {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly texts: GatheringTexts,
    private readonly words: GatheringWords,
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
    const { asked, findings } = await this.words.pass(actor, command, command.agreed ?? false);
    const { terms, body, times } = judgedTogether({
      terms: () => judgedTerms(asked),
      body: () => this.texts.written('body', asked.body),
      times: () => timesOf(command.repeat),
    });
    return this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const first = this.ids.next<GatheringId>();
      const seriesId = times > 1 ? first : null;
      const planned: Gathering[] = [];
      for (let time = 0; time < times; time += 1) {
        const id = time === 0 ? first : this.ids.next<GatheringId>();
        const number = await this.gatherings.nextNumber();
        const moved = {
          ...terms,
          startsAt: this.timeOf(terms.startsAt, terms.zone, command.repeat, time),
          endsAt: this.timeOf(terms.endsAt, terms.zone, command.repeat, time),
        };
        const code = this.freshCode();
        const gathering = Gathering.draft({ id, number, by, at, seriesId, code, terms: moved, body, hosts });
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

  private timeOf(first: Date, zone: string, repeat: PlanGatheringCommand['repeat'], time: number): Date {
    if (repeat === null || time === 0) return first;
    if (repeat.every === 'month') return this.wall.later(first, zone, { months: time });
    return this.wall.later(first, zone, { weeks: repeat.every === 'week' ? time : 2 * time });
  }
}

function timesOf(repeat: PlanGatheringCommand['repeat']): number {
  if (repeat === null) return 1;
  const { times } = repeat;
  if (!Number.isInteger(times) || times < 1 || times > GATHERING_LIMITS.repeats)
    throw new InvalidValue('times', 'events.repeats-out-of-bounds', { max: GATHERING_LIMITS.repeats });
  return times;
}
