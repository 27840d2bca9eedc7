import type { AuthorView } from '#application/community/topics/topic-page.query';

/** Columns of an author, prefixed `author_`, from an alias of `community.member`. */
export const authorColumns = (m: string): string => `
  ${m}.id as author_id, ${m}.pseudonym as author_pseudonym, ${m}.handle as author_handle, ${m}.avatar_key as author_avatar_key,
  ${m}.branches as author_branches, ${m}.role as author_role, ${m}.department as author_department, ${m}.status as author_status`;

/** Whether a member `m` is known by nothing yet: of the first level, and with no office. */
export const newcomer = (m: string): string => `(${m}.role = 'member' and ${m}.trust_level = 0)`;

export interface AuthorRow {
  author_id: string;
  author_pseudonym: string;
  author_handle: string;
  author_avatar_key: string | null;
  author_branches: string[];
  author_role: string;
  author_department: string | null;
  author_status: string;
}

export const authorView = (row: AuthorRow): AuthorView => ({
  id: row.author_id,
  pseudonym: row.author_pseudonym,
  handle: row.author_handle,
  avatarKey: row.author_avatar_key,
  branches: row.author_branches,
  role: row.author_role,
  department: row.author_department,
  status: row.author_status,
});
