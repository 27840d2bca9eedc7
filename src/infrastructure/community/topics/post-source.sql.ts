import type { PostSource, PostSourceQuery } from '#application/community/topics/post-source.query';
import { roleOfWords } from '#application/community/topics/rank-over-words.policy';
import { mustBeAllowedOnWords } from '#application/community/topics/words-rights.policy';
import { FREE_EDIT_MINUTES } from '#domain/community/topics/edits';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { waits } from '../moderated/piece.sql.ts';
import { audiencesOf, knownTopic, visibleTopic } from '../visibility.sql.ts';
import { takenUp } from './taken-up.sql.ts';

const SOURCE = `
  select p.id, p.source, p.version, p.position, p.author_id, m.role as author_role,
    (select s.kind from community.seal s where s.post_id = p.id and s.lifted_at is null) as seal, t.category_id, t.id as topic_id, t.number, t.slug, t.title,
    t.kind, t.tags, t.edition as topic_version,
    p.edited_at is not null or p.posted_at < now() - make_interval(mins => ${FREE_EDIT_MINUTES}) or ${takenUp('p')}
      or exists (select from jsonb_array_elements(t.acceptances) a where a->>'postId' = p.id::text and a->>'withdrawnAt' is null)
      as relied_on,
    p.deleted_at is not null or not (${visibleTopic('t', '$2')}) as waits
  from community.post p join community.topic t on t.id = p.topic_id
  join community.member m on m.id = p.author_id
  where p.id = $1 and (p.deleted_at is null or (($3 or p.author_id = $4::uuid) and ${waits('p')}))
    and (${visibleTopic('t', '$2')} or (($3 or (p.author_id = $4::uuid and p.position = 1)) and ${waits('t')} and ${knownTopic('t', '$2')}))`;

export class SqlPostSource implements PostSourceQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, postId: string): Promise<PostSource | null> {
    if (!isId(postId)) return null;
    const row = await this.sql.row<Row>(SOURCE, [
      postId,
      audiencesOf(actor),
      actor.may('post.edit-any'),
      actor.memberId,
    ]);
    if (!row) return null;
    // What waits is its author's, and known where it may be judged; a right that holds elsewhere tells nothing of it.
    if (row.waits && !actor.is(row.author_id) && !actor.may('post.edit-any', row.category_id)) return null;
    mustBeAllowedOnWords(
      'edit',
      actor,
      { authorId: row.author_id },
      {
        category: row.category_id,
        words: {
          authorRole: roleOfWords(row.author_role, row.seal),
          isSealed: row.seal !== null,
        },
      },
    );
    return {
      postId: row.id,
      source: row.source,
      version: row.version,
      position: row.position,
      topic: {
        id: row.topic_id,
        number: Number(row.number),
        slug: row.slug,
        title: row.title,
        kind: row.kind,
        tags: row.tags,
        version: row.topic_version,
      },
      opening: row.position === 1,
      isOwn: actor.is(row.author_id),
      waits: row.waits,
      isSealed: row.seal !== null,
      leavesTrace: row.relied_on || row.seal !== null || !actor.is(row.author_id),
    };
  }
}

interface Row {
  id: string;
  source: string;
  version: number;
  position: number;
  author_id: MemberId;
  author_role: string;
  seal: 'authored' | 'validated' | null;
  category_id: string;
  topic_id: string;
  number: string;
  slug: string;
  title: string;
  kind: PostSource['topic']['kind'];
  tags: string[];
  topic_version: number;
  relied_on: boolean;
  waits: boolean;
}
