import type { Exclusions } from '#application/moderation/published/exclusions.api';
import { MEMBER_MEASURES } from '#domain/moderation/decisions/decision-action';
import { standingUnder } from '#domain/moderation/sanctions/standing';
import { isId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Measures that leave a member what a visitor has. */
const EXCLUDING = MEMBER_MEASURES.filter((measure) => standingUnder(measure) === 'banned');

export class SqlExclusions implements Exclusions {
  constructor(private readonly sql: Sql) {}

  async untilOf(memberId: string): Promise<Date | null | undefined> {
    if (!isId(memberId)) return undefined;
    const row = await this.sql.row<{ isOut: boolean; isForGood: boolean; until: Date | null }>(
      `select count(*) > 0 as "isOut", coalesce(bool_or(until is null), false) as "isForGood", max(until) as until
       from moderation.sanction where member_id = $1 and status = 'standing' and action = any($2::text[])`,
      [memberId, EXCLUDING],
    );
    if (!row?.isOut) return undefined;
    return row.isForGood ? null : row.until;
  }
}
