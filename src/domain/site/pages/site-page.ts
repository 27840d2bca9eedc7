import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { addDays, beginningOf, type Day, parisDay } from '../../shared/day.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import { slugOf } from '../../shared/slug.ts';
import {
  changedPage,
  DELIVERED_HOME,
  isSamePage,
  PAGE_LIMITS,
  type PageChange,
  type PageContent,
} from './page-content.ts';
import { lackingIn } from './blocks.ts';
import { BlocksUnfinished, HomeStays, PageEmpty, PageUnchanged } from './page.errors.ts';
import { HOME_PAGE, type PageVersionId, type SitePageId } from './page-id.ts';
import { PageVersion } from './page-version.ts';

/** How far ahead something is published. */
const DAYS_AHEAD = 366;

export interface PagePublishing {
  readonly id: PageVersionId;
  readonly by: MemberId;
  readonly at: Date;
  /** Why, for those who come later. */
  readonly note: string;
  /** The day from which it is shown; null for at once. */
  readonly on: Day | null;
}

/** A page that the organisation composes: one draft, and the versions that were published from it. */
export class SitePage extends AggregateRoot {
  private constructor(
    readonly id: SitePageId,
    readonly slug: string,
    private draft: PageContent,
    /** Of the draft, raised by every change. */
    private revision: number,
    private lastNumber: number,
    /** Since when nobody is shown it, whatever was published. */
    private withdrawnAt: Date | null,
    private changedBy: MemberId | null,
    private changedAt: Date,
  ) {
    super();
  }

  /** @throws InvalidValue beside `title` or `slug` */
  static begin(p: { id: SitePageId; title: string; slug: string; by: MemberId; at: Date }): SitePage {
    const head = { title: p.title, description: '', keepsVersions: false };
    const content = changedPage({ ...head, blocks: [] }, { head });
    const slug = slugOf(p.slug.trim() === '' ? content.title : p.slug, PAGE_LIMITS.slug.max, '');
    if (slug === '') throw new InvalidValue('slug', 'text.no-letter');
    return new SitePage(p.id, slug, content, 1, 0, null, p.by, p.at);
  }

  get content(): PageContent {
    return this.draft;
  }

  get isHome(): boolean {
    return this.id === HOME_PAGE;
  }

  /** @throws ChangedMeanwhile when somebody else was quicker */
  mustBeAt(revision: number): void {
    if (revision !== this.revision) throw new ChangedMeanwhile();
  }

  /** @throws BlockNotFound, BlockOnce, TooManyBlocks, InvalidValue, InvalidValues beside the fields */
  change(change: PageChange, p: { by: MemberId; at: Date }): void {
    this.redraft(changedPage(this.draft, change), p);
  }

  /**
   * Shows the draft to everybody, at once or from the beginning of a day on.
   * @param shown what is shown now; null where nothing is
   * @throws PageUnchanged, PageEmpty, BlocksUnfinished, InvalidValue `note` or `on`
   */
  publish(shown: PageContent | null, p: PagePublishing): PageVersion {
    if (this.withdrawnAt === null && p.on === null && shown !== null && isSamePage(shown, this.draft))
      throw new PageUnchanged();
    return this.release(this.draft, p, null);
  }

  /**
   * Shows again what was published before, at once, and begins the next draft from there.
   * @throws BlocksUnfinished where more is asked of a block by now; InvalidValue `note`
   */
  returnTo(former: { number: number; content: PageContent }, p: Omit<PagePublishing, 'on'>): PageVersion {
    const version = this.release(former.content, { ...p, on: null }, former.number);
    this.redraft(former.content, p);
    return version;
  }

  /** Forgets the draft: it is what is shown again; as delivered where nothing ever was. */
  discard(shown: PageContent | null, p: { by: MemberId; at: Date }): void {
    this.redraft(shown ?? { ...this.draft, blocks: this.isHome ? DELIVERED_HOME.blocks : [] }, p);
  }

  /** @throws HomeStays */
  withdraw(p: { by: MemberId; at: Date }): void {
    if (this.isHome) throw new HomeStays();
    this.withdrawnAt = p.at;
    this.redraft(this.draft, p);
  }

  private release(content: PageContent, p: PagePublishing, backTo: number | null): PageVersion {
    const note = boundedText('note', p.note, PAGE_LIMITS.note);
    if (content.blocks.length === 0) throw new PageEmpty();
    const unfinished = content.blocks.filter((block) => lackingIn(block).length > 0);
    if (unfinished.length > 0) throw new BlocksUnfinished(unfinished.map(({ key }) => key));
    const shownFrom = p.on === null ? p.at : comingDay(p.on, p.at);
    this.lastNumber += 1;
    this.withdrawnAt = null;
    return PageVersion.of({
      ...p,
      pageId: this.id,
      number: this.lastNumber,
      content,
      note,
      shownFrom,
      backTo,
    });
  }

  private redraft(content: PageContent, { by, at }: { by: MemberId; at: Date }): void {
    this.draft = content;
    this.revision += 1;
    this.changedBy = by;
    this.changedAt = at;
  }
}

function comingDay(day: Day, now: Date): Date {
  const from = beginningOf(day);
  if (from <= now || day > addDays(parisDay(now), DAYS_AHEAD))
    throw new InvalidValue('on', 'site.page-day', { days: DAYS_AHEAD });
  return from;
}
