import type {
  AgentsQuery,
  CannedParagraphsQuery,
  CannedParagraphView,
  DeskAgent,
  ResponseTargetsQuery,
  ResponseTargetView,
} from '#application/community/official/desk.query';
import { DEFAULT_TARGET_DAYS } from '#domain/community/official/desk.port';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { deskCategories } from './desk.sql.ts';

export class SqlAgents implements AgentsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<readonly DeskAgent[]> {
    actor.mustBeAllowed('official.review');
    return this.sql.rows<DeskAgent>(
      `select id::text, pseudonym, handle, department from community.member
       where role = 'agent' and status = 'active' and department is not null order by community.plain(pseudonym), id limit 500`,
    );
  }
}

export class SqlCannedParagraphList implements CannedParagraphsQuery {
  constructor(private readonly sql: Sql) {}

  execute(actor: Actor): Promise<readonly CannedParagraphView[]> {
    return this.found(actor, `order by community.plain(title), id limit 500`, []);
  }

  async one(actor: Actor, id: string): Promise<CannedParagraphView | null> {
    const [paragraph = null] = await this.found(actor, `where id = $1::uuid`, [id]);
    return paragraph;
  }

  private async found(
    actor: Actor,
    which: string,
    params: readonly string[],
  ): Promise<readonly CannedParagraphView[]> {
    actor.mustBeAllowed('official.review');
    return this.sql.rows<CannedParagraphView>(
      `select id::text, title, body, version from community.canned_paragraph ${which}`,
      params,
    );
  }
}

interface TargetRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly working_days: number | null;
  readonly is_child: boolean;
}

export class SqlResponseTargets implements ResponseTargetsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<readonly ResponseTargetView[]> {
    const rows = await this.sql.rows<TargetRow>(
      `select c.id::text, c.slug, c.name, r.working_days, above.id is not null as is_child
       from community.category c
       left join community.category above on above.id = c.parent_id and above.id = any($1::uuid[])
       left join community.response_target r on r.category_id = c.id
       where c.id = any($1::uuid[]) and c.merged_into is null
       order by coalesce(above.position, c.position), coalesce(above.name, c.name), coalesce(above.id, c.id),
         above.id is not null, c.position, c.name, c.id`,
      [await deskCategories(this.sql, actor)],
    );
    return rows.map(({ working_days: workingDays, is_child: isChild, ...category }) => ({
      category,
      isChild,
      workingDays,
      effectiveDays: workingDays ?? DEFAULT_TARGET_DAYS,
    }));
  }
}
