/** Which role somebody holds, as the forum knows it. */
export interface AuthorRoles {
  roleOf(memberId: string): Promise<string>;
  /** The same of many at once, by id. */
  rolesOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
