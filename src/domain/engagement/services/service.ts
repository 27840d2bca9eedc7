import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { judgedTogether } from '../../shared/domain-error.ts';
import { slugOf } from '../../shared/slug.ts';
import type { ServiceId } from './ids.ts';
import { ServiceTakesNoReviews } from './service.errors.ts';
import { SERVICE_LIMITS } from './service-limits.ts';

export interface ServiceTerms {
  readonly name: string;
  readonly description: string;
  /** Whether members review it now; what was said of it stays in any case. */
  readonly open: boolean;
}

/** Something the organisation does for people, that they can say what they think of. */
export class Service extends AggregateRoot {
  private version = 1;

  private constructor(
    readonly id: ServiceId,
    readonly slug: string,
    private name: string,
    private description: string,
    private open: boolean,
    private readonly addedAt: Date,
  ) {
    super();
  }

  /** @throws InvalidValue, InvalidValues beside `name` and `description` */
  static add(id: ServiceId, asked: ServiceTerms, at: Date): Service {
    const { name, description, open } = judged(asked);
    return new Service(id, slugOf(name, 72, 'service'), name, description, open, at);
  }

  /**
   * Its address stays.
   * @param version as its editor read it; left out where that does not matter
   * @throws ChangedMeanwhile, InvalidValue, InvalidValues beside `name` and `description`
   */
  change(asked: ServiceTerms, version = this.version): void {
    if (version !== this.version) throw new ChangedMeanwhile();
    ({ name: this.name, description: this.description, open: this.open } = judged(asked));
  }

  /** @throws ServiceTakesNoReviews */
  mustTakeReviews(): void {
    if (!this.open) throw new ServiceTakesNoReviews();
  }
}

function judged(asked: ServiceTerms): ServiceTerms {
  const { name, description } = judgedTogether({
    name: () => boundedText('name', asked.name.replaceAll(/\s+/gu, ' '), SERVICE_LIMITS.name),
    description: () =>
      boundedText('description', asked.description.replaceAll(/\s+/gu, ' '), SERVICE_LIMITS.description),
  });
  return { name, description, open: asked.open };
}
