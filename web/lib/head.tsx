import type { ReactNode } from 'react';
import type { HeadFacts } from './head-collector.ts';
import { usePage } from './page.tsx';
import { JsonLd } from '../ui/json-ld.tsx';

/** Where the collected tags go. */
export const HEAD_SLOT = '<meta name="page-head"/>';

export function HeadSlot(): ReactNode {
  return <meta name="page-head" />;
}

/** Placed once in a page. */
export function Head(props: HeadFacts): ReactNode {
  usePage().head.set(props);
  return null;
}

export function HeadTags(props: {
  facts: HeadFacts | null;
  organisation: string;
  publicUrl: string;
}): ReactNode {
  const { facts, organisation, publicUrl } = props;
  if (!facts) return <title>{organisation}</title>;
  return (
    <>
      <title>{`${facts.title} · ${organisation}`}</title>
      {facts.description && <meta name="description" content={facts.description} />}
      {facts.noIndex && <meta name="robots" content="noindex, follow" />}
      {facts.canonical !== undefined && <link rel="canonical" href={publicUrl + facts.canonical} />}
      {facts.previous && <link rel="prev" href={facts.previous} />}
      {facts.next && <link rel="next" href={facts.next} />}
      <meta property="og:type" content={facts.kind ?? 'website'} />
      {facts.canonical !== undefined && <meta property="og:url" content={publicUrl + facts.canonical} />}
      <meta property="og:title" content={facts.title} />
      <meta property="og:site_name" content={organisation} />
      {facts.description && <meta property="og:description" content={facts.description} />}
      {facts.feed && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={facts.feed.title}
          href={publicUrl + facts.feed.href}
        />
      )}
      {structuredOf(facts).map((data, index) => (
        <JsonLd key={index} data={data} />
      ))}
    </>
  );
}

const structuredOf = ({ structured }: HeadFacts): readonly object[] =>
  structured === undefined ? [] : Array.isArray(structured) ? (structured as object[]) : [structured];
