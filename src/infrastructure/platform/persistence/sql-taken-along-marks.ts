import type { TakenAlongMarks } from '#application/shared/taken-along-marks';
import type { PersonColumns } from './person-columns.ts';
import type { Sql } from './sql.ts';

/** By the columns that every context registered as `takenAlong`. */
export class SqlTakenAlongMarks implements TakenAlongMarks {
  constructor(
    private readonly sql: Sql,
    private readonly columns: PersonColumns,
  ) {}

  async mark(pieces: readonly string[]): Promise<void> {
    if (pieces.length === 0) return;
    for (const [table, { takenAlong }] of Object.entries(this.columns))
      if (takenAlong)
        await this.sql.rows(
          `update ${table} set "${takenAlong}" = true where id = any($1::uuid[]) and not "${takenAlong}"`,
          [pieces],
        );
  }
}
