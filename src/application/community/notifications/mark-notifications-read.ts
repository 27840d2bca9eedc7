import type { Actor } from '#domain/shared/actor';
import type { Clock, RealtimeChannel, UnitOfWork } from '../../shared/ports.ts';
import { memberChannel } from './member.channel.ts';
import type { Notifications, NotificationsToMark } from './notifications.port.ts';

/** Only ever the actor's own; their other windows are told to count again. */
export class MarkNotificationsRead {
  constructor(
    private readonly notifications: Notifications,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly channel: RealtimeChannel,
  ) {}

  async execute(command: { readonly actor: Actor } & NotificationsToMark): Promise<void> {
    const member = command.actor.mustBeMember();
    command.actor.mustBeAllowed('notification.read');
    await this.unitOfWork.run(() => this.notifications.markRead(member, command, this.clock.now()));
    this.channel.ring(memberChannel(member), {});
  }
}
