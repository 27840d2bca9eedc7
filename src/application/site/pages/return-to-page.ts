import type { Actor } from '#domain/shared/actor';
import type { PageVersionId } from '#domain/site/pages/page-id';
import type { SitePages } from '#domain/site/pages/site-pages.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { PublishedPages } from './published-pages.port.ts';

interface ReturnToPageCommand {
  readonly actor: Actor;
  readonly page: string;
  /** Of the version; 0 for the home page as delivered. */
  readonly number: number;
  readonly note: string;
}

/** Shows the readers of a page what it said before. */
export class ReturnToPage {
  constructor(
    private readonly pages: SitePages,
    private readonly published: PublishedPages,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, PageNotFound, PageVersionNotFound, BlocksUnfinished, InvalidValue `note` */
  async execute({ actor, page: id, number, note }: ReturnToPageCommand): Promise<void> {
    const object = { kind: 'page', id };
    await this.acts.run(
      { actor, action: 'page.return', object, details: { note, number } },
      async () => {
        actor.mustBeAllowed('page.manage');
        return actor.mustBeMember();
      },
      async (by) => {
        const page = await this.pages.getForChange(id);
        const content = await this.pages.content(page.id, number);
        const publishing = { id: this.ids.next<PageVersionId>(), by, at: this.clock.now(), note };
        this.pages.addVersion(page.returnTo({ number, content }, publishing));
      },
    );
    this.published.forget();
  }
}
