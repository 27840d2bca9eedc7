import { before, eachMatch, type Found, LOOSE_GAP, restOf } from './found.ts';

const GAP = '[ .\\-/_]{0,2}';
const BODY = ['([12])', '(\\d{2})', '(\\d{2})', '(\\d{2}|2[ab])', '(\\d{3})', '(\\d{3})'].join(GAP);
const WITH_KEY = new RegExp(
  `(?<![0-9a-z])${BODY}${GAP}(?:\\((\\d{2})\\)|(?:cle${GAP}:?${GAP})?(\\d{2}))(?![0-9a-z])`,
  'g',
);
const WITHOUT_KEY = new RegExp(
  `(?<![0-9a-z])${BODY}(?![0-9a-z])(?!${GAP}(?:cle${GAP}:?${GAP}|\\()?\\d)`,
  'g',
);
/** Alone in a row of digits that anything may stand between, down to each of them. */
const SPREAD = new RegExp(
  `(?<![0-9a-z])(?<![0-9]${LOOSE_GAP})` +
    ['[12]', ...new Array<string>(5).fill('\\d'), '[0-9ab]', ...new Array<string>(6).fill('\\d')].join(
      LOOSE_GAP,
    ) +
    `(?:${LOOSE_GAP}(?:cle${LOOSE_GAP})?\\d${LOOSE_GAP}\\d)?(?![0-9a-z])(?!${LOOSE_GAP}[0-9])`,
  'g',
);
const PARTS = /^([12])(\d\d)(\d\d)(\d\d|2[ab])(\d{3})(\d{3})(\d\d)?$/;
const ITS_NAME = /\b(?:nir|secu|securite sociale|immatriculation|assure sociale?)\b/;
const LOOK_BACK = 60;
/** Months of births whose month is unknown. */
const ODD_MONTHS = /^(?:20|3\d|4[0-2]|[5-9]\d)$/;

/**
 * Numbers of the French social security: those with their right key (mod 97, Corsica as 19 and 18), those whose key somebody mistyped
 * where they are named, and those without where they are written in the usual groups or named. Spread out, they are one
 * where nothing but their own digits stands in the row.
 */
export function findNirs(text: string): Found[] {
  const read = withZeros(text);
  const isNamed = ({ index }: RegExpExecArray) => ITS_NAME.test(before(text, index, LOOK_BACK));
  const withKey = eachMatch(
    read,
    WITH_KEY,
    (match) => hasRightKey(match, match[0]) || (isBirth(match, match[0]) && isNamed(match)),
  );
  const spread = eachMatch(read, SPREAD, (match) => {
    const parts = PARTS.exec(match[0].replace(/[^0-9ab]/g, ''));
    if (!parts) return false;
    return parts[7] === undefined ? isBirth(parts, '') && isNamed(match) : hasRightKey(parts, '');
  });
  const without = eachMatch(
    text,
    WITHOUT_KEY,
    (match) => isBirth(match, match[0]) && (inGroups(match[0]) || isNamed(match)),
  );
  return [...withKey, ...spread, ...without].filter(
    ({ from }, index, all) => !all.slice(0, index).some((other) => from >= other.from && from < other.to),
  );
}

/** Some type the letter O for a zero. */
const withZeros = (text: string): string => text.replace(O_FOR_ZERO, (letters) => '0'.repeat(letters.length));
const O_FOR_ZERO = /(?<=\d)o{1,6}|o{1,6}(?=\d)/g;

/** @param written as it stands in the text, for its groups */
function hasRightKey(parts: RegExpExecArray, written: string): boolean {
  const [, sex, year, month, department, town, order, inBrackets, plain] = parts as unknown as string[];
  const key = inBrackets ?? plain;
  if (!isBirth(parts, written)) return false;
  return keyOf(sex! + year! + month! + numeric(department!) + town! + order!) === Number(key);
}

const isBirth = (parts: RegExpExecArray, written: string): boolean =>
  isMonth(parts[3]!, written) && isDepartment(parts[4]!);

/** From 1 to 97. */
export const keyOf = (thirteenDigits: string): number => 97 - restOf(thirteenDigits, 97);

const numeric = (department: string): string =>
  department === '2a' ? '19' : department === '2b' ? '18' : department;

const inGroups = (written: string): boolean => /^\d \d{2} \d{2} (?:\d{2}|2[ab]) \d{3} \d{3}/.test(written);

function isMonth(month: string, written: string): boolean {
  const number = Number(month);
  return (number >= 1 && number <= 12) || (ODD_MONTHS.test(month) && inGroups(written));
}

const isDepartment = (department: string): boolean => department !== '00' && department !== '20';
