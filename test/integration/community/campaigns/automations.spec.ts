import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SaveAutomation } from '#application/community/automations/save-automation';
import { SeekOccasions } from '#application/community/automations/seek-occasions';
import { ChooseConsent } from '#application/community/consents/choose-consent';
import { OpenTopic } from '#application/community/topics/open-topic';
import { type AuditLog, AuditedActs } from '#application/shared/audit-log';
import type { OutgoingLetter } from '#application/shared/letter.ports';
import type { Occasion } from '#domain/community/automations/automation';
import { SqlAutomationsRead } from '#infrastructure/community/automations/automations.sql';
import { SqlAutomations } from '#infrastructure/community/automations/sql-automations';
import { SqlCampaignLetters } from '#infrastructure/community/campaigns/sql-campaign-letters';
import { SqlCampaignsRead } from '#infrastructure/community/campaigns/campaigns.sql';
import { SqlConsents } from '#infrastructure/community/consents/sql-consents';
import { UuidIds } from '#infrastructure/platform/ids';
import { signedIn } from '../../../support/actors.ts';
import { LetterHouse, mailOf, type Member } from '../letters/letter-house.ts';
import { bearerOf, senderOn, writerOn } from './campaign-parts.ts';

const ids = new UuidIds();
const DAY = 86_400_000;
let house: LetterHouse;
let manager: ReturnType<typeof signedIn>;
let sent: OutgoingLetter[];

beforeEach(async () => {
  house = await LetterHouse.open();
  sent = [];
  const by = await house.member({ role: 'community_manager' });
  manager = signedIn(by.memberId, { grants: [['campaign.manage', 'everywhere']] });
}, 30_000);
afterEach(() => house.close());

const sql = () => house.forum.database.sql;
const clock = { now: () => house.forum.now };
const days = (count: number) => void (house.forum.now = new Date(house.forum.now.getTime() + count * DAY));
const unitOfWork = () => house.forum.unitOfWork;
const automations = () => new SqlAutomations(sql(), ids);
const read = () => new SqlAutomationsRead(sql(), clock);
const jobs = { enqueue: async () => {}, soon: async () => {}, every: async () => {} };
const versionOf = async (occasion: Occasion) => (await read().one(manager, occasion)).version;
const save = async (occasion: Occasion, delayDays: number, isOn = true, version?: number, actor = manager) =>
  new SaveAutomation(
    automations(),
    writerOn(sql()),
    new AuditedActs({ write: async () => {} }, clock, unitOfWork()),
    clock,
  ).execute({
    actor,
    occasion,
    language: 'fr',
    subject: 'Bonjour {{pseudonyme}}',
    body: 'Un message assez long pour partir tout seul.',
    delayDays,
    isOn,
    version: version ?? (await versionOf(occasion)),
  });
const seek = () => new SeekOccasions(automations(), jobs, clock, unitOfWork()).execute();
const send = (others: Parameters<typeof senderOn>[4] = {}) =>
  senderOn(
    sql(),
    unitOfWork(),
    {
      deliver: async (letter) => {
        sent.push(letter);
      },
    },
    clock,
    others,
  ).execute();
const joined = async (daysAgo: number, more: Parameters<LetterHouse['member']>[0] = {}): Promise<Member> => {
  const member = await house.member(more);
  await house.forum.rows(`update community.member set joined_at = $2 where id = $1`, [
    member.memberId,
    new Date(house.forum.now.getTime() - daysAgo * DAY),
  ]);
  await new ChooseConsent(new SqlConsents(sql(), ids), clock, unitOfWork()).execute({
    actor: signedIn(member.memberId, { grants: [['account.manage-self', 'everywhere']] }),
    purpose: 'news',
    isGiven: true,
    way: 'welcome',
  });
  return member;
};
const everybody = () => sent.map(({ to }) => to);

