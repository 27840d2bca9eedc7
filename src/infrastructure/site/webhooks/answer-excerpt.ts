import type { EgressAnswer } from '../../platform/egress/http-client.ts';
import { namedCharacter } from '../../platform/text/named-characters.ts';

const EXCERPT = 300;
/** What is read of an answer: letters that are written out take several signs each. */
const READ_BYTES = 4 * EXCERPT;
/** Writing within writing, JSON that holds HTML for instance: what is deeper is not read. */
const LAYERS = 3;
const OF_TEXT = /^(?:text\/|application\/(?:[\w.+-]*\+)?(?:json|xml)\b)/i;
const OF_JSON = /^(?:text|application)\/(?:[\w.+-]*\+)?json\b/i;
/** JSON under another name. */
const LIKE_JSON = /^\s*(?:\{\s*["}]|\[\s*[[{"])/;
/** Keys, tokens, signatures: whatever is long and has no spaces. */
const LIKE_A_SECRET = /\b(?:whsec_|cpk_|cpt_|Bearer\s+)\S+|[\w+/=.-]{32,}/gi;
/** Of JSON: blanks are these letters too, which elsewhere begin a name after a backslash ("CORP\romain"). */
const BLANK = /\\(?:\\|[nrtbf])/g;
/** In one go: what is written out twice is read once. */
const LETTER = /\\(?:u([\da-fA-F]{4})|(["'\\/]))/g;
/** What readers leave written out: other letters than UTF-8 in an address, the escapes of programs, names without their end. */
const UNREAD = /\\[xu\d]|&(?:#\w|[a-z][a-z\d])|%[\da-f]{2}/i;
/** A blank in a query. */
const PLUS = /(?<=[\p{L}\p{M}\p{N}])\+(?=[\p{L}\p{N}])/gu;
/** A sign that is written out, cut where the reading ends. */
const CUT_SIGN = /(?:\\(?:u[\da-f]{0,3})?|&#?\w{0,31}|%[\da-f]?)$/i;

/**
 * The beginning of what another system answered, as it reads: with no sign written out in JSON, HTML or an address, so that a passage
 * that is taken out of everywhere is found there too. That costs who looks for a mistake the very bytes: an answer that is written in
 * no known way, or in more ways than one reads, or in which anything may stay written out, is not kept at all.
 */
export function excerptOf({ headers, body }: Pick<EgressAnswer, 'headers' | 'body'>): string {
  const type = headers['content-type'] ?? '';
  if (!OF_TEXT.test(type)) return '';
  const letters = lettersOf(body.subarray(0, READ_BYTES), type) ?? '';
  const written = body.length > READ_BYTES ? letters.replace(CUT_SIGN, '') : letters;
  const text = read(OF_JSON.test(type) || LIKE_JSON.test(written) ? withBlanks(written) : written);
  if (text === null) return '';
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(LIKE_A_SECRET, '…')
    .replace(PLUS, ' ')
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

/** Of JSON within JSON they stay: a passage is found around them, and a name after a backslash keeps its first letter. */
const withBlanks = (json: string): string => json.replace(BLANK, (sign) => (sign === '\\\\' ? sign : ' '));

/** @returns null where something stays written out */
function read(written: string): string | null {
  let text = written;
  for (let layer = 0; layer < LAYERS; layer += 1) text = onceRead(text);
  return onceRead(text) === text && !UNREAD.test(text) ? text : null;
}

const onceRead = (text: string): string =>
  text
    .replace(LETTER, (_sign, code: string | undefined, sign: string) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : sign,
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
