import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FIRST_WELCOME_RULE } from '#domain/community/welcome/welcome-rule';
import { type Actor, NotAllowed } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { signedIn } from '../../../support/actors.ts';
import { EmptyHouse } from '../../seed/empty-house.ts';

jest.setTimeout(60_000);
let house: EmptyHouse;
let made = 0;

const rows = <Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []) =>
  house.database.sql.rows<Row>(text, params);

/** @param days before now that they joined: the first rule was written a moment ago */
async function member(days = -1, more: { role?: string; status?: string } = {}): Promise<Actor> {
  made += 1;
  const id = `0199abab-0000-7000-8000-${String(made).padStart(12, '0')}`;
  await rows(
    `insert into community.member (id, pseudonym, handle, skeleton, charter_version, joined_at, role, status)
     values ($1, $2, $2, $2, '1', now() - make_interval(days => $3), $4, $5)`,
    [id, `nouveau-${made}`, days, more.role ?? 'member', more.status ?? 'active'],
  );
  return signedIn(id, { grants: [['account.manage-self', 'everywhere']] });
}
const told = async (actor: Actor) =>
  (
    await rows<{ move: string; step: string | null }>(
      `select payload->>'move' as move, payload->>'step' as step from platform.outbox
       where name = 'community.welcome-moved.v1' and payload->>'memberId' = $1 order by position`,
      [actor.memberId],
    )
  ).map(({ move, step }) => (step ? `${move} ${step}` : move));
const manager = () => signedIn(managerId, { grants: [['page.manage', 'everywhere']] });
let managerId = '' as MemberId;

beforeAll(async () => {
  house = await EmptyHouse.open();
  managerId = (await member(400, { role: 'community_manager' })).memberId!;
});
afterAll(() => house.close());

describe('first steps', () => {
  it('are proposed to who joins, and to nobody who was there before, works here or is not confirmed', async () => {
    const { welcome } = house.app.members;
    expect((await welcome.mine(await member()))?.isOpen).toBe(true);
    expect((await welcome.mine(await member(3)))?.isOpen).toBe(false);
    expect((await welcome.mine(await member(-1, { role: 'agent' })))?.isOpen).toBe(false);
    expect((await welcome.mine(await member(-1, { status: 'pending' })))?.isOpen).toBe(false);
    const before = await member(3);
    await house.app.members.beginWelcome.execute(before);
    await house.app.members.leaveWelcome.execute(before);
    expect(await told(before)).toEqual([]);
  });

  it('begin once, go on where they stopped, and are told', async () => {
    const { members } = house.app;
    const actor = await member();
    await Promise.all([members.beginWelcome.execute(actor), members.beginWelcome.execute(actor)]);
    expect(await members.welcome.mine(actor)).toMatchObject({ isBegun: true, next: 'name' });
    await members.takeWelcomeStep.execute({ actor, step: 'name', taken: 'done' });
    await members.takeWelcomeStep.execute({ actor, step: 'branches', taken: 'skipped' });
    expect(await members.welcome.mine(actor)).toMatchObject({ isOpen: true, next: 'tour' });
    for (const step of ['tour', 'categories', 'hello'])
      await members.takeWelcomeStep.execute({ actor, step, taken: 'done' });
    expect((await members.welcome.mine(actor))?.isOpen).toBe(false);
    expect(await told(actor)).toEqual([
      'begun',
      'done name',
      'skipped branches',
      'done tour',
      'done categories',
      'done hello',
      'finished',
    ]);
  });

  it('are never proposed again to who wants no more of them, be it without having begun', async () => {
    const actor = await member();
    await house.app.members.leaveWelcome.execute(actor);
    expect((await house.app.members.welcome.mine(actor))?.isOpen).toBe(false);
    expect(await told(actor)).toEqual(['begun', 'left']);
  });

  it('are counted for the team, few people being none', async () => {
    const { funnel } = await house.app.members.welcome.desk(manager());
    expect(funnel).toMatchObject({ begun: null, finished: null, left: null });
    for (let one = 0; one < 5; one++) await house.app.members.leaveWelcome.execute(await member());
    const later = (await house.app.members.welcome.desk(manager())).funnel;
    expect(later.left).toBe(6);
    expect(later.steps.find(({ step }) => step === 'hello')).toMatchObject({ done: null, skipped: 0 });
    await expect(house.app.members.welcome.desk(await member())).rejects.toBeInstanceOf(NotAllowed);
  });

  it('are worded and switched off by the team, one after the other', async () => {
    const { members } = house.app;
    const actor = await member();
    const texts = {
      ...FIRST_WELCOME_RULE.texts,
      fr: { ...FIRST_WELCOME_RULE.texts.fr, title: 'Entrez' },
    };
    const change = { actor: manager(), rule: { isOn: false, texts }, note: 'Pour voir' };
    const { number } = await members.welcome.desk(manager());
    await members.changeWelcomeRule.execute({ ...change, version: number });
    expect(await members.welcome.mine(actor)).toMatchObject({
      isOpen: false,
      texts: { fr: { title: 'Entrez' } },
    });
    await expect(members.changeWelcomeRule.execute({ ...change, version: number })).rejects.toMatchObject({
      code: 'community.welcome-rule-changed',
    });
    const { history } = await members.welcome.desk(manager());
    expect(history.map(({ isOn, note }) => [isOn, note])).toEqual([
      [false, 'Pour voir'],
      [true, 'Règle de départ.'],
    ]);
  });
});
