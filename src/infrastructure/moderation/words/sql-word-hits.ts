import type { FoundWords, WordHits } from '#application/moderation/words/word-hits.port';
import type { Ids } from '#application/shared/ports';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlWordHits implements WordHits {
  constructor(
    private readonly sql: Sql,
    private readonly ids: Ids,
  ) {}

  async note({ id: cause, at, targetKind, targetId, authorId, findings }: FoundWords): Promise<void> {
    if (findings.length === 0) return;
    const rows = findings.map((finding) => ({ ...finding, id: this.ids.next<string>() }));
    await this.sql.rows(
      `insert into moderation.word_hit
         (id, at, rule_id, rule_key, version, action, target_kind, target_id, author_id, field, spans, cause)
       select (f->>'id')::uuid, $1, (f->>'ruleId')::uuid, f->>'ruleKey', (f->>'version')::int, f->>'action', $2, $3, $4,
         f->>'field', f->'spans', $5
       from jsonb_array_elements($6::jsonb) f
       on conflict (cause, rule_id, field) do nothing`,
      [at, targetKind, targetId, authorId, cause, JSON.stringify(rows)],
    );
  }
}
