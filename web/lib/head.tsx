import type { ReactNode } from 'react';
import { FEED_FORMATS } from './feed-formats.ts';
import type { HeadFacts, PageFeed, SaidTitle } from './head-collector.ts';
import { usePage } from './page.tsx';
import { type Locale, useT } from './texts.tsx';
import { JsonLd } from '../ui/json-ld.tsx';

/** Where the collected tags go. */
export const HEAD_SLOT = '<meta name="page-head"/>';

export function HeadSlot(): ReactNode {
  return <meta name="page-head" />;
}

/** How an address names a further page of a list. */
const CURSORS = ['cursor', 'retirees'] as const;

/** Placed once in a page. */
export function Head(props: HeadFacts): ReactNode {
  const { head, path } = usePage();
  const t = useT();
  const asked = new URLSearchParams(path.split('?')[1]);
  const isFurther = CURSORS.some((name) => asked.has(name));
  const inWindow = isFurther ? t('ui.head.further', { title: props.title }) : props.title;
  head.set({ ...props, inWindow, refused: t('ui.head.refused', { title: inWindow }) });
  return null;
}

export function HeadTags(props: {
  facts: (HeadFacts & Partial<SaidTitle>) | null;
  /** Whether the page lists what is to mend in it. */
  isRefused?: boolean;
  organisation: string;
  /** For titles of windows, where there is little room. */
  shortName: string;
  publicUrl: string;
  locale: Locale;
  /** Path of the picture that is shown where the page is shared. */
  picture: string | null;
}): ReactNode {
  const { facts, organisation, shortName, publicUrl, locale, picture } = props;
  if (!facts) return <title>{shortName}</title>;
  return (
    <>
      <title>{`${titleIn(facts, props.isRefused)} · ${shortName}`}</title>
      {facts.description && (
        // One sentence for searches and for what shows shared pages.
        <meta name="description" property="og:description" content={facts.description} />
      )}
      {facts.noIndex && <meta name="robots" content="noindex, follow" />}
      {facts.canonical !== undefined && <link rel="canonical" href={publicUrl + facts.canonical} />}
      {facts.previous && <link rel="prev" href={facts.previous} />}
      {facts.next && <link rel="next" href={facts.next} />}
      <meta property="og:type" content={facts.kind ?? 'website'} />
      {facts.canonical !== undefined && <meta property="og:url" content={publicUrl + facts.canonical} />}
      <meta property="og:title" content={facts.title} />
      <meta property="og:site_name" content={organisation} />
      <meta property="og:locale" content={OPEN_GRAPH_LOCALE[locale]} />
      {picture === null ? (
        <meta name="twitter:card" content="summary" />
      ) : (
        <>
          <meta property="og:image" content={publicUrl + picture} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={facts.share?.title ?? organisation} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      {facts.card && facts.canonical !== undefined && (
        <link
          rel="alternate"
          type="application/json+oembed"
          href={`${publicUrl}/oembed?${new URLSearchParams({ url: publicUrl + facts.canonical }).toString()}`}
        />
      )}
      {facts.feed && <FeedLinks {...facts.feed} publicUrl={publicUrl} />}
      {structuredOf(facts).map((data, index) => (
        <JsonLd key={index} data={data} />
      ))}
    </>
  );
}

/** What is heard first of a page that opens: that something in it is to mend, above all. */
const titleIn = ({ title, inWindow, refused }: HeadFacts & Partial<SaidTitle>, isRefused = false): string =>
  (isRefused ? refused : inWindow) ?? title;

const OPEN_GRAPH_LOCALE: Readonly<Record<Locale, string>> = { fr: 'fr_FR', en: 'en_GB' };

function FeedLinks(props: PageFeed & { publicUrl: string }): ReactNode {
  const formats = FEED_FORMATS.filter(({ ending }) => props.only === undefined || ending === props.only);
  return formats.map(({ ending, type, name }) => (
    <link
      key={ending}
      rel="alternate"
      type={type}
      title={`${props.title} (${name})`}
      href={`${props.publicUrl}${props.path}.${ending}`}
    />
  ));
}

const structuredOf = ({ structured }: HeadFacts): readonly object[] =>
  structured === undefined ? [] : Array.isArray(structured) ? (structured as object[]) : [structured];
