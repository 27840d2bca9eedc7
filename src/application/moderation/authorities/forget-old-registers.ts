import { ALERT_YEARS_KEPT } from '#domain/moderation/authorities/authority-alert';
import { YEARS_KEPT } from '#domain/moderation/authorities/authority-order';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { AuthorityAlerts, AuthorityOrders, Disputes } from './registers.port.ts';

/** Every night: what was kept for as long as the law asks is kept no longer. */
export class ForgetOldRegisters {
  constructor(
    private readonly orders: AuthorityOrders,
    private readonly disputes: Disputes,
    private readonly alerts: AuthorityAlerts,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.run(async () => {
      await this.orders.forgetBefore(yearsBefore(now, YEARS_KEPT));
      await this.disputes.forgetBefore(yearsBefore(now, YEARS_KEPT));
      await this.alerts.forgetBefore(yearsBefore(now, ALERT_YEARS_KEPT));
    });
  }
}

function yearsBefore(at: Date, years: number): Date {
  const before = new Date(at);
  before.setUTCFullYear(before.getUTCFullYear() - years);
  return before;
}
