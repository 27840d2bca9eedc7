import { Welcome } from '#domain/community/welcome/welcome';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Welcomes } from './welcome.port.ts';

/** A newcomer wants to hear no more of the first steps, begun or not. */
export class LeaveWelcome {
  constructor(
    private readonly welcomes: Welcomes,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SignInNeeded, NotAllowed */
  async execute(actor: Actor): Promise<void> {
    const memberId = actor.mustBeMember();
    actor.mustBeAllowed('account.manage-self');
    const at = this.clock.now();
    await this.unitOfWork.run(async () => {
      if (!(await this.welcomes.holdNewcomer(memberId))) return;
      const known = await this.welcomes.find(memberId);
      const welcome = known ?? Welcome.begin(memberId, at);
      if (!known) this.welcomes.add(welcome);
      welcome.leave(at);
    });
  }
}
