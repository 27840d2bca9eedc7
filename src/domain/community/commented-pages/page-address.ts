import { InvalidValue } from '../../shared/domain-error.ts';

/** Characters of the address of a page, as it is kept. */
const PAGE_ADDRESS_MAX = 500;

/** What mails and networks add to addresses: the page is the same without. */
const ADDED = /^(?:utm_[a-z]+|fbclid|gclid|msclkid|mc_[ce]id|xtor|at_[a-z_]+)$/i;
const HOST = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;

/** A page of another site, by one address whoever names it. It is only ever compared and shown: nobody fetches it. */
interface PageAddress {
  readonly text: string;
  readonly origin: string;
}

/** @throws InvalidValue `community.not-a-page` beside `page` */
export function pageAddressOf(raw: string): PageAddress {
  const refused = () => new InvalidValue('page', 'community.not-a-page');
  const url = urlOf(raw);
  if (!url || url.username !== '' || url.password !== '') throw refused();
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (ADDED.test(name)) url.searchParams.delete(name);
  if (url.href.length > PAGE_ADDRESS_MAX) throw refused();
  return { text: url.href, origin: url.origin };
}

/** The site of pages that may be commented on. @throws InvalidValue `community.not-a-site` beside `site` */
export function siteOriginOf(raw: string): string {
  const url = urlOf(raw);
  const isBare = url !== null && url.pathname === '/' && url.search === '' && url.hash === '';
  if (!isBare || url.username !== '' || url.password !== '')
    throw new InvalidValue('site', 'community.not-a-site');
  return url.origin;
}

function urlOf(raw: string): URL | null {
  const url = URL.parse(raw.trim());
  return url?.protocol === 'https:' && HOST.test(url.hostname) ? url : null;
}
