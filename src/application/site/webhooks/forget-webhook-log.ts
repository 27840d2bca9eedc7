import type { Clock } from '../../shared/ports.ts';
import type { WebhookDeliveries } from './webhook-deliveries.port.ts';

export const WEBHOOK_LOG_KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Lets go of messages of more than thirty days ago, with all that was noted of them. */
export class ForgetWebhookLog {
  constructor(
    private readonly deliveries: WebhookDeliveries,
    private readonly clock: Clock,
  ) {}

  /** @returns how many went */
  execute(): Promise<number> {
    return this.deliveries.forgetBefore(
      new Date(this.clock.now().getTime() - WEBHOOK_LOG_KEPT_DAYS * DAY_MS),
    );
  }
}
