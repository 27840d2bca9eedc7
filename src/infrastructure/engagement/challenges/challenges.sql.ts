import type {
  ChallengeRow,
  ChallengesQuery,
  RunningChallenge,
} from '#application/engagement/challenges/challenges.query';
import type { SegmentRolls } from '#application/community/published/segment-rolls.api';
import type { Clock } from '#application/shared/ports';
import {
  type Challenge,
  CHALLENGE_EVENTS,
  isMeant,
  progressOf,
  spanOn,
} from '#domain/engagement/challenges/challenge';
import { helpfulDays, type Streak, streakOf } from '#domain/engagement/challenges/streak';
import { type Act, type Standing, standing } from '#domain/engagement/points/act';
import { ChallengeNotFound } from '#domain/engagement/points/points.errors';
import { type Actor, rollIn } from '#domain/shared/actor';
import { addDays, beginningOf, type Day, parisDay } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import { PromiseCache } from '../../platform/persistence/promise-cache.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { ACTS_SINCE } from '../points/acts-since.ts';
import { CHALLENGE } from './sql-challenge-book.ts';

/** What everybody did is read at most so often, whoever looks: a count that all share may be a minute late. */
const KEPT_MS = 60_000;
/** One for each set of challenges that some branch has. */
const MOST_KEPT = 8;

/** How far back a row of days is followed. */
const STREAK_DAYS = 366;

export class SqlChallenges implements ChallengesQuery {
  private readonly shared = new PromiseCache<readonly Standing[]>({ milliseconds: KEPT_MS, most: MOST_KEPT });

  constructor(
    private readonly sql: Sql,
    private readonly rolls: SegmentRolls,
    private readonly clock: Clock,
  ) {}

  async running(actor: Actor, branches: readonly string[]): Promise<readonly RunningChallenge[]> {
    const memberId = actor.mustBeMember();
    const today = parisDay(this.clock.now());
    const found = await this.sql.rows<Challenge>(`select ${CHALLENGE} from engagement.challenge c`);
    const running = found.flatMap((challenge) => {
      const span = spanOn(challenge, today);
      const isFor = challenge.audience === null || actor.sees(challenge.audience);
      return span && isFor && isMeant(challenge, branches) ? [{ challenge, span }] : [];
    });
    const own = await this.standing(
      running.filter(({ challenge }) => challenge.side === 'each'),
      memberId,
    );
    const all = await this.standing(
      running.filter(({ challenge }) => challenge.side === 'together'),
      null,
    );
    const meant = await Promise.all(running.map(({ challenge }) => this.meantBy(challenge, all)));
    return running
      .map(({ challenge, span }, at) => {
        const stands = challenge.side === 'each' ? own : all;
        return {
          ...challenge,
          span,
          ...progressOf(challenge, stands, { span, memberId, meant: meant[at]! }),
        };
      })
      .toSorted((a, b) => (a.span.last + a.key < b.span.last + b.key ? -1 : 1));
  }

  async streak(actor: Actor): Promise<Streak> {
    const memberId = actor.mustBeMember();
    const today = parisDay(this.clock.now());
    const stands = await this.since(addDays(today, -STREAK_DAYS), CHALLENGE_EVENTS, memberId);
    return streakOf(helpfulDays(stands, memberId), today);
  }

  async all(actor: Actor): Promise<readonly ChallengeRow[]> {
    actor.mustBeAllowed('engagement.manage');
    const rows = await this.sql.rows<Omit<ChallengeRow, 'isRunning'>>(
      `select ${CHALLENGE}, c.version from engagement.challenge c order by c.from_day desc, c.key`,
    );
    const shown = rows.map((row) => this.rowOf(row));
    return [...shown.filter(({ isRunning }) => isRunning), ...shown.filter(({ isRunning }) => !isRunning)];
  }

  async one(actor: Actor, key: string): Promise<ChallengeRow> {
    actor.mustBeAllowed('engagement.manage');
    const row = await this.sql.row<Omit<ChallengeRow, 'isRunning'>>(
      `select ${CHALLENGE}, c.version from engagement.challenge c where c.key = $1`,
      [key],
    );
    if (!row) throw new ChallengeNotFound();
    return this.rowOf(row);
  }

  /** Who of those that did something counts where all of a segment reach a goal together; whoever sees one for each is meant. */
  private async meantBy(
    { side, audience, event }: Challenge,
    stands: readonly Standing[],
  ): Promise<ReadonlySet<string> | null> {
    const roll = side === 'together' && audience !== null ? rollIn(audience) : null;
    if (roll === null) return null;
    const did = stands.filter((one) => one.event === event).map(({ memberId }) => memberId);
    return this.rolls.onRoll(roll, [...new Set(did)]);
  }

  private rowOf(row: Omit<ChallengeRow, 'isRunning'>): ChallengeRow {
    return { ...row, isRunning: spanOn(row, parisDay(this.clock.now())) !== null };
  }

  private async standing(
    asked: readonly { challenge: Challenge; span: { first: Day } }[],
    memberId: MemberId | null,
  ): Promise<readonly Standing[]> {
    const [first] = asked.map(({ span }) => span.first).toSorted();
    if (first === undefined) return [];
    const events = [...new Set(asked.map(({ challenge }) => challenge.event))];
    if (memberId !== null) return this.since(first, events, memberId);
    return this.shared.get([first, ...events.sort()].join(' '), () => this.since(first, events, null));
  }

  private async since(first: Day, events: readonly string[], memberId: MemberId | null) {
    return standing(await this.sql.rows<Act>(ACTS_SINCE, [beginningOf(first), events, memberId]));
  }
}
