import { spawn } from 'node:child_process';
import type { StrandedCampaign } from '#application/community/campaigns/stranded-campaigns.port';
import { TakeBackStranded } from '#application/community/campaigns/take-back-stranded';
import { SqlStaffReaders } from '#infrastructure/community/letters/staff-readers.sql';
import type { OutgoingMail } from '#application/shared/ports';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CountArrival } from '#application/community/campaigns/count-arrival';
import { RemoveCampaign } from '#application/community/campaigns/remove-campaign';
import { SaveCampaign } from '#application/community/campaigns/save-campaign';
import { SteerCampaign, type Steering } from '#application/community/campaigns/steer-campaign';
import { TryCampaign } from '#application/community/campaigns/try-campaign';
import { ChooseConsent } from '#application/community/consents/choose-consent';
import { NotHandedOver, type OutgoingLetter } from '#application/shared/letter.ports';
import { AuditedActs } from '#application/shared/audit-log';
import type { CampaignId } from '#domain/community/campaigns/campaign';
import { CampaignElsewhere } from '#domain/community/campaigns/campaign.errors';
import type { SegmentId } from '#domain/community/segments/segment';
import { segmentOf } from '#domain/community/segments/segment';
import { SqlArrivals } from '#infrastructure/community/campaigns/sql-arrivals';
import { SqlCampaignLetters } from '#infrastructure/community/campaigns/sql-campaign-letters';
import { SqlCampaigns } from '#infrastructure/community/campaigns/sql-campaigns';
import { SqlCampaignsRead } from '#infrastructure/community/campaigns/campaigns.sql';
import { SignedCampaignMarks } from '#infrastructure/community/campaigns/signed-campaign-marks';
import { SqlConsentsRead } from '#infrastructure/community/consents/consents.sql';
import { SqlConsents } from '#infrastructure/community/consents/sql-consents';
import { SqlSegments } from '#infrastructure/community/segments/sql-segments';
import { UuidIds } from '#infrastructure/platform/ids';
import { newestMails } from '#infrastructure/platform/mail/folder-mailer';
import { composeLetter } from '#infrastructure/platform/mail/compose';
import { readMail } from '#infrastructure/platform/mail/read-mail';
import { signedIn } from '../../../support/actors.ts';
import { LetterHouse, mailOf, type Member } from '../letters/letter-house.ts';
import { bearerOf, PUBLIC_URL, senderOn, writerOn } from './campaign-parts.ts';
import { NO_LIMIT } from '../../../support/stand-ins.ts';

const COLOURS = { bg: '#ffffff', text: '#000000', action: '#000000', 'on-action': '#ffffff' };
const PICTURE = { path: '/fichiers/marque.png', width: 10, height: 10 };
const LOOK = {
  light: COLOURS,
  dark: COLOURS,
  logo: { alt: 'Ensemble', saysName: true, light: PICTURE, dark: null },
};
const ids = new UuidIds();
const MINUTE = 60_000;

let house: LetterHouse;
let manager: ReturnType<typeof signedIn>;
let photographers: SegmentId;
/** What happens instead of sending, when set. */
let instead: ((letter: OutgoingLetter) => Promise<void>) | null;
let sent: OutgoingLetter[];

beforeEach(async () => {
  house = await LetterHouse.open();
  instead = null;
  sent = [];
  const by = await house.member({ role: 'community_manager' });
  manager = signedIn(by.memberId, {
    grants: [
      ['campaign.manage', 'everywhere'],
      ['account.manage-self', 'everywhere'],
    ],
  });
  photographers = ids.next<SegmentId>();
  const filter = {
    match: 'all',
    choices: { branches: ['photography'], regions: [], roles: [], groups: [], languages: [] },
    except: [],
    ranges: { trust: {}, joined: {}, seen: {}, asked: {}, answered: {}, solved: {}, attended: {} },
  };
  const segment = segmentOf(photographers, { name: 'Photographes', description: '', filter });
  await house.forum.unitOfWork.run(() => new SqlSegments(sql()).add(segment, by.memberId, now()));
}, 30_000);
afterEach(() => house.close());

