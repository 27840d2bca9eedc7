import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Announcements } from './announcements.port.ts';

/** Takes an announcement away for good, from every page at once. */
export class WithdrawAnnouncement {
  constructor(
    private readonly announcements: Announcements,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, AnnouncementNotFound */
  async execute({ actor, id }: { readonly actor: Actor; readonly id: string }): Promise<void> {
    await this.acts.run(
      { actor, action: 'announcement.withdraw', object: { kind: 'announcement', id } },
      async () => {
        actor.mustBeAllowed('announcement.publish');
      },
      async () => this.announcements.remove(id),
    );
    this.announcements.forget();
  }
}
