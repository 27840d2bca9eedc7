import { type Id, knownId } from '../../shared/id.ts';

export type SitePageId = Id<'SitePage'>;
export type PageVersionId = Id<'PageVersion'>;

/** There is one, from the first start on. */
export const HOME_PAGE = knownId<'SitePage'>('01990000-0000-7000-8000-0000000000a1');
