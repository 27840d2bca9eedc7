import type { RealtimeChannel } from '../../shared/ports.ts';
import type { ToldMember } from './notifications.port.ts';

/** The doorbell of one member, for their own browsers. */
export const memberChannel = (memberId: string): string => `member:${memberId}`;

/** Rings once for each of these who was told on the site. */
export function ringTold(channel: RealtimeChannel, told: readonly ToldMember[]): void {
  const onSite = new Set(told.filter((one) => one.onSite).map((one) => one.memberId));
  for (const memberId of onSite) channel.ring(memberChannel(memberId), {});
}