const sql = () => house.forum.database.sql;
const now = () => house.forum.now;
const clock = { now: () => house.forum.now };
const later = (ms: number) => void (house.forum.now = new Date(now().getTime() + ms));
const unitOfWork = () => house.forum.unitOfWork;
const audited: { action: string; outcome: string }[] = [];
const acts = () => new AuditedActs({ write: async (entry) => void audited.push(entry) }, clock, unitOfWork());
const jobs = { enqueue: async () => {}, soon: async () => {}, every: async () => {} };
const mailer = {
  deliver: async (letter: OutgoingLetter) => {
    if (instead) await instead(letter);
    sent.push(letter);
  },
};
const sender = () => senderOn(sql(), unitOfWork(), mailer, clock);
const read = () => new SqlCampaignsRead(sql(), clock);
const report = async (id: CampaignId) => (await read().one(manager, id)).report;
const choose = (member: Member, isGiven = true) =>
  new ChooseConsent(new SqlConsents(sql(), ids), clock, unitOfWork()).execute({
    actor: signedIn(member.memberId, { grants: [['account.manage-self', 'everywhere']] }),
    purpose: 'news',
    isGiven,
    way: 'preferences' as const,
  });
const BODY =
  'Bonjour {{pseudonyme}},\n\nEn {{branche | votre métier}}, [lisez la suite](/questions?vue=sans-reponse#la).';
const write = async (more: object = {}) => {
  const save = new SaveCampaign(new SqlCampaigns(sql()), writerOn(sql()), acts(), ids, clock);
  const { id } = await save.execute({
    actor: manager,
    id: null,
    name: 'Avril',
    segment: photographers,
    language: 'fr',
    subject: 'Pour vous, {{pseudonyme}}',
    body: BODY,
    perMinute: 300,
    version: 0,
    ...more,
  });
  return id;
};
const versionOf = async (id: CampaignId) => (await read().one(manager, id)).version;
const steer = async (
  id: CampaignId,
  steering: Steering,
  when: { day: string; hour: number } | null = null,
  version?: number,
) =>
  new SteerCampaign(new SqlCampaigns(sql()), acts(), jobs, clock).execute({
    actor: manager,
    id,
    steering,
    when,
    version: version ?? (await versionOf(id)),
  });
const remove = async (id: CampaignId, version?: number) =>
  new RemoveCampaign(new SqlCampaigns(sql()), acts()).execute({
    actor: manager,
    id,
    version: version ?? (await versionOf(id)),
  });
const place = (id: CampaignId) =>
  house.forum.row(`select chosen_to, chosen_by from community.campaign where id = $1`, [id]);
const photographer = async (agrees = true, more: object = {}) => {
  const member = await house.member({ branches: ['photography'], ...more });
  if (agrees) await choose(member);
  return member;
};
const many = async (count: number) => {
  for (let place = 0; place < count; place += 1) await photographer();
};

describe('a campaign whose hour has come', () => {
  const lacksFactor = () => ({ ...bearerOf('', 'active'), isHeldBack: true });
  const planned = async (
    bearer: ReturnType<typeof bearerOf> | null,
    looked = new Date('2030-02-01T08:30:00Z'),
  ) => {
    await photographer();
    const id = await write();
    await steer(id, 'schedule', { day: '2030-02-01', hour: 9 });
    house.forum.now = looked;
    const asked: string[] = [];
    const bearers = { of: async (by: string) => (asked.push(by), bearer) };
    const audit = { write: async (entry: { action: string; outcome: string }) => void audited.push(entry) };
    await senderOn(sql(), unitOfWork(), mailer, clock, { bearers, audit }).execute();
    expect(asked).toEqual([manager.memberId]);
    return (
      await house.forum.row<{ state: string }>(`select state from community.campaign where id = $1`, [id])
    ).state;
  };

  it('leaves while whoever planned it may send one', async () => {
    expect([await planned(bearerOf('', 'active')), sent.length]).toEqual(['over', 1]);
  });

  it.each([
    ['waits', '2030-02-01T08:30:00Z', 'scheduled'],
    ['is a draft again after a day', '2030-02-02T08:30:00Z', 'draft'],
  ])('%s where whoever planned it lacks a second factor', async (_, looked, state) => {
    expect([await planned(lacksFactor(), new Date(looked)), sent.length]).toEqual([state, 0]);
    const { id } = await house.forum.row<{ id: CampaignId }>('select id from community.campaign', []);
    expect((await read().one(manager, id)).waitsForFactor).toBe(state === 'scheduled');
  });

  it.each([
    ['was excluded', null],
    ['may not write', bearerOf('', 'silenced')],
    ['has another role', bearerOf('', 'active', [])],
  ])('is a draft again where whoever planned it %s', async (_, bearer) => {
    expect([await planned(bearer), sent.length]).toEqual(['draft', 0]);
    expect(audited.at(-1)).toMatchObject({ action: 'campaign.unschedule', actorId: null });
  });
});

