import {
  ATTEMPT_OPEN_HOURS,
  ContactNotCounted,
  type ContactStep,
} from '#domain/insights/deflection/contact-attempt';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { Clock, Throttle } from '../../shared/ports.ts';
import { STEPS_PER_NETWORK } from './contact.limits.ts';
import type { ContactAttempts } from './deflection.port.ts';

/** What becomes of an attempt to write to the organisation: answers were shown, one was opened, one helped, the form was sent. */
export class TellContactStep {
  constructor(
    private readonly attempts: ContactAttempts,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** @throws ContactNotCounted, TooManyTries */
  async execute(told: {
    readonly id: string;
    readonly step: ContactStep;
    readonly network: string;
  }): Promise<void> {
    await hitByNetwork(this.throttle, STEPS_PER_NETWORK, told.network);
    const since = new Date(this.clock.now().getTime() - ATTEMPT_OPEN_HOURS * 3_600_000);
    if (!(await this.attempts.tell(told.id, told.step, since))) throw new ContactNotCounted();
  }
}
