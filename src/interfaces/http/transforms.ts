type Given = { readonly value: unknown };

/** One ticked box arrives as a text, several as a list, none not at all. Empty entries are boxes left empty. */
export const asList = ({ value }: Given): unknown => {
  if (value === undefined) return [];
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.filter((one) => one !== '') : value;
};

/** Words in one field, apart by commas, or a list. */
export const asWords = ({ value }: Given): unknown =>
  typeof value === 'string'
    ? value
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '')
    : asList({ value });

/** A field left empty is a field not given. */
export const emptyIsAbsent = ({ value }: Given): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/** Forms send figures as text. What is no figure stays as it is, to be refused. */
export const asInteger = ({ value }: Given): unknown =>
  typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : value;

/** Forms send lines apart by CR LF; the database keeps no U+0000. */
export const cleanText = ({ value }: Given): unknown =>
  typeof value === 'string' ? value.replaceAll('\u0000', '').replaceAll('\r\n', '\n') : value;

/** A form sends an object as JSON in one field. What is no JSON stays as it is, to be refused. */
export const asObject = ({ value }: Given): unknown => {
  if (value === undefined || value === '') return {};
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};
