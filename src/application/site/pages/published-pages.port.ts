import type { PageContent } from '#domain/site/pages/page-content';

export interface PublishedVersion {
  readonly number: number;
  readonly content: PageContent;
  readonly shownFrom: Date;
}

export interface PublishedPage {
  readonly id: string;
  readonly slug: string;
  readonly withdrawn: boolean;
  /** The one that is shown and those that wait for their day; the one that begins last first. */
  readonly versions: readonly PublishedVersion[];
  /** Those that began and stay readable, as each was published to be, the latest first. */
  readonly begun: readonly { readonly number: number; readonly since: Date }[];
}

/** What was published of every page. */
export interface PublishedPages {
  /** As this process remembers them. */
  known(): Promise<readonly PublishedPage[]>;
  /** One that began and stays readable, whether or not it is still shown; null where there is none of that number. */
  readable(page: string, number: number): Promise<PublishedVersion | null>;
  /** Drops what this process remembers, so that a change holds at once. */
  forget(): void;
}
