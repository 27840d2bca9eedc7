import { addDays, beginningOf, parisDay } from '#domain/shared/day';
import type { Clock } from '../../shared/ports.ts';
import { VISITS_KEPT_DAYS } from '../visits/visit-log.port.ts';
import type { ContactAttempts } from './deflection.port.ts';

/** Attempts to make contact are kept as long as visits are, although they name nobody. */
export class ForgetContacts {
  constructor(
    private readonly attempts: ContactAttempts,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<number> {
    return this.attempts.forgetBefore(beginningOf(addDays(parisDay(this.clock.now()), -VISITS_KEPT_DAYS)));
  }
}
