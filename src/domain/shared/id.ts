/** A UUIDv7 string that knows whose it is. Made by the `Ids` port, never by the database. */
export type Id<Name extends string> = string & { readonly __id: Name };

export type MemberId = Id<'Member'>;

/** How an id is written, whatever it is the id of. */
export const ID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the database will take it for an id: what is not one names nothing. */
export const isId = (value: string): boolean => ID_PATTERN.test(value);

/**
 * The id in what this system wrote itself (a fact, a row, a job, a constant): it was judged where it came in. What it is the id of
 * is said (`knownId<'Topic'>(raw)`), never guessed from where it goes.
 */
export function knownId<Name extends string = 'unsaid'>(raw: string): Id<NoInfer<Name>>;
export function knownId<Name extends string = 'unsaid'>(raw: string | null): Id<NoInfer<Name>> | null;
export function knownId<Name extends string = 'unsaid'>(raw: string | null): Id<NoInfer<Name>> | null {
  return raw as Id<NoInfer<Name>> | null;
}

/** Several of them. */
export const knownIds = <Name extends string = 'unsaid'>(raw: Iterable<string>): Id<NoInfer<Name>>[] =>
  Array.from(raw, (one) => knownId<Name>(one));
