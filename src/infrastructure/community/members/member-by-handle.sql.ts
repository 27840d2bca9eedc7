/**
 * The id of the member with a handle. Nobody's when the account was deleted: what a former member wrote stays,
 * but cannot be gathered under the old name.
 * @param handle placeholder of a text parameter
 */
export const memberByHandle = (handle: string): string =>
  `(select a.id from community.member a where a.handle = ${handle} and a.status <> 'deleted')`;
