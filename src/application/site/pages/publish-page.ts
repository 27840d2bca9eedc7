import type { Actor } from '#domain/shared/actor';
import { dayOf } from '#domain/shared/day';
import type { SitePages } from '#domain/site/pages/site-pages.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { PublishedPages } from './published-pages.port.ts';

interface PublishPageCommand {
  readonly actor: Actor;
  readonly page: string;
  /** Of the draft as it was looked at. */
  readonly revision: number;
  readonly note: string;
  /** The day from which it is shown; null for at once. */
  readonly on: string | null;
}

/** Shows the draft of a page to its readers, at once or from a day on. What waited for another day gives way. */
export class PublishPage {
  constructor(
    private readonly pages: SitePages,
    private readonly published: PublishedPages,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, PageNotFound, ChangedMeanwhile, PageUnchanged, PageEmpty, BlocksUnfinished, InvalidValue `note` or `on` */
  async execute({ actor, page: id, revision, note, on }: PublishPageCommand): Promise<void> {
    const object = { kind: 'page', id };
    await this.acts.run(
      { actor, action: 'page.publish', object, details: { note, on } },
      async () => {
        actor.mustBeAllowed('page.manage');
        return { by: actor.mustBeMember(), day: on === null ? null : dayOf('on', on) };
      },
      async ({ by, day }) => {
        const at = this.clock.now();
        const page = await this.pages.getForChange(id);
        page.mustBeAt(revision);
        const shown = await this.pages.shown(page.id, at);
        const version = page.publish(shown, { id: this.ids.next(), by, at, note, on: day });
        if (day !== null) await this.pages.takeBackWaiting(page.id, at);
        this.pages.addVersion(version);
      },
    );
    this.published.forget();
  }
}
