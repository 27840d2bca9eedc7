/** A UUIDv7 string that knows whose it is. Made by the `Ids` port, never by the database. */
export type Id<Name extends string> = string & { readonly __id: Name };

export type MemberId = Id<'Member'>;
