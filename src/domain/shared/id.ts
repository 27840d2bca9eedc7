/** A UUIDv7 string that knows whose it is. Made by the `Ids` port, never by the database. */
export type Id<Name extends string> = string & { readonly __id: Name };

export type MemberId = Id<'Member'>;

/** How an id is written, whatever it is the id of. */
export const ID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the database will take it for an id: what is not one names nothing. */
export const isId = (value: string): boolean => ID_PATTERN.test(value);
