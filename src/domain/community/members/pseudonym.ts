import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import { isReserved, NEUTRAL_FIGURES, type SkeletonOf } from './reserved-names.ts';

export const PSEUDONYM_LIMITS = { min: 2, max: 40 } as const;

const ALPHABETS = [
  /^[\p{scx=Latin}]+$/u,
  /^[\p{scx=Greek}]+$/u,
  /^[\p{scx=Cyrillic}]+$/u,
  /^[\p{scx=Armenian}]+$/u,
  /^[\p{scx=Georgian}]+$/u,
  /^[\p{scx=Arabic}]+$/u,
  /^[\p{scx=Hebrew}]+$/u,
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]+$/u,
  /^[\p{scx=Hangul}]+$/u,
];
const ALLOWED = /^[\p{L}\p{M}0-9 ’.-]+$/u;
const ALLOWED_FOR_STAFF = /^[\p{L}\p{M}0-9 ’.,()-]+$/u;
// A dot inside a word makes mail readers show the name as a link.
const DOT_INSIDE = /\.(?! |$)/u;

/** The name a member carries in public. */
export class Pseudonym {
  private constructor(
    readonly text: string,
    /** The same for every name that a reader could take for this one. */
    readonly skeleton: string,
  ) {}

  /**
   * @param own names that only the organisation may carry
   * @throws InvalidValue `text.*`, `community.pseudonym-characters`, `community.pseudonym-scripts`, `community.pseudonym-reserved`
   */
  static of(raw: string, skeletonOf: SkeletonOf, own: readonly string[] = []): Pseudonym {
    const text = judged(raw, ALLOWED);
    if (isReserved(text, skeletonOf, own))
      throw new InvalidValue('pseudonym', 'community.pseudonym-reserved');
    return new Pseudonym(text, skeletonOf(text));
  }

  /** The name of somebody whose own was taken away, until they choose another: it says nothing, and is always the same. */
  static neutral(memberId: string, skeletonOf: SkeletonOf): Pseudonym {
    const text = `Membre ${memberId.replaceAll('-', '').slice(-NEUTRAL_FIGURES)}`;
    return new Pseudonym(text, skeletonOf(text));
  }

  /** The name of somebody who does hold an office: may say so, with a comma or brackets. */
  static ofStaff(raw: string, skeletonOf: SkeletonOf): Pseudonym {
    const text = judged(raw, ALLOWED_FOR_STAFF);
    return new Pseudonym(text, skeletonOf(text));
  }
}

function judged(raw: string, allowed: RegExp): string {
  const tidy = raw.normalize('NFC').replaceAll("'", '’').replace(/ +/g, ' ');
  const text = boundedText('pseudonym', tidy, PSEUDONYM_LIMITS);
  if (!allowed.test(text) || DOT_INSIDE.test(text) || !/\p{L}/u.test(text))
    throw new InvalidValue('pseudonym', 'community.pseudonym-characters');
  const letters = text
    .split(/[ -]/)
    .map((word) => word.replace(/[0-9’.,()]/g, ''))
    .filter(Boolean);
  if (!letters.every((word) => ALPHABETS.some((alphabet) => alphabet.test(word))))
    throw new InvalidValue('pseudonym', 'community.pseudonym-scripts');
  return text;
}
