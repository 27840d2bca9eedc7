import { populationOf } from '#domain/engagement/polls/population';
import type { Populations } from '#domain/engagement/polls/polls.port';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

export interface RecordPopulationCommand {
  readonly actor: Actor;
  /** Noon of the day on which they were counted. */
  readonly countedOn: Date;
  readonly people: Readonly<Record<string, number | undefined>>;
}

/** Says how many people each branch has on a day: weighted results are brought back to the latest. */
export class RecordPopulation {
  constructor(
    private readonly populations: Populations,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue beside `countedOn` or `people`, NotAllowed */
  async execute({ actor, countedOn, people }: RecordPopulationCommand): Promise<void> {
    actor.mustBeAllowed('poll.manage');
    const population = populationOf(people);
    if (!(countedOn.getTime() <= this.clock.now().getTime() + HALF_A_DAY))
      throw new InvalidValue('countedOn', 'engagement.counted-later');
    const day = countedOn.toISOString().slice(0, 10);
    await this.unitOfWork.run(() => this.populations.put(day, population));
  }
}

const HALF_A_DAY = 12 * 3_600_000;
