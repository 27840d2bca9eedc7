import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { wordsOnPages } from '#application/moderation/published/piece-words.api';
import { reportable } from '#application/moderation/reports/reportable.policy';
import { ContentKinds } from '#application/moderation/review/content.kinds';
import type { Throttle } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import { SqlChannelChanges } from '#infrastructure/community/chat/messages.sql';
import { SqlModeratedMessages } from '#infrastructure/community/chat/moderated-messages.sql';
import { SqlWrittenMessages } from '#infrastructure/community/chat/written-messages.sql';
import { SqlMessageNotices } from '#infrastructure/community/notifications/sql-message-notices';
import { KnownLevels } from '#infrastructure/community/topics/known-levels';
import { SqlWordAuthors } from '#infrastructure/community/words/sql-word-authors';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { SQL, THROTTLE } from '#infrastructure/platform/platform.tokens';
import { signedIn } from '../../../support/actors.ts';
import { ForumRows } from '../../../support/forum-rows.ts';
import { outcome } from '../../engagement/poll-house.ts';
import { ChatHouse } from './chat-house.ts';

jest.setTimeout(120_000);
let house: ChatHouse;
let [ann, ben, out]: Actor[] = [];
beforeAll(async () => {
  house = await ChatHouse.open();
  [ann, ben, out] = await Promise.all([1, 2, 3].map(() => house.talker()));
});
afterAll(() => house.close());

const idOf = ({ memberId }: Actor) => memberId!;
const bodies = (items: readonly { plain: string }[]) => items.map(({ plain }) => plain);
const log = async (id: string, actor: Actor) =>
  bodies((await house.chat.messages.execute(actor, id, {})).items);
const namesOf = (people: readonly { id: string }[]) => people.map(({ id }) => id).toSorted();
const all = (actor: Actor) => house.chat.conversations.all(actor);
const away = (member: Actor, other: Actor) =>
  house.rows(
    `insert into community.distance (member_id, other_id, kind, since) values ($1, $2, 'block', now())`,
    [idOf(member), idOf(other)],
  );

