import { StopLetters } from '#application/community/letters/stop-letters';
import { MarkNotificationsRead } from '#application/community/notifications/mark-notifications-read';
import { STOP_PAGE } from '#infrastructure/community/letters/letters.module';
import { NOTIFICATIONS, UNREAD_COUNT } from '#infrastructure/community/reads/reads.module';
import type { Get } from '../provided.ts';

/** What members are told, and how they stop its letters. */
export const notificationsApp = (get: Get) => ({
  markNotificationsRead: get(MarkNotificationsRead),
  notifications: get(NOTIFICATIONS),
  unreadCount: get(UNREAD_COUNT),
  stopLetters: get(StopLetters),
  stopPage: get(STOP_PAGE),
});
