import type { WrittenText, WrittenTexts } from '#application/moderation/published/written-texts.api';
import type { Sql } from '../../platform/persistence/sql.ts';
import { earlierTexts, nothingBefore } from './earlier-texts.sql.ts';

const TRUST = `case when m.role in ('agent', 'moderator', 'community_manager', 'administrator') then 5 else m.trust_level end`;

/** Topics and replies of late, deleted ones too: a rule is tried on what people write, not on what was left of it. */
export class SqlWrittenPosts implements WrittenTexts {
  constructor(private readonly sql: Sql) {}

  async count(since: Date): Promise<number> {
    const row = await this.sql.row<{ count: number }>(
      `select count(*)::int + count(*) filter (where position = 1)::int as count from community.post where posted_at >= $1`,
      [since],
    );
    return row?.count ?? 0;
  }

  async page(since: Date, after: string | null, limit: number, hoursOfOthers: number) {
    const rows = await this.sql.rows<PostRow>(
      `select p.id, p.source, p.position, t.id as topic_id, t.audience, t.category_id, p.deleted_at is null and t.deleted_at is null as published, t.title, t.slug, t.number, p.author_id, ${TRUST} as trust,
         ${nothingBefore('p.author_id', 'p.posted_at')} as first,
         ${earlierTexts('p.author_id', 'p.posted_at', '$4')} as others,
         m.role = 'agent' or exists (select 1 from community.seal s where s.post_id = p.id and s.lifted_at is null)
           or exists (select 1 from jsonb_array_elements(t.acceptances) a
             where a->>'postId' = p.id::text and a->>'withdrawnAt' is null) as vouched
       from community.post p
       join community.topic t on t.id = p.topic_id
       join community.member m on m.id = p.author_id
       where p.posted_at >= $1 and ($2::uuid is null or p.id > $2::uuid)
       order by p.id limit $3`,
      [since, after, limit, hoursOfOthers],
    );
    return { texts: rows.flatMap(textsOf), next: rows.length === limit ? rows.at(-1)!.id : null };
  }
}

interface PostRow {
  id: string;
  source: string;
  position: number;
  topic_id: string;
  audience: string;
  category_id: string;
  published: boolean;
  title: string;
  slug: string;
  number: string;
  author_id: string;
  trust: number;
  first: boolean;
  others: string[];
  vouched: boolean;
}

function textsOf(row: PostRow): WrittenText[] {
  const where = { audience: row.audience, categoryId: row.category_id, isPublished: row.published };
  const by = {
    ...where,
    authorId: row.author_id,
    trust: row.trust,
    isFirst: row.first,
    others: row.others,
    isVouchedFor: row.vouched,
  };

  const post: WrittenText = {
    ...by,
    field: 'post',
    targetKind: 'post',
    targetId: row.id,
    text: row.source,
    address: `/reponses/${row.id}`,
  };
  if (row.position !== 1) return [post];
  const address = `/sujets/${row.slug}-${row.number}`;
  return [
    { ...by, field: 'title', targetKind: 'topic', targetId: row.topic_id, text: row.title, address },
    post,
  ];
}

/** Names and self-descriptions of members who joined or were seen of late. */
export class SqlWrittenProfiles implements WrittenTexts {
  constructor(private readonly sql: Sql) {}

  async count(since: Date): Promise<number> {
    const row = await this.sql.row<{ count: number }>(
      `select count(*)::int + count(*) filter (where bio <> '')::int as count
       from community.member where joined_at >= $1 and status <> 'deleted'`,
      [since],
    );
    return row?.count ?? 0;
  }

  async page(since: Date, after: string | null, limit: number) {
    const rows = await this.sql.rows<ProfileRow>(
      `select m.id, m.pseudonym, m.handle, m.bio, ${TRUST} as trust, m.post_count = 0 as first
       from community.member m
       where m.joined_at >= $1 and m.status <> 'deleted' and ($2::uuid is null or m.id > $2::uuid)
       order by m.id limit $3`,
      [since, after, limit],
    );
    return { texts: rows.flatMap(profileTexts), next: rows.length === limit ? rows.at(-1)!.id : null };
  }
}

interface ProfileRow {
  id: string;
  pseudonym: string;
  handle: string;
  bio: string;
  trust: number;
  first: boolean;
}

function profileTexts({ id, pseudonym, handle, bio, trust, first }: ProfileRow): WrittenText[] {
  const where = { audience: 'members', categoryId: null, isPublished: true };
  const by = {
    ...where,
    targetKind: 'profile',
    targetId: id,
    authorId: id,
    trust,
    isFirst: first,
    others: [],
    address: `/membres/${handle}`,
  };
  const name = { ...by, field: 'pseudonym', text: pseudonym, isVouchedFor: trust === 5 };
  return bio === '' ? [name] : [name, { ...by, field: 'bio', text: bio, isVouchedFor: trust === 5 }];
}
