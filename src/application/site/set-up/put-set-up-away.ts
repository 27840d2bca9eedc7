import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { SetUpAway } from './set-up-away.port.ts';

/** Who configures the site wants the list of what is left to do out of the way, or back: for all who see it. */
export class PutSetUpAway {
  constructor(
    private readonly away: SetUpAway,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed */
  async execute({ actor, away }: { readonly actor: Actor; readonly away: boolean }): Promise<void> {
    actor.mustBeAllowed('site.configure');
    const by = actor.mustBeMember();
    await this.unitOfWork.run(() => this.away.set(away, by, this.clock.now()));
  }
}
