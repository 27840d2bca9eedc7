import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { IdeaAnswer } from '#domain/engagement/ideas/idea-answer';
import type { IdeaComment } from '#domain/engagement/ideas/idea-comment';
import type { Idea } from '#domain/engagement/ideas/idea';
import { CommentNotFound, IdeaNotFound } from '#domain/engagement/ideas/idea.errors';
import type { Ideas } from '#domain/engagement/ideas/ideas.port';
import type { MemberId } from '#domain/shared/id';
import { sentBefore } from '../../platform/persistence/sent-twice.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { ideaCommentSchema } from './idea-comment.schema.ts';
import { ideaSchema } from './idea.schema.ts';
import type { IdeaCommentId, IdeaId } from '#domain/engagement/ideas/ids';

export class PostgresIdeas implements Ideas {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async getForVote(id: IdeaId): Promise<Idea> {
    return found(await this.em.findOne(ideaSchema, { id }, { lockMode: LockMode.PESSIMISTIC_READ }));
  }

  async getForChange(id: IdeaId): Promise<Idea> {
    return found(await this.em.findOne(ideaSchema, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  }

  async getBothForChange(one: IdeaId, other: IdeaId): Promise<readonly [Idea, Idea]> {
    // Always in the same order: two merges that meet do not wait for one another for good.
    const [first, second] = one < other ? [one, other] : [other, one];
    const ideas = [await this.getForChange(first), await this.getForChange(second)] as const;
    return one < other ? ideas : [ideas[1], ideas[0]];
  }

  async isTakenUp({ id, authorId }: Idea): Promise<boolean> {
    const row = await this.sql.row(
      `select 1 where exists (select from engagement.idea_vote v where v.idea_id = $1 and v.member_id <> $2)
         or exists (select from engagement.idea_comment c where c.idea_id = $1 and c.author_id <> $2)`,
      [id, authorId],
    );
    return row !== null;
  }

  async authorsOf({ id }: Idea): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ author: MemberId }>(
      `with recursive part as (
         select id, author_id from engagement.idea where id = $1
         union select i.id, i.author_id from engagement.idea i join part on i.merged_into = part.id)
       select distinct author_id as author from part`,
      [id],
    );
    return rows.map(({ author }) => author);
  }

  async nextNumber(): Promise<number> {
    const row = await this.sql.row<{ number: number }>(
      `select nextval('engagement.idea_number')::int as number`,
    );
    return row!.number;
  }

  add(idea: Idea): void {
    this.em.persist(idea);
  }

  addAnswer(answer: IdeaAnswer): void {
    this.em.persist(answer);
  }

  async dropMergeAnswer(id: IdeaId): Promise<void> {
    await this.sql.rows(`delete from engagement.idea_answer where idea_id = $1 and status = 'merged'`, [id]);
  }

  addComment(comment: IdeaComment): void {
    this.em.persist(comment);
  }

  commentedLately(
    { by, ideaId, source }: Parameters<Ideas['commentedLately']>[0],
    since: Date,
  ): ReturnType<Ideas['commentedLately']> {
    const statement = `select id, standing = 'held' as waits from engagement.idea_comment
       where author_id = $1 and idea_id = $2 and source = $3 and written_at > $4
         and withdrawn_at is null and standing in ('published', 'held')
       order by written_at desc limit 1`;
    return sentBefore(this.sql, by, { statement, asked: [by, ideaId, source, since] });
  }

  proposedLately(
    { by, title, source }: Parameters<Ideas['proposedLately']>[0],
    since: Date,
  ): ReturnType<Ideas['proposedLately']> {
    const statement = `select id, number, slug, standing = 'held' as waits from engagement.idea
       where author_id = $1 and title = $2 and source = $3 and proposed_at > $4
         and status not in ('withdrawn', 'merged') and standing in ('published', 'held')
       order by proposed_at desc limit 1`;
    return sentBefore(this.sql, by, { statement, asked: [by, title, source, since] });
  }

  async getComment(id: IdeaCommentId): Promise<IdeaComment> {
    const comment = await this.em.findOne(
      ideaCommentSchema,
      { id },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!comment) throw new CommentNotFound();
    return comment;
  }

  async waitingOf(author: MemberId) {
    const row = await this.sql.row<{ ideas: readonly IdeaId[]; comments: readonly IdeaCommentId[] }>(
      `select
         array(select id from engagement.idea where author_id = $1 and standing = 'held' and status <> 'withdrawn' order by id) as ideas,
         array(select id from engagement.idea_comment
               where author_id = $1 and standing = 'held' and withdrawn_at is null order by id) as comments`,
      [author],
    );
    return row!;
  }

  async takenBackOf(author: MemberId): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `select id from engagement.idea where author_id = $1 and standing = 'held' and status = 'withdrawn'
       union all select id from engagement.idea_comment
         where author_id = $1 and standing = 'held' and withdrawn_at is not null order by id`,
      [author],
    );
    return rows.map(({ id }) => id);
  }

  async commentsLeftOn(ideaId: IdeaId): Promise<readonly IdeaComment[]> {
    const comments = await this.em.find(
      ideaCommentSchema,
      { ideaId },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
    );
    return comments.filter(({ isPurged }) => !isPurged);
  }
}

function found(idea: Idea | null): Idea {
  if (!idea) throw new IdeaNotFound();
  return idea;
}
