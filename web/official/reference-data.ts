import type { ReferencePage } from '#application/community/official/references.query';
import { REFERENCES, referenceHref } from '../lib/addresses.ts';
import { breadcrumbList, graph } from '../lib/structured-data.ts';
import { type Translate, WRITTEN_IN } from '../lib/texts.tsx';

/** What a reference answer tells search engines: an article of the organisation, but for one that must be read again. */
export function referenceData(
  page: ReferencePage,
  site: { readonly publicUrl: string; readonly organisation: string },
  t: Translate,
): object {
  const url = site.publicUrl + referenceHref(page.slug);
  const organisation = { '@type': 'Organization', name: site.organisation, url: `${site.publicUrl}/` };
  const article = {
    '@type': 'Article',
    '@id': url,
    url,
    headline: page.title,
    description: page.summary,
    inLanguage: WRITTEN_IN,
    author: { ...organisation, department: { '@type': 'Organization', name: page.department } },
    publisher: organisation,
    datePublished: (page.log.at(-1) ?? page.shown.version).publishedAt.toISOString(),
    dateModified: page.publishedAt.toISOString(),
  };
  return graph(
    ...(page.overdue ? [] : [article]),
    breadcrumbList([
      { name: t('forum.topic.home'), url: `${site.publicUrl}/` },
      { name: t('official.reference.title'), url: site.publicUrl + REFERENCES },
      { name: page.title },
    ]),
  );
}
