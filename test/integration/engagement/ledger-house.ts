import { KeepAttendance } from '#application/engagement/consumers/keep-attendance';
import { KeepLedger, type LedgerFact } from '#application/engagement/consumers/keep-ledger';
import { BadgeKeeper } from '#application/engagement/badges/badge.keeper';
import { LedgerKeeper } from '#application/engagement/points/ledger.keeper';
import type { ToldFact } from '#application/shared/ports';
import { SqlContributions } from '#infrastructure/community/contributions/contributions.sql';
import { OutboxBadgeNews } from '#infrastructure/engagement/badges/outbox-badge-news';
import { SqlBadgeBook } from '#infrastructure/engagement/badges/sql-badge-book';
import { SqlChoiceBook } from '#infrastructure/engagement/choices/sql-choice-book';
import { SqlTopicNames } from '#infrastructure/community/contributions/topic-names.sql';
import { LinesAbouts } from '#infrastructure/engagement/points/lines-abouts';
import { SqlLedger } from '#infrastructure/engagement/points/sql-ledger';
import { SqlPointRules } from '#infrastructure/engagement/points/sql-point-rules';
import { UuidIds } from '#infrastructure/platform/ids';
import { FIRST_BADGES, FIRST_POINT_RULES } from '#interfaces/cli/seed/engagement-defaults';
import { Forum } from '../community/topics/forum.ts';
import { type Member, OfficialHouse } from '../community/official/official-house.ts';

export type { Member };

const CREDITS = /answer-accepted|acceptance-withdrawn|answer-sealed|seal-lifted|seal-risen|helpful/;
const STANDINGS = /post-deleted|post-restored|content-purged|topic-changed/;

/** Who keeps badges on that database, and tells of them. */
export const badgeKeeperOf = (forum: Forum): BadgeKeeper =>
  new BadgeKeeper(
    new SqlBadgeBook(forum.sql),
    new SqlChoiceBook(forum.sql),
    new OutboxBadgeNews(forum.sql, new UuidIds(), { now: () => forum.now }),
  );

/** The forum with the ledger of points, which hears of facts when the test says so, in the order that it chooses. */
export class LedgerHouse {
  static async open(): Promise<LedgerHouse> {
    const house = new LedgerHouse(await Forum.open());
    await new SqlPointRules(house.forum.sql).addMissing(FIRST_POINT_RULES);
    await new SqlBadgeBook(house.forum.sql).addMissing(FIRST_BADGES);
    return house;
  }

  readonly ledger: SqlLedger;
  readonly abouts: LinesAbouts;
  readonly consumer: KeepLedger;
  readonly attendance: KeepAttendance;
  readonly official: OfficialHouse;
  private readonly told = new Set<string>();

  private constructor(readonly forum: Forum) {
    this.ledger = new SqlLedger(forum.sql);
    this.abouts = new LinesAbouts(forum.sql, new SqlContributions(forum.sql), new SqlTopicNames(forum.sql));
    this.official = new OfficialHouse(forum);
    const keeper = new LedgerKeeper(this.ledger, badgeKeeperOf(forum));
    this.consumer = new KeepLedger(new SqlContributions(forum.sql), this.ledger, keeper);
    this.attendance = new KeepAttendance(keeper);
  }

  /** Facts that the ledger hears of and was not told yet, in the order in which they were written. */
  async untold(): Promise<ToldFact<LedgerFact>[]> {
    const rows = await this.forum.rows<ToldFact<LedgerFact>>(
      `select id as "factId", payload as fact from platform.outbox order by position`,
    );
    return rows.filter(
      ({ factId, fact }) => !this.told.has(factId) && (CREDITS.test(fact.name) || STANDINGS.test(fact.name)),
    );
  }

  async tell(facts: readonly ToldFact<LedgerFact>[]): Promise<void> {
    for (const { factId } of facts) this.told.add(factId);
    for (const { fact, factId } of facts)
      await this.forum.unitOfWork.run(() => this.consumer.on(fact, { factId }));
  }

  async relay(): Promise<void> {
    await this.forum.relay();
    await this.tell(await this.untold());
  }

  async pointsOf({ memberId }: Member): Promise<number> {
    const [row] = await this.forum.rows<{ points: number }>(
      `select points from engagement.participant where member_id = $1`,
      [memberId],
    );
    return row?.points ?? 0;
  }

  async linesOf({ memberId }: Member): Promise<string[]> {
    const rows = await this.forum.rows<{ told: string }>(
      `select rule || ' ' || points || ' ' || why as told from engagement.line where member_id = $1 order by at, turn, rule`,
      [memberId],
    );
    return rows.map(({ told }) => told);
  }

  later(seconds = 60): void {
    this.forum.now = new Date(this.forum.now.getTime() + seconds * 1000);
  }
}
