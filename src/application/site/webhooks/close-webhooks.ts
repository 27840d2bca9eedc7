import type { Clock } from '../../shared/ports.ts';
import type { WebhookDeliveries } from './webhook-deliveries.port.ts';

/**
 * Lets go of what waits for clients that are over, revoked or past their day, and of what their systems answered. What they
 * were told, and when, is looked up for a while. In lots: nobody who revokes a client waits for thirty days of its log.
 */
export class CloseWebhooks {
  constructor(
    private readonly deliveries: WebhookDeliveries,
    private readonly clock: Clock,
  ) {}

  /** @returns of how many messages something went */
  execute(): Promise<number> {
    return this.deliveries.closeOver(this.clock.now());
  }
}
