import { LEGAL_HREFS } from './addresses.ts';

/** Far ahead of whoever keeps a copy, and within the year that RFC 9116 recommends. */
const TOLD_FOR_DAYS = 180;
const DAY_MS = 86_400_000;

/** Where to tell of a weakness of the site, as RFC 9116 writes it. */
export function securityTxt({
  contact,
  publicUrl,
  now,
}: {
  /** As the settings have it: an address in https, of mail, or of this site; empty for none. */
  readonly contact: string;
  readonly publicUrl: string;
  readonly now: Date;
}): string {
  const isWhole = /^(?:https|mailto):/.test(contact);
  const address = isWhole ? contact : `${publicUrl}${contact || LEGAL_HREFS.notices}`;
  const expires = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS + TOLD_FOR_DAYS * DAY_MS);
  const lines = [
    `Contact: ${address}`,
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    'Preferred-Languages: fr, en',
    // At the root of the host, whatever the path of the site.
    `Canonical: ${new URL(publicUrl).origin}/.well-known/security.txt`,
  ];
  return [...lines, ''].join('\n');
}
