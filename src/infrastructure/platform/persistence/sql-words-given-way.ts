import type { InPlaceOfWords } from '#application/shared/person-stores';
import type { WordsGivenWay } from '#application/shared/words-given-way';
import { givingWay } from './in-place-of-words.sql.ts';
import type { PersonColumns } from './person-columns.ts';
import type { Sql } from './sql.ts';

/** By the columns that every context registered as `words` and `takenAlong`. */
export class SqlWordsGivenWay implements WordsGivenWay {
  constructor(
    private readonly sql: Sql,
    private readonly columns: PersonColumns,
    private readonly instead: InPlaceOfWords,
  ) {}

  async of(pieceId: string): Promise<void> {
    for (const [table, { words, takenAlong }] of Object.entries(this.columns)) {
      if (!words || !takenAlong) continue;
      const params: unknown[] = [pieceId];
      const changes = [...givingWay(words, this.instead, 'false', params), `"${takenAlong}" = false`];
      await this.sql.rows(
        `update ${table} t set ${changes.join(', ')} where t.id = $1 and t."${takenAlong}"`,
        params,
      );
    }
  }
}
