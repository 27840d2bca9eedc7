import type { Actor } from '#domain/shared/actor';
import type { SitePages } from '#domain/site/pages/site-pages.port';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** Forgets the draft of a page: it is what readers are shown again. */
export class DiscardPageDraft {
  constructor(
    private readonly pages: SitePages,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed, PageNotFound, ChangedMeanwhile */
  async execute(p: {
    readonly actor: Actor;
    readonly page: string;
    readonly revision: number;
  }): Promise<void> {
    p.actor.mustBeAllowed('page.manage');
    const by = p.actor.mustBeMember();
    const at = this.clock.now();
    await this.unitOfWork.run(async () => {
      const page = await this.pages.getForChange(p.page);
      page.mustBeAt(p.revision);
      page.discard(await this.pages.shown(page.id, at), { by, at });
    });
  }
}
