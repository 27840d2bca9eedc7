/** Judges one value of a query string; undefined when it is none that this page knows, which `code` says in its own words. */
export type Judge<T extends string = string> = ((raw: string) => T | undefined) & { readonly code?: string };

type Judged<J extends Record<string, Judge>> = { readonly [K in keyof J]?: NonNullable<ReturnType<J[K]>> };

/** One of a few words. */
export const oneOf =
  <T extends string>(...choices: readonly T[]): Judge<T> =>
  (raw) =>
    choices.find((choice) => choice === raw);

/** Any text of at most `max` characters. */
export const upTo =
  (max: number): Judge =>
  (raw) =>
    raw.length <= max ? raw : undefined;

/** A number above zero. */
export const aNumber: Judge = (raw) => (/^[1-9]\d{0,8}$/.test(raw) ? raw : undefined);

/** A name as addresses write it. */
export const aSlug: Judge = (raw) => (/^[a-z0-9][a-z0-9-]{0,79}$/.test(raw) ? raw : undefined);

/** An opaque place in a list; whether it leads anywhere is the query's to say. */
export const aCursor: Judge = (raw) => (/^[A-Za-z0-9_-]{1,400}$/.test(raw) ? raw : undefined);

/** A filter that an address names and by which nothing can be narrowed: it is told beside the list, which stands without it. */
export interface UnknownFilter {
  readonly name: string;
  readonly value: string;
  /** It is given more than once. */
  readonly twice: boolean;
}

/** The filters that an address asks for, for lists that tell beside them what they do not know and stand without it. */
export function filtersOf<J extends Record<string, Judge>>(
  url: URL,
  judges: J,
): { asked: Judged<J>; unknown: readonly UnknownFilter[] } {
  const asked: Record<string, string> = {};
  const unknown: UnknownFilter[] = [];
  for (const [name, judge] of Object.entries(judges)) {
    const given = url.searchParams.getAll(name).map((value) => value.trim());
    const [value, ...more] = given.filter((each) => each !== '');
    if (value === undefined) continue;
    const twice = more.length > 0;
    const judged = twice ? undefined : judge(value);
    if (judged === undefined) unknown.push({ name, value, twice });
    else asked[name] = judged;
  }
  return { asked: asked as Judged<J>, unknown };
}

/**
 * What a list was asked for. Empty fields of a filter form count as absent, and names that this page does not know are
 * left alone, since mails and partners add their own.
 * @throws an `invalid` refusal beside every field that is given twice or holds no value of this page
 */
export function queryOf<J extends Record<string, Judge>>(url: URL, judges: J): Judged<J> {
  const { asked, unknown } = filtersOf(url, judges);
  const fields = unknown.map(({ name }) => ({ field: name, code: judges[name]?.code ?? 'field.choice' }));
  if (fields.length > 0)
    throw Object.assign(new Error('Unknown list'), { kind: 'invalid', code: 'request.invalid', fields });
  return asked;
}

/** The same for lists that have a default: a value that is none counts as absent. */
export function lenientQueryOf<J extends Record<string, Judge>>(url: URL, judges: J): Judged<J> {
  const asked: Record<string, string> = {};
  for (const [name, judge] of Object.entries(judges)) {
    const given = url.searchParams.getAll(name).map((value) => value.trim());
    const judged = given.filter((each) => each !== '').map(judge);
    const [first] = judged.filter((each) => each !== undefined);
    if (first !== undefined) asked[name] = first;
  }
  return asked as Judged<J>;
}

/** An address with the parameters that hold something, in the order given. */
export function hrefWith(
  path: string,
  parameters: Readonly<Record<string, string | null | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) query.append(name, value);
  return query.size > 0 ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path;
}

/** How many of these parameters are in force. */
export const inForce = (parameters: Readonly<Record<string, unknown>>, ...names: string[]): number =>
  names.filter((name) => parameters[name] !== undefined).length;
