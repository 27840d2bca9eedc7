/** Which role somebody holds, as the forum knows it. */
export interface AuthorRoles {
  roleOf(memberId: string): Promise<string>;
}
