import type { KeptCase, KeptCasesQuery } from '#application/moderation/review/kept-cases.query';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlKeptCases implements KeptCasesQuery {
  constructor(private readonly sql: Sql) {}

  waiting(): Promise<readonly KeptCase[]> {
    return this.sql.rows<KeptCase>(
      `select json_build_object('kind', target_kind, 'id', target_id) as target, category_id as "categoryId", subject_id as "subjectId",
         barred::text[] as barred
       from moderation.review_item where status = 'open' and kind <> 'appeal' and barred <> '{}'
       order by due_at, id limit 500`,
    );
  }
}
