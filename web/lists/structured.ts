import { memberHref } from '../lib/addresses.ts';

/** What search engines are told of a page, beside its words. schema.org, as one graph or one thing. */
const CONTEXT = 'https://schema.org';

export interface Crumb {
  readonly label: string;
  /** Path. */
  readonly href: string;
}

export const breadcrumbList = (publicUrl: string, crumbs: readonly Crumb[]): object => ({
  '@context': CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ label, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: publicUrl + href,
  })),
});

export const siteGraph = (
  publicUrl: string,
  site: { organisation: string; community: string },
  locale: string,
): object => ({
  '@context': CONTEXT,
  '@graph': [
    {
      '@type': 'Organization',
      '@id': `${publicUrl}/#organisation`,
      name: site.organisation,
      url: `${publicUrl}/`,
    },
    {
      '@type': 'WebSite',
      '@id': `${publicUrl}/#site`,
      name: site.community,
      url: `${publicUrl}/`,
      inLanguage: locale,
      publisher: { '@id': `${publicUrl}/#organisation` },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${publicUrl}/recherche?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
  ],
});

/** Says of a member what the page itself shows, and no more. */
export const profilePage = (
  publicUrl: string,
  member: {
    readonly pseudonym: string;
    readonly handle: string;
    readonly avatarHref: string | null;
    readonly about: { readonly joinedAt: Date } | null;
    readonly given: { readonly topics: number; readonly replies: number } | null;
  },
): object => ({
  '@context': CONTEXT,
  '@type': 'ProfilePage',
  url: publicUrl + memberHref(member),
  ...(member.about && { dateCreated: member.about.joinedAt.toISOString() }),
  mainEntity: {
    '@type': 'Person',
    name: member.pseudonym,
    alternateName: member.handle,
    url: publicUrl + memberHref(member),
    ...(member.avatarHref && { image: publicUrl + member.avatarHref }),
    ...(member.given && {
      agentInteractionStatistic: {
        '@type': 'InteractionCounter',
        interactionType: 'https://schema.org/WriteAction',
        userInteractionCount: member.given.topics + member.given.replies,
      },
    }),
  },
});
