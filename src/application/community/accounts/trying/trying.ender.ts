import type { SessionId } from '#domain/community/accounts/session';
import type { Trying } from '../../../shared/viewer.ts';
import type { AuditLog } from '../../../shared/audit-log.ts';
import type { Clock, UnitOfWork } from '../../../shared/ports.ts';
import type { TryingSessions } from './trying-sessions.port.ts';

/** A session looks with its own eyes again, whatever ended it: told in the log, once. Opens its own unit of work. */
export class TryingEnder {
  constructor(
    private readonly sessions: TryingSessions,
    private readonly log: AuditLog,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async end(sessionId: SessionId, why: 'ended' | 'expired'): Promise<void> {
    await this.unitOfWork.run(async () => {
      const was = await this.sessions.end(sessionId);
      if (was) await this.log.write(this.entryOf(was.memberId, was.trying, why));
    });
  }

  private entryOf(actorId: string, { kind, as, until }: Trying, why: string) {
    return {
      at: this.clock.now(),
      actorId,
      action: 'view-as.end',
      outcome: 'done' as const,
      objectKind: kind,
      objectId: as,
      details: { why, until },
    };
  }
}
