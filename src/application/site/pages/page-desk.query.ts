import type { Actor } from '#domain/shared/actor';
import type { Block } from '#domain/site/pages/blocks';
import type { PageContent } from '#domain/site/pages/page-content';

export type { Block, PageContent };

/** A page in the list of those who compose. */
export interface PageRow {
  readonly id: string;
  readonly slug: string;
  readonly isHome: boolean;
  readonly title: string;
  readonly state: 'draft' | 'shown' | 'withdrawn';
  /** The day for which a version waits; null for none. */
  readonly waitsFor: Date | null;
  readonly changedAt: Date;
}

export interface PageVersionView {
  readonly number: number;
  readonly note: string;
  readonly by: string | null;
  readonly at: Date;
  readonly shownFrom: Date;
  readonly backTo: number | null;
  readonly takenBack: boolean;
  /** Published to stay readable once another is shown, and not taken out since. */
  readonly readable: boolean;
}

export interface PageDeskView extends PageRow {
  readonly content: PageContent;
  readonly revision: number;
  readonly changedBy: string | null;
  /** Whether publishing would change anything. */
  readonly isChanged: boolean;
  /** The version that readers see; 0 for the home page as delivered, null where nothing is shown. */
  readonly shown: number | null;
  /** The latest first, fifty at most. */
  readonly history: readonly PageVersionView[];
}

export interface PageDeskQuery {
  /** The home page first, then by title; 200 at most. @throws NotAllowed */
  all(actor: Actor): Promise<readonly PageRow[]>;
  /** @throws NotAllowed, PageNotFound */
  one(actor: Actor, id: string): Promise<PageDeskView>;
}
