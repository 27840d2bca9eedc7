import { populationOf } from '#domain/engagement/polls/population';
import type { Populations } from '#domain/engagement/polls/polls.port';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';

interface RecordPopulationCommand {
  readonly actor: Actor;
  /** Noon of the day on which they were counted. */
  readonly countedOn: Date;
  readonly people: Readonly<Record<string, number | undefined>>;
}

/**
 * Says how many people each branch has on a day: weighted results of the polls that open from then on are brought back to
 * it, so that nobody shifts the results of one that is open.
 */
export class RecordPopulation {
  constructor(
    private readonly populations: Populations,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidValue beside `countedOn` or `people`, NotAllowed */
  async execute({ actor, countedOn, people }: RecordPopulationCommand): Promise<void> {
    const day = countedOn.toISOString().slice(0, 10);
    const object = { kind: 'population', id: null };
    await this.acts.run(
      { actor, action: 'polls.record-population', object, details: { countedOn: day, people } },
      async () => {
        actor.mustBeAllowed('poll.manage');
        const population = populationOf(people);
        if (!(countedOn.getTime() <= this.clock.now().getTime() + HALF_A_DAY))
          throw new InvalidValue('countedOn', 'engagement.counted-later');
        return population;
      },
      (population) => this.populations.put(day, population),
    );
  }
}

const HALF_A_DAY = 12 * 3_600_000;
