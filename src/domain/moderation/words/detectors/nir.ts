import { before, eachMatch, type Found, restOf } from './found.ts';

const GAP = '[ .\\-/_]{0,2}';
const BODY = ['([12])', '(\\d{2})', '(\\d{2})', '(\\d{2}|2[ab])', '(\\d{3})', '(\\d{3})'].join(GAP);
const WITH_KEY = new RegExp(
  `(?<![0-9a-z])${BODY}${GAP}(?:cle${GAP}:?${GAP}|\\(?)(\\d{2})\\)?(?![0-9a-z])`,
  'g',
);
const WITHOUT_KEY = new RegExp(
  `(?<![0-9a-z])${BODY}(?![0-9a-z])(?!${GAP}(?:cle${GAP}:?${GAP}|\\()?\\d)`,
  'g',
);
const ITS_NAME = /\b(?:nir|secu|securite sociale|immatriculation|assure sociale?)\b/;
const LOOK_BACK = 60;
/** Months of births whose month is unknown. */
const ODD_MONTHS = /^(?:20|3\d|4[0-2]|[5-9]\d)$/;

/**
 * Numbers of the French social security: those with their key, which must be right (mod 97, Corsica as 19 and 18), and
 * those without where they are written in the usual groups or named.
 */
export function findNirs(text: string): Found[] {
  const withKey = eachMatch(text, WITH_KEY, (match) => {
    const [, sex, year, month, department, town, order, key] = match as unknown as string[];
    if (!isMonth(month!, match[0]) || !isDepartment(department!)) return false;
    return keyOf(sex! + year! + month! + numeric(department!) + town! + order!) === Number(key);
  });
  const without = eachMatch(text, WITHOUT_KEY, (match) => {
    if (!isMonth(match[3]!, match[0]) || !isDepartment(match[4]!)) return false;
    return inGroups(match[0]) || ITS_NAME.test(before(text, match.index, LOOK_BACK));
  });
  return [...withKey, ...without.filter(({ from }) => !withKey.some((one) => one.from === from))];
}

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
