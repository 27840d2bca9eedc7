import { isId } from '#domain/shared/id';
import type { IdeaLink, IdeaRow, MergeForeseen, SimilarIdea } from '#application/engagement/ideas/idea-view';
import type {
  IdeaExportQuery,
  IdeaTitlesQuery,
  MergeForeseenQuery,
  RoadmapQuery,
  SimilarIdeasQuery,
} from '#application/engagement/ideas/ideas.query';
import { IdeaNotFound } from '#domain/engagement/ideas/idea.errors';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { IDEA_ROW, visibleIdea, votesFor } from './visible-idea.sql.ts';

const MOST_SIMILAR = 5;
/** From here on two titles may mean the same. */
const LIKENESS = 0.3;

export class SqlSimilarIdeas implements SimilarIdeasQuery {
  constructor(private readonly sql: Sql) {}

  execute({ memberId }: Actor, title: string): Promise<readonly SimilarIdea[]> {
    return this.sql.rows<SimilarIdea>(
      `select * from (
         select i.number, i.slug, i.title, i.status, ${votesFor('i')} as votes,
           greatest(similarity(engagement.plain(i.title), engagement.plain($2)),
             0.8 * word_similarity(engagement.plain($2), engagement.plain(i.title))) as likeness
         from engagement.idea i where ${visibleIdea('i', '$1')} and i.status not in ('merged', 'withdrawn')) near
       where likeness >= ${LIKENESS} order by likeness desc, votes desc, number limit ${MOST_SIMILAR}`,
      [memberId, title],
    );
  }
}

const OF_EACH = 30;
const ROADMAP = `
  select * from (
    select ${IDEA_ROW}, row_number() over (partition by i.status order by
      case when i.status = 'delivered' then extract(epoch from i.status_at) else ${votesFor('i')} end desc, i.number) as turn
    from engagement.idea i
    where ${visibleIdea('i', '$1')} and i.status in ('planned', 'in_progress', 'delivered')) found
  where turn <= ${OF_EACH} order by turn`;

export class SqlRoadmap implements RoadmapQuery {
  constructor(private readonly sql: Sql) {}

  async execute({ memberId }: Actor) {
    const rows = await this.sql.rows<IdeaRow & { turn: unknown }>(ROADMAP, [memberId]);
    const ideas = rows.map(({ turn: _turn, ...row }) => row);
    const of = (status: IdeaRow['status']) => ideas.filter((idea) => idea.status === status);
    return { planned: of('planned'), in_progress: of('in_progress'), delivered: of('delivered') };
  }
}

const ONE = `select ${IDEA_ROW} from engagement.idea i where ${visibleIdea('i', '$1')} and `;

export class SqlMergeForeseen implements MergeForeseenQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, ideaId: string, into: number): Promise<MergeForeseen> {
    actor.mustBeAllowed('idea.manage');
    const idea = isId(ideaId)
      ? await this.sql.row<IdeaRow>(`${ONE} i.id = $2`, [actor.memberId, ideaId])
      : null;
    const other = await this.sql.row<IdeaRow>(`${ONE} i.number = $2`, [actor.memberId, into]);
    if (!idea || !other) throw new IdeaNotFound();
    const both = await this.sql.row<{ both: number }>(
      `select count(*)::int as both from engagement.idea_vote one
       join engagement.idea_vote other on other.member_id = one.member_id and other.idea_id = $2
       where one.idea_id = $1`,
      [idea.id, other.id],
    );
    const comingBack = both?.both ?? 0;
    return { idea, into: other, moving: idea.votes - comingBack, comingBack };
  }
}

export class SqlIdeaTitles implements IdeaTitlesQuery {
  constructor(private readonly sql: Sql) {}

  async execute({ memberId }: Actor, numbers: readonly number[]): Promise<ReadonlyMap<number, IdeaLink>> {
    if (numbers.length === 0) return new Map();
    const rows = await this.sql.rows<IdeaLink>(
      `select i.number, i.slug, i.title from engagement.idea i
       where ${visibleIdea('i', '$1')} and i.number = any($2::int[])`,
      [memberId, [...numbers]],
    );
    return new Map(rows.map((row) => [row.number, row]));
  }
}

const AT_ONCE = 500;

export class SqlIdeaExport implements IdeaExportQuery {
  constructor(private readonly sql: Sql) {}

  async *execute(actor: Actor): AsyncIterable<readonly IdeaRow[]> {
    actor.mustBeAllowed('idea.manage');
    for (let last = 0; ;) {
      const rows = await this.sql.rows<IdeaRow>(`${ONE} i.number > $2 order by i.number limit ${AT_ONCE}`, [
        actor.memberId,
        last,
      ]);
      if (rows.length > 0) yield rows;
      if (rows.length < AT_ONCE) return;
      last = rows.at(-1)!.number;
    }
  }
}
