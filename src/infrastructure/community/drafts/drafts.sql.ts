import type {
  DraftQuery,
  DraftRow,
  DraftsQuery,
  DraftView,
} from '#application/community/drafts/drafts.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';

const LIST = `
  select d.id, d.place, d.title, left(d.body, 200) as excerpt, d.saved_at as "savedAt"
  from community.draft d where d.member_id = $1 order by d.saved_at desc, d.id desc limit 100`;

const ONE = `
  select d.id, d.place, d.title, d.body, d.fields, d.saved_at as "savedAt", d.version
  from community.draft d where d.member_id = $1 and d.place = $2`;

/** Drafts are their writer's alone: no other visibility applies. */
export class SqlDrafts implements DraftsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<readonly DraftRow[]> {
    return this.sql.rows<DraftRow>(LIST, [actor.mustBeMember()]);
  }
}

export class SqlDraft implements DraftQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, place: string): Promise<DraftView | null> {
    return this.sql.row<DraftView>(ONE, [actor.mustBeMember(), asked(place)]);
  }
}
