import { eachMatch, type Found, isLuhn, LOOSE_GAP, restOf } from './found.ts';

/** How many characters an IBAN has, by country. */
const LENGTHS: Readonly<Record<string, number>> = {
  fr: 27,
  mc: 27,
  be: 16,
  ch: 21,
  de: 22,
  lu: 20,
  it: 27,
  es: 24,
  pt: 25,
  gb: 22,
  ie: 22,
  nl: 18,
  at: 20,
  dk: 18,
  se: 24,
  no: 15,
  fi: 18,
  is: 26,
  pl: 28,
  cz: 24,
  sk: 24,
  hu: 28,
  ro: 24,
  bg: 22,
  gr: 27,
  hr: 21,
  si: 19,
  ee: 20,
  lv: 21,
  lt: 20,
  mt: 31,
  cy: 28,
  sm: 27,
  va: 22,
  li: 21,
  ad: 24,
  tn: 24,
  ma: 28,
  dz: 26,
  mu: 30,
  tr: 26,
  il: 23,
  ua: 29,
  rs: 22,
  ba: 20,
  me: 22,
  mk: 19,
  al: 28,
  md: 24,
  ge: 22,
  sa: 24,
  ae: 23,
};
const IBAN = new RegExp(
  `(?<![0-9a-z])([a-z])${LOOSE_GAP}([a-z])${LOOSE_GAP}\\d${LOOSE_GAP}\\d(?:${LOOSE_GAP}[0-9a-z]){11,29}`,
  'g',
);
/** In groups of any length, or in one. */
const IN_GROUPS = /^[a-z]{2}[ .-]?\d{2}(?:[ .-]?[0-9a-z])+$/;
/** Of an account number that is spread out, its country included: with more, ordinary words might look like one. */
const MOST_LETTERS = 6;
const SEPARATORS = /[ .-]/g;
const RIB = /(?<![0-9a-z])(\d{5})[ .-]?(\d{5})[ .-]?([0-9a-z]{11})[ .-]?(\d{2})(?![0-9a-z])/g;
const CARD = /(?<![0-9])[2-6]\d{3}(?:[ .-]?\d){9,15}(?![0-9])/g;
const TAX = /(?<![0-9])[0-3](?:[ .-]?\d){12}(?![0-9])/g;
const KEY_OF_TAX = 511;

/** Account numbers whose check is right: IBAN of any country (mod 97), and French RIB. */
export function findIbans(text: string): Found[] {
  const ibans = eachMatch(text, IBAN, (match) => {
    const length = LENGTHS[match[1]! + match[2]!];
    const to = length === undefined ? null : endOf(text, match.index, length);
    return to !== null && isIban(text.slice(match.index, to)) ? { from: match.index, to } : false;
  });
  const ribs = eachMatch(text, RIB, (match) => isRib(match[1]!, match[2]!, match[3]!, match[4]!));
  return [...ibans, ...ribs];
}

/** Where so many letters and digits end, whatever stands between them, if a word ends there. */
function endOf(text: string, from: number, length: number): number | null {
  let at = from;
  for (let left = length; left > 0; at += 1) {
    const character = text[at];
    if (character === undefined) return null;
    if (/[0-9a-z]/.test(character)) left -= 1;
  }
  return /[0-9a-z]/.test(text[at] ?? '') ? null : at;
}

const asDigits = (text: string): string =>
  text.replace(/[a-z]/g, (letter) => String(letter.charCodeAt(0) - 87));

function isIban(written: string): boolean {
  const iban = written.replace(/[^0-9a-z]/g, '');
  const isSure = IN_GROUPS.test(written) || iban.replace(/[0-9]/g, '').length <= MOST_LETTERS;
  return isSure && restOf(asDigits(iban.slice(4) + iban.slice(0, 4)), 97) === 1;
}

function isRib(bank: string, branch: string, account: string, key: string): boolean {
  const digits = account.replace(/[a-z]/g, (letter) => {
    const place = letter.charCodeAt(0) - 96;
    return String(place < 10 ? place : place < 19 ? place - 9 : place - 17);
  });
  const sum = 89 * Number(bank) + 15 * Number(branch) + 3 * Number(digits);
  return 97 - (sum % 97) === Number(key);
}

/** Numbers of payment cards: their first digits are those of a network, their length is its, and their check is right. */
export function findCards(text: string): Found[] {
  return eachMatch(text, CARD, (match) => {
    const digits = match[0].replace(SEPARATORS, '');
    return isOfNetwork(digits) && isLuhn(digits);
  });
}

function isOfNetwork(digits: string): boolean {
  const { length } = digits;
  if (/^3[47]/.test(digits)) return length === 15;
  if (/^4/.test(digits)) return length === 13 || length === 16 || length === 19;
  if (/^5[1-5]|^2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)/.test(digits)) return length === 16;
  return /^(?:50|5[6-9]|6)/.test(digits) && length >= 16 && length <= 19;
}

/** Numbers of French tax payers: thirteen digits, the last three of which are the first ten mod 511. */
export function findTaxNumbers(text: string): Found[] {
  return eachMatch(text, TAX, (match) => {
    const digits = match[0].replace(SEPARATORS, '');
    return Number(digits.slice(0, 10)) % KEY_OF_TAX === Number(digits.slice(10));
  });
}
