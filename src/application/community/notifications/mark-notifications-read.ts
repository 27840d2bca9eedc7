import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Notifications, NotificationsToMark } from './notifications.port.ts';

/** Only ever the actor's own. */
export class MarkNotificationsRead {
  constructor(
    private readonly notifications: Notifications,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: { readonly actor: Actor } & NotificationsToMark): Promise<void> {
    const member = command.actor.mustBeMember();
    command.actor.mustBeAllowed('notification.read');
    await this.unitOfWork.run(() => this.notifications.markRead(member, command, this.clock.now()));
  }
}
