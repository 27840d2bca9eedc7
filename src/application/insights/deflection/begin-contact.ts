import { showsAnswers } from '#domain/insights/deflection/contact-attempt';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { Clock, Ids, Throttle } from '../../shared/ports.ts';
import { CONTACTS_PER_NETWORK } from './contact.limits.ts';
import type { ContactAttempts, DeflectionRules } from './deflection.port.ts';

export interface BegunContact {
  /** Told again with each step; it names nobody. Null where this form is not counted. */
  readonly id: string | null;
  /** Whether answers may be shown: to a few none are, so that there is somebody to compare with. */
  readonly showsAnswers: boolean;
}

/** Somebody begins to write to the organisation, on a page of its own site. Who, is not known and not asked. */
export class BeginContact {
  constructor(
    private readonly attempts: ContactAttempts,
    private readonly rules: DeflectionRules,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * @param asked.site the origin that the browser tells; null where it tells none
   * @throws TooManyTries
   */
  async execute(asked: { readonly site: string | null; readonly network: string }): Promise<BegunContact> {
    const { rule } = await this.rules.current();
    if (asked.site === null || !rule.sites.includes(asked.site)) return { id: null, showsAnswers: true };
    await hitByNetwork(this.throttle, CONTACTS_PER_NETWORK, asked.network);
    const id = this.ids.next<string>();
    const withAnswers = showsAnswers(id, rule.withoutShare);
    await this.attempts.begin({ id, at: this.clock.now(), withAnswers });
    return { id, showsAnswers: withAnswers };
  }
}
