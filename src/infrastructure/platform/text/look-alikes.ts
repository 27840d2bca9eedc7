import { rectifyConfusion } from 'unicode-confusables';
import type { LookAlikes } from '#application/shared/text.ports';

const IGNORABLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/gu;
const MARKS = /\p{M}/gu;
const NOT_LETTERS = /[^\p{L}\p{N}]/gu;
const MAX_ROUNDS = 4;

/** Letters drawn as capitals, and lower case whose capital is a Latin one: the table of UTS 39 leaves them apart. */
const MORE_LOOKS: Readonly<Record<string, string>> = {
  ...pairs('ᴀʙᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴘʀꜱᴛʏ', 'abdefghijklmnprsty'),
  ...pairs('внкмтяиі', 'bhkmtrni'),
  ...pairs('αβγδεηικλμνορτυχω', 'abydenikauvoptuxw'),
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  þ: 'p',
  ð: 'd',
};
/** Letters that pass for Latin ones in the middle of a word only. */
const LOOKS_IN_WORDS: Readonly<Record<string, string>> = pairs('пцгзшбд', 'nurewbd');
const ENCLOSED: readonly (readonly [first: number, last: number])[] = [
  [0x1f130, 0x1f149],
  [0x1f150, 0x1f169],
  [0x1f170, 0x1f189],
  [0x1f1e6, 0x1f1ff],
];
/** Digits in filled or double frames, of which Unicode does not tell the digit, and the digit that each row begins with. */
const ENCLOSED_DIGITS: readonly (readonly [first: number, last: number, digit: number])[] = [
  [0x24eb, 0x24f4, 11],
  [0x24f5, 0x24fe, 1],
  [0x24ff, 0x24ff, 0],
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
  [0x1f10b, 0x1f10b, 0],
  [0x1f10c, 0x1f10c, 0],
];

const SCRIPTS = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Armenian',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Syriac',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Thai',
  'Lao',
  'Khmer',
  'Ethiopic',
  'Cherokee',
  'Coptic',
  'Lisu',
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Hangul',
  'Canadian_Aboriginal',
].map((name) => ({ name, of: new RegExp(`\\p{Script=${name}}`, 'u') }));
const JAPANESE = new Set(['Han', 'Hiragana', 'Katakana']);

/**
 * Skeletons in the manner of UTS 39, and stricter: case, accents, separators and the likeness of i, l and 1, of 0
 * and o, of m and rn, of w and vv do not tell two names apart.
 */
export class UnicodeLookAlikes implements LookAlikes {
  skeleton(name: string): string {
    let skeleton = name;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const next = simplify(skeleton);
      if (next === skeleton) break;
      skeleton = next;
    }
    return skeleton;
  }

  lettersOf(character: string): string {
    const bareOf = bare(openEnclosed(character));
    return [...withMoreLooks(bareOf)].map(latinOf).join('');
  }

  scripts(name: string): string[] {
    const found = new Set<string>();
    for (const letter of name.normalize('NFC')) {
      if (!/\p{L}/u.test(letter)) continue;
      found.add(SCRIPTS.find(({ of }) => of.test(letter))?.name ?? 'Other');
    }
    return [...found].sort();
  }

  mixesScripts(name: string): boolean {
    return name.split(/[^\p{L}\p{M}\p{N}]+/u).some((word) => {
      const scripts = this.scripts(word);
      return scripts.length > 1 && !scripts.every((script) => JAPANESE.has(script));
    });
  }
}

function simplify(text: string): string {
  // Accents go first: the table takes "ö" for a letter of another script.
  const letters = bare(openEnclosed(text.replace(IGNORABLE, '')));
  const looks = bare([...withMoreLooks(letters)].map(lookOf).join(''));
  return withMoreLooks(looks.toLowerCase())
    .replace(/[i1|]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/m/g, 'rn')
    .replace(/w/g, 'vv')
    .replace(NOT_LETTERS, '');
}

/**
 * A capital that looks like no Latin letter counts as its lower case, so that case never tells names apart; and no
 * letter may turn into a sign, for it would vanish from the name.
 */
function lookOf(letter: string): string {
  const look = rectifyConfusion(letter);
  if (/^[A-Za-z0-9]\p{M}*$/u.test(look)) return look;
  const lower = letter.toLowerCase();
  const lowerLook = MORE_LOOKS[lower] ?? rectifyConfusion(lower);
  return /[\p{L}\p{N}]/u.test(lowerLook) ? lowerLook : lower;
}

/** Letters of ASCII are what they are; a look of several letters, as that of an m, is none. */
function latinOf(letter: string): string {
  if (letter < '\u007f') return letter.toLowerCase();
  const look = LOOKS_IN_WORDS[letter.toLowerCase()] ?? bare(lookOf(letter)).toLowerCase();
  return look === 'rn' ? 'm' : look;
}

function bare(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '');
}

function withMoreLooks(text: string): string {
  return [...text].map((letter) => MORE_LOOKS[letter] ?? letter).join('');
}

/** Letters and digits in filled or hollow frames, and those that flags are made of, as the letters themselves. */
function openEnclosed(text: string): string {
  return [...text].map(openLetter).join('');
}

function openLetter(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const range = ENCLOSED.find(([first, last]) => code >= first && code <= last);
  if (range) return String.fromCodePoint(0x61 + code - range[0]);
  const digits = ENCLOSED_DIGITS.find(([first, last]) => code >= first && code <= last);
  return digits ? String(digits[2] + code - digits[0]) : letter;
}

function pairs(looks: string, letters: string): Record<string, string> {
  const to = [...letters];
  return Object.fromEntries([...looks].map((look, index) => [look, to[index] ?? look]));
}
