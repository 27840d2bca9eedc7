import { type StepTaken, Welcome, welcomeStepOf } from '#domain/community/welcome/welcome';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Welcomes } from './welcome.port.ts';

interface TakeWelcomeStepCommand {
  readonly actor: Actor;
  readonly step: string;
  readonly taken: StepTaken;
}

/** A newcomer did one of the first steps, or left it out. Whoever is not welcomed changes nothing. */
export class TakeWelcomeStep {
  constructor(
    private readonly welcomes: Welcomes,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SignInNeeded, NotAllowed, InvalidValue beside `step` */
  async execute({ actor, step: raw, taken }: TakeWelcomeStepCommand): Promise<void> {
    const memberId = actor.mustBeMember();
    actor.mustBeAllowed('account.manage-self');
    const step = welcomeStepOf(raw);
    const at = this.clock.now();
    await this.unitOfWork.run(async () => {
      if (!(await this.welcomes.holdNewcomer(memberId))) return;
      const known = await this.welcomes.find(memberId);
      const welcome = known ?? Welcome.begin(memberId, at);
      if (!known) this.welcomes.add(welcome);
      welcome.take(step, taken, at);
    });
  }
}
