import type { Actor } from '#domain/shared/actor';
import type { SitePages } from '#domain/site/pages/site-pages.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { PublishedPages } from './published-pages.port.ts';

/** Takes a page out of the site until it is published again; its versions stay. */
export class WithdrawPage {
  constructor(
    private readonly pages: SitePages,
    private readonly published: PublishedPages,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, PageNotFound, HomeStays */
  async execute({ actor, page: id }: { readonly actor: Actor; readonly page: string }): Promise<void> {
    await this.acts.run(
      { actor, action: 'page.withdraw', object: { kind: 'page', id } },
      async () => {
        actor.mustBeAllowed('page.manage');
        return actor.mustBeMember();
      },
      async (by) => {
        const at = this.clock.now();
        const page = await this.pages.getForChange(id);
        await this.pages.takeBackWaiting(page.id, at);
        page.withdraw({ by, at });
      },
    );
    this.published.forget();
  }
}
