import { Welcome } from '#domain/community/welcome/welcome';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Welcomes } from './welcome.port.ts';

/** A newcomer sees the first steps for the first time. Again, or for somebody who is not welcomed, it changes nothing. */
export class BeginWelcome {
  constructor(
    private readonly welcomes: Welcomes,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SignInNeeded */
  async execute(actor: Actor): Promise<void> {
    const memberId = actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      if (!(await this.welcomes.holdNewcomer(memberId)) || (await this.welcomes.find(memberId))) return;
      this.welcomes.add(Welcome.begin(memberId, this.clock.now()));
    });
  }
}
