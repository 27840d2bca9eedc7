import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether a message was signed with one of these secrets in the last five minutes (Standard Webhooks).
 * @param secrets `whsec_…`; two while one takes the place of the other
 * @param body as it came, byte for byte
 */
export function isSigned(
  secrets: readonly string[],
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: string,
): boolean {
  const [id, moment, marks] = ['id', 'timestamp', 'signature'].map((name) => headers[`webhook-${name}`]);
  const isOfNow = Math.abs(Date.now() / 1000 - Number(moment)) <= 300;
  if (typeof id !== 'string' || typeof marks !== 'string' || !isOfNow) return false;
  const good = secrets.map((secret) =>
    createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
      .update(`${id}.${moment as string}.${body}`)
      .digest(),
  );
  const given = marks.split(' ').filter((mark) => mark.startsWith('v1,'));
  return given
    .map((mark) => Buffer.from(mark.slice('v1,'.length), 'base64'))
    .some((mark) => good.some((one) => one.length === mark.length && timingSafeEqual(one, mark)));
}
