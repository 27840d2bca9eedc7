import type { Sessions } from '#domain/community/accounts/accounts.port';
import { SessionNotFound } from '#domain/community/accounts/session';
import type { Actor } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';

/** Ends one session of one's own, such as the one on a lost telephone. */
export class EndSession {
  constructor(private readonly sessions: Sessions) {}

  /** @throws SessionNotFound */
  async execute(command: { readonly actor: Actor; readonly sessionId: string }): Promise<void> {
    const memberId = command.actor.mustBeMember();
    if (!(await this.sessions.end(knownId<'Session'>(command.sessionId), memberId)))
      throw new SessionNotFound();
  }
}
