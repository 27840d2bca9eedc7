import type { Sessions } from '#domain/community/accounts/accounts.port';
import { type SessionId, SessionNotFound } from '#domain/community/accounts/session';
import type { Actor } from '#domain/shared/actor';

/** Ends one session of one's own, such as the one on a lost telephone. */
export class EndSession {
  constructor(private readonly sessions: Sessions) {}

  /** @throws SessionNotFound */
  async execute(command: { readonly actor: Actor; readonly sessionId: string }): Promise<void> {
    const memberId = command.actor.mustBeMember();
    if (!(await this.sessions.end(command.sessionId as SessionId, memberId))) throw new SessionNotFound();
  }
}
