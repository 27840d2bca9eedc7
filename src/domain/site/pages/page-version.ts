import type { MemberId } from '../../shared/id.ts';
import type { PageContent } from './page-content.ts';
import type { PageVersionId, SitePageId } from './page-id.ts';

/** What a page says from a moment on. Never changed: what was once published can be returned to. */
export class PageVersion {
  private constructor(
    readonly id: PageVersionId,
    readonly pageId: SitePageId,
    readonly number: number,
    readonly content: PageContent,
    readonly note: string,
    readonly publishedBy: MemberId | null,
    readonly publishedAt: Date,
    readonly shownFrom: Date,
    /** The version that was returned to, if any; 0 for the page as delivered. */
    readonly backTo: number | null,
  ) {}

  static of(p: {
    id: PageVersionId;
    pageId: SitePageId;
    number: number;
    content: PageContent;
    note: string;
    by: MemberId;
    at: Date;
    shownFrom: Date;
    backTo: number | null;
  }): PageVersion {
    return new PageVersion(p.id, p.pageId, p.number, p.content, p.note, p.by, p.at, p.shownFrom, p.backTo);
  }
}
