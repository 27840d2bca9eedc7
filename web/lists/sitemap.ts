import { element, XML_HEAD } from './xml.ts';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export interface SitemapEntry {
  /** Whole address. */
  readonly address: string;
  /** Last change of the content; left out where it is not known. */
  readonly changedAt?: Date;
}

const entries = (name: string, all: readonly SitemapEntry[]): string[] =>
  all.map(({ address, changedAt }) =>
    element(name, {}, [
      element('loc', {}, address),
      ...(changedAt ? [element('lastmod', {}, changedAt.toISOString())] : []),
    ]),
  );

/** The list of lists. */
export const sitemapIndex = (children: readonly string[]): string =>
  XML_HEAD +
  element(
    'sitemapindex',
    { xmlns: SITEMAP },
    entries(
      'sitemap',
      children.map((address) => ({ address })),
    ),
  );

/** One list of pages. */
export const sitemap = (pages: readonly SitemapEntry[]): string =>
  XML_HEAD + element('urlset', { xmlns: SITEMAP }, entries('url', pages));

/** @param name of the file, such as `topics-3.xml`; null when it is none of ours */
export function sitemapNamed(name: string): 'categories' | { readonly bucket: number } | null {
  if (name === 'categories.xml') return 'categories';
  const bucket = /^topics-(0|[1-9]\d{0,5})\.xml$/.exec(name)?.[1];
  return bucket === undefined ? null : { bucket: Number(bucket) };
}
