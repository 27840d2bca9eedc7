import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { TesterId, TrialFeedbackId, TrialId } from '#domain/engagement/trials/ids';
import type { Tester } from '#domain/engagement/trials/tester';
import type { TrialFeedback } from '#domain/engagement/trials/trial-feedback';
import { FeedbackNotFound, TrialNotFound } from '#domain/engagement/trials/trial.errors';
import type { SeatTaken, Trial } from '#domain/engagement/trials/trial';
import type { Testers, TrialFeedbacks, Trials } from '#domain/engagement/trials/trials.port';
import type { MemberId } from '#domain/shared/id';
import { sentBefore } from '../../platform/persistence/sent-twice.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { testerSchema } from './tester.schema.ts';
import { trialFeedbackSchema } from './trial-feedback.schema.ts';
import { trialSchema } from './trial.schema.ts';

export class PostgresTrials implements Trials {
  constructor(private readonly em: EntityManager) {}

  getForChange(id: TrialId): Promise<Trial> {
    return this.locked(id, LockMode.PESSIMISTIC_WRITE);
  }

  get(id: TrialId): Promise<Trial> {
    return this.locked(id, LockMode.PESSIMISTIC_READ);
  }

  add(trial: Trial): void {
    this.em.persist(trial);
  }

  private async locked(id: TrialId, lockMode: LockMode): Promise<Trial> {
    const trial = await this.em.findOne(trialSchema, { id }, { lockMode });
    if (!trial) throw new TrialNotFound();
    return trial;
  }
}

/** So many testers at most have a seat or wait. */
const MOST = 5_000;

export class PostgresTesters implements Testers {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  of(trialId: TrialId, memberId: MemberId): Promise<Tester | null> {
    return this.em.findOne(testerSchema, { trialId, memberId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  add(tester: Tester): void {
    this.em.persist(tester);
  }

  async joinedBy(member: MemberId): Promise<readonly TrialId[]> {
    const rows = await this.sql.rows<{ id: TrialId }>(
      `select e.trial_id as id from engagement.tester e join engagement.trial t on t.id = e.trial_id
       where e.member_id = $1 and e.left_at is null and t.state in ('recruiting', 'running') order by e.trial_id`,
      [member],
    );
    return rows.map(({ id }) => id);
  }

  seatsTaken(trial: TrialId): Promise<readonly SeatTaken[]> {
    return this.sql.rows<SeatTaken>(
      `select seat, branch from engagement.tester where trial_id = $1 and seat is not null order by seat`,
      [trial],
    );
  }

  waiting(trial: TrialId): Promise<readonly Tester[]> {
    return this.inOrder(
      `seat is null and left_at is null and kept_out_at is null order by applied_at, id`,
      trial,
    );
  }

  keptOut(trial: TrialId): Promise<readonly Tester[]> {
    return this.inOrder(`left_at is null and kept_out_at is not null order by applied_at, id`, trial);
  }

  seated(trial: TrialId): Promise<readonly Tester[]> {
    return this.inOrder(`seat is not null order by seat`, trial);
  }

  private async inOrder(which: string, trial: TrialId): Promise<readonly Tester[]> {
    const ids = await this.sql.rows<{ id: TesterId }>(
      `select id from engagement.tester where trial_id = $1 and ${which} limit ${MOST}`,
      [trial],
    );
    const found = await this.em.find(
      testerSchema,
      { id: { $in: ids.map(({ id }) => id) } },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    const byId = new Map(found.map((tester) => [tester.id, tester]));
    return ids.flatMap(({ id }) => byId.get(id) ?? []);
  }
}

export class PostgresTrialFeedbacks implements TrialFeedbacks {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  givenLately(
    { by, trialId, task, kind, title, source }: Parameters<TrialFeedbacks['givenLately']>[0],
    since: Date,
  ): ReturnType<TrialFeedbacks['givenLately']> {
    const statement = `select id, false as waits from engagement.trial_feedback
       where author_id = $1 and trial_id = $2 and task is not distinct from $3::integer and kind = $4 and title = $5 and source = $6
         and given_at > $7 and standing = 'published' and purged_at is null
       order by given_at desc limit 1`;
    return sentBefore(this.sql, by, { statement, asked: [by, trialId, task, kind, title, source, since] });
  }

  async nextNumber(): Promise<number> {
    const row = await this.sql.row<{ number: number }>(
      `select nextval('engagement.trial_feedback_number')::int as number`,
    );
    return row!.number;
  }

  add(feedback: TrialFeedback): void {
    this.em.persist(feedback);
  }

  async getForChange(id: TrialFeedbackId): Promise<TrialFeedback> {
    const feedback = await this.em.findOne(
      trialFeedbackSchema,
      { id },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!feedback) throw new FeedbackNotFound();
    return feedback;
  }

  numbered(trialId: TrialId, number: number): Promise<TrialFeedback | null> {
    return this.em.findOne(trialFeedbackSchema, { trialId, number });
  }
}
