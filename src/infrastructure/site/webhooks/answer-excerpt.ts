import type { EgressAnswer } from '../../platform/egress/http-client.ts';
import { namedCharacter } from '../../platform/text/named-characters.ts';

const EXCERPT = 300;
/** What is read of an answer: letters that are written out take several signs each. */
const READ_BYTES = 4 * EXCERPT;
/** Writing within writing, JSON that holds HTML for instance: what is deeper is not read. */
const LAYERS = 3;
const OF_TEXT = /^(?:text\/|application\/(?:[\w.+-]*\+)?(?:json|xml)\b)/i;
/** Keys, tokens, signatures: whatever is long and has no spaces. */
const LIKE_A_SECRET = /\b(?:whsec_|cpk_|cpt_|Bearer\s+)\S+|[\w+/=.-]{32,}/gi;
/** In one go: what is written out twice is read once. */
const OF_JSON = /\\(?:u([\da-f]{4})|([nrtbf"'\\/]))/gi;
const BLANK = /^[nrtbf]$/;
/** A sign that is written out, cut where the reading ends. */
const CUT_SIGN = /(?:\\(?:u[\da-f]{0,3})?|&#?\w{0,31}|%[\da-f]?)$/i;

/**
 * The beginning of what another system answered, as it reads: with no sign written out in JSON, HTML or an address, so that a passage
 * that is taken out of everywhere is found there too. That costs who looks for a mistake the very bytes: an answer that is written in
 * no known way, or in more ways than one reads, is not kept at all.
 */
export function excerptOf({ headers, body }: Pick<EgressAnswer, 'headers' | 'body'>): string {
  const type = headers['content-type'] ?? '';
  if (!OF_TEXT.test(type)) return '';
  const written = lettersOf(body.subarray(0, READ_BYTES), type);
  const text = written === null ? null : read(written.replace(CUT_SIGN, ''));
  if (text === null) return '';
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(LIKE_A_SECRET, '…')
    .trim()
    .normalize('NFC')
    .slice(0, EXCERPT);
}

/** @returns null of bytes that are not letters in the way that they are said to be written */
function lettersOf(bytes: Uint8Array, type: string): string | null {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(type) ?? [];
  try {
    // As one that goes on: the last letter may be cut.
    return new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** @returns null where something stays written out */
function read(written: string): string | null {
  let text = written;
  for (let layer = 0; layer < LAYERS; layer += 1) {
    const now = onceRead(text);
    if (now === text) return text;
    text = now;
  }
  return onceRead(text) === text ? text : null;
}

const onceRead = (text: string): string =>
  text
    .replace(OF_JSON, (_sign, code: string | undefined, sign: string) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : sign.replace(BLANK, ' '),
    )
    .replace(/&#(x[\da-f]{1,6}|\d{1,7});?/gi, (sign, code: string) => numbered(code) ?? sign)
    .replace(/&([a-z][a-z\d]{1,31});/gi, (sign, name: string) => namedCharacter(name) ?? sign)
    .replace(/(?:%[\da-f]{2})+/gi, (signs) => {
      try {
        return decodeURIComponent(signs);
      } catch {
        return signs;
      }
    });

function numbered(code: string): string | null {
  const number = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
  return number > 0 && number <= 0x10_ff_ff ? String.fromCodePoint(number) : null;
}
