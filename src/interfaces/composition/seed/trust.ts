import type { MemberId } from '#domain/shared/id';
import type { LevelNews } from '#application/community/trust/level-news.port';
import { TrustKeeper } from '#application/community/trust/trust.keeper';
import { SqlTrustBook } from '#infrastructure/community/trust/sql-trust-book';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { CONTENT } from '../../cli/seed/content.ts';
import type { Plan } from '../../cli/seed/plan.ts';

/** The demonstration writes down itself how its members came to their levels. */
const SILENCE: LevelNews = { changed: async () => {} };

/** Levels as the night would count them; the fourth is a matter of appointment. */
export async function trustMembers(sql: Sql, plan: Plan): Promise<void> {
  const book = new SqlTrustBook(sql);
  const by = plan.members.find(({ role }) => role === 'community_manager')?.id as MemberId | undefined;
  for (const { id } of plan.members.filter(
    ({ trustLevel, role }) => by && trustLevel === 4 && role === 'ambassador',
  ))
    await book.lock({
      memberId: id as MemberId,
      level: 4,
      by: by!,
      reason: CONTENT.site.appointment,
      at: plan.now,
    });
  await new TrustKeeper(book, SILENCE).keep(await book.countedAfter(null, plan.now, plan.members.length));
}