it('a campaign under way is held back once whoever sent it may not any more, until somebody lets it go on', async () => {
  house.forum.now = new Date('2030-01-01T22:30:00Z');
  const asleep = await photographer(true, { habits: { quiet: { from: 22, to: 7 } } });
  const id = await write();
  await steer(id, 'send');
  await sender().execute();
  later(7.5 * 60 * MINUTE);
  const audit = { write: async (entry: { action: string; outcome: string }) => void audited.push(entry) };
  await senderOn(sql(), unitOfWork(), mailer, clock, { bearers: { of: async () => null }, audit }).execute();
  expect(await read().one(manager, id)).toMatchObject({ state: 'paused', isHeldBack: true });
  expect(audited.at(-1)).toMatchObject({ action: 'campaign.pause', actorId: null });
  expect(sent).toEqual([]);
  await steer(id, 'resume');
  expect(await read().one(manager, id)).toMatchObject({ state: 'sending', isHeldBack: false });
  await sender().execute();
  expect(sent.map(({ to }) => to)).toEqual([mailOf(asleep)]);
});

it('a campaign under way waits for a second factor of whoever sent it, goes on with it, and is held back after a day without', async () => {
  house.forum.now = new Date('2030-01-01T22:30:00Z');
  const asleep = await photographer(true, { habits: { quiet: { from: 22, to: 7 } } });
  const id = await write();
  await steer(id, 'send');
  await sender().execute();
  const audit = { write: async (entry: { action: string; outcome: string }) => void audited.push(entry) };
  const turn = async (lacksFactor: boolean) => {
    const bearers = { of: async () => ({ ...bearerOf('', 'active'), isHeldBack: lacksFactor }) };
    await senderOn(sql(), unitOfWork(), mailer, clock, { bearers, audit }).execute();
    const { state, waitsForFactor } = await read().one(manager, id);
    return [state, waitsForFactor, sent.length];
  };
  later(23 * 60 * MINUTE);
  expect(await turn(true)).toEqual(['sending', true, 0]);
  later(60 * MINUTE);
  expect(await turn(false)).toEqual(['sending', false, 0]);
  expect(await turn(true)).toEqual(['sending', true, 0]);
  later(23 * 60 * MINUTE);
  expect(await turn(true)).toEqual(['sending', true, 0]);
  later(2 * 60 * MINUTE);
  expect(await turn(true)).toEqual(['paused', false, 0]);
  expect(audited.at(-1)).toMatchObject({ action: 'campaign.pause', actorId: null });
  expect(await house.forum.row(`select held_why from community.campaign where id = $1`, [id])).toEqual({
    held_why: 'no-factor',
  });
  await steer(id, 'resume');
  later(9 * 60 * MINUTE);
  await sender().execute();
  expect(sent.map(({ to }) => to)).toEqual([mailOf(asleep)]);
});

