import { PIECE_KINDS, type PieceKind } from './search-kinds.ts';
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
export const sitemapIndex = (children: readonly SitemapEntry[]): string =>
  XML_HEAD + element('sitemapindex', { xmlns: SITEMAP }, entries('sitemap', children));

/** One list of pages. */
export const sitemap = (pages: readonly SitemapEntry[]): string =>
  XML_HEAD + element('urlset', { xmlns: SITEMAP }, entries('url', pages));

const SINGLE = ['pages', 'categories', 'references', 'recent'] as const;

/** Of one kind of pieces, those of one month. */
interface PieceFile {
  readonly kind: PieceKind;
  readonly month: string;
}

export type SitemapName =
  (typeof SINGLE)[number] | { readonly bucket: number } | { readonly letter: string } | PieceFile;

/** What the file of a month is called, without its ending. */
export const pieceFile = ({ kind, month }: PieceFile): string => `${kind}s-${month}`;
const PIECE_FILE = new RegExp(`^(${PIECE_KINDS.join('|')})s-(\\d{4}-(?:0[1-9]|1[0-2]))\\.xml$`);

/** @param name of the file, such as `topics-3.xml`; null when it is none of ours */
export function sitemapNamed(name: string): SitemapName | null {
  const single = SINGLE.find((each) => name === `${each}.xml`);
  if (single) return single;
  const [, kind, month] = PIECE_FILE.exec(name) ?? [];
  if (kind && month) return { kind: kind as PieceKind, month };
  const letter = /^members-([a-z0-9-])\.xml$/.exec(name)?.[1];
  if (letter !== undefined) return { letter };
  const bucket = /^topics-(0|[1-9]\d{0,5})\.xml$/.exec(name)?.[1];
  return bucket === undefined ? null : { bucket: Number(bucket) };
}