describe('what leaves by itself', () => {
  it('goes once to whoever joined so many days ago, whoever seeks and how often', async () => {
    const [fresh, , late] = [await joined(3), await joined(1), await joined(18)];
    await save('welcome-1', 3);
    expect(await read().due(manager, 'welcome-1', 3)).toBe(1);
    await Promise.all([seek(), seek(), seek()]);
    await Promise.all([send(), send()]);
    expect(everybody()).toEqual([mailOf(fresh)]);
    await seek();
    days(1);
    await seek();
    await send();
    expect(everybody()).toEqual([mailOf(fresh)]);
    expect(everybody()).not.toContain(mailOf(late));
    const one = await read().one(manager, 'welcome-1');
    expect(one).toMatchObject({ terms: { isOn: true, delayDays: 3 }, report: { chosen: 1, sent: 1 } });
    expect(await new SqlCampaignsRead(sql(), clock).list(manager)).toEqual([]);
  });

  it('off, it writes to nobody, nor to those whom it had found', async () => {
    await joined(3);
    await save('welcome-1', 3, false);
    await seek();
    await send();
    await save('welcome-1', 3);
    await seek();
    await save('welcome-1', 3, false);
    await send();
    expect(sent).toEqual([]);
  });

  it('is held back once whoever switched it on may not any more, and goes on by somebody who may', async () => {
    const other = signedIn((await house.member({ role: 'community_manager' })).memberId, {
      grants: [['campaign.manage', 'everywhere']],
    });
    const told = await joined(3);
    await save('welcome-1', 3);
    await seek();
    const acts: { action: string; actorId: string | null; objectId: string | null }[] = [];
    const bearers = {
      of: async (id: string) => bearerOf(id, 'active', id === manager.memberId ? [] : ['campaign.manage']),
    };
    const audit = { write: async (act: (typeof acts)[number]) => void acts.push(act) } as unknown as AuditLog;
    await send({ bearers, audit });
    await send({ bearers, audit });
    expect(everybody()).toEqual([]);
    expect(acts.map(({ action, actorId, objectId }) => [action, actorId, objectId])).toEqual([
      ['automation.off', null, 'welcome-1'],
    ]);
    const held = await read().one(other, 'welcome-1');
    expect(held).toMatchObject({ isHeldBack: true, version: 2, terms: { isOn: false } });

    await seek();
    await save('welcome-1', 3, true, 2, other);
    expect(await read().one(other, 'welcome-1')).toMatchObject({ isHeldBack: false, terms: { isOn: true } });
    await seek();
    await send({ bearers, audit });
    expect(everybody()).toEqual([mailOf(told)]);
    expect(acts).toHaveLength(1);
  });

  it('only waits while whoever switched it on lacks a second factor for the moment', async () => {
    const told = await joined(3);
    await save('welcome-1', 3);
    await seek();
    const acts: unknown[] = [];
    const audit: AuditLog = { write: async (act: unknown) => void acts.push(act) } as never;
    const bearersHeldBack = (isHeldBack: boolean) => ({
      of: async (id: string) => ({ ...bearerOf(id, 'active'), isHeldBack }),
    });
    await send({ bearers: bearersHeldBack(true), audit });
    expect([everybody(), acts]).toEqual([[], []]);
    expect(await read().one(manager, 'welcome-1')).toMatchObject({
      isHeldBack: false,
      terms: { isOn: true },
    });
    await send({ bearers: bearersHeldBack(false), audit });
    expect([everybody(), acts]).toEqual([[mailOf(told)], []]);
  });

  it('is not written over what another of the team wrote meanwhile', async () => {
    await save('welcome-1', 3, true, 0);
    for (const unseen of [0, 2])
      await expect(save('welcome-1', 5, false, unseen)).rejects.toMatchObject({
        code: 'shared.changed-meanwhile',
      });
    expect(await read().one(manager, 'welcome-1')).toMatchObject({
      version: 1,
      terms: { delayDays: 3, isOn: true },
    });
    await save('welcome-1', 5, false, 1);
    expect(await versionOf('welcome-1')).toBe(2);
  });

  it('leaves by day in Paris, however late it was found', async () => {
    const member = await joined(3);
    await save('welcome-1', 3);
    await seek();
    for (const night of ['2030-01-01T17:00:00Z', '2030-01-02T02:00:00Z', '2030-01-02T07:59:00Z']) {
      house.forum.now = new Date(night);
      await send();
    }
    expect(everybody()).toEqual([]);
    house.forum.now = new Date('2030-01-02T08:00:00Z');
    await send();
    expect(everybody()).toEqual([mailOf(member)]);
  });

  it('leaves in the evening for whoever wants quiet all day long', async () => {
    const member = await joined(3, { habits: { quiet: { from: 8, to: 20 } } });
    const other = await joined(3, { habits: { quiet: { from: 12, to: 14 } } });
    await save('welcome-1', 3);
    house.forum.now = new Date('2030-01-02T11:30:00Z'); // half past twelve in Paris
    await seek();
    await send();
    expect(everybody()).toEqual([]);
    house.forum.now = new Date('2030-01-02T13:00:00Z');
    await send();
    expect(everybody()).toEqual([mailOf(other)]);
    house.forum.now = new Date('2030-01-02T19:00:00Z');
    await send();
    expect(everybody()).toEqual([mailOf(other), mailOf(member)]);
  });

  it('two mails are days apart', async () => {
    await joined(3);
    await save('welcome-1', 2);
    await save('welcome-2', 3);
    await seek();
    await seek();
    await send();
    expect(sent).toHaveLength(1);
    days(1);
    await seek();
    await send();
    expect(sent).toHaveLength(1);
    days(1.1);
    await seek();
    await send();
    expect(sent).toHaveLength(2);
  });

  it('writes to whoever does not come any more once for each absence', async () => {
    const away = await joined(400);
    const visit = (daysAgo: number) =>
      house.forum.rows(
        `insert into community.last_visit (member_id, day) values ($1, $2::date)
         on conflict (member_id) do update set day = excluded.day`,
        [away.memberId, new Date(house.forum.now.getTime() - daysAgo * DAY)],
      );
    await visit(10);
    await save('dormant', 30);
    await seek();
    await send();
    expect(sent).toHaveLength(0);
    days(21);
    for (let time = 0; time < 2; time += 1) {
      await seek();
      await send();
      days(3);
    }
    expect(everybody()).toEqual([mailOf(away)]);
    await visit(0);
    days(31);
    await seek();
    await send();
    expect(everybody()).toEqual([mailOf(away), mailOf(away)]);
  });

  it('tells ambassadors of a branch once a week that questions wait there', async () => {
    const music = await joined(400, { role: 'ambassador', branches: ['music'] });
    await joined(400, { role: 'ambassador', branches: ['film'] });
    await joined(400, { branches: ['music'] });
    const asker = await house.member();
    const categoryId = await house.forum.category();
    await house.forum.get(OpenTopic).execute({
      actor: asker,
      categoryId,
      kind: 'question',
      title: 'Comment moduler mes cotisations ?',
      body: 'Ma question, en quelques mots de plus.',
      tags: [],
      branches: [],
    });
    await house.forum.rows(`update community.topic set branches = '{music}', opened_at = $1`, [
      new Date(house.forum.now.getTime() - 4 * DAY),
    ]);
    await save('unanswered', 3);
    await seek();
    await send();
    days(2.5);
    await seek();
    await send();
    expect(everybody()).toEqual([mailOf(music)]);
    days(7.5); // by day again
    await seek();
    await send();
    expect(everybody()).toEqual([mailOf(music), mailOf(music)]);
    await house.forum.rows(`update community.topic set reply_count = 1`);
    days(7);
    await seek();
    await send();
    expect(sent).toHaveLength(2);
  });

  it('forgets who was written to, and keeps the figures', async () => {
    await joined(3);
    await save('welcome-1', 3);
    await seek();
    await send();
    await new SqlCampaignLetters(sql(), ids).forgetBefore(new Date(house.forum.now.getTime() + 1));
    expect(await house.forum.rows(`select id from community.campaign_letter`)).toEqual([]);
    expect((await read().one(manager, 'welcome-1')).report.sent).toBe(1);
  });
});
