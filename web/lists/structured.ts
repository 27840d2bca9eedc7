import { memberHref } from '../lib/addresses.ts';
import { breadcrumbList as crumbList, graph } from '../lib/structured-data.ts';

export interface Crumb {
  readonly label: string;
  /** Path; left out for the page itself. */
  readonly href?: string;
}

const ways = (publicUrl: string, crumbs: readonly Crumb[]): object =>
  crumbList(
    crumbs.map(({ label, href }) => ({ name: label, ...(href !== undefined && { url: publicUrl + href }) })),
  );

/** The way to a page that says nothing else of itself. */
export const breadcrumbList = (publicUrl: string, crumbs: readonly Crumb[]): object =>
  graph(ways(publicUrl, crumbs));

/** The site itself: who speaks, and what it is called. */
export const siteGraph = (
  publicUrl: string,
  site: { organisation: string; community: string },
  locale: string,
): object =>
  graph(
    {
      '@type': 'Organization',
      '@id': `${publicUrl}/#organisation`,
      name: site.organisation,
      url: `${publicUrl}/`,
      logo: `${publicUrl}/favicon.svg`,
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
  );

interface ShownMember {
  readonly pseudonym: string;
  readonly handle: string;
  readonly avatarHref: string | null;
  readonly about: { readonly joinedAt: Date } | null;
  readonly given: { readonly topics: number; readonly replies: number } | null;
}

/** Says of a member what the page itself shows, and no more. */
export function profilePage(publicUrl: string, member: ShownMember, crumbs: readonly Crumb[]): object {
  const url = publicUrl + memberHref(member);
  const profile = {
    '@type': 'ProfilePage',
    '@id': url,
    url,
    ...(member.about && { dateCreated: member.about.joinedAt.toISOString() }),
    mainEntity: {
      '@type': 'Person',
      name: member.pseudonym,
      alternateName: member.handle,
      url,
      ...(member.avatarHref && { image: publicUrl + member.avatarHref }),
      ...(member.given && {
        agentInteractionStatistic: {
          '@type': 'InteractionCounter',
          interactionType: 'https://schema.org/WriteAction',
          userInteractionCount: member.given.topics + member.given.replies,
        },
      }),
    },
  };
  return graph(profile, ways(publicUrl, crumbs));
}
