import { keyOf } from '#domain/moderation/words/detectors/nir';
import { restOf } from '#domain/moderation/words/detectors/found';

/** The same numbers at every run. */
export class Dice {
  constructor(private state: number) {}
  /** From 0 up to `below`. */
  roll(below: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 0x1_0000_0000) * below);
  }
  digits(count: number): string {
    return Array.from({ length: count }, () => this.roll(10)).join('');
  }
  of<T>(all: readonly T[]): T {
    return all[this.roll(all.length)]!;
  }
}

const two = (number: number): string => String(number).padStart(2, '0');

/** A number of the French social security, with its key, written in one of the usual ways. */
export function nirOf(dice: Dice): string {
  const department =
    dice.roll(20) === 0 ? dice.of(['2A', '2B']) : two(1 + dice.roll(19) + dice.of([0, 21, 40, 60]));
  const parts = [
    String(1 + dice.roll(2)),
    two(dice.roll(100)),
    two(1 + dice.roll(12)),
    department,
    String(1 + dice.roll(990)).padStart(3, '0'),
    String(1 + dice.roll(998)).padStart(3, '0'),
  ];
  const key = two(keyOf(parts.join('').replace('2A', '19').replace('2B', '18')));
  const whole = [...parts, key];
  return dice.of([
    whole.join(' '),
    whole.join(''),
    whole.join('.'),
    whole.join('-'),
    `${parts.join(' ')} (${key})`,
    whole.join('\u202f'),
  ]);
}

const LENGTHS = { FR: 23, DE: 18, BE: 12, ES: 20, IT: 23, LU: 16, PT: 21, NL: 14 } as const;

/** An account number with its check, in groups or in one. */
export function ibanOf(dice: Dice): string {
  const country = dice.of(Object.keys(LENGTHS) as (keyof typeof LENGTHS)[]);
  const account = dice.digits(LENGTHS[country]);
  const asDigits = (text: string) => text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const check = two(98 - restOf(asDigits(`${account}${country}00`), 97));
  const whole = `${country}${check}${account}`;
  const groups = whole.replace(/(.{4})(?=.)/g, '$1 ');
  return dice.of([
    groups,
    whole,
    whole.toLowerCase(),
    groups.replaceAll(' ', '\u00a0'),
    groups.replaceAll(' ', '-'),
  ]);
}

const ARABIC = 0x0660;
/** How people write a number so that it is not found. */
const SPREADS: readonly ((number: string) => string)[] = [
  (number) => [...number].join(' '),
  (number) => [...number].join('.'),
  (number) => [...number].join(' - '),
  (number) => [...number].join('_'),
  (number) => [...number].join('\u200b'),
  (number) => number.replace(/(.{3})(?=.)/g, '$1**'),
  (number) => number.replace(/(.{4})(?=.)/g, '$1`'),
  (number) => number.replace(/(.{5})(?=.)/g, '$1<b></b>'),
  (number) => number.replace(/[0-9]/g, (digit) => String.fromCodePoint(ARABIC + Number(digit))),
  (number) => number.replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
];
/** The same number, written to be read by people alone. */
export const spreadOf = (dice: Dice, number: string): string =>
  dice.of(SPREADS)(number.replace(/[^0-9a-zA-Z]/g, ''));

const DECOYS: readonly ((dice: Dice) => string)[] = [
  // What looks like one and is not: a digit of a true one is another.
  (dice) => nirOf(dice).replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1 + dice.roll(8)) % 10)),
  (dice) => ibanOf(dice).replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1 + dice.roll(8)) % 10)),
  (dice) => dice.digits(15),
  (dice) => dice.digits(13),
  (dice) => `978${dice.digits(10)}`,
  (dice) => `FA${dice.digits(25)}`,
  (dice) => `${dice.digits(3)} ${dice.digits(3)} ${dice.digits(3)} ${dice.digits(5)}`,
  (dice) => `réf. ${dice.digits(4)}-${dice.digits(4)}-${dice.digits(4)}`,
  (dice) => `${two(1 + dice.roll(28))}/${two(1 + dice.roll(12))}/20${two(dice.roll(30))}`,
  (dice) => `${dice.digits(1)}${dice.of(['ABCDEF', 'QSDF', 'XY'])}${dice.digits(12)}`,
];
export const decoyOf = (dice: Dice, index: number): string => DECOYS[index % DECOYS.length]!(dice);

/** Sentences around a number. */
export const AROUND: readonly (readonly [string, string])[] = [
  ['Bonjour, voici ', ', merci d’avance.'],
  ['Mon dossier porte le ', ' depuis mars'],
  ['', ''],
  ['(', ')'],
  ['On me demande « ', ' » sur le formulaire.'],
];
