/**
 * Where input came from. A form only has texts, and is read kindly; the adapter's JSON has types of its own, and a query
 * is text that is read to the letter: there nothing is guessed.
 */
export type Source = 'form' | 'json' | 'query';

interface Given {
  readonly value: unknown;
  readonly options?: object;
}

const sourceOf = ({ options }: Given): Source => (options as { source?: Source })?.source ?? 'form';

/** One ticked box arrives as a text, several as a list, none not at all. Empty entries are boxes left empty. */
export const asList = (given: Given): unknown => {
  const { value } = given;
  if (value === undefined) return [];
  if (sourceOf(given) === 'json') return value;
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.filter((one) => one !== '') : value;
};

/** One thing a line in a form; a list elsewhere. */
export const asLines = (given: Given): unknown =>
  typeof given.value === 'string' && sourceOf(given) === 'form'
    ? given.value
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : asList(given);

/** Words in one field, apart by commas, or a list. */
export const asWords = (given: Given): unknown =>
  typeof given.value === 'string' && sourceOf(given) === 'form'
    ? given.value
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '')
    : asList(given);

/** A ticked box says `on`; an empty one is not sent at all. */
export const asYesOrNo = (given: Given): unknown =>
  given.value === 'on' && sourceOf(given) === 'form' ? true : given.value;

/** A field left empty is a field not given. */
export const emptyIsAbsent = (given: Given): unknown =>
  typeof given.value === 'string' && given.value.trim() === '' && sourceOf(given) === 'form'
    ? undefined
    : given.value;

/** Forms and addresses have figures as text. What is no figure stays as it is, to be refused. */
export const asInteger = (given: Given): unknown => {
  const { value } = given;
  const source = sourceOf(given);
  if (typeof value !== 'string' || source === 'json') return value;
  if (source === 'query') return /^\d{1,15}$/.test(value) ? Number(value) : value;
  return /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : value;
};

/** Forms send lines apart by CR LF; the database keeps no U+0000 and, in JSON, no half of a character. */
export const cleanText = ({ value }: Given): unknown =>
  typeof value === 'string'
    ? value
        .replaceAll('\u0000', '')
        .replaceAll('\r\n', '\n')
        .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    : value;

const DAY_TYPED = /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})$/;
const DAY_IN_FIGURES = /^(\d{2})(\d{2})(\d{4})$/;

/** A day as people type it in France, `31/12/2026`, becomes `2026-12-31`. What is no day stays as it is, to be refused. */
export const asDay = (given: Given): unknown =>
  typeof given.value !== 'string' || sourceOf(given) !== 'form' ? given.value : dayTyped(given.value.trim());

/** A day as people type it, as `2026-12-31`; what is none as it was typed. */
export const dayTyped = (typed: string): string => {
  const [, day, month, year] = DAY_TYPED.exec(typed) ?? DAY_IN_FIGURES.exec(typed) ?? [];
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : typed;
};

/** A figure or a day as people type them in France: `12 045,50` becomes `12045.50`, `31/12/2026` becomes `2026-12-31`. */
export const asFigureOrDay = (given: Given): unknown => {
  if (typeof given.value !== 'string' || sourceOf(given) !== 'form') return given.value;
  if (given.value.includes('/')) return asDay(given);
  return /^[\d\s.,]+$/.test(given.value) ? given.value.replaceAll(/\s/g, '').replace(',', '.') : given.value;
};

/** Several whole numbers; a form sends them as texts. */
export const asIntegers = (given: Given): unknown => {
  const list = asList(given);
  return Array.isArray(list) ? list.map((value: unknown) => asInteger({ ...given, value })) : list;
};

/** One field for each thing, in their order: one that is left empty keeps its place. */
export const asColumn = (given: Given): unknown => {
  const { value } = given;
  if (value === undefined) return [];
  return sourceOf(given) === 'json' ? value : [value].flat();
};
