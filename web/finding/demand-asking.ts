import { SITE_LIMITS } from '#application/site/limits';
import { aCursor, hrefWith, lenientQueryOf, oneOf, queryOf, upTo } from '../lists/query.ts';
import { isoDay } from '../lib/paris-day.ts';

export const SEARCHES = '/admin/recherche';
export const SYNONYMS = `${SEARCHES}/synonymes`;

export const REDIRECTS = '/admin/redirections';
/** How the list of redirects is narrowed, and where one is in it. */
export const REDIRECT_JUDGES = { cursor: aCursor, partie: upTo(SITE_LIMITS.redirects.address.max) };
/** The list as the address of a deed says that it was. */
export const redirectsAsIn = (url: URL): string => hrefWith(REDIRECTS, lenientQueryOf(url, REDIRECT_JUDGES));

export const DAYS = ['7', '30', '90', '365'] as const;
export type Days = (typeof DAYS)[number];

/** What a page of searches is asked for: what is counted, and since when. */
interface DemandAsking {
  readonly vue?: 'toutes';
  readonly jours?: Days;
}

export const demandAskingOf = (url: URL): DemandAsking =>
  queryOf(url, { vue: oneOf<'toutes'>('toutes'), jours: oneOf<Days>(...DAYS) });

export const daysOf = ({ jours = '30' }: DemandAsking): Days => jours;

const DAY = 86_400_000;

/** As the query of what was searched for wants it. */
export const demandOf = (asked: DemandAsking, now: Date) => ({
  from: isoDay(new Date(now.getTime() - (Number(daysOf(asked)) - 1) * DAY)),
  to: isoDay(now),
  order: asked.vue === 'toutes' ? ('searches' as const) : ('without-result' as const),
});
