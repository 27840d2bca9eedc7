import { type InvitationId, mailedUntil } from '#domain/community/invitations/invitation';
import type { Clock, Ids, JobQueue, UnitOfWork } from '../../shared/ports.ts';
import type { Bearers } from '../published/bearers.api.ts';
import type { DisposableMail } from '../accounts/disposable-mail.port.ts';
import { invitable } from './guests.policy.ts';
import type { InvitationImportId, InvitationImports } from './invitation-imports.port.ts';
import { SEND_INVITATIONS } from './invitations.jobs.ts';
import type { Invitations } from './invitations.port.ts';

/** Lines of one transaction. */
const BATCH = 200;

/**
 * Follows lists in batches, each in a transaction that also says how far it came: a process that dies goes on there, and
 * nobody is invited twice. Whoever handed a list in must still be one who may invite: else it is called off.
 */
export class RunInvitationImports {
  constructor(
    private readonly imports: InvitationImports,
    private readonly invitations: Invitations,
    private readonly disposableMail: DisposableMail,
    private readonly bearers: Bearers,
    private readonly jobs: JobQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @param most batches of one run */
  async execute(most = 100): Promise<void> {
    for (let batch = 0; batch < most; batch += 1) {
      const next = await this.imports.next();
      if (!next) break;
      if (!(await this.mayInvite(next.by))) {
        await this.unitOfWork.run(() => this.imports.cancel(next.id, this.clock.now()));
        continue;
      }
      if (!(await this.unitOfWork.run(() => this.batch(next.id)))) break;
      await this.jobs.enqueue(SEND_INVITATIONS, {}, { dedupeKey: SEND_INVITATIONS, isTriedOnce: true });
    }
  }

  private async mayInvite(memberId: string): Promise<boolean> {
    const bearer = await this.bearers.of(memberId);
    return bearer !== null && !bearer.isHeldBack && bearer.viewer.actor.may('member.invite');
  }

  /** @returns whether there was anything to do */
  private async batch(importId: InvitationImportId): Promise<boolean> {
    const held = await this.imports.hold(importId);
    if (!held) return false;
    const at = this.clock.now();
    const { id, lines, source, by } = held;
    const done = Math.min(held.done + BATCH, lines.length);
    const { invitations, disposableMail } = this;
    const { guests, refused } = await invitable(lines.slice(held.done, done), {
      invitations,
      disposableMail,
      at,
    });
    const invited = await invitations.addGuests(
      guests.map((guest) => ({ ...guest, id: this.ids.next<InvitationId>() })),
      { importId: id, source, by, at, expiresAt: mailedUntil(at) },
    );
    await this.imports.goOn(id, { done, invited, refused });
    if (done === lines.length) await this.imports.finish(id, at);
    return true;
  }
}
