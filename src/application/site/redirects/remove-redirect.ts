import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { Redirects } from './redirects.port.ts';

interface RemoveRedirectCommand {
  readonly actor: Actor;
  /** Path of former days, as the list shows it. */
  readonly from: string;
}

export class RemoveRedirect {
  constructor(
    private readonly redirects: Redirects,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws RedirectNotFound, NotAllowed */
  async execute({ actor, from }: RemoveRedirectCommand): Promise<void> {
    actor.mustBeAllowed('site.configure');
    await this.unitOfWork.run(() => this.redirects.remove(from));
  }
}
