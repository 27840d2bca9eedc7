import type { SealFormQuery, SealFormView } from '#application/community/official/desk.query';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { authorColumns, type AuthorRow, authorView } from '../topics/author.sql.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';
import { DESK_TOPIC, deskTopic, type DeskTopicRow } from './desk.sql.ts';
import { type OfficialJson, officialOf, officialView } from './official-view.sql.ts';

const FORM = `
  select ${DESK_TOPIC}, p.id as post_id, p.position, p.html, p.version, p.posted_at, ${authorColumns('m')}, ${officialOf('p')} as standing,
    coalesce((select jsonb_agg(jsonb_build_object('sealId', f.id, 'kind', f.kind, 'department', f.department,
        'sealedBy', agent.pseudonym, 'sealedAt', f.sealed_at, 'liftedAt', f.lifted_at, 'liftedWhy', f.lifted_why,
        'note', f.lift_note) order by f.sealed_at desc)
      from community.seal f join community.member agent on agent.id = f.sealed_by
      where f.post_id = p.id and f.lifted_at is not null), '[]') as history
  from community.post p
  join community.topic t on t.id = p.topic_id
  join community.category c on c.id = t.category_id
  join community.member m on m.id = p.author_id
  where p.id = $2 and p.deleted_at is null and ${visibleTopic('t', '$1')}`;

export class SqlSealForm implements SealFormQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, postId: string): Promise<SealFormView | null> {
    actor.mustBeAllowed('official.review');
    const row = isId(postId) ? await this.sql.row<Row>(FORM, [audiencesOf(actor), postId]) : null;
    if (!row) return null;
    return {
      postId: row.post_id,
      position: row.position,
      topic: deskTopic(row),
      author: authorView(row),
      html: row.html,
      version: row.version,
      postedAt: row.posted_at,
      standing: officialView(row.standing, parisDay(this.clock.now())),
      history: row.history.map(({ sealedAt, liftedAt, ...rest }) => ({
        ...rest,
        sealedAt: new Date(sealedAt),
        liftedAt: new Date(liftedAt),
      })),
    };
  }
}

type Former = SealFormView['history'][number];
interface Row extends DeskTopicRow, AuthorRow {
  post_id: string;
  position: number;
  html: string;
  version: number;
  posted_at: Date;
  standing: OfficialJson | null;
  history: (Omit<Former, 'sealedAt' | 'liftedAt'> & { sealedAt: string; liftedAt: string })[];
}