describe('a private conversation', () => {
  it('is begun by writing to somebody, and goes on where the two have one', async () => {
    const { channelId } = await house.write(ann!, [ben!], 'Hello Ben');
    await house.say(channelId, ben!, 'Hello Ann');
    const again = await house.write(ben!, [ann!], 'And again');
    expect(again.channelId).toBe(channelId);
    expect(await log(channelId, ann!)).toEqual(['Hello Ben', 'Hello Ann', 'And again']);
    expect(await all(ann!)).toMatchObject([
      { id: channelId, unread: 2, muted: false, latest: { own: false, excerpt: 'And again' } },
    ]);
    expect(namesOf(await house.chat.conversations.people(ann!, channelId))).toEqual([idOf(ben!)]);
  });

  it('of two who write to each other at the same moment is one', async () => {
    const [one, other] = [await house.talker(), await house.talker()];
    const begun = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) => (at % 2 ? house.write(one, [other]) : house.write(other, [one]))),
    );
    const ids = begun.flatMap((each) => (each.status === 'fulfilled' ? [each.value.channelId] : []));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(1);
    expect(await all(one)).toHaveLength(1);
  });

  it('is looked at by no trial of a rule, what else its author said to all is', async () => {
    const one = await house.talker();
    const { id } = await house.channel();
    await house.write(one, [ben!], 'Between the two of us');
    await house.say(id, one, 'To all of you');
    await house.say(id, one, 'To all of you again');
    const sql = house.house.container.get<Sql>(SQL);
    const { texts } = await new SqlWrittenMessages(sql).page(new Date(0), null, 500, 24);
    const written = texts.filter(({ authorId }) => authorId === one.memberId);
    expect(written.map(({ text, others }) => ({ text, others }))).toEqual([
      { text: 'To all of you', others: [] },
      { text: 'To all of you again', others: ['To all of you'] },
    ]);
    // The gate tells nobody what it compares with: who writes the same to many is found out.
    const authors = new SqlWordAuthors(sql, new KnownLevels());
    const compared = ['To all of you again', 'To all of you', 'Between the two of us'];
    expect(await authors.writtenLately(one.memberId!, 24, null)).toEqual(compared);
    const { lately } = await authors.standingOf(one.memberId!, 24, null);
    expect(lately).toEqual({
      hours: 24,
      texts: compared.map((source) => ({ source, hoursAgo: expect.any(Number) })),
    });
    expect((await authors.standingOf(one.memberId!, 0, null)).lately).toBeUndefined();
  });

  it('is taken once, however often what begins it is sent', async () => {
    const [one, other] = [await house.talker(), await house.talker()];
    const id = crypto.randomUUID();
    const first = await house.write(one, [other], 'Once', id);
    expect(await house.write(one, [other], 'Once', id)).toEqual(first);
    expect(await log(first.channelId, other)).toEqual(['Once']);
  });

  it('is begun once by who clicks twice, with one and with several', async () => {
    const [one, other, third] = [await house.talker(), await house.talker(), await house.talker()];
    for (const to of [[other], [other, third]]) {
      const id = crypto.randomUUID();
      const begun = await Promise.all(Array.from({ length: 5 }, () => house.write(one, to, 'Twice', id)));
      expect(new Set(begun.map(({ messageId }) => messageId)).size).toBe(1);
      expect(await log(begun[0]!.channelId, other)).toEqual(['Twice']);
    }
    expect(await all(one)).toHaveLength(2);
  });

  it('counts against who begins it, and no more where it goes on', async () => {
    const [one, other] = [await house.talker(), await house.talker()];
    const hit = jest.spyOn(house.house.container.get<Throttle>(THROTTLE), 'hit');
    const counted = () => hit.mock.calls.filter(([{ name }]) => name === 'community.conversations').length;
    await house.write(one, [other]);
    await house.write(one, [other]);
    await house.write(other, [one]);
    expect(counted()).toBe(1);
    const clicked = crypto.randomUUID();
    await Promise.all(Array.from({ length: 2 }, () => house.write(one, [other, ann!], 'All', clicked)));
    expect(counted()).toBe(2);
    hit.mockRestore();
  });

  it('exists for nobody else, whatever they may do elsewhere', async () => {
    const { channelId, messageId } = await house.write(ann!, [ben!], 'A secret');
    const admin = await house.member({
      grants: ['chat.steer', 'chat.manage', 'review.read', 'direct.read', 'direct.open'],
      role: 'administrator',
      audiences: ['staff', 'branch:music'],
    });
    for (const who of [out!, admin]) {
      const [none, noMessage] = ['community.channel-not-found', 'community.message-not-found'];
      const { chat } = house;
      expect(
        await Promise.all([
          outcome(chat.channel.execute(who, channelId)),
          outcome(chat.messages.execute(who, channelId, {})),
          outcome(chat.changes.execute(who, channelId, 0)),
          outcome(chat.search.execute(who, channelId, 'secret')),
          outcome(chat.pinned.execute(who, channelId)),
          outcome(chat.message.execute(who, messageId)),
          outcome(chat.conversations.people(who, channelId)),
          outcome(house.say(channelId, who)),
          outcome(chat.reactToMessage.execute({ actor: who, messageId, kind: 'thanks', on: true })),
          outcome(chat.joinChannel.execute({ actor: who, channelId, deed: 'join' })),
          outcome(chat.markChannelRead.execute({ actor: who, channelId, position: 1 })),
          outcome(chat.welcomePerson.execute({ actor: who, channelId, to: idOf(who) })),
          outcome(chat.leaveConversation.execute({ actor: who, channelId })),
        ]),
      ).toEqual([
        ...Array.from({ length: 5 }, () => none),
        noMessage,
        none,
        none,
        noMessage,
        ...Array.from({ length: 4 }, () => none),
      ]);
      expect(await chat.access.execute(who, `chat:${channelId}`)).toBeNull();
      expect((await chat.channels.execute(who)).map(({ id }) => id)).not.toContain(channelId);
    }
    expect((await house.chat.channels.execute(ann!)).map(({ id }) => id)).not.toContain(channelId);
    expect(await house.chat.access.execute(ann!, `chat:${channelId}`)).not.toBeNull();
  });

  it('is steered, described and joined by nobody, those in it either', async () => {
    const steering = await house.talker({ grants: ['chat.steer', 'chat.manage'], role: 'community_manager' });
    const { channelId } = await house.write(steering, [out!]);
    const actor = steering;
    expect([
      await outcome(house.chat.steerChannel.execute({ actor, channelId, slowSeconds: 9, locked: true })),
      await outcome(
        house.chat.changeChannel.execute({
          actor,
          channelId,
          name: 'Ours',
          description: 'For nobody else at all.',
          retentionDays: 1,
        }),
      ),
      await outcome(house.chat.joinChannel.execute({ actor, channelId, deed: 'leave' })),
    ]).toEqual(Array.from({ length: 3 }, () => 'community.channel-not-found'));
  });

  it('shows who comes later what is said from then on, and who leaves nothing any more', async () => {
    const [one, two, late] = [await house.talker(), await house.talker(), await house.talker()];
    const { channelId, messageId } = await house.write(one, [two], 'Before');
    await house.chat.welcomePerson.execute({ actor: two, channelId, to: idOf(late) });
    await house.say(channelId, one, 'After', { replyTo: messageId });
    const page = await house.chat.messages.execute(late, channelId, {});
    expect(page.items).toMatchObject([{ plain: 'After', replyTo: null }]);
    expect(bodies((await house.chat.changes.execute(late, channelId, 0)).items)).toEqual(['After']);
    expect(await house.chat.search.execute(late, channelId, 'Before')).toEqual([]);
    expect(await outcome(house.chat.message.execute(late, messageId))).toBe('community.message-not-found');
    const kinds = new ContentKinds([
      new SqlModeratedMessages(house.house.container.get(SQL), wordsOnPages('community.chat_message')),
    ]);
    const reported = async (actor: Actor, id: string) =>
      (await reportable(kinds, actor, { kind: 'chat-message', id })).piece.text;
    expect(await reported(two, messageId)).toBe('Before');
    expect(await outcome(reported(late, messageId))).toBe('moderation.nothing-to-report');
    expect(await reported(late, page.items[0]!.id)).toBe('After');
    expect(await log(channelId, one)).toEqual(['Before', 'After']);
    await house.chat.leaveConversation.execute({ actor: two, channelId });
    expect(await outcome(log(channelId, two))).toBe('community.channel-not-found');
    expect(await house.chat.access.execute(two, `chat:${channelId}`)).toBeNull();
    expect(await all(two)).toEqual([]);
    expect(namesOf(await house.chat.conversations.people(one, channelId))).toEqual([idOf(late)]);
    await house.chat.leaveConversation.execute({ actor: late, channelId });
    expect(await outcome(house.say(channelId, one))).toBe('community.conversation-over');
    expect(await house.chat.channel.execute(one, channelId)).toMatchObject({ open: false });
  });

  it('tells those in it who came, by whom and from which message on they read, and whoever looks on meanwhile', async () => {
    const [one, two, late, latest] = [
      await house.talker(),
      await house.talker(),
      await house.talker(),
      await house.talker(),
    ];
    const { channelId } = await house.write(one, [two], 'Before');
    const bring = (actor: Actor, who: Actor) =>
      house.chat.welcomePerson.execute({ actor, channelId, to: idOf(who) });
    const seen = async (actor: Actor) => (await house.chat.messages.execute(actor, channelId, {})).arrivals;
    const { change } = await house.chat.channel.execute(one, channelId);
    await bring(two, late);
    const ofLate = {
      person: { id: idOf(late) },
      broughtBy: { id: idOf(two) },
      after: 1,
      at: expect.any(Date),
    };
    expect(await seen(one)).toMatchObject([ofLate]);
    const since = await house.chat.changes.execute(one, channelId, change);
    expect(since).toMatchObject({ items: [], arrivals: [ofLate] });
    expect(since.change).toBeGreaterThan(change);
    expect((await house.chat.changes.execute(one, channelId, since.change)).arrivals).toEqual([]);
    await house.say(channelId, one, 'Between');
    await bring(one, latest);
    const ofLatest = { person: { id: idOf(latest) }, broughtBy: { id: idOf(one) }, after: 2 };
    expect(await seen(late)).toMatchObject([ofLate, ofLatest]);
    // Who came before them came before what they read.
    expect(await seen(latest)).toMatchObject([ofLatest]);
    await house.chat.leaveConversation.execute({ actor: late, channelId });
    expect(await seen(one)).toMatchObject([ofLate, ofLatest]);
  });

  it('loses nothing that is said or changes while somebody asks what did', async () => {
    const [one, two, late] = [await house.talker(), await house.talker(), await house.talker()];
    const { channelId } = await house.write(one, [two], 'Before');
    const { change } = await house.chat.channel.execute(one, channelId);
    const sql = house.house.container.get<Sql>(SQL);
    const meanwhile = async () => {
      await house.say(channelId, two, 'Meanwhile');
      await house.chat.welcomePerson.execute({ actor: two, channelId, to: idOf(late) });
    };
    let asked = 0;
    const changes = new SqlChannelChanges({
      row: (...of: Parameters<Sql['row']>) => sql.row(...of),
      rows: async (...of: Parameters<Sql['rows']>) => {
        const found = await sql.rows(...of);
        if ((asked += 1) === 1) await meanwhile();
        return found;
      },
    } as Sql);
    const first = await changes.execute(one, channelId, change);
    const next = await changes.execute(one, channelId, first.change);
    expect(bodies([...first.items, ...next.items])).toEqual(['Meanwhile']);
    expect([...first.arrivals, ...next.arrivals]).toMatchObject([{ person: { id: idOf(late) }, after: 2 }]);
  });

  it('has who came on the pages of its log that end or go on there', async () => {
    const [one, two, late] = [
      await house.talker({ role: 'agent' }),
      await house.talker(),
      await house.talker(),
    ];
    const { channelId } = await house.write(one, [two], 'First');
    for (let said = 1; said < 50; said += 1) await house.say(channelId, one, `Said ${said}`);
    await house.chat.welcomePerson.execute({ actor: one, channelId, to: idOf(late) });
    for (let said = 50; said < 100; said += 1) await house.say(channelId, one, `Said ${said}`);
    const read = async (asked: Parameters<typeof house.chat.messages.execute>[2]) => {
      const { items, arrivals } = await house.chat.messages.execute(one, channelId, asked);
      return [items[0]?.position, items.at(-1)?.position, arrivals.length];
    };
    expect([
      await read({}),
      await read({ before: 51 }),
      await read({ before: 50 }),
      await read({ after: 50 }),
      await read({ after: 51 }),
      await read({ around: 26 }),
    ]).toEqual([
      [51, 100, 0],
      [1, 50, 1],
      [1, 49, 0],
      [51, 100, 1],
      [52, 100, 0],
      [2, 51, 1],
    ]);
  });

  it('is forgotten once everybody left it and nothing in it can be contested any more', async () => {
    const [one, other] = [await house.talker(), await house.talker()];
    const { channelId, messageId } = await house.write(one, [other], 'Until we leave');
    const age = (days: number) =>
      house.rows(
        'update community.chat_message set written_at = now() - make_interval(days => $2) where id = $1',
        [messageId, days],
      );
    const isThere = async () =>
      (await house.rows('select 1 from community.chat_message where id = $1', [messageId])).length === 1;
    await age(400);
    await house.chat.leaveConversation.execute({ actor: one, channelId });
    await house.forget();
    expect(await isThere()).toBe(true);
    await house.chat.leaveConversation.execute({ actor: other, channelId });
    await age(100);
    await house.forget();
    expect(await isThere()).toBe(true);
    await age(200);
    await house.forget();
    expect(await isThere()).toBe(false);
  });

  it('brings nobody back who left it, and counts whom one brings in', async () => {
    const [one, two, gone] = [await house.talker(), await house.talker(), await house.talker()];
    const { channelId } = await house.write(one, [two, gone]);
    await house.chat.leaveConversation.execute({ actor: gone, channelId });
    const bring = (who: Actor) => house.chat.welcomePerson.execute({ actor: one, channelId, to: idOf(who) });
    expect(await outcome(bring(gone))).toBe('community.correspondent-left');
    expect(await outcome(log(channelId, gone))).toBe('community.channel-not-found');
    const hit = jest.spyOn(house.house.container.get<Throttle>(THROTTLE), 'hit');
    expect(await outcome(bring(await house.talker()))).toBe('done');
    expect(hit.mock.calls.map(([rule, key]) => [rule.name, key])).toEqual([
      ['community.gather', idOf(one)],
      ['community.conversations', idOf(one)],
    ]);
    hit.mockResolvedValueOnce().mockRejectedValueOnce(new Error('too many'));
    const late = await house.talker();
    expect(await outcome(bring(late))).not.toBe('done');
    expect(await outcome(log(channelId, late))).toBe('community.channel-not-found');
    hit.mockRestore();
  });

  it('shows no sign of somebody to whom a block stands between, nor of who cannot be read', async () => {
    const [one, two, three] = [await house.talker(), await house.talker(), await house.talker()];
    const { channelId } = await house.write(one, [two, three]);
    const apart = (actor: Actor) => house.chat.signs.apart(actor, `chat:${channelId}`);
    const mayWrite = (actor: Actor, id: string = channelId) => house.chat.signs.mayWrite(actor, `chat:${id}`);
    expect([await apart(one), await mayWrite(one)]).toEqual([[], true]);
    await away(two, one);
    expect([await apart(one), await apart(two), await apart(three)]).toEqual([[idOf(two)], [idOf(one)], []]);
    expect(await mayWrite(one)).toBe(true);
    const alone = await house.write(one, [three]);
    expect(await mayWrite(one, alone.channelId)).toBe(true);
    await away(three, one);
    expect(await mayWrite(one, alone.channelId)).toBe(false);
    expect([await mayWrite(out!), await mayWrite(out!, alone.channelId)]).toEqual([false, false]);
  });

  it('keeps the names of who left it while one was in it, for nobody else', async () => {
    const [one, other, late] = [await house.talker(), await house.talker(), await house.talker()];
    const { channelId } = await house.write(one, [other], 'Hello');
    await house.chat.leaveConversation.execute({ actor: other, channelId });
    const left = async (actor: Actor) =>
      ((await house.chat.conversations.left(actor)).get(channelId) ?? []).map(({ person }) => person.id);
    expect(await left(one)).toEqual([idOf(other)]);
    expect(await left(other)).toEqual([]);
    expect(await left(late)).toEqual([]);
  });

  it('is of eight at most', async () => {
    const many = await Promise.all(Array.from({ length: 8 }, () => house.talker()));
    expect(await outcome(house.write(ann!, many))).toBe('community.conversation-people');
    expect(await outcome(house.write(ann!, [ann!]))).toBe('community.conversation-alone');
    const { channelId } = await house.write(ann!, many.slice(1));
    const add = () => house.chat.welcomePerson.execute({ actor: ann!, channelId, to: idOf(many[0]!) });
    expect(await outcome(add())).toBe('community.conversation-full');
  });

  it('counts what is unread in those that are not silent', async () => {
    const [one, other] = [await house.talker(), await house.talker()];
    const { channelId } = await house.write(one, [other]);
    const unread = () => house.chat.conversations.unread(other);
    expect([await unread(), await house.chat.conversations.unread(one)]).toEqual([1, 0]);
    await house.chat.joinChannel.execute({ actor: other, channelId, deed: 'mute' });
    expect(await unread()).toBe(0);
    await house.chat.joinChannel.execute({ actor: other, channelId, deed: 'unmute' });
    await house.chat.markChannelRead.execute({ actor: other, channelId, position: 1 });
    expect(await unread()).toBe(0);
    const said = [await house.say(channelId, one), await house.say(channelId, one)];
    const both = async () => [await unread(), (await all(other))[0]!.unread];
    expect(await both()).toEqual([1, 2]);
    for (const { id } of said) await house.chat.withdrawMessage.execute({ actor: one, messageId: id });
    expect(await both()).toEqual([0, 0]);
  });

  it('is nobody’s where the organisation has none', async () => {
    const { channelId } = await house.write(ann!, [ben!]);
    const without = signedIn(idOf(ann!), {
      grants: (['chat.read', 'chat.write'] as const).map((grant) => [grant, 'everywhere'] as const),
    });
    expect([
      await outcome(house.chat.channel.execute(without, channelId)),
      await outcome(house.say(channelId, without)),
      await outcome(house.write(without, [ben!])),
      await all(without),
      await house.chat.conversations.unread(without),
      await house.chat.conversations.mayWriteTo(without, idOf(ben!)),
    ]).toEqual([
      'community.channel-not-found',
      'community.channel-not-found',
      'access.not-allowed',
      [],
      0,
      false,
    ]);
  });
});

