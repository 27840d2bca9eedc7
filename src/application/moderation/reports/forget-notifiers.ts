import { MONTHS_NAMED, YEARS_COUNTED } from '#domain/moderation/reports/retention';
import { monthsBefore } from '#domain/shared/months-before';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Notifiers } from './notifiers.port.ts';

/** Every night: who gave notice or complained is forgotten once the time to contest is long over, and at last what they said. */
export class ForgetNotifiers {
  constructor(
    private readonly notifiers: Notifiers,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.run(async () => {
      await this.notifiers.forgetBefore(monthsBefore(now, YEARS_COUNTED * 12));
      await this.notifiers.forgetNamesBefore(monthsBefore(now, MONTHS_NAMED));
    });
  }
}
