import type { Actor } from '#domain/shared/actor';
import { PageVersionNotFound } from '#domain/site/pages/page.errors';
import type { SitePages } from '#domain/site/pages/site-pages.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { PublishedPages } from './published-pages.port.ts';

/** Takes back what waits for its day: what is shown now goes on being shown. */
export class TakeBackPage {
  constructor(
    private readonly pages: SitePages,
    private readonly published: PublishedPages,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, PageNotFound, PageVersionNotFound where nothing waits */
  async execute({ actor, page: id }: { readonly actor: Actor; readonly page: string }): Promise<void> {
    await this.acts.run(
      { actor, action: 'page.take-back', object: { kind: 'page', id } },
      async () => actor.mustBeAllowed('page.manage'),
      async () => {
        const page = await this.pages.getForChange(id);
        if ((await this.pages.takeBackWaiting(page.id, this.clock.now())) === 0)
          throw new PageVersionNotFound();
      },
    );
    this.published.forget();
  }
}
