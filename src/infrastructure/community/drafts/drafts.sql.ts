import type {
  DraftQuery,
  DraftRow,
  DraftsQuery,
  DraftView,
} from '#application/community/drafts/drafts.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';

/** What the draft is of, as its place says. */
const OBJECT = `case when d.place ~ ':[0-9a-f-]{36}$' then split_part(d.place, ':', 2)::uuid end`;

const LIST = `
  select d.id, d.place, d.title, t.title as topic, left(d.body, 200) as excerpt, d.saved_at as "savedAt"
  from community.draft d
  left join community.post p on d.place like 'post:%' and p.id = ${OBJECT}
  left join community.topic t on t.id = case when d.place like 'topic:%' then ${OBJECT} else p.topic_id end
    and ${visibleTopic('t', '$2')}
  where d.member_id = $1 order by d.saved_at desc, d.id desc limit 100`;

const ONE = `
  select d.id, d.place, d.title, d.body, d.fields, d.saved_at as "savedAt", d.version
  from community.draft d where d.member_id = $1 and d.place = $2`;

/** Drafts are their writer's alone: no other visibility applies. */
export class SqlDrafts implements DraftsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<readonly DraftRow[]> {
    return this.sql.rows<DraftRow>(LIST, [actor.mustBeMember(), audiencesOf(actor)]);
  }
}

export class SqlDraft implements DraftQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, place: string): Promise<DraftView | null> {
    return this.sql.row<DraftView>(ONE, [actor.mustBeMember(), asked(place)]);
  }
}
