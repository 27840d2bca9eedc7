import type { Actor, Permission } from '#domain/shared/actor';
import type { DomainError } from '#domain/shared/domain-error';
import type { PollId } from '#domain/engagement/polls/poll';
import type { AskedTerms } from '#domain/engagement/polls/poll-terms';
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
      grants: ['poll.create' as const, ...grants].map((grant) => [grant, 'everywhere'] as const),
    });
    return { actor, branchesSince: heldSince(branches) };
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

  rows<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.house.rows<Row>(text, params);
  }

  close(): Promise<void> {
    return this.house.close();
  }
}

/** Branches that somebody has held for long, or since a moment. */
export const heldSince = (branches: readonly string[], since = new Date(0)): Record<string, Date> =>
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
export const outcome = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error: DomainError) => error.code,
  );
