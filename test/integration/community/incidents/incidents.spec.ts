import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import type { TopicId } from '#domain/community/topics/topic';
import { carryOver, takeOver } from '#infrastructure/community/topics/carry-over';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { signedIn, visitor } from '../../../support/actors.ts';
import { type CategoryRow, ForumRows, type MemberRow, type TopicRow } from '../../../support/forum-rows.ts';
import { EmptyHouse } from '../../seed/empty-house.ts';

let house: EmptyHouse;
let rows: ForumRows;
let category: CategoryRow;
let official: TopicRow;
let boss: MemberRow;
let members: MemberRow[];

beforeAll(async () => {
  house = await EmptyHouse.open();
  const pool = { query: (text: string, params: unknown[]) => house.rows(text, params) };
  rows = new ForumRows(pool as unknown as Pool);
  category = await rows.category('declarer');
  boss = await rows.member('Boss', { role: 'community_manager' });
  members = [await rows.member('Ana'), await rows.member('Bilal'), await rows.member('Chloe')];
});
beforeEach(async () => {
  await house.rows('truncate community.incident cascade');
  await house.rows('truncate community.notification cascade');
  await house.rows('truncate site.announcement');
  await house.rows(`update community.topic set deleted_at = now() where deleted_at is null`);
  official = await rows.topic(category, boss, { title: 'Panne du site' }, { kind: 'announcement' });
});
afterAll(() => house.close());

const manager = (id = boss.id) =>
  signedIn(id, {
    role: 'community_manager',
    grants: [
      ['topic.read', 'everywhere'],
      ['topic.close', 'everywhere'],
      ['topic.answer', 'everywhere'],
      ['announcement.publish', 'everywhere'],
    ],
  });
const community = () => house.app.community;
const ask = (author: MemberRow, title: string) => rows.topic(category, author, { title, at: new Date() });
const follow = (member: MemberRow, { id }: TopicRow) =>
  rows.insert('topic_follow', { member_id: member.id, topic_id: id, level: 'watching', since: new Date() });
const open = (banner: readonly string[] | null = null) =>
  community().openIncident.execute({
    actor: manager(),
    title: 'Le site des déclarations ne répond plus',
    known: 'Une panne est en cours.',
    topicNumber: official.number,
    banner: banner && { label: 'Lire', segments: banner, href: (number) => `/incidents/${number}` },
  });
const gather = (
  number: number,
  questions: readonly TopicRow[],
  more: { closes?: boolean; by?: string } = {},
) =>
  community().gatherQuestions.execute({
    actor: manager(more.by),
    number,
    questions: questions.map((one) => one.number),
    closes: more.closes ?? false,
  });
const told = async (): Promise<readonly string[]> => {
  const found = await house.rows<{ who: string }>(
    `select m.pseudonym || ' ' || n.piece_state as who from community.notification n
     join community.member m on m.id = n.member_id where n.kind = 'incident' order by 1`,
  );
  return found.map(({ who }) => who);
};
const mergers = () =>
  signedIn(boss.id, {
    role: 'community_manager',
    grants: (['topic.read', 'topic.merge', 'topic.close'] as const).map(
      (right) => [right, 'everywhere'] as const,
    ),
  });
const merge = ({ id }: TopicRow, into: TopicRow, reason: string | null = null) =>
  community().mergeTopics.execute({
    actor: mergers(),
    topicId: id as TopicId,
    intoNumber: into.number,
    reason,
  });
const statusOf = async ({ id }: TopicRow) =>
  (
    await house.rows<{ status: string; master: string | null }>(
      'select status, duplicate_of as master from community.topic where id = $1',
      [id],
    )
  )[0];

describe('those that last', () => {
  it('are listed for who may know of their topic, until they are solved', async () => {
    const { number } = await open();
    expect((await community().incidents.lasting(visitor())).map((one) => one.number)).toEqual([number]);
    await community().tellOfIncident.execute({ actor: manager(), number, news: 'Tout marche.', known: null });
    expect(await community().incidents.lasting(visitor())).toEqual([]);
  });

  it('take no segment for their banner, which nobody would have drawn', async () => {
    const asked = open(['segment:0199eeee-0000-7000-8000-0000000000aa']);
    await expect(asked).rejects.toMatchObject({ fields: [{ field: 'segments', code: 'field.choice' }] });
  });
});

describe('an incident of a category that not everybody reads', () => {
  it('is not told to all by a banner', async () => {
    await house.rows(`update community.topic set audience = 'members' where id = $1`, [official.id]);
    await expect(open([])).rejects.toMatchObject({ code: 'community.incident-not-for-all' });
    expect(await house.rows('select id from community.incident')).toEqual([]);
    expect(await house.rows('select id from site.announcement')).toEqual([]);
    expect(await open()).toMatchObject({ number: expect.any(Number) });
  });
});