describe('who may be written to', () => {
  const refused = 'community.correspondent-unwilling';
  /** All that whoever asks is told. */
  const toldOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'done',
      ({ code, details }: { code: string; details: unknown }) => ({ code, details }),
    );
  const from = (who: Actor, value: string) =>
    house.rows('update community.member set messages_from = $2 where id = $1', [idOf(who), value]);

  it('is who is called so', async () => {
    const typed = (to: string[]) =>
      house.chat.startConversation.execute({
        actor: ann!,
        to,
        body: 'Hello',
        clientId: crypto.randomUUID(),
      });
    expect(await outcome(typed(['Nobody Atall']))).toBe(refused);
    expect(await outcome(typed([`@${idOf(ben!).toUpperCase()}`]))).toBe('done');
  });

  it('is nobody who blocks or is blocked, in a conversation that stands either', async () => {
    const [one, other] = [await house.talker(), await house.talker()];
    const { channelId } = await house.write(one, [other]);
    await away(other, one);
    expect([
      await outcome(house.write(one, [other])),
      await outcome(house.write(other, [one])),
      await outcome(house.say(channelId, one)),
      await house.chat.conversations.mayWriteTo(one, idOf(other)),
    ]).toEqual([refused, refused, 'community.conversation-over', false]);
  });

  it('is nobody who is brought by a third person to whom a block stands between, whoever blocks', async () => {
    const [one, two, three] = [await house.talker(), await house.talker(), await house.talker()];
    const { channelId } = await house.write(one, [two]);
    const bring = (actor: Actor, who: Actor) =>
      outcome(house.chat.welcomePerson.execute({ actor, channelId, to: idOf(who) }));
    for (const [member, other] of [
      [two, three],
      [three, two],
    ] as const) {
      await away(member, other);
      expect([await bring(one, three), await outcome(house.write(one, [two, three]))]).toEqual([
        refused,
        refused,
      ]);
      // Whoever is in none of it learns nothing of those who are.
      expect(await bring(out!, three)).toBe('community.channel-not-found');
      await house.rows('delete from community.distance where member_id = $1', [idOf(member)]);
    }
    expect(await outcome(log(channelId, three))).toBe('community.channel-not-found');
    expect(await bring(one, three)).toBe('done');
  });

  it('is told in the same words, whether they block, take no messages or are not there, and counted before it is judged', async () => {
    const [one, two, blocked, closed] = [
      await house.talker(),
      await house.talker(),
      await house.talker(),
      await house.talker(),
    ];
    await away(blocked, two);
    await from(closed, 'nobody');
    const { channelId } = await house.write(one, [two]);
    const bring = (to: string) => toldOf(house.chat.welcomePerson.execute({ actor: one, channelId, to }));
    const begin = (...to: string[]) =>
      toldOf(
        house.chat.startConversation.execute({ actor: one, to, body: 'All', clientId: crypto.randomUUID() }),
      );
    const nobody = 'Nobody Atall';
    const hit = jest.spyOn(house.house.container.get<Throttle>(THROTTLE), 'hit');
    const tries = () => hit.mock.calls.filter(([{ name }]) => name === 'community.gather').length;
    for (const to of [idOf(blocked), idOf(closed), nobody])
      expect([await bring(to), await begin(idOf(two), to)]).toMatchObject([
        { code: refused, details: { names: to, count: 1 } },
        { code: refused, details: { names: `${idOf(two)}, ${to}`, count: 2 } },
      ]);
    expect(await begin(nobody, idOf(closed))).toMatchObject({
      details: { names: `${nobody}, ${idOf(closed)}` },
    });
    expect(tries()).toBe(7);
    hit.mockRejectedValue({ code: 'too many' });
    for (const to of [nobody, idOf(two)]) expect(await bring(to)).toMatchObject({ code: 'too many' });
    expect(await begin(idOf(two), nobody)).toMatchObject({ code: 'too many' });
    hit.mockRestore();
    expect(await begin(idOf(two))).toBe('done');
  });

  it('and what is said already is neither mended nor reacted to across a block, but may be withdrawn', async () => {
    const [one, other] = [await house.talker(), await house.talker()];
    const { channelId, messageId } = await house.write(one, [other], 'Before the block');
    const answered = await house.say(channelId, other, 'So it is');
    const react = (on: boolean) =>
      house.chat.reactToMessage.execute({ actor: one, messageId: answered.id, kind: 'bravo', on });
    await react(true);
    await away(other, one);
    const edit = house.chat.editMessage.execute({ actor: one, messageId, body: 'An insult' });
    expect([await outcome(edit), await outcome(react(true))]).toEqual([
      'community.conversation-over',
      'community.conversation-over',
    ]);
    expect(await log(channelId, other)).toEqual(['Before the block', 'So it is']);
    expect(await outcome(react(false))).toBe('done');
    expect(await outcome(house.chat.withdrawMessage.execute({ actor: one, messageId }))).toBe('done');
  });

  it('is open to whom they answered, and not to who answered them alone', async () => {
    const [asker, stranger, third] = [await house.talker(), await house.talker(), await house.talker()];
    for (const member of [asker, stranger, third]) await from(member, 'known');
    const rows = new ForumRows(house.house.database.pool);
    const of = (who: Actor) => ({ id: idOf(who), handle: '', pseudonym: '' });
    const title = 'How do I declare royalties?';
    const topic = await rows.topic(await rows.category('knowing'), of(asker), { title });
    const said = await rows.reply(topic, of(stranger), { body: 'In box 5HQ.' });
    const may = (who: Actor, to: Actor) => house.chat.conversations.mayWriteTo(who, idOf(to));
    expect([await may(stranger, asker), await may(asker, stranger)]).toEqual([false, true]);
    // Under the same question, and to one of them.
    await rows.reply(topic, of(third), { body: 'Not there.' }, { reply_to: said.id });
    expect([await may(stranger, third), await may(third, stranger)]).toEqual([true, false]);
    await rows.reply(topic, of(asker), { body: 'Thank you.' }, { reply_to: said.id });
    expect(await may(stranger, asker)).toBe(true);
  });

  it('says from whom they take messages; the team reaches everybody', async () => {
    const [one, other, team] = [
      await house.talker(),
      await house.talker(),
      await house.talker({ role: 'agent' }),
    ];
    await from(other, 'nobody');
    expect(await outcome(house.write(one, [other]))).toBe(refused);
    expect(await outcome(house.write(team, [other]))).toBe('done');
    await from(other, 'known');
    expect(await outcome(house.write(one, [other]))).toBe(refused);
    expect(await house.chat.conversations.mayWriteTo(one, idOf(other))).toBe(false);
    const { channelId } = await house.write(other, [one]);
    await house.say(channelId, one, 'You wrote first');
    expect(await house.chat.conversations.mayWriteTo(one, idOf(other))).toBe(true);
  });
});

