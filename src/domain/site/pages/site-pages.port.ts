import type { PageContent } from './page-content.ts';
import type { PageVersion } from './page-version.ts';
import type { SitePageId } from './page-id.ts';
import type { SitePage } from './site-page.ts';

export interface SitePages {
  /** Held until the transaction ends. @throws PageNotFound */
  getForChange(id: string): Promise<SitePage>;
  add(page: SitePage): void;
  isTaken(slug: string): Promise<boolean>;
  /** What is shown at that moment; null where nothing is, withdrawn pages too. The home page shows at least what is delivered. */
  shown(id: SitePageId, at: Date): Promise<PageContent | null>;
  /**
   * What was published under that number; the delivered home page for its 0.
   * @throws PageVersionNotFound
   */
  content(id: SitePageId, number: number): Promise<PageContent>;
  addVersion(version: PageVersion): void;
  /** Takes back what waits for its day. @returns how many */
  takeBackWaiting(id: SitePageId, at: Date): Promise<number>;
  /** Lets nobody read a former version. @returns whether there was one that is neither shown nor waits, and was not taken out */
  takeOut(id: SitePageId, number: number, at: Date): Promise<boolean>;
}