describe('gathering', () => {
  it('tells authors and followers once each, whatever the number of their questions', async () => {
    const [ana, bilal, chloe] = members as [MemberRow, MemberRow, MemberRow];
    const first = await ask(ana, 'Site des déclarations en panne');
    const second = await ask(ana, 'Impossible de déclarer, le site ne répond plus');
    const third = await ask(bilal, 'Déclaration : erreur du site');
    for (const one of [first, second]) await follow(chloe, one);
    const { number } = await open();
    expect(await gather(number, [first, second])).toEqual({ gathered: 2 });
    expect(await told()).toEqual(['Ana gathered', 'Chloe gathered']);
    expect(await gather(number, [second, third])).toEqual({ gathered: 1 });
    expect(await told()).toEqual(['Ana gathered', 'Bilal gathered', 'Chloe gathered']);
    const desk = await community().incidents.desk(manager(), number, '');
    expect([desk.gathered, desk.concerned, desk.candidates]).toEqual([3, 3, []]);
  });

  it('closes no question of an equal or higher rank, which is gathered all the same', async () => {
    const [peer, other] = [
      await rows.member('Peer', { role: 'administrator' }),
      await rows.member('Other', { role: 'community_manager' }),
    ];
    const { number } = await open();
    for (const author of [peer, other]) {
      const question = await ask(author, 'Site en panne ?');
      await expect(gather(number, [question], { closes: true })).rejects.toMatchObject({
        code: 'community.words-of-rank',
      });
      expect(await statusOf(question)).toMatchObject({ status: 'open' });
      expect(await gather(number, [question])).toEqual({ gathered: 1 });
    }
  });

  it('is undone, and done again tells nobody twice', async () => {
    const question = await ask(members[0]!, 'Site en panne ?');
    const { number } = await open();
    await gather(number, [question], { closes: true });
    expect(await statusOf(question)).toEqual({ status: 'closed', master: official.id });
    await expect(
      community().postAnswer.execute({
        actor: manager(),
        body: 'Chez moi aussi.',
        replyTo: null,
        topicId: question.id as TopicId,
      }),
    ).rejects.toMatchObject({ kind: 'rule' });
    const letGo = { actor: manager(), number, questions: [question.number] };
    expect(await community().letQuestionsGo.execute(letGo)).toEqual({ left: 1 });
    expect(await statusOf(question)).toEqual({ status: 'open', master: null });
    expect(await community().incidents.ofTopic(visitor(), question.id as TopicId)).toBeNull();
    await gather(number, [question]);
    expect(await statusOf(question)).toEqual({ status: 'open', master: null });
    expect(await told()).toEqual(['Ana gathered']);
  });

  it('is undone also once the official topic repeats another', async () => {
    const question = await ask(members[0]!, 'Site en panne ?');
    const { number } = await open();
    await gather(number, [question], { closes: true });
    const master = await rows.topic(category, boss, { title: 'Toutes les pannes' }, { kind: 'announcement' });
    const closing = { actor: mergers(), topicId: official.id as TopicId, masterNumber: master.number };
    await community().closeAsDuplicate.execute(closing);
    expect(await statusOf(question)).toEqual({ status: 'closed', master: master.id });
    await community().letQuestionsGo.execute({ actor: manager(), number, questions: [question.number] });
    expect(await statusOf(question)).toEqual({ status: 'open', master: null });
  });

  it('goes with a question that is merged: who asked and who followed still hear', async () => {
    const [ana, bilal, chloe] = members as [MemberRow, MemberRow, MemberRow];
    const [question, into] = [await ask(ana, 'Site en panne ?'), await ask(bilal, 'En panne aussi ?')];
    await follow(chloe, question);
    const { number } = await open();
    await gather(number, [question]);
    await merge(question, into, 'La même question.');
    await community().tellOfIncident.execute({ actor: manager(), number, news: 'Réparé.', known: null });
    expect(await told()).toEqual([
      'Ana gathered',
      'Ana solved',
      'Bilal solved',
      'Chloe gathered',
      'Chloe solved',
    ]);
    const { questions, gathered } = await community().incidents.desk(manager(), number, '');
    expect([questions.map((one) => one.number), gathered]).toEqual([[into.number], 1]);
  });

  it('leaves closed what somebody else had closed', async () => {
    const question = await ask(members[0]!, 'Site en panne ?');
    await house.rows(`update community.topic set status = 'closed' where id = $1`, [question.id]);
    const { number } = await open();
    await gather(number, [question], { closes: true });
    await community().letQuestionsGo.execute({ actor: manager(), number, questions: [question.number] });
    expect(await statusOf(question)).toEqual({ status: 'closed', master: null });
  });

  it('of two managers at once, one gathers and everybody is told once', async () => {
    const other = await rows.member(`Other${Date.now()}`, { role: 'community_manager' });
    const questions = [await ask(members[0]!, 'Panne ?'), await ask(members[1]!, 'En panne ?')];
    const { number } = await open();
    const rival = await rows.topic(category, boss, { title: 'Une autre panne' }, { kind: 'announcement' });
    const { number: rivals } = await community().openIncident.execute({
      actor: manager(),
      title: 'Une autre panne',
      known: 'Une autre panne.',
      banner: null,
      topicNumber: rival.number,
    });
    const results = await Promise.allSettled([
      gather(number, questions, { closes: true }),
      gather(rivals, [...questions].reverse(), { closes: true, by: other.id }),
      gather(number, questions, { by: other.id }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'community.nothing-gathered' });
    expect(await told()).toEqual(['Ana gathered', 'Bilal gathered']);
  });

  it('takes nothing that the manager may not know of, nor the official topic itself', async () => {
    const panel = await rows.category(`panel-${Date.now()}`, { audience: 'group:panel' });
    const hidden = await rows.topic(panel, members[0]!, { title: 'Panne' }, { audience: 'group:panel' });
    const { number } = await open();
    await expect(gather(number, [hidden])).rejects.toMatchObject({ kind: 'not-found' });
    await expect(gather(number, [official])).rejects.toMatchObject({ code: 'community.nothing-gathered' });
    expect(await told()).toEqual([]);
  });
});

describe('while it lasts', () => {
  it('is proposed to who asks the same, and near questions are proposed to who runs it', async () => {
    const near = await ask(members[0]!, 'Le site pour les déclarations est en panne ?');
    await ask(members[1]!, 'Quel contrat pour une couverture de livre ?');
    const { number } = await open();
    const { candidates } = await community().incidents.desk(manager(), number, '');
    expect(candidates.map((one) => one.number)).toEqual([near.number]);
    const like = async (title: string) =>
      (await community().incidents.like(visitor(), title)).map((one) => one.number);
    expect(await like('Impossible de faire ma déclaration, le site bloque')).toEqual([number]);
    expect(await like('Quelle licence pour une photographie ?')).toEqual([]);
    await community().tellOfIncident.execute({
      actor: manager(),
      number,
      news: 'Tout remarche.',
      known: null,
    });
    expect(await like('Impossible de faire ma déclaration, le site bloque')).toEqual([]);
  });

  it('tells nobody what is asked under it by questions that they may not know of, nor how many they are', async () => {
    const [shown, closed] = [
      await ask(members[0]!, 'Panne du simulateur ?'),
      await ask(members[1]!, 'Contrat confidentiel de la fanfare ?'),
    ];
    const { number } = await open();
    await gather(number, [shown, closed]);
    const seen = async () => ({
      like: (await community().incidents.like(visitor(), 'confidentiel fanfare')).map((one) => one.number),
      gathered: (await community().incidents.one(visitor(), number)).gathered,
    });
    expect(await seen()).toEqual({ like: [number], gathered: 2 });
    await house.rows(`update community.topic set audience = 'group:fanfare' where id = $1`, [closed.id]);
    expect(await seen()).toEqual({ like: [], gathered: 1 });
    await follow(members[2]!, closed);
    const runs = [['announcement.publish', 'everywhere']] as const;
    const figures = async (audiences: readonly string[]) => {
      const actor = signedIn(members[2]!.id, { audiences, grants: runs });
      const [row] = await community().incidents.all(actor);
      const { gathered, concerned } = await community().incidents.desk(actor, number, '');
      expect(row).toMatchObject({ number, gathered, concerned });
      return { gathered, concerned };
    };
    expect(await figures(['staff'])).toEqual({ gathered: 1, concerned: 1 });
    expect(await figures(['staff', 'group:fanfare'])).toEqual({ gathered: 2, concerned: 3 });
    await house.rows(`update community.topic set deleted_at = now() where id = $1`, [closed.id]);
    expect(await figures(['staff', 'group:fanfare'])).toEqual({ gathered: 1, concerned: 1 });
  });

  it('stands in a banner for a segment, follows what is known, and goes with it; each news is told once', async () => {
    const [ana, bilal] = members as [MemberRow, MemberRow];
    const questions = [await ask(ana, 'Panne ?'), await ask(ana, 'En panne ?')];
    await follow(bilal, official);
    const { number } = await open(['branch:music']);
    await gather(number, questions);
    const musician = signedIn(ana.id, { audiences: ['branch:music'] });
    const banners = async (who = musician) =>
      (await house.app.site.announcements.to(who, [])).map(({ text, link }) => [text, link?.href]);
    expect(await banners()).toEqual([['Une panne est en cours.', `/incidents/${number}`]]);
    expect(await banners(visitor())).toEqual([]);
    const tell = (news: string, known: string | null) =>
      community().tellOfIncident.execute({ actor: manager(), number, news, known });
    await tell('La cause est trouvée.', 'Un serveur est tombé.');
    expect(await banners()).toEqual([['Un serveur est tombé.', `/incidents/${number}`]]);
    await Promise.allSettled([tell('Tout remarche.', null), tell('Tout remarche.', null)]);
    expect(await banners()).toEqual([]);
    expect(await told()).toEqual(['Ana gathered', 'Ana news', 'Ana solved', 'Bilal news', 'Bilal solved']);
    const read = await community().incidents.one(visitor(), number);
    expect(read.log.map(({ kind, text }) => [kind, text])).toEqual([
      ['solved', 'Tout remarche.'],
      ['news', 'La cause est trouvée.'],
      ['opened', 'Une panne est en cours.'],
    ]);
    await expect(tell('Encore.', 'Encore.')).rejects.toMatchObject({ code: 'community.incident-solved' });
    await expect(gather(number, questions)).rejects.toMatchObject({ code: 'community.incident-solved' });
  });

  it('follows its official topic where that is merged', async () => {
    const { number } = await open();
    const into = await rows.topic(category, boss, { title: 'Toutes les pannes' }, { kind: 'announcement' });
    await merge(official, into);
    expect(await community().incidents.one(visitor(), number)).toMatchObject({
      topic: { number: into.number },
    });
  });

  it('goes back to its official topic, and a gathering to its question, where the merge is undone', async () => {
    const [question, near] = [await ask(members[0]!, 'Panne ?'), await ask(members[1]!, 'En panne ?')];
    const into = await rows.topic(category, boss, { title: 'Toutes les pannes' }, { kind: 'announcement' });
    const { number } = await open();
    await gather(number, [question]);
    const sql = { rows: (text: string, params: unknown[]) => house.rows(text, params) } as unknown as Sql;
    const heldBy = async () =>
      (
        await house.rows<{ id: string }>(
          `select topic_id as id from community.incident where number = $1
         union all (select topic_id from community.incident_question order by topic_id)`,
          [number],
        )
      ).map(({ id }) => id);
    const before = await heldBy();
    for (const [from, to] of [
      [official, into],
      [question, near],
    ] as const)
      await carryOver(sql, from as never, { ...to, lastPlace: 1 } as never);
    expect(await heldBy()).toEqual([into.id, ...[question.id, near.id].sort()]);
    for (const [from, to] of [
      [official, into],
      [question, near],
    ] as const)
      await takeOver(sql, from as never, { from: to.id as TopicId, back: [], duplicates: [] });
    expect(await heldBy()).toEqual(before);
  });

  it.each([
    ['is deleted', 'deleted_at = now()'],
    ['moves where the manager reads nothing', `audience = 'group:panel'`],
  ])('is still run and solved once its official topic %s', async (_, change) => {
    const { number } = await open(['branch:music']);
    await house.rows(`update community.topic set ${change} where id = $1`, [official.id]);
    const run = { number, topic: null, solvedAt: null };
    expect(await community().incidents.all(manager())).toEqual([expect.objectContaining(run)]);
    expect(await community().incidents.desk(manager(), number, '')).toMatchObject(run);
    await community().tellOfIncident.execute({ actor: manager(), number, news: 'Réparé.', known: null });
    expect((await community().incidents.desk(manager(), number, '')).solvedAt).toBeInstanceOf(Date);
    expect(await house.rows('select 1 from site.announcement')).toEqual([]);
  });

  it('has one official topic, which answers no other incident that lasts', async () => {
    await open();
    await expect(open()).rejects.toMatchObject({ code: 'community.incident-topic-taken' });
    await house.rows('update community.topic set deleted_at = now() where id = $1', [official.id]);
    await expect(open()).rejects.toMatchObject({ kind: 'gone' });
  });

  it('is hidden from whom its official topic is, and run by those who may', async () => {
    const { number } = await open();
    const topicId = official.id as TopicId;
    expect(await community().incidents.ofTopic(visitor(), topicId)).toMatchObject({ isOfficial: true });
    expect(await community().incidents.lasting(visitor())).toMatchObject([
      { number, topic: { title: 'Panne du site' } },
    ]);
    await house.rows(`update community.topic set audience = 'group:panel' where id = $1`, [official.id]);
    expect(await community().incidents.lasting(visitor())).toEqual([]);
    await expect(community().incidents.one(visitor(), number)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await community().incidents.like(visitor(), 'Le site des déclarations')).toEqual([]);
    const member = signedIn(members[0]!.id);
    await expect(community().incidents.all(member)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(
      community().gatherQuestions.execute({ actor: member, number, questions: [1], closes: true }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
    const { items } = await house.app.audit.trail.page({ objectKind: 'incident' });
    expect(items.map(({ action, outcome }) => [action, outcome])).toContainEqual([
      'incident.gather',
      'refused',
    ]);
  });
});
