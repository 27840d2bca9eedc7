import { createHmac } from 'node:crypto';

export const SHARED_SECRET = 'un-secret-de-trente-deux-octets-au-moins';

export type Fields = Readonly<Record<string, string>>;

/** What a site that speaks DiscourseConnect sends, signed with whatever secret. */
export function discourseQuery(fields: Fields, secret = SHARED_SECRET): URLSearchParams {
  return packedQuery(Buffer.from(new URLSearchParams(fields).toString()).toString('base64'), secret);
}

/** The same for a payload that is packed already. */
export function packedQuery(sso: string, secret = SHARED_SECRET): URLSearchParams {
  return new URLSearchParams({ sso, sig: createHmac('sha256', secret).update(sso).digest('hex') });
}

/** What an address of DiscourseConnect says; its signature is not looked at. */
export function discourseFields(address: string): URLSearchParams {
  const sso = new URL(address).searchParams.get('sso') ?? '';
  return new URLSearchParams(Buffer.from(sso, 'base64').toString('utf8'));
}
