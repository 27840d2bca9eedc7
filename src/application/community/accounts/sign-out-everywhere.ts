import type { Accounts, Sessions } from '#domain/community/accounts/accounts.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** Ends every session of the member, this one too. */
export class SignOutEverywhere {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: { readonly actor: Actor }): Promise<void> {
    const memberId = command.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      (await this.accounts.getForChange(memberId)).endSessions(this.clock.now());
      await this.sessions.endAll(memberId);
    });
  }
}
