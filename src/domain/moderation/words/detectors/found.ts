/** Where a detector found something, in units of the folded text; `to` is past the end. */
export interface Found {
  readonly from: number;
  readonly to: number;
}

/** What every match of a pattern is, if `judge` agrees; the pattern has the flag g. */
export function eachMatch(
  text: string,
  pattern: RegExp,
  judge: (match: RegExpExecArray) => boolean | Found,
): Found[] {
  const found: Found[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const judged = judge(match);
    const one = judged === true ? { from: match.index, to: match.index + match[0].length } : judged;
    if (one) found.push(one);
    // What was refused may hide the beginning of what is looked for.
    pattern.lastIndex = one ? Math.max(one.to, match.index + 1) : match.index + 1;
  }
  return found;
}

/** What people put between the digits of a number so that it is not found: anything short. */
export const LOOSE_GAP = '[^0-9a-z]{0,3}';

export const digitsOf = (text: string): string => text.replace(/[^0-9]/g, '');

/** The check of card numbers, of SIREN and of SIRET. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The rest of a whole number of any length. */
export function restOf(digits: string, modulus: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % modulus;
  return rest;
}

/** What letters and digits say around a place, to tell a number from another by its words. */
export const before = (text: string, from: number, length: number): string =>
  text.slice(Math.max(0, from - length), from);