describe('who a campaign goes to', () => {
  it('waits for the end of the quiet hours of each', async () => {
    house.forum.now = new Date('2030-01-01T22:30:00Z'); // half past eleven at night in Paris
    const asleep = await photographer(true, { habits: { quiet: { from: 22, to: 7 } } });
    const awake = await photographer(true, { habits: { quiet: { from: 12, to: 14 } } });
    const id = await write();
    await steer(id, 'send');
    await sender().execute();
    expect(sent.map(({ to }) => to)).toEqual([mailOf(awake)]);
    expect(await read().one(manager, id)).toMatchObject({ state: 'sending', report: { toSend: 1, sent: 1 } });
    later(7.5 * 60 * MINUTE);
    await sender().execute();
    expect(sent.map(({ to }) => to)).toEqual([mailOf(awake), mailOf(asleep)]);
    expect(await read().one(manager, id)).toMatchObject({ state: 'over' });
  });

  it('those of the segment who agreed to it, and no one else', async () => {
    const [one, other] = [await photographer(), await photographer()];
    await photographer(false);
    await photographer(true, { habits: { rhythm: 'none' } });
    await choose(await house.member({ branches: ['music'] }));
    const away = await photographer();
    await house.forum.rows(`update community.member set status = 'banned' where id = $1`, [away.memberId]);
    expect(await read().audience(manager, photographers)).toEqual({ members: 4, reachable: 2, recent: null });
    const id = await write();
    await steer(id, 'send');
    await sender().execute();
    expect(sent.map(({ to }) => to).sort()).toEqual([mailOf(one), mailOf(other)].sort());
    expect((await read().audience(manager, photographers)).recent).toMatchObject({ id });
    expect(await read().one(manager, id)).toMatchObject({
      state: 'over',
      report: { chosen: 2, toSend: 0, sent: 2, failed: 0, skipped: 0, unsubscribed: null, arrivals: null },
    });
  });

  it('whoever took it back meanwhile gets nothing', async () => {
    const one = await photographer();
    await many(2);
    const id = await write({ perMinute: 1 });
    await steer(id, 'send');
    await sender().execute();
    const rest = await house.forum.rows<{ memberId: string }>(
      `select member_id as "memberId" from community.campaign_letter where over_at is null order by id`,
    );
    expect(sent).toHaveLength(1);
    await choose({ ...one, memberId: rest[0]!.memberId } as Member, false);
    later(MINUTE);
    await sender().execute();
    later(MINUTE);
    await sender().execute();
    expect(sent).toHaveLength(2);
    expect(await report(id)).toMatchObject({ chosen: 3, sent: 2, skipped: 1, toSend: 0 });
  });

  it('of more than a few, how many came and stopped is told, and of few or none nothing', async () => {
    await many(5);
    const id = await write();
    expect(await report(id)).toMatchObject({ sent: 0, unsubscribed: 0, arrivals: 0 });
    await steer(id, 'send');
    await sender().execute();
    expect(await report(id)).toMatchObject({ sent: 5, unsubscribed: null, arrivals: null });
    await house.forum.rows(`update community.campaign set unsubscribed = 5`);
    await house.forum.rows(`insert into community.campaign_arrival values ($1, '2030-01-01', 7)`, [id]);
    expect(await report(id)).toMatchObject({ unsubscribed: 5, arrivals: 7 });
    await house.forum.rows(`update community.campaign set sent = 4`);
    expect(await report(id)).toMatchObject({ sent: 4, unsubscribed: null, arrivals: null });
  });

  it('the link of one stops the next, once, and is counted there', async () => {
    const member = await photographer();
    const first = await write();
    await steer(first, 'send');
    await sender().execute();
    const token = sent[0]!.unsubscribePath.replace('/desinscription/', '');
    expect((await house.stopPage.execute(token))?.stopped).toMatchObject({ these: false, all: false });
    for (const which of ['these', 'these'] as const) await house.stop.execute({ token, which });
    expect((await house.stopPage.execute(token))?.stopped.these).toBe(true);
    expect(await new SqlConsentsRead(sql()).of(member.memberId)).toMatchObject([
      { purpose: 'news', givenBy: 'preferences', withdrawnBy: 'letter' },
    ]);
    const counted = await house.forum.rows(`select unsubscribed from community.campaign`);
    expect(counted).toEqual([{ unsubscribed: 1 }]);
    expect((await report(first)).unsubscribed).toBeNull(); // so few are not told
    const next = await write();
    await steer(next, 'send');
    await sender().execute();
    expect(sent).toHaveLength(1);
    expect(await report(next)).toMatchObject({ chosen: 0, sent: 0 });
  });

  it('no mail at all is no news either', async () => {
    const member = await photographer();
    const token = await house.tokens.sign({ memberId: member.memberId, what: 'digest', topicId: null });
    await house.stop.execute({ token, which: 'all' });
    expect([...(await new SqlConsentsRead(sql()).inForce(member.memberId))]).toEqual([]);
  });

  it('agreeing twice is agreeing once, and the register keeps every change', async () => {
    const member = await photographer();
    await Promise.all([choose(member), choose(member)]);
    await choose(member, false);
    await choose(member);
    const rows = await new SqlConsentsRead(sql()).of(member.memberId);
    expect(rows.map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([true, false]);
  });
});

describe('what it says', () => {
  it('words of its reader, escaped, with links that say which campaign they are of', async () => {
    const member = await photographer();
    await house.forum.rows(`update community.member set pseudonym = 'A & <b>' where id = $1`, [
      member.memberId,
    ]);
    const id = await write();
    await steer(id, 'send');
    await sender().execute();
    const [letter] = sent;
    expect(letter!.letter.subject).toBe('Pour vous, A & <b>');
    const { html, text } = letter!.letter.body!;
    expect(html).toContain('Bonjour A &amp; &lt;b&gt;,');
    expect(html).toContain('En Photographie,');
    const [, mark] =
      /href="https:\/\/ensemble\.example\.org\/forum\/questions\?vue=sans-reponse&amp;campagne=([\w-]+)#la"/.exec(
        html,
      )!;
    expect(text).toContain(`lisez la suite (${PUBLIC_URL}/questions?vue=sans-reponse&campagne=${mark}#la).`);
    expect(await new SignedCampaignMarks(sql()).read(mark!)).toBe(id);
    expect(await new SignedCampaignMarks(sql()).read(`B${mark!.slice(1)}`)).toBeNull();
    const arrive = new CountArrival(new SignedCampaignMarks(sql()), new SqlArrivals(sql()), clock);
    for (const each of [mark!, mark!, mark!, mark!, mark!, 'rien', '']) await arrive.execute(each);
    expect(await house.forum.rows(`select arrivals from community.campaign_arrival`)).toEqual([
      { arrivals: 5 },
    ]);
    expect((await report(id)).arrivals).toBeNull(); // all of them are of its one reader
    const mail = await composeLetter(letter!, {
      from: 'a@example.org',
      publicUrl: PUBLIC_URL,
      communityName: async () => 'Ensemble',
      look: async () => LOOK,
    });
    expect(mail.headers).toMatchObject({
      'List-Unsubscribe': `<${PUBLIC_URL}${letter!.unsubscribePath}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    expect(String(mail.html)).not.toMatch(/<img|<script/i);
    expect(String(mail.text)).toContain('nouvelles de l’organisme');
  });

  it('is tried on whoever writes it, who need not agree, and counts nothing', async () => {
    const tryIt = new TryCampaign(
      new SqlCampaignLetters(sql(), ids),
      writerOn(sql()),
      house.tokens,
      mailer,
      NO_LIMIT,
      ids,
    );
    const words = {
      name: 'Avril',
      segment: null,
      language: 'fr',
      subject: 'Bonjour',
      body: BODY,
      perMinute: 5,
    };
    await tryIt.execute({ actor: manager, words });
    expect(sent.map(({ to }) => to)).toEqual([`${manager.memberId}@demo.test`]);
    expect(sent[0]!.letter.body!.html).not.toContain('campagne=');
    expect((await tryIt.show({ actor: manager, words })).html).toContain('votre métier');
  });

  it('a picture, an unknown variable, and one that somebody may lack are refused', async () => {
    const refused = async (body: string) => write({ body }).catch((error: { code: string }) => error.code);
    expect(await refused('Bonjour, une image ![de vous](/fichiers/a.webp) ici.')).toBe('text.no-pictures');
    expect(await refused('Bonjour {{prénom}}, ceci est assez long.')).toBe('community.campaign-variable');
    for (const link of [
      '[vous](/questions?q={{pseudonyme}})',
      'https://ailleurs.example.org/{{region | ici}}',
      '<https://{{pseudonyme}}.example.org/>',
    ])
      expect([link, await refused(`Bonjour, ceci est assez long ${link}`)]).toEqual([
        link,
        'community.campaign-variable-in-link',
      ]);
    expect(await refused('Bonjour, [{{pseudonyme}}](/questions), assez long.')).not.toMatch(/community/);
    expect(await refused('Bonjour {{ branche }}, ceci est assez long.')).toBe('community.campaign-fallback');
  });
});

describe('how it goes', () => {
  it('no more leave in a minute than it says, whoever sends', async () => {
    await many(9);
    const id = await write({ perMinute: 4 });
    await steer(id, 'send');
    await Promise.all([sender().execute(), sender().execute(), sender().execute()]);
    expect(sent).toHaveLength(4);
    await sender().execute();
    expect(sent).toHaveLength(4);
    later(MINUTE);
    await Promise.all([sender().execute(), sender().execute()]);
    expect(sent).toHaveLength(8);
    later(MINUTE);
    await sender().execute();
    expect(new Set(sent.map(({ to }) => to)).size).toBe(9);
    expect((await read().one(manager, id)).state).toBe('over');
  });

  it('whose segment is deleted is a draft again, is sent to nobody, and its author is told once', async () => {
    await many(3);
    const id = await write();
    await steer(id, 'schedule', { day: '2030-01-02', hour: 9 });
    await unitOfWork().run(() => new SqlSegments(sql()).remove(photographers));
    house.forum.now = new Date('2030-01-02T08:00:00Z');
    await sender().execute();
    const told: OutgoingMail[] = [];
    const asked: StrandedCampaign[] = [];
    let queue = () => Promise.reject(new Error('The queue is full.'));
    const takeBack = new TakeBackStranded(
      new SqlCampaignLetters(sql(), ids),
      new SqlStaffReaders(sql(), undefined as never),
      { send: async (mail) => void told.push(mail) },
      {
        enqueue: (_job, data) => queue().then(() => void asked.push(data as never)),
        soon: async () => {},
        every: async () => {},
      },
      unitOfWork(),
    );
    await expect(takeBack.execute()).rejects.toThrow('The queue is full.');
    expect(await read().one(manager, id)).toMatchObject({ state: 'scheduled' });
    queue = () => Promise.resolve() as Promise<never>;
    await takeBack.execute();
    await takeBack.execute();
    for (const one of asked) await takeBack.tell(one);
    await sender().execute();
    expect(sent).toHaveLength(0);
    expect(await read().one(manager, id)).toMatchObject({ state: 'draft', startsAt: null, segment: null });
    expect(told.map(({ template, values }) => [template, values['name'], values['path']])).toEqual([
      ['campaign-stranded', 'Avril', `/admin/campagnes/${id}`],
    ]);
  });

  it('begins at its hour in Paris, pauses, goes on, and stops for good', async () => {
    await many(3);
    const id = await write({ perMinute: 1 });
    await steer(id, 'schedule', { day: '2030-01-02', hour: 9 });
    await sender().execute();
    expect(sent).toHaveLength(0);
    house.forum.now = new Date('2030-01-02T08:00:00Z');
    await sender().execute();
    expect(sent).toHaveLength(1);
    await steer(id, 'pause');
    later(MINUTE);
    await sender().execute();
    expect(sent).toHaveLength(1);
    await expect(write({ id, version: await versionOf(id) })).rejects.toThrow(CampaignElsewhere);
    await steer(id, 'resume');
    await sender().execute();
    expect(sent).toHaveLength(2);
    await steer(id, 'stop');
    later(MINUTE);
    await sender().execute();
    expect(sent).toHaveLength(2);
    await expect(steer(id, 'resume')).rejects.toThrow(CampaignElsewhere);
    await expect(remove(id)).rejects.toThrow(CampaignElsewhere);
    expect(await report(id)).toMatchObject({ chosen: 3, sent: 2, toSend: 0 });
    expect(audited.slice(-2).map(({ action, outcome }) => [action, outcome])).toEqual([
      ['campaign.resume', 'refused'],
      ['campaign.remove', 'refused'],
    ]);
  });

  it('what another of the team changed meanwhile is neither sent, rewritten nor thrown away unseen', async () => {
    await many(1);
    const id = await write();
    const seen = await versionOf(id);
    await write({ id, version: seen, subject: 'Tout autre chose' });
    const refused = async (deed: Promise<unknown>) =>
      deed.then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
    expect([
      await refused(steer(id, 'send', null, seen)),
      await refused(write({ id, version: seen })),
      await refused(remove(id, seen)),
    ]).toEqual(Array.from({ length: 3 }, () => 'shared.changed-meanwhile'));
    await sender().execute();
    expect(sent).toEqual([]);
    expect(await read().one(manager, id)).toMatchObject({ state: 'draft', subject: 'Tout autre chose' });
    await steer(id, 'send');
    await sender().execute();
    expect(sent).toHaveLength(1);
  });

  it('an address that takes no mail is written to no more, a server that takes none is asked again', async () => {
    await many(3);
    const id = await write();
    await steer(id, 'send');
    instead = async () => {
      throw new NotHandedOver(false, { takesNone: true });
    };
    await expect(sender().execute()).rejects.toThrow(NotHandedOver);
    expect(await report(id)).toMatchObject({ toSend: 3, sent: 0 });
    const [dead] = await house.forum.rows<{ member_id: string }>(
      `select member_id from community.campaign_letter order by id`,
    );
    instead = async ({ to }) => {
      if (to === `${dead!.member_id}@demo.test`) throw new NotHandedOver(true);
    };
    await sender().execute();
    expect(await report(id)).toMatchObject({ sent: 2, failed: 1, toSend: 0 });
    const again = await write();
    await steer(again, 'send');
    await sender().execute();
    expect(await report(again)).toMatchObject({ chosen: 2, sent: 2 });
  });

  it('a mailbox that is full stops nobody else, is asked again, and is given up after a day', async () => {
    await many(4);
    const id = await write({ perMinute: 2 });
    await steer(id, 'send');
    const [full] = await house.forum.rows<{ to: string }>(
      `select min(member_id::text) || '@demo.test' as to from community.member m join community.consent c on c.member_id = m.id`,
    );
    const tried: string[] = [];
    instead = async ({ to }) => {
      tried.push(to);
      if (to === full!.to) throw new NotHandedOver(false);
    };
    for (let minute = 0; minute < 3; minute += 1) {
      await sender()
        .execute()
        .catch((error: unknown) => expect(error).toBeInstanceOf(NotHandedOver));
      later(MINUTE);
    }
    expect(await report(id)).toMatchObject({ sent: 3, failed: 0, toSend: 1 });
    expect(tried.filter((to) => to === full!.to)).toHaveLength(1);
    for (let hour = 0; hour < 24; hour += 1) {
      later(60 * MINUTE);
      await sender()
        .execute()
        .catch(() => {});
    }
    expect(tried.filter((to) => to === full!.to).length).toBeGreaterThan(20);
    later(60 * MINUTE);
    await sender().execute();
    expect(await report(id)).toMatchObject({ sent: 3, failed: 1, toSend: 0 });
    expect((await read().one(manager, id)).state).toBe('over');
    instead = null;
    const again = await write();
    await steer(again, 'send');
    await sender().execute();
    expect(await report(again)).toMatchObject({ chosen: 4, sent: 4 });
  });

  it('one that cannot begin stops neither the next nor those under way', async () => {
    await many(2);
    const broken = await write({ name: 'Mars' });
    const good = await write();
    const under = await write({ name: 'Mai' });
    await steer(under, 'send');
    await sender().execute();
    later(MINUTE);
    await steer(broken, 'send');
    await steer(good, 'send');
    const bearers = {
      of: async (by: string) => {
        if (by !== manager.memberId) throw new Error('No answer');
        return bearerOf(by, 'active');
      },
    };
    const other = await house.member({ role: 'community_manager' });
    await house.forum.rows(`update community.campaign set planned_by = $2 where id = $1`, [
      broken,
      other.memberId,
    ]);
    await photographer();
    sent = [];
    const sending = senderOn(sql(), unitOfWork(), mailer, clock, { bearers }).execute();
    await expect(sending).rejects.toThrow('No answer');
    expect(await report(good)).toMatchObject({ chosen: 3, sent: 3 });
    expect(await report(broken)).toMatchObject({ chosen: 0, sent: 0 });
    await sender().execute();
    expect(await report(broken)).toMatchObject({ chosen: 3, sent: 3 });
  });

  it('chooses the rest of its readers after a process died among them, and is not over before', async () => {
    await many(3);
    const id = await write();
    await steer(id, 'send');
    const letters = new SqlCampaignLetters(sql(), ids);
    await unitOfWork().run(() => letters.beginDue(id, now(), async () => 'may'));
    await unitOfWork().run(() => letters.endIfDone(id, now()));
    const readers = await letters.toChoose(id);
    await unitOfWork().run(() => letters.addReaders(id, readers.slice(0, 2), false));
    expect(await letters.toChoose(id)).toEqual(readers.slice(2));
    expect(await letters.underWay()).toMatchObject([{ id, isChoosing: true }]);
    await Promise.all([sender().execute(), sender().execute()]);
    await sender().execute();
    expect(await report(id)).toMatchObject({ chosen: 3, sent: 3, toSend: 0 });
    expect(await letters.underWay()).toEqual([]);
    expect(new Set(sent.map(({ to }) => to)).size).toBe(3);
  });

  it('goes to the segment as it was at its beginning, whatever becomes of it while readers are chosen', async () => {
    await many(3);
    const id = await write();
    await steer(id, 'send');
    const letters = new SqlCampaignLetters(sql(), ids);
    await unitOfWork().run(() => letters.beginDue(id, now(), async () => 'may'));
    const readers = await letters.toChoose(id);
    await unitOfWork().run(() => letters.addReaders(id, readers.slice(0, 1), false));
    await house.forum.rows(
      `update community.segment set conditions = '[{"field":"regions","among":["bretagne"],"except":false}]' where id = $1`,
      [photographers],
    );
    expect(await letters.toChoose(id)).toEqual(readers.slice(1));
    await unitOfWork().run(() => new SqlSegments(sql()).remove(photographers));
    expect(await letters.toChoose(id)).toEqual(readers.slice(1));
    await sender().execute();
    expect(await report(id)).toMatchObject({ chosen: 3, sent: 3, toSend: 0 });
    expect((await read().one(manager, id)).state).toBe('over');
    expect(await place(id)).toEqual({ chosen_to: null, chosen_by: null });
  });

  it('that was stopped while its readers were chosen takes no more of them, and keeps the id of none', async () => {
    await many(2);
    const id = await write();
    await steer(id, 'send');
    const letters = new SqlCampaignLetters(sql(), ids);
    await unitOfWork().run(() => letters.beginDue(id, now(), async () => 'may'));
    const readers = await letters.toChoose(id);
    await unitOfWork().run(() => letters.addReaders(id, readers.slice(0, 1), false));
    await steer(id, 'pause');
    expect(await place(id)).toMatchObject({ chosen_to: readers[0] });
    await steer(id, 'stop');
    expect(await unitOfWork().run(() => letters.addReaders(id, readers, true))).toBe(false);
    expect(await place(id)).toEqual({ chosen_to: null, chosen_by: null });
  });

  it('those that a dead process had claimed and not begun have both their tries', async () => {
    await many(3);
    const id = await write();
    await steer(id, 'send');
    const letters = new SqlCampaignLetters(sql(), ids);
    await unitOfWork().run(() => letters.beginDue(id, now(), async () => 'may'));
    const readers = await letters.toChoose(id);
    await unitOfWork().run(() => letters.addReaders(id, readers, true));
    for (let death = 0; death < 3; death += 1) {
      expect(await unitOfWork().run(() => letters.claim(id, now(), 10))).toHaveLength(3);
      later(11 * MINUTE);
    }
    await sender().execute();
    expect(await report(id)).toMatchObject({ sent: 3, failed: 0 });
  });

  it('a pace that is made slower within a minute lets nobody go until the next', async () => {
    await many(5);
    const id = await write({ perMinute: 3 });
    await steer(id, 'send');
    await sender().execute();
    await house.forum.rows(`update community.campaign set per_minute = 1 where id = $1`, [id]);
    await sender().execute();
    expect(sent).toHaveLength(3);
  });

  it('one that was leaving when its process died is tried once more under the same id', async () => {
    await many(2);
    const id = await write();
    await steer(id, 'send');
    const tried: string[] = [];
    instead = async (letter) => {
      tried.push(letter.id);
      throw new Error('The connection broke');
    };
    await expect(sender().execute()).rejects.toThrow('broke');
    instead = async (letter) => void tried.push(letter.id);
    await sender().execute(); // the other one, at once
    expect(tried).toHaveLength(2);
    later(11 * MINUTE);
    await sender().execute();
    expect(tried).toHaveLength(3);
    expect(tried[2]).toBe(tried[0]);
    expect(await report(id)).toMatchObject({ sent: 2, failed: 0, toSend: 0 });
  });
});

describe('a worker that is killed', () => {
  it('loses nobody and writes to none again but those that were leaving', async () => {
    const READERS = 120;
    const KILLS = 5;
    await many(READERS);
    const id = await write();
    await steer(id, 'send');
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'campaigns-'));
    const life = (number: number, url: string) =>
      spawn(
        process.execPath,
        [
          '--conditions=source',
          '--import',
          'tsx',
          'test/integration/community/campaigns/sender-process.ts',
          JSON.stringify({ url, folder, from: now().getTime() + number * 3_600_000 }),
        ],
        { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
      );
    const url = house.forum.url;
    const files = async () => (await newestMails(folder, 10_000)).length;
    const until = async (holds: () => Promise<boolean>) => {
      for (const end = Date.now() + 60_000; Date.now() < end; await sleep(5)) if (await holds()) return;
      throw new Error('It never came so far');
    };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = await files();
      const child = life(kill, url);
      await until(async () => (await files()) >= before + 12);
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    const last = life(KILLS, url);
    await until(async () => (await read().one(manager, id)).state === 'over');
    last.kill('SIGKILL');
    await once(last, 'exit');
    const mails = (await newestMails(folder, 10_000)).map((file) => fs.readFileSync(file, 'utf8'));
    const idOf = (mail: string) => /^Message-ID: (.*)$/im.exec(mail)![1]!;
    const readers = new Set(mails.map((mail) => readMail(mail).to));
    const letters = new Set(mails.map(idOf));
    expect(readers.size).toBe(READERS);
    // One letter for each reader, whatever became of the processes; a second copy only of what was leaving at a kill.
    expect(letters.size).toBe(READERS);
    expect(mails.length - letters.size).toBeLessThanOrEqual(KILLS);
    expect(await report(id)).toMatchObject({ chosen: READERS, sent: READERS, failed: 0, toSend: 0 });
    fs.rmSync(folder, { recursive: true, force: true });
  }, 170_000);
});
