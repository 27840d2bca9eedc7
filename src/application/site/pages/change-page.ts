import type { Actor } from '#domain/shared/actor';
import type { PageChange } from '#domain/site/pages/page-content';
import type { SitePage } from '#domain/site/pages/site-page';
import type { SitePages } from '#domain/site/pages/site-pages.port';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { NamedSegments } from '../segments/named-segments.policy.ts';

interface ChangePageCommand {
  readonly actor: Actor;
  readonly page: string;
  /** Of the draft as it was looked at. */
  readonly revision: number;
  readonly change: PageChange;
}

/** Changes the draft of a page: its head, its blocks, their order. Readers see nothing of it. */
export class ChangePage {
  constructor(
    private readonly pages: SitePages,
    private readonly segments: NamedSegments,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed, PageNotFound, ChangedMeanwhile, BlockNotFound, BlockOnce, TooManyBlocks, InvalidValue, InvalidValues, NotYourSegment, SegmentGone */
  async execute({ actor, page: id, revision, change }: ChangePageCommand): Promise<void> {
    actor.mustBeAllowed('page.manage');
    const by = actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const page = await this.pages.getForChange(id);
      page.mustBeAt(revision);
      page.change(await this.drawn(actor, page, change), { by, at: this.clock.now() });
    });
  }

  /** A block may be for segments, of which it keeps what was drawn. */
  private async drawn(actor: Actor, page: SitePage, change: PageChange): Promise<PageChange> {
    if (!('terms' in change) || !change.terms.segments) return change;
    const standing = page.content.blocks.find(({ key }) => key === change.block)?.segments ?? [];
    const segments = await this.segments.drawn(actor, change.terms.segments, standing);
    return { ...change, terms: { ...change.terms, segments } };
  }
}
