import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { SessionEnder } from './session.ender.ts';

/** Ends every session of the member, this one too. */
export class SignOutEverywhere {
  constructor(
    private readonly ender: SessionEnder,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: { readonly actor: Actor }): Promise<void> {
    const memberId = command.actor.mustBeMember();
    await this.unitOfWork.run(() => this.ender.endAll(memberId));
  }
}
