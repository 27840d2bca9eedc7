import { ScimRefusal } from './scim-refusal.ts';

/** One comparison by `eq`: the attribute in lower case, and what it is to be. */
export interface Equality {
  readonly attribute: string;
  readonly value: string | boolean | number | null;
}

const LONGEST_FILTER = 1_000;
const MOST_TERMS = 5;
const TERM =
  /^\s*([A-Za-z$][\w$:.-]{0,120})\s+eq\s+("(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9A-Fa-f]{4})*"|true|false|null|-?\d{1,15})\s*/i;
const AND = /^and\b/i;

/**
 * The filters that directories look somebody up by: `eq`, joined by `and` (RFC 7644 §3.4.2.2).
 * @throws ScimRefusal `invalidFilter` for any other, which is never taken for one that fits all
 */
export function equalitiesOf(filter: string): readonly Equality[] {
  const refused = () =>
    new ScimRefusal(400, 'Filters are comparisons by "eq", joined by "and"', 'invalidFilter');
  if (filter.length > LONGEST_FILTER) throw refused();
  const found: Equality[] = [];
  let rest = filter;
  for (;;) {
    const term = TERM.exec(rest);
    if (!term || found.length >= MOST_TERMS) throw refused();
    const value = valueOf(term[2]!);
    if (value === undefined) throw refused();
    found.push({ attribute: withoutSchema(term[1]!.toLowerCase()), value });
    rest = rest.slice(term[0].length);
    if (rest === '') return found;
    if (!AND.test(rest)) throw refused();
    rest = rest.slice(3);
  }
}

/** @returns undefined for what is no value, or holds what no text of ours does */
function valueOf(written: string): Equality['value'] | undefined {
  try {
    const value = JSON.parse(written.startsWith('"') ? written : written.toLowerCase()) as Equality['value'];
    return typeof value === 'string' && value.includes('\0') ? undefined : value;
  } catch {
    return undefined;
  }
}

const CORE = /^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/i;

/** An attribute may be called by its whole name. */
export const withoutSchema = (attribute: string): string => attribute.replace(CORE, '');
