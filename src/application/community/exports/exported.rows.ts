import type { MemberRowView } from '../members/members-list.query.ts';
import type { TopicRowView } from '../topics/topic-list.query.ts';
import type { ExportKind } from './exports.port.ts';

/** A topic as a file holds it: nothing of it is about who asked. */
type ExportedTopic = Omit<TopicRowView, 'unread' | 'category' | 'author' | 'version'> & {
  /** Its slug. */
  readonly category: string;
  /** Their handle. */
  readonly author: string;
  readonly url: string;
};
type ExportedMember = Omit<MemberRowView, 'avatarKey'> & { readonly url: string };

/** Names every field of a row once: its columns, in their order. */
const columnsOf = <Row>(fields: Readonly<Record<keyof Row, true>>): readonly string[] => Object.keys(fields);

/** What a table has columns for, whatever its first rows hold. */
export const EXPORT_COLUMNS: Readonly<Record<ExportKind, readonly string[]>> = {
  topics: columnsOf<ExportedTopic>({
    id: true,
    number: true,
    slug: true,
    kind: true,
    title: true,
    status: true,
    solved: true,
    duplicate: true,
    official: true,
    alsoValidated: true,
    pinned: true,
    tags: true,
    openedAt: true,
    lastActivityAt: true,
    replyCount: true,
    helpfulCount: true,
    category: true,
    author: true,
    url: true,
  }),
  members: columnsOf<ExportedMember>({
    id: true,
    pseudonym: true,
    handle: true,
    branches: true,
    region: true,
    role: true,
    department: true,
    joinedAt: true,
    postCount: true,
    helpfulCount: true,
    url: true,
  }),
};

/** @param site where its page is */
export function exportedTopic(
  { unread: _own, version: _version, category, author, ...row }: TopicRowView,
  site: string,
): ExportedTopic {
  const url = `${site}/sujets/${row.slug}-${row.number}`;
  return { ...row, category: category.slug, author: author.handle, url };
}

/** @param site where their page is */
export function exportedMember({ avatarKey: _picture, ...row }: MemberRowView, site: string): ExportedMember {
  return { ...row, url: `${site}/membres/${row.handle}` };
}
