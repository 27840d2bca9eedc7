import type { Marks } from '#application/community/topics/marks.port';
import type { PostId } from '#domain/community/topics/post';
import type { ReactionKind } from '#domain/community/topics/reaction';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

/** The row and the counts change in one statement, and the counts only if the row did: exact whoever marks at once. */
export class SqlMarks implements Marks {
  constructor(private readonly sql: Sql) {}

  addHelpful(post: PostId, member: MemberId, at: Date): Promise<boolean> {
    return this.changed(
      `with marked as (
         insert into community.helpful_vote (post_id, member_id, voted_at) values ($1, $2, $3)
         on conflict do nothing returning post_id),
       counted as (
         update community.post p set helpful_count = p.helpful_count + 1 from marked
         where p.id = marked.post_id returning p.topic_id)
       update community.topic t set helpful_count = t.helpful_count + 1 from counted
       where t.id = counted.topic_id returning t.id`,
      [post, member, at],
    );
  }

  removeHelpful(post: PostId, member: MemberId): Promise<boolean> {
    return this.changed(
      `with unmarked as (
         delete from community.helpful_vote where post_id = $1 and member_id = $2 returning post_id),
       counted as (
         update community.post p set helpful_count = p.helpful_count - 1 from unmarked
         where p.id = unmarked.post_id returning p.topic_id)
       update community.topic t set helpful_count = t.helpful_count - 1 from counted
       where t.id = counted.topic_id returning t.id`,
      [post, member],
    );
  }

  addReaction(post: PostId, member: MemberId, kind: ReactionKind, at: Date): Promise<boolean> {
    return this.changed(
      `with marked as (
         insert into community.reaction (post_id, member_id, kind, reacted_at) values ($1, $2, $3, $4)
         on conflict do nothing returning post_id)
       update community.post p set reactions =
         p.reactions || jsonb_build_object($3::text, coalesce((p.reactions ->> $3)::int, 0) + 1)
       from marked where p.id = marked.post_id returning p.id`,
      [post, member, kind, at],
    );
  }

  removeReaction(post: PostId, member: MemberId, kind: ReactionKind): Promise<boolean> {
    return this.changed(
      `with unmarked as (
         delete from community.reaction where post_id = $1 and member_id = $2 and kind = $3 returning post_id)
       update community.post p set reactions = case when (p.reactions ->> $3)::int > 1
         then p.reactions || jsonb_build_object($3::text, (p.reactions ->> $3)::int - 1)
         else p.reactions - $3::text end
       from unmarked where p.id = unmarked.post_id returning p.id`,
      [post, member, kind],
    );
  }

  private async changed(text: string, params: readonly unknown[]): Promise<boolean> {
    return (await this.sql.row(text, params)) !== null;
  }
}
