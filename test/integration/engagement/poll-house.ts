import type { Actor, Permission } from '#domain/shared/actor';
import type { DomainError } from '#domain/shared/domain-error';
import type { PollId } from '#domain/engagement/polls/poll';
import type { AskedTerms } from '#domain/engagement/polls/poll-terms';
import { NotifyOfPolls } from '#application/community/consumers/notify-of-pieces';
import type { PollNews } from '#application/community/notifications/piece-notices.port';
import { TellEndedPolls } from '#application/engagement/polls/tell-ended-polls';
import { EnforceOnPolls } from '#application/engagement/consumers/enforce-on-polls';
import type { Consumer, PublishedFact, UnitOfWork } from '#application/shared/ports';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { signedIn } from '../../support/actors.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

const HOURS = 3_600_000;

/** Members who ask and answer on a database of their own. */
export class PollHouse {
  static async open(): Promise<PollHouse> {
    return new PollHouse(await EmptyHouse.open());
  }

  private made = 0;

  private constructor(readonly house: EmptyHouse) {}

  get polls() {
    return this.house.app.engagement;
  }

  /** @param grants beside `poll.create` */
  member(branches: readonly string[] = ['music'], grants: readonly Permission[] = []) {
    this.made += 1;
    const id = `0199eeee-0000-7000-8000-${String(this.made).padStart(12, '0')}`;
    const actor: Actor = signedIn(id, {
      role: 'ambassador',
      audiences: branches.map((branch) => `branch:${branch}`),
      grants: ['poll.create' as const, 'poll.vote' as const, ...grants].map(
        (grant) => [grant, 'everywhere'] as const,
      ),
    });
    return { actor, memberSince: new Date(0) as Date | null, branchesSince: heldSince(branches) };
  }

  members(count: number, branches?: readonly string[]) {
    return Array.from({ length: count }, () => this.member(branches));
  }

  async ask(
    more: Partial<AskedTerms> = {},
    actor = this.member().actor,
  ): Promise<{ id: PollId; slug: string }> {
    return this.polls.openPoll.execute({ actor, ...terms(more) });
  }

  /** @param vote to the poll as it is now, unless it says another version */
  async vote(pollId: PollId, voter: ReturnType<PollHouse['member']>, vote: object = { choices: [0] }) {
    const [now] = await this.rows<{ version: number }>('select version from engagement.poll where id = $1', [
      pollId,
    ]);
    return this.polls.castBallot.execute({ voter, pollId, version: now?.version ?? 1, ...vote });
  }

  /** As if its time were over. */
  async end(pollId: PollId): Promise<void> {
    await this.house.rows(
      `update engagement.poll set closes_at = now() - interval '1 minute' where id = $1`,
      [pollId],
    );
  }

  /** Members as Community knows them, so that they can be told of something. */
  async known(members: readonly ReturnType<PollHouse['member']>[]): Promise<void> {
    for (const { actor } of members)
      await this.rows(
        `insert into community.member (id, pseudonym, skeleton, handle, status, charter_version, joined_at)
         values ($1::uuid, $1::text, $1::text, $1::text, 'active', '1', now())`,
        [actor.memberId],
      );
  }

  /** The job, and what it told handed on, twice over. */
  async tellEnds(): Promise<void> {
    await this.house.container.get(TellEndedPolls).execute();
    const facts = await this.rows<{ id: string; payload: PollNews }>(
      `select id, payload from platform.outbox where name = 'engagement.poll-ended.v1' order by position`,
    );
    for (const { id, payload } of [...facts, ...facts])
      await this.house.container
        .get<UnitOfWork>(UNIT_OF_WORK)
        .run(() => this.house.container.get(NotifyOfPolls).on(payload, { factId: id }));
  }

  /** What was told of a poll as a piece, under a name, reaches a consumer, so many times. */
  async tellOf(pollId: PollId, name: string, consumer: unknown, times: number): Promise<void> {
    const facts = await this.rows<{ id: string; payload: PublishedFact }>(
      `select id, payload from platform.outbox where name = $1 and payload ->> 'targetId' = $2 order by position`,
      [name, pollId],
    );
    for (let time = 0; time < times; time++)
      for (const { id, payload } of facts)
        await this.inTransaction(() =>
          this.house.container.get<Consumer>(consumer as never).on(payload, { factId: id }),
        );
  }

  /** A decision about a poll falls, and whoever keeps polls hears of it, twice. @param fell when */
  async overturn(
    { id, action }: { id: string; action: string },
    pollId: PollId,
    fell = new Date(),
  ): Promise<void> {
    const at = fell.toISOString();
    const fact = {
      name: 'moderation.decision-overturned.v1',
      at,
      decisionId: id,
      action,
      targetKind: 'poll',
    };
    for (let time = 0; time < 2; time++)
      await this.inTransaction(() =>
        this.house.container
          .get<Consumer>(EnforceOnPolls as never)
          .on({ ...fact, targetId: pollId, subjectId: null, by: null } as never, { factId: id }),
      );
  }

  private inTransaction(work: () => Promise<void>): Promise<void> {
    return this.house.container.get<UnitOfWork>(UNIT_OF_WORK).run(work);
  }

  /** Who has a notification of this poll. */
  async toldOf(pollId: PollId): Promise<string[]> {
    const rows = await this.rows<{ id: string }>(
      `select member_id as id from community.notification where kind = 'poll' and piece_key = $1 order by member_id`,
      [pollId],
    );
    return rows.map(({ id }) => id);
  }

  rows<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.house.rows<Row>(text, params);
  }

  close(): Promise<void> {
    return this.house.close();
  }
}

/** Branches that somebody has held for long, or since a moment. */
const heldSince = (branches: readonly string[], since = new Date(0)): Record<string, Date> =>
  Object.fromEntries(branches.map((branch) => [branch, since]));

export const terms = (more: Partial<AskedTerms> = {}): AskedTerms => ({
  question: 'Which hour suits you best?',
  description: '',
  kind: 'single',
  options: ['Noon', 'Evening', 'Saturday'],
  results: 'always',
  secret: true,
  audiences: ['members'],
  closesAt: new Date(Date.now() + 48 * HOURS),
  ...more,
});

/** The code of a refusal; what was not refused is `done`. */
/** The first field that was refused, and why. */
export const besides = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    ({ fields, code }: DomainError & { readonly fields?: readonly { field: string; code: string }[] }) =>
      fields ? `${fields[0]!.field}: ${fields[0]!.code}` : code,
  );

export const outcome = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error: DomainError) => error.code,
  );
