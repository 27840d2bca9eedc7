import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { WORDS_GATE } from '#infrastructure/community/words/words.module';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { prepareData } from '#interfaces/composition/prepare-data';
import { takenFrom } from '#interfaces/composition/provided';
import { seedDemonstration } from '#interfaces/composition/seed/demonstration';
import type { OutgoingLetter } from '#application/shared/letter.ports';
import { EmptyHouse } from './empty-house.ts';

jest.setTimeout(60_000);

describe('a house without a demonstration', () => {
  let house: EmptyHouse;
  beforeAll(async () => {
    house = await EmptyHouse.open();
  });
  afterAll(() => house.close());

  const rules = () =>
    house.rows<{ key: string; in_force: number | null }>(
      `select key, in_force from moderation.word_rule order by key`,
    );

  it('begins with the rules that protect people in force, and the others to be tried', async () => {
    const all = new Map((await rules()).map(({ key, in_force }) => [key, in_force]));
    for (const key of [
      'nir',
      'iban',
      'identifiant-et-mot-de-passe',
      'demande-de-code-sms',
      'menace',
      'detresse',
    ])
      expect([key, all.get(key)]).toEqual([key, 1]);
    for (const key of ['ancien-organisme', 'haine-critere-protege', 'consigne-de-vote'])
      expect([key, all.get(key)]).toEqual([key, null]);
  });

  it('heeds them from the first text on', async () => {
    const author = Actor.member('01997777-0000-7000-8000-000000000001' as MemberId, 'member', new Map(), []);
    const passed = await takenFrom(house.container)(WORDS_GATE).pass(author, 'post', [
      { field: 'post', name: 'body', text: 'Mon numéro est le 2 69 05 49 588 157 80, merci.' },
    ]);
    expect(passed.told).toEqual(['masked']);
    expect(passed.text('body')).not.toContain('588');
  });

  it('holds the rights of every role, and a rule for newcomers', async () => {
    const [rights] = await house.rows<{ roles: number }>(
      `select count(distinct role)::int as roles from moderation.role_permission`,
    );
    expect(rights!.roles).toBe(7);
    expect(await house.rows(`select 1 from community.newcomer_rule where number = 1`)).toHaveLength(1);
    expect(await house.rows(`select 1 from moderation.report_reason`)).not.toEqual([]);
  });

  it('begins once: what managers stopped stays stopped, however often it starts', async () => {
    await house.rows(`update moderation.word_rule set in_force = null where key = 'majuscules'`);
    const before = await rules();
    await Promise.all([1, 2, 3].map(() => prepareData(house.container, 'none')));
    expect(await rules()).toEqual(before);
  });

  it('gives way to the demonstration where nobody has come yet', async () => {
    await seedDemonstration(house.parts);
    const all = new Map((await rules()).map(({ key, in_force }) => [key, in_force]));
    expect(all.get('ancien-organisme')).toBe(1);
    expect(all.get('majuscules')).toBe(1);
  });
});

describe('a demonstration that was just made', () => {
  const mails: OutgoingLetter[] = [];
  const mail = {
    mailer: { send: async () => {}, deliver: async (letter: OutgoingLetter) => void mails.push(letter) },
    sentMails: { latest: async () => [], read: async () => null },
  };
  let house: EmptyHouse;
  beforeAll(async () => {
    house = await EmptyHouse.open(undefined, mail);
  });
  afterAll(() => house.close());

  it('has a digest of what its member was told of among its mails, once, and nobody else’s', async () => {
    await prepareData(house.container, 'demo');
    await prepareData(house.container, 'demo');
    expect(mails.map(({ to, language }) => [to, language])).toEqual([['membre@demo.test', 'fr']]);
    const unread = await house.rows<{ title: string }>(
      `select distinct t.title from community.notification n join community.topic t on t.id = n.topic_id
       join community.account a on a.member_id = n.member_id
       where a.email = 'membre@demo.test' and n.read_at is null`,
    );
    expect(unread.length).toBeGreaterThan(0);
    for (const { title } of unread) expect(JSON.stringify(mails[0]!.letter)).toContain(title);
    expect(await house.rows('select until, sent_at is null as waits from community.mail_sent')).toEqual([
      { until: null, waits: false },
    ]);
  });
});
