import { KEPT_DAYS } from '#domain/community/notifications/kinds';
import type { Clock } from '../../shared/ports.ts';
import type { Notifications } from './notifications.port.ts';

const DAY_MS = 86_400_000;

/** Every night: what was read long ago, and what nobody came to read for longer still. */
export class ForgetOldNotifications {
  constructor(
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were forgotten */
  async execute(): Promise<number> {
    const now = this.clock.now().getTime();
    return this.notifications.forget({
      readBefore: new Date(now - KEPT_DAYS.read * DAY_MS),
      toldBefore: new Date(now - KEPT_DAYS.unread * DAY_MS),
    });
  }
}
