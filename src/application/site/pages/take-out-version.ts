import type { Actor } from '#domain/shared/actor';
import { PageVersionNotFound } from '#domain/site/pages/page.errors';
import type { SitePages } from '#domain/site/pages/site-pages.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { PublishedPages } from './published-pages.port.ts';

interface TakeOutVersionCommand {
  readonly actor: Actor;
  readonly page: string;
  /** Of a former version. */
  readonly number: number;
}

/** Nobody reads any more what a page said under that number; what is shown today stays, and the team may still return to it. */
export class TakeOutVersion {
  constructor(
    private readonly pages: SitePages,
    private readonly published: PublishedPages,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, PageNotFound, PageVersionNotFound for what nobody can read, or what is shown today */
  async execute({ actor, page: id, number }: TakeOutVersionCommand): Promise<void> {
    await this.acts.run(
      { actor, action: 'page.take-out', object: { kind: 'page', id }, details: { number } },
      async () => actor.mustBeAllowed('page.manage'),
      async () => {
        const page = await this.pages.getForChange(id);
        if (!(await this.pages.takeOut(page.id, number, this.clock.now()))) throw new PageVersionNotFound();
      },
    );
    this.published.forget();
  }
}
