import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import { SitePage } from '#domain/site/pages/site-page';
import type { SitePages } from '#domain/site/pages/site-pages.port';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';

/** Begins a page; nobody is shown it before it is published. */
export class CreatePage {
  constructor(
    private readonly pages: SitePages,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed, InvalidValue beside `title` or `slug` */
  async execute(p: {
    readonly actor: Actor;
    readonly title: string;
    readonly slug: string;
  }): Promise<{ id: string }> {
    p.actor.mustBeAllowed('page.manage');
    const by = p.actor.mustBeMember();
    const page = SitePage.begin({ ...p, id: this.ids.next(), by, at: this.clock.now() });
    return this.unitOfWork.run(async () => {
      if (await this.pages.isTaken(page.slug))
        throw new InvalidValue('slug', 'site.page-slug-taken', { slug: page.slug });
      this.pages.add(page);
      return { id: page.id };
    });
  }
}
