import { createHmac, timingSafeEqual } from 'node:crypto';
import { PayloadRefused, type SignedPayload } from '#application/site/sign-on/signed-payloads.port';

/** Of the base64 text; whatever is longer is no answer to a sign-in. */
export const PAYLOAD_MAX = 16 * 1024;
const FIELDS_MAX = 100;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const SIGNATURE = /^[0-9a-f]{64}$/i;

/** DiscourseConnect: a query in base64, and the HMAC of that base64 text. */
export function signedPayload(fields: Readonly<Record<string, string>>, secret: string): SignedPayload {
  const sso = Buffer.from(new URLSearchParams(fields).toString()).toString('base64');
  return { sso, sig: signatureOf(sso, secret).toString('hex') };
}

/**
 * What a payload says, once it is known to be of whoever has the secret.
 * @throws PayloadRefused
 */
export function judgedPayload({ sso, sig }: SignedPayload, secret: string): ReadonlyMap<string, string> {
  mustBeReadable(sso);
  if (!SIGNATURE.test(sig)) throw new PayloadRefused('signature');
  if (!timingSafeEqual(signatureOf(sso, secret), Buffer.from(sig, 'hex')))
    throw new PayloadRefused('signature');
  return fieldsOf(sso);
}

/** What a payload says before anybody vouches for it: to learn whose secret judges it, and for nothing else. @throws PayloadRefused */
export function unjudgedField(sso: string, name: string): string {
  mustBeReadable(sso);
  return fieldsOf(sso).get(name) ?? '';
}

function mustBeReadable(sso: string): void {
  if (sso.length > PAYLOAD_MAX) throw new PayloadRefused('too-large');
  // Some write it in lines, as MIME does; the signature is over what was sent.
  if (!BASE64.test(sso.replace(/[\r\n]/g, ''))) throw new PayloadRefused('unreadable');
}

/** What is said twice would be read by one in one way and by another in another. */
function fieldsOf(sso: string): ReadonlyMap<string, string> {
  const said = [...new URLSearchParams(Buffer.from(sso, 'base64').toString('utf8'))];
  const fields = new Map(said);
  if (said.length > FIELDS_MAX || fields.size !== said.length) throw new PayloadRefused('crowded');
  return fields;
}

const signatureOf = (sso: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(sso).digest();
