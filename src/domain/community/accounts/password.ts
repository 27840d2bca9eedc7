import { InvalidValue } from '../../shared/domain-error.ts';
import { COMMON_WORDS } from './common-words.ts';

/** Lengths in characters, strength in bits by the formula of CNIL 2022-100, since tries are throttled. */
const PASSWORD_RULES = {
  min: 12,
  max: 128,
  bits: 50,
  contextWord: 4,
  distinct: 5,
  runs: 0.6,
  own: 4,
} as const;

const ALPHABETS: readonly [RegExp, number][] = [
  [/[0-9]/, 10],
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[^0-9A-Za-z]/, 28],
];

/** A password as it was just chosen: judged once, hashed, and forgotten. */
export class Password {
  private constructor(readonly text: string) {}

  /**
   * No rule of composition: only length, strength, and nothing that is guessed first.
   * @param context what others know of the member: pseudonym, e-mail, name of the organisation
   * @param field as the form names it
   * @throws InvalidValue `community.password-too-short`, `-too-long`, `-too-weak`, `-repetitive`, `-common`, `-personal`
   */
  static of(raw: string, context: readonly string[], field = 'password'): Password {
    const text = raw.normalize('NFC');
    const length = [...text].length;
    const refuse = (reason: string, details?: Record<string, unknown>) => {
      throw new InvalidValue(field, `community.password-${reason}`, details);
    };
    if (length < PASSWORD_RULES.min) refuse('too-short', { min: PASSWORD_RULES.min, length });
    if (length > PASSWORD_RULES.max) refuse('too-long', { max: PASSWORD_RULES.max, length });
    if (new Set(text).size < PASSWORD_RULES.distinct || isRun(text)) refuse('repetitive');
    if (bitsOf(text) < PASSWORD_RULES.bits)
      refuse('too-weak', { bits: Math.floor(bitsOf(text)), min: PASSWORD_RULES.bits });
    if (contextWords(context).some((word) => fold(text).includes(word))) refuse('personal');
    if (isCommon(text)) refuse('common');
    return new Password(text);
  }
}

/** Length × log2 of the alphabets in use; the meter of the form shows the same figure. */
export function bitsOf(text: string): number {
  const alphabet = ALPHABETS.reduce((size, [kind, letters]) => size + (kind.test(text) ? letters : 0), 0);
  return alphabet === 0 ? 0 : [...text].length * Math.log2(alphabet);
}

/** Mostly the same character again, or its neighbour: 1111, 1234, dcba. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0)!);
  const steps = codes.slice(1).filter((code, index) => Math.abs(code - codes[index]!) <= 1).length;
  return steps >= (codes.length - 1) * PASSWORD_RULES.runs;
}

const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

function contextWords(context: readonly string[]): string[] {
  return context
    .flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)])
    .map(fold)
    .filter((word) => word.length >= PASSWORD_RULES.contextWord);
}

const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};
const LONGEST_FIRST = [...COMMON_WORDS].sort((a, b) => b.length - a.length);

function isCommon(text: string): boolean {
  const unleet = fold(text.replace(/[013457@$]/g, (character) => LEET[character] ?? character));
  return (
    [fold(text), unleet].some((folded) => {
      const rest = LONGEST_FIRST.reduce((left, word) => left.replaceAll(word, ' '), folded).replace(
        /[\d\s]+/g,
        '',
      );
      return new Set(rest).size < PASSWORD_RULES.own;
    }) && /\p{L}/u.test(text)
  );
}

const NO_PASSWORD = 'none.';
/** What stands in place of the hash of an account that a provider lets in: no password is ever right, and it is nobody else's. */
export const noPassword = (secret: string): string => NO_PASSWORD + secret;
export const hasPassword = (hash: string): boolean => !hash.startsWith(NO_PASSWORD);