describe('who takes messages of those they know', () => {
  it('is not opened by a third person who brings somebody in', async () => {
    const [wary, friend, comer] = [await house.talker(), await house.talker(), await house.talker()];
    const may = () => house.chat.conversations.mayWriteTo(comer, idOf(wary));
    const { channelId } = await house.write(friend, [wary]);
    await house.say(channelId, wary, 'For you alone');
    await house.rows(`update community.member set messages_from = 'known' where id = $1`, [idOf(wary)]);
    await house.chat.welcomePerson.execute({ actor: friend, channelId, to: idOf(comer) });
    expect(await may()).toBe(false);
    await house.say(channelId, wary, 'Who is this?');
    expect(await may()).toBe(false);
    await house.chat.leaveConversation.execute({ actor: friend, channelId });
    expect(await may()).toBe(false);
    const own = await house.write(wary, [friend]);
    await house.chat.welcomePerson.execute({ actor: friend, channelId: own.channelId, to: idOf(comer) });
    expect(await may()).toBe(false);
    await house.say(own.channelId, wary, 'Welcome here');
    expect(await may()).toBe(true);
  });
});

describe('what is said to somebody', () => {
  const tell = (messageId: string, mentions: readonly string[] = []) =>
    new SqlMessageNotices(house.house.container.get(SQL)).tell({
      cause: crypto.randomUUID(),
      at: new Date(),
      messageId,
      mentions,
    });
  const who = (told: readonly { memberId: string }[]) => told.map(({ memberId }) => memberId);

  it('privately is told once to each of the others until they read it, and never what it says', async () => {
    const [one, other, silent] = [await house.talker(), await house.talker(), await house.talker()];
    const { channelId, messageId } = await house.write(one, [other, silent], 'Hush');
    await house.chat.joinChannel.execute({ actor: silent, channelId, deed: 'mute' });
    const [addressed] = await house.rows<{ body: unknown }>(
      `select o::text as body from platform.outbox o where o::text like '%message-addressed%' and o::text like $1`,
      [`%${messageId}%`],
    );
    expect(JSON.stringify(addressed)).not.toContain('Hush');
    expect(who(await tell(messageId))).toEqual([idOf(other)]);
    const next = await house.say(channelId, one, 'Hush again');
    expect(await tell(next.id)).toEqual([]);
    await house.chat.markChannelRead.execute({ actor: other, channelId, position: next.position });
    const last = await house.say(channelId, one, 'Hush once more');
    expect(who(await tell(last.id))).toEqual([idOf(other)]);
    const kept = await house.rows(
      `select n::text as row from community.notification n where member_id = $1`,
      [idOf(other)],
    );
    expect(JSON.stringify(kept)).not.toContain('Hush');
  });

  it('by name in a channel is told to who may read it, and to nobody else', async () => {
    const [one, film, outsider] = [await house.talker(), await house.talker(), await house.talker()];
    await house.rows(`update community.member set branches = '{film}' where id = $1`, [idOf(film)]);
    const names = [idOf(film), idOf(outsider)];
    const { id: open } = await house.channel();
    const [{ id: branch }, author] = [
      await house.channel({ kind: 'branch', branch: 'film' }),
      await house.member({ audiences: ['branch:film'] }),
    ];
    const inOpen = await house.say(open, one);
    const inBranch = await house.say(branch, author);
    expect(who(await tell(inOpen.id, names)).toSorted()).toEqual(names.toSorted());
    expect(who(await tell(inBranch.id, names))).toEqual([idOf(film)]);
    const { messageId } = await house.write(one, [film]);
    expect(who(await tell(messageId, names))).toEqual([idOf(film)]);
  });
});

describe('a message of a conversation that is reported', () => {
  it('is for its people and for who judges a case, and stays with who said it elsewhere', async () => {
    const { messageId } = await house.write(ann!, [ben!], 'Said in private');
    const pieces = new SqlModeratedMessages(
      house.house.container.get(SQL),
      wordsOnPages('community.chat_message'),
    );
    const piece = (await pieces.look([messageId])).get(messageId)!;
    expect(piece.title).toBe('Conversation privée');
    expect(piece.audience.split(' ').toSorted()).toEqual(
      ['cases', `member:${idOf(ann!)}`, `member:${idOf(ben!)}`].toSorted(),
    );
  });
});
