import { token } from '../../shared/token.ts';

export interface BannerWords {
  readonly title: string;
  readonly text: string;
  /** Where it leads, and what the link says. */
  readonly href: string;
  readonly label: string;
}

/**
 * An announcement at the top of pages that another context raises for as long as something of its own lasts. It joins the
 * transaction of who calls; after that, `forget` makes it hold at once.
 */
export interface Banners {
  /** @param segments whom it is for; nobody named is everybody. @throws InvalidValue beside `segments` */
  raise(
    id: string,
    words: BannerWords,
    p: { readonly segments: readonly string[]; readonly by: string | null; readonly at: Date },
  ): Promise<void>;
  /** Says it otherwise, to the same readers; one that was taken away stays away. */
  reword(id: string, text: string, p: { readonly by: string | null; readonly at: Date }): Promise<void>;
  lower(id: string): Promise<void>;
  forget(): void;
}

export const BANNERS = token<Banners>('Banners');
