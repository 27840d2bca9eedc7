import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EnforceOnPolls } from '#application/engagement/consumers/enforce-on-polls';
import { MODERATED_POLLS } from '#infrastructure/engagement/moderated.module';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { takenFrom } from '#interfaces/composition/provided';
import { standingDecision } from '../../support/standing-decision.ts';
import { outcome, PollHouse, terms } from './poll-house.ts';

jest.setTimeout(60_000);
let house: PollHouse;
beforeAll(async () => {
  house = await PollHouse.open();
});
afterAll(() => house.close());

const get = <T>(token: T) => takenFrom(house.house.container)(token as never) as never;
type Fact = Parameters<EnforceOnPolls['on']>[0];
/** A decision of Moderation reaches the polls, as often as it is told. */
async function told(targetId: string, name: string, action: string, decisionId: string, times = 1) {
  const base = {
    decisionId,
    action,
    targetKind: 'poll',
    targetId,
    subjectId: null,
    by: null,
    path: 'review',
  };
  const fact = { ...base, name: `moderation.decision-${name}.v1`, until: null, explanation: null };
  const unitOfWork: { run(work: () => Promise<void>): Promise<void> } = get(UNIT_OF_WORK);
  const consumer: EnforceOnPolls = get(EnforceOnPolls);
  for (let time = 0; time < times; time++)
    await unitOfWork.run(() => consumer.on({ ...fact, at: new Date().toISOString() } as unknown as Fact));
}
const seen = async (slug: string) => {
  const voter = house.member();
  const list = await house.polls.pollList.execute(voter, { state: 'all', cursor: null });
  const page = await outcome(house.polls.pollPage.execute(voter, slug));
  return [page, list.items.some((row) => row.slug === slug)];
};
const stateOf = async (id: string) => {
  const kind: { look(ids: string[]): Promise<Map<string, { state: string; text: string }>> } =
    get(MODERATED_POLLS);
  return (await kind.look([id])).get(id);
};
const GONE = ['engagement.poll-not-found', false];
const THERE = ['done', true];

describe('a poll that Moderation takes away', () => {
  it('is gone for readers and voters, run by nobody, and back as it was once the decision falls', async () => {
    const asker = house.member();
    const { id, slug } = await house.ask({ secret: false }, asker.actor);
    const voter = house.member();
    await house.vote(id, voter);
    const decision = randomUUID();
    await told(id, 'made', 'hide', decision, 3);
    expect(await seen(slug)).toEqual(GONE);
    expect((await stateOf(id))?.state).toBe('hidden');
    expect(await outcome(house.vote(id, house.member()))).toBe('engagement.poll-not-found');
    const change = { actor: asker.actor, pollId: id };
    expect(await outcome(house.polls.changePoll.execute({ ...change, ...terms() }))).toBe(
      'engagement.poll-not-found',
    );
    expect(await outcome(house.polls.closePoll.execute(change))).toBe('engagement.poll-not-found');
    const channel = await house.polls.pollChannel.execute(voter.actor, `poll:${id}`);
    expect(channel).toBeNull();
    // What is hidden stays with its author, who neither runs it nor votes in it.
    const own = await house.polls.pollPage.execute(asker, slug);
    expect(own).toMatchObject({ hidden: true, mayRun: false });
    expect(await outcome(house.vote(id, asker))).toBe('engagement.poll-not-found');
    await told(id, 'overturned', 'hide', decision, 2);
    expect(await seen(slug)).toEqual(THERE);
    expect(await house.polls.pollPage.execute(voter, slug)).toMatchObject({ votes: 1, voted: true });
  });

  it('stays away while another decision stands, and comes back when it is restored', async () => {
    const asker = house.member();
    const { id, slug } = await house.ask({}, asker.actor);
    const [hidden, deleted] = [randomUUID(), randomUUID()];
    await told(id, 'made', 'hide', hidden);
    await told(id, 'made', 'delete', deleted);
    expect((await stateOf(id))?.state).toBe('deleted');
    expect(await outcome(house.polls.pollPage.execute(asker, slug))).toBe('engagement.poll-not-found');
    await told(id, 'overturned', 'delete', deleted);
    expect(await seen(slug)).toEqual(GONE);
    await told(id, 'ended', 'hide', hidden);
    expect(await seen(slug)).toEqual(THERE);
    await told(id, 'made', 'delete', randomUUID());
    await told(id, 'made', 'restore', randomUUID());
    expect(await seen(slug)).toEqual(THERE);
  });

  it('hears of an approval after a later deletion, and the deletion stands until it falls', async () => {
    const { id, slug } = await house.ask();
    const [approved, deleted] = [randomUUID(), randomUUID()];
    const target = { kind: 'poll', id };
    const rows = house.rows.bind(house);
    await standingDecision(rows, { id: approved, action: 'approve', target, at: new Date(1_000) });
    await standingDecision(rows, { id: deleted, action: 'delete', target, at: new Date(2_000) });
    await told(id, 'made', 'hide', randomUUID());
    await told(id, 'made', 'delete', deleted);
    await told(id, 'made', 'approve', approved);
    expect(await seen(slug)).toEqual(GONE);
    await told(id, 'overturned', 'delete', deleted);
    expect(await seen(slug)).toEqual(THERE);
  });

  it('is not touched by what concerns something else, and one that is not there is no error', async () => {
    const { id, slug } = await house.ask();
    await told(randomUUID(), 'made', 'delete', randomUUID());
    await told(id, 'made', 'keep', randomUUID());
    await told(id, 'made', 'warn', randomUUID());
    expect(await seen(slug)).toEqual(THERE);
    expect((await stateOf(id))?.text).toMatch(/Which hour suits you best[\s\S]*Noon/);
  });
});
