import { MarkNotificationsRead } from '#application/community/notifications/mark-notifications-read';
import { NOTIFICATIONS, UNREAD_COUNT } from '#infrastructure/community/reads/reads.module';
import type { Get } from '../provided.ts';

/** What members are told. */
export const notificationsApp = (get: Get) => ({
  markNotificationsRead: get(MarkNotificationsRead),
  notifications: get(NOTIFICATIONS),
  unreadCount: get(UNREAD_COUNT),
});
