import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { wordsOnPages } from '#application/moderation/published/piece-words.api';
import type { Actor } from '#domain/shared/actor';
import type { MessageId } from '#domain/community/chat/ids';
import type { MemberId } from '#domain/shared/id';
import { SqlModeratedMessages } from '#infrastructure/community/chat/moderated-messages.sql';
import { SqlWrittenMessages } from '#infrastructure/community/chat/written-messages.sql';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { SQL } from '#infrastructure/platform/platform.tokens';
import { printOf, shownBy } from '#interfaces/http/shown-text.request';
import { maskedBy } from '../../../support/masked-in.ts';
import { standingDecision } from '../../../support/standing-decision.ts';
import { outcome } from '../../engagement/poll-house.ts';
import { ChatHouse } from './chat-house.ts';

jest.setTimeout(120_000);
let house: ChatHouse;
let [one, other]: Actor[] = [];
beforeAll(async () => {
  house = await ChatHouse.open();
  [one, other] = [await house.member(), await house.member()];
});
afterAll(() => house.close());

const bodies = (items: readonly { plain: string }[]) => items.map(({ plain }) => plain);
const log = (id: string, actor = one!, asked: Parameters<typeof house.chat.messages.execute>[2] = {}) =>
  house.chat.messages.execute(actor, id, asked);
const changes = (id: string, since: number, actor = one!) => house.chat.changes.execute(actor, id, since);

describe('a channel', () => {
  it('keeps what is said in order, and reads it back as it was written', async () => {
    const { id } = await house.channel();
    const first = await house.say(id, one!, 'Hello **all** of you');
    await house.say(id, other!, 'Hello yourself', { replyTo: first.id });
    const { items, earlier, later } = await log(id);
    expect(items).toMatchObject([
      {
        position: 1,
        html: '<p>Hello <strong>all</strong> of you</p>',
        plain: 'Hello all of you',
        standing: 'published',
        gone: null,
        replyTo: null,
        reactions: {},
        pinned: false,
        mine: [],
        author: { id: one!.memberId },
      },
      { position: 2, replyTo: { id: first.id, excerpt: 'Hello all of you' } },
    ]);
    expect([earlier, later]).toEqual([null, null]);
  });

  it('takes of two hundred that are sent at once under one id one, and gives all the same answer', async () => {
    const { id } = await house.channel();
    const clientId = crypto.randomUUID();
    const sent = await Promise.all(
      Array.from({ length: 200 }, () => house.insist(id, one!, 'Said once', { clientId })),
    );
    expect(new Set(sent.map((each) => each.id)).size).toBe(1);
    expect(bodies((await log(id)).items)).toEqual(['Said once']);
  });

  it('gives two hundred messages of many at once a place each, without gap or double', async () => {
    const { id, slug } = await house.channel();
    const people = await Promise.all(Array.from({ length: 20 }, () => house.member()));
    await Promise.all(
      Array.from({ length: 200 }, (_, at) => house.insist(id, people[at % people.length]!, `Number ${at}`)),
    );
    const rows = await house.rows<{ position: number; change: number }>(
      'select position, change from community.chat_message where channel_id = $1 order by position',
      [id],
    );
    const expected = Array.from({ length: 200 }, (_, at) => at + 1);
    expect(rows.map(({ position }) => position)).toEqual(expected);
    expect(rows.map(({ change }) => change).toSorted((a, b) => a - b)).toEqual(expected);
    expect(await house.chat.channel.execute(one!, slug)).toMatchObject({ end: 200, members: 20 });
  });

  it('is read page by page to both ends, around a place, and from a day on', async () => {
    const { id } = await house.channel();
    for (let at = 1; at <= 120; at += 1) await house.say(id, one!, `Line ${at}`);
    await house.rows(
      `update community.chat_message set written_at = now() - make_interval(days => 121 - position) where channel_id = $1`,
      [id],
    );
    const seen: number[] = [];
    for (let before: number | null = 121; before !== null;) {
      const page: Awaited<ReturnType<typeof log>> = await log(id, one!, { before });
      seen.unshift(...page.items.map(({ position }) => position));
      before = page.earlier;
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, at) => at + 1));
    const latest = await log(id);
    expect([latest.items[0]!.position, latest.earlier, latest.later]).toEqual([71, 71, null]);
    const after = await log(id, one!, { after: 100 });
    expect([after.items.length, after.earlier, after.later]).toEqual([20, 101, null]);
    const around = await log(id, one!, { around: 60 });
    expect(around.items.map(({ position }) => position)).toContain(60);
    expect([around.earlier, around.later]).toEqual([36, 85]);
    const [row] = await house.rows<{ day: string }>(
      `select to_char(written_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as day
       from community.chat_message where channel_id = $1 and position = 50`,
      [id],
    );
    expect((await log(id, one!, { day: row!.day })).items[0]!.position).toBe(50);
    expect((await log(id, one!, { day: '2199-01-01' })).items.at(-1)!.position).toBe(120);
    // Who came after the hundredth message is not told how many were written on days before.
    const later = await house.member();
    await house.rows(
      `insert into community.chat_membership (channel_id, member_id, joined_at, since) values ($1, $2, now(), 100)`,
      [id, later.memberId],
    );
    const { items, earlier: before } = await log(id, later, { day: row!.day });
    expect([items.map(({ position }) => position)[0], before]).toEqual([101, 101]);
    await house.rows(
      `update community.chat_message set standing = 'held', author_id = $2 where channel_id = $1 and position = 50`,
      [id, later.memberId],
    );
    expect((await log(id, one!, { day: row!.day })).earlier).toBe(51);
  });

  it('tells whoever asks all that changed since, once, in order', async () => {
    const { id, slug } = await house.channel();
    const first = await house.say(id, one!, 'To be mended');
    const { change } = await house.chat.channel.execute(other!, slug);
    const second = await house.say(id, one!, 'New');
    await house.chat.editMessage.execute({ actor: one!, messageId: first.id, body: 'Mended' });
    await house.chat.reactToMessage.execute({
      actor: other!,
      messageId: second.id,
      kind: 'thanks',
      on: true,
    });
    const told = await changes(id, change, other!);
    expect(told.items).toMatchObject([
      { id: first.id, plain: 'Mended' },
      { id: second.id, reactions: { thanks: 1 }, mine: ['thanks'] },
    ]);
    expect(await changes(id, told.change, other!)).toEqual({
      items: [],
      arrivals: [],
      away: [],
      change: told.change,
      more: false,
    });
    for (let at = 0; at < 60; at += 1) await house.say(id, one!, `More ${at}`);
    const part = await changes(id, told.change);
    expect([part.items.length, part.more]).toEqual([50, true]);
    const rest = await changes(id, part.change);
    expect([rest.items.length, rest.more]).toEqual([10, false]);
  });

  it('exists for those alone whom it is for', async () => {
    const { id, slug } = await house
      .channel({ kind: 'branch', branch: 'music' })
      .catch(() => ({ id: '', slug: '' }));
    expect(id).not.toBe('');
    const musician = await house.member({ audiences: ['branch:music'] });
    const said = await house.say(id as never, musician);
    for (const act of [
      house.chat.channel.execute(one!, slug),
      log(id),
      changes(id, 0),
      house.chat.search.execute(one!, id, 'morning'),
      house.chat.pinned.execute(one!, id),
      house.say(id as never, one!),
      house.chat.joinChannel.execute({ actor: one!, channelId: id as never, deed: 'join' }),
      house.chat.markChannelRead.execute({ actor: one!, channelId: id as never, position: 1 }),
    ])
      expect(await outcome(act)).toBe('community.channel-not-found');
    const messageId = said.id;
    for (const act of [
      house.chat.reactToMessage.execute({ actor: one!, messageId, kind: 'thanks', on: true }),
      house.chat.editMessage.execute({ actor: one!, messageId, body: 'Something else.' }),
      house.chat.withdrawMessage.execute({ actor: one!, messageId }),
    ])
      expect(await outcome(act)).toBe('community.message-not-found');
    expect(await outcome(house.chat.message.execute(one!, said.id))).toBe('community.message-not-found');
    expect((await house.chat.channels.execute(one!)).map((each) => each.slug)).not.toContain(slug);
    expect((await house.chat.channels.execute(musician)).map((each) => each.slug)).toContain(slug);
    expect(await house.chat.access.execute(one!, `chat:${id}`)).toBeNull();
    expect(await house.chat.access.execute(musician, `chat:${id}`)).toBe('branch:music');
  });

  it('counts what is unread for who joined, and no further than was said', async () => {
    const { id, slug } = await house.channel();
    const reader = await house.member();
    const row = async () => house.chat.channel.execute(reader, slug);
    await house.say(id, one!);
    await house.chat.joinChannel.execute({ actor: reader, channelId: id, deed: 'join' });
    expect(await row()).toMatchObject({ joined: true, unread: 0, readTo: 1 });
    await house.say(id, one!);
    const mine = await house.say(id, one!);
    expect((await row()).unread).toBe(2);
    await house.chat.withdrawMessage.execute({ actor: one!, messageId: mine.id });
    expect((await row()).unread).toBe(1);
    await house.chat.markChannelRead.execute({ actor: reader, channelId: id, position: 900 });
    await house.chat.markChannelRead.execute({ actor: reader, channelId: id, position: 1 });
    expect(await row()).toMatchObject({ unread: 0, readTo: 3 });
    await house.chat.joinChannel.execute({ actor: reader, channelId: id, deed: 'mute' });
    expect(await row()).toMatchObject({ muted: true });
    await house.chat.joinChannel.execute({ actor: reader, channelId: id, deed: 'leave' });
    expect(await row()).toMatchObject({ joined: false, muted: false, unread: 0 });
  });

  it('is slow, locked and told otherwise by those who may', async () => {
    const { id } = await house.channel();
    const [steering, writer] = [await house.steering(), await house.member()];
    const steer = (slowSeconds: number, locked: boolean, actor = steering) =>
      house.chat.steerChannel.execute({ actor, channelId: id, slowSeconds, locked });
    expect(await outcome(steer(60, false, writer))).toBe('access.not-allowed');
    await steer(60, false);
    await house.say(id, writer);
    expect(await outcome(house.say(id, writer))).toBe('community.channel-slow');
    expect(await outcome(house.say(id, one!))).toBe('done');
    await steer(0, true);
    expect(await outcome(house.say(id, writer))).toBe('community.channel-locked');
    expect(await outcome(house.say(id, steering))).toBe('done');
  });

  it('keeps messages for as long as it says, and longer what can be contested', async () => {
    const { id } = await house.channel();
    const [old, hidden, young] = [
      await house.say(id, one!, 'Long ago'),
      await house.say(id, one!, 'Taken away long ago'),
      await house.say(id, one!, 'Of late'),
    ];
    await house.decided('hide', hidden.id, '0199dddd-0000-7000-8000-0000000000d9');
    await house.rows(
      `update community.chat_message set written_at = now() - interval '31 days' where id = any($1::uuid[])`,
      [[old.id, hidden.id]],
    );
    const kept = async () => {
      await house.forget();
      return (await log(id)).items.map((each) => each.id);
    };
    expect(await kept()).toEqual([old.id, hidden.id, young.id]);
    await house.rows('update community.chat_channel set retention_days = 30 where id = $1', [id]);
    expect(await kept()).toEqual([hidden.id, young.id]);
    await house.rows(
      `update community.chat_message set written_at = now() - interval '214 days' where id = $1`,
      [hidden.id],
    );
    expect(await kept()).toEqual([young.id]);
  });

  it('keeps what is judged for as long as that can change, whenever it was written and decided', async () => {
    const { id } = await house.channel();
    const [late, contested, reworded, open, settled] = [
      await house.say(id, one!, 'Decided of late'),
      await house.say(id, one!, 'Contested'),
      await house.say(id, one!, 'Masked of late'),
      await house.say(id, one!, 'Reported'),
      await house.say(id, one!, 'Decided long ago'),
    ];
    const decided = async (messageId: string, days: number): Promise<string> => {
      const decisionId = randomUUID();
      await house.rows(
        `insert into moderation.decision (id, action, target_kind, target_id, path, statement, decided_at, appealable_until)
         values ($1, 'hide', 'chat-message', $2, 'review', '{}', now() - interval '1 year', now() + make_interval(days => $3))`,
        [decisionId, messageId, days],
      );
      return decisionId;
    };
    await house.decided('hide', late.id, await decided(late.id, 150));
    const appealed = await decided(contested.id, -1);
    await house.decided('hide', contested.id, appealed);
    await house.rows(
      `insert into moderation.appeal (id, decision_id, appellant_id, party, language, text, filed_at, due_at)
       values (gen_random_uuid(), $1, $2, 'author', 'fr', 'It is mine to say.', now(), now())`,
      [appealed, one!.memberId],
    );
    await house.decided('hide', settled.id, await decided(settled.id, -1));
    await house.rows(`update community.chat_message set replaced = $2 where id = $1`, [
      reworded.id,
      JSON.stringify([{ decisionId: await decided(reworded.id, 150), former: {} }]),
    ]);
    await house.rows(
      `insert into moderation.review_item (id, kind, target_kind, target_id, title, status, score, priority, raised_at, due_at)
       values (gen_random_uuid(), 'report', 'chat-message', $1, 'A message', 'open', 1, 1, now(), now())`,
      [open.id],
    );
    await house.rows('update community.chat_channel set retention_days = 30 where id = $1', [id]);
    await house.rows(
      `update community.chat_message set written_at = now() - interval '214 days' where channel_id = $1`,
      [id],
    );
    await house.forget();
    const kept = await house.rows<{ id: string }>(
      'select id from community.chat_message where channel_id = $1 order by position',
      [id],
    );
    expect(kept.map((each) => each.id)).toEqual([late.id, contested.id, reworded.id, open.id]);
  });

  it('finds words however they are written, and none that are gone', async () => {
    const { id } = await house.channel();
    await house.say(id, one!, 'L’échéancier est arrivé à 100 %');
    const gone = await house.say(id, one!, 'Un autre echeancier');
    const find = async (words: string) => bodies(await house.chat.search.execute(other!, id, words));
    expect(await find('ÉCHÉANCIER')).toHaveLength(2);
    await house.chat.withdrawMessage.execute({ actor: one!, messageId: gone.id });
    expect(await find('echeancier')).toEqual(['L’échéancier est arrivé à 100 %']);
    expect([await find('100 %'), await find('1_0'), await find('  ')].map((each) => each.length)).toEqual([
      1, 0, 0,
    ]);
  });
});

describe('a message', () => {
  it('is mended and taken back by its author alone, and leaves a line', async () => {
    const { id } = await house.channel();
    const said = await house.say(id, one!, 'Something');
    const edit = (actor: Actor) =>
      house.chat.editMessage.execute({ actor, messageId: said.id, body: 'Another thing' });
    expect(await outcome(edit(other!))).toBe('community.message-not-found');
    await edit(one!);
    expect((await log(id)).items).toMatchObject([{ plain: 'Another thing', editedAt: expect.any(Date) }]);
    expect((await house.chat.message.execute(other!, said.id)).source).toBeNull();
    expect((await house.chat.message.execute(one!, said.id)).source).toBe('Another thing');
    await house.chat.withdrawMessage.execute({ actor: one!, messageId: said.id });
    for (const actor of [one!, other!])
      expect((await log(id, actor)).items).toMatchObject([{ gone: 'withdrawn', html: '', plain: '' }]);
  });

  it('takes nothing masked back from its form that was open', async () => {
    const { id } = await house.channel();
    const named = 'Ask Zelphirine Ocanary about it.';
    const { id: messageId } = await house.say(id, one!, named);
    const edit = (body: string, text: string) =>
      outcome(
        house.chat.editMessage.execute({ actor: one!, messageId, body, shown: shownBy(printOf(text)) }),
      );
    expect(await maskedBy(house.house, 'community.chat_message', 'Zelphirine Ocanary')).toHaveLength(1);
    expect(await edit(`${named} Or me.`, named)).toBe('shared.changed-meanwhile');
    expect((await log(id)).items).toMatchObject([{ plain: 'Ask […] about it.' }]);
    expect(await edit('Ask me about it.', 'Ask […] about it.')).toBe('done');
  });

  it('that waits for a moderator is there for its author alone, and for all once it is approved', async () => {
    const { id } = await house.channel();
    const said = await house.say(id, one!, 'To be looked at');
    await house.decided('hold', said.id, '0199dddd-0000-7000-8000-0000000000d1');
    expect(await changes(id, 0, other!)).toMatchObject({ items: [], away: [said.id] });
    expect((await log(id, other!)).items).toEqual([]);
    expect((await log(id, one!)).items).toMatchObject([{ standing: 'held', plain: 'To be looked at' }]);
    const { change } = await changes(id, 0, other!);
    await house.decided('approve', said.id, '0199dddd-0000-7000-8000-0000000000d2');
    expect(bodies((await changes(id, change, other!)).items)).toEqual(['To be looked at']);
  });

  it('that waited from its first moment was never there for others, who are not told that it is away', async () => {
    const { id } = await house.channel();
    const said = await house.say(id, one!, 'To be looked at');
    await house.rows(`update community.chat_message set standing = 'held', shown = false where id = $1`, [
      said.id,
    ]);
    await house.decided('hold', said.id, '0199dddd-0000-7000-8000-0000000000e1');
    expect(await changes(id, 0, other!)).toEqual({
      items: [],
      arrivals: [],
      away: [],
      change: 0,
      more: false,
    });
    expect(await changes(id, 0, one!)).toMatchObject({ items: [{ standing: 'held' }], away: [] });
    await house.decided('approve', said.id, '0199dddd-0000-7000-8000-0000000000e2');
    expect(bodies((await changes(id, 0, other!)).items)).toEqual(['To be looked at']);
    await house.decided('hold', said.id, '0199dddd-0000-7000-8000-0000000000e3');
    expect(await changes(id, 0, other!)).toMatchObject({ items: [], away: [said.id] });
  });

  it('that is kept back on arrival rings nobody: not even the number of a change says that a rule was met', async () => {
    const { id } = await house.channel();
    const said = await house.say(id, one!, 'To be looked at');
    await house.rows(`update community.chat_message set standing = 'held', shown = false where id = $1`, [
      said.id,
    ]);
    const told = async () => [
      await house.rows('select last_change from community.chat_channel where id = $1', [id]),
      await house.rows(
        `select id from platform.outbox where name = 'community.channel-changed.v1' and payload ->> 'channelId' = $1`,
        [id],
      ),
    ];
    const before = await told();
    await house.decided('hold', said.id, randomUUID(), 'word-rule');
    expect(await told()).toEqual(before);
    await house.decided('approve', said.id, randomUUID());
    expect(await told()).toEqual([[{ last_change: 2 }], [expect.anything()]]);
  });

  it('that waited tells whom it names once it is approved, each once', async () => {
    const { id } = await house.channel();
    const { memberId: ada } = await house.member();
    await house.rows(`update community.member set handle = 'ada' where id = $1`, [ada]);
    const said = await house.say(id, one!, 'To be looked at, @ada');
    const addressed = () =>
      house.rows<{ mentions: string[] }>(
        `select payload -> 'mentions' as mentions from platform.outbox
         where name = 'community.message-addressed.v1' and payload ->> 'messageId' = $1`,
        [said.id],
      );
    await house.rows(`update community.chat_message set standing = 'held', shown = false where id = $1`, [
      said.id,
    ]);
    await house.rows(`delete from platform.outbox where name = 'community.message-addressed.v1'`);
    await house.decided('hold', said.id, randomUUID());
    expect(await addressed()).toEqual([]);
    await house.decided('approve', said.id, randomUUID());
    expect(await addressed()).toEqual([{ mentions: ['ada'] }]);
    await house.decided('hide', said.id, randomUUID());
    await house.decided('restore', said.id, randomUUID());
    expect(await addressed()).toHaveLength(1);
  });

  it('loses for good the words that its author took back, but for what is judged or can be contested', async () => {
    const { id } = await house.channel();
    const [plain, judged, open] = [
      await house.say(id, one!, 'Said in haste'),
      await house.say(id, one!, 'Said in anger'),
      await house.say(id, one!, 'Said and reported'),
    ];
    await house.decided('hide', judged.id, randomUUID());
    for (const { id: messageId } of [plain, judged, open])
      await house.chat.withdrawMessage.execute({ actor: one!, messageId });
    await house.rows(
      `insert into moderation.review_item (id, kind, target_kind, target_id, title, status, score, priority, raised_at, due_at)
       values (gen_random_uuid(), 'report', 'chat-message', $1, 'A message', 'open', 1, 1, now(), now())`,
      [open.id],
    );
    const words = async (days: number) => {
      await house.rows(
        `update community.chat_message set withdrawn_at = now() - make_interval(days => $2::int) where channel_id = $1`,
        [id, days],
      );
      await house.forget();
      const rows = await house.rows<{ all: string }>(
        `select source || html || plain as all from community.chat_message where channel_id = $1 order by position`,
        [id],
      );
      return rows.map(({ all }) => all !== '');
    };
    expect(await words(6)).toEqual([true, true, true]);
    expect(await words(8)).toEqual([false, true, true]);
    expect(await words(184)).toEqual([false, false, false]);
    expect((await log(id)).items).toMatchObject(Array(3).fill({ gone: 'withdrawn', plain: '' }));
  });

  it('that was taken back is no text that rules of words are tried on', async () => {
    const { id } = await house.channel();
    const [stays, gone] = [await house.say(id, one!, 'To stay'), await house.say(id, one!, 'To go')];
    await house.chat.withdrawMessage.execute({ actor: one!, messageId: gone.id });
    const tried = await new SqlWrittenMessages(house.house.container.get<Sql>(SQL)).page(
      new Date(0),
      null,
      500,
      24,
    );
    const ids = tried.texts.map(({ targetId }) => targetId);
    expect([ids.includes(stays.id), ids.includes(gone.id)]).toEqual([true, false]);
  });

  it('stands as an earlier decision says where a later one falls', async () => {
    const { id } = await house.channel();
    const said = await house.say(id, one!, 'Not nice at all');
    const [hidden, deleted] = [randomUUID(), randomUUID()];
    await house.rows(
      `insert into moderation.decision (id, action, target_kind, target_id, path, statement, decided_at)
       values ($1, 'hide', 'chat-message', $2, 'review', '{}', now())`,
      [hidden, said.id],
    );
    await house.decided('hide', said.id, hidden);
    await house.decided('delete', said.id, deleted);
    await house.overturned('delete', said.id, deleted);
    expect((await log(id, other!)).items).toMatchObject([{ gone: 'removed', html: '' }]);
    expect((await log(id, one!)).items).toMatchObject([{ standing: 'hidden', plain: 'Not nice at all' }]);
  });

  it('hears of an approval after a later deletion, and the deletion stands', async () => {
    const { id } = await house.channel();
    const said = await house.say(id, one!, 'Not nice at all');
    const target = { kind: 'chat-message', id: said.id };
    const [approved, deleted] = [randomUUID(), randomUUID()];
    const rows = house.rows.bind(house);
    await standingDecision(rows, { id: approved, action: 'approve', target, at: new Date(1_000) });
    await standingDecision(rows, { id: deleted, action: 'delete', target, at: new Date(2_000) });
    await house.decided('delete', said.id, deleted);
    await house.decided('approve', said.id, approved);
    expect((await log(id, other!)).items).toMatchObject([{ gone: 'removed', html: '' }]);
  });

  it('is hidden and deleted by decisions, is gone for others, and comes back when they fall', async () => {
    const { id } = await house.channel();
    const said = await house.say(id, one!, 'Not nice');
    const decision = '0199dddd-0000-7000-8000-0000000000d3';
    await house.decided('hide', said.id, decision);
    expect((await log(id, other!)).items).toMatchObject([{ gone: 'removed', html: '' }]);
    expect((await log(id, one!)).items).toMatchObject([
      { gone: null, standing: 'hidden', plain: 'Not nice' },
    ]);
    await house.overturned('hide', said.id, decision);
    expect((await log(id, other!)).items).toMatchObject([{ gone: null, plain: 'Not nice' }]);
    await house.decided('delete', said.id, decision);
    expect((await log(id, one!)).items).toMatchObject([{ gone: 'removed', html: '' }]);
    expect(
      await house.rows(
        `select name from platform.outbox where name = 'community.channel-changed.v1' and payload->>'channelId' = $1`,
        [id],
      ),
    ).toHaveLength(3);
  });

  it('takes each reaction of each once, and gives it back', async () => {
    const { id } = await house.channel();
    const said = await house.say(id, one!);
    const react = (on: boolean) =>
      house.chat.reactToMessage.execute({ actor: other!, messageId: said.id, kind: 'bravo', on });
    await Promise.all(Array.from({ length: 20 }, () => react(true)));
    expect((await log(id, other!)).items).toMatchObject([{ reactions: { bravo: 1 }, mine: ['bravo'] }]);
    await react(false);
    await react(false);
    expect((await log(id, other!)).items).toMatchObject([{ reactions: {}, mine: [] }]);
  });

  it('is answered by no sign of writing, nor by a reaction, where nothing is taken', async () => {
    const [steering, closed, news] = [
      await house.steering(),
      await house.channel(),
      await house.channel({ kind: 'announcement' }),
    ];
    const said = await house.say(closed.id, one!);
    const announced = await house.say(news.id, steering);
    const react = (messageId: MessageId, actor = one!, on = true) =>
      house.chat.reactToMessage.execute({ actor, messageId, kind: 'thanks', on });
    const writes = (id: string, actor = one!) => house.chat.signs.mayWrite(actor, `chat:${id}`);
    expect([await writes(closed.id), await writes(news.id), await writes(news.id, steering)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([await outcome(react(said.id)), await outcome(react(announced.id))]).toEqual(['done', 'done']);
    await house.chat.steerChannel.execute({
      actor: steering,
      channelId: closed.id,
      slowSeconds: 0,
      locked: true,
    });
    expect([await writes(closed.id), await writes(closed.id, steering)]).toEqual([false, true]);
    expect([
      await outcome(react(said.id, other)),
      await outcome(react(said.id, one!, false)),
      await outcome(react(said.id, steering)),
    ]).toEqual(['community.channel-locked', 'community.channel-locked', 'done']);
  });

  it('is pinned by who steers, once, and let go', async () => {
    const { id } = await house.channel();
    const [said, steering] = [await house.say(id, one!), await house.steering()];
    const pin = (on: boolean, actor = steering) =>
      house.chat.pinMessage.execute({ actor, messageId: said.id, on });
    expect(await outcome(pin(true, one!))).toBe('access.not-allowed');
    await pin(true);
    await pin(true);
    expect((await house.chat.pinned.execute(other!, id)).map((each) => each.id)).toEqual([said.id]);
    await pin(false);
    expect(await house.chat.pinned.execute(other!, id)).toEqual([]);
  });

  it('is folded for who keeps its author at a distance', async () => {
    const { id } = await house.channel();
    await house.say(id, one!);
    const away = await house.member();
    await house.rows(
      `insert into community.distance (member_id, other_id, kind, since) values ($1, $2, 'block', now())`,
      [away.memberId, one!.memberId as MemberId],
    );
    expect((await log(id, away)).items).toMatchObject([{ folded: true }]);
    expect((await log(id, other!)).items).toMatchObject([{ folded: false }]);
  });

  it('shows who moderates the two messages before one and the two after it, of its own channel', async () => {
    const [{ id }, elsewhere] = [await house.channel(), await house.channel()];
    await house.say(elsewhere.id, one!, 'Elsewhere');
    const said: Awaited<ReturnType<typeof house.say>>[] = [];
    for (const words of ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'])
      said.push(await house.say(id, one!, words));
    const moderated = new SqlModeratedMessages(
      house.house.container.get(SQL),
      wordsOnPages('community.chat_message'),
    );
    const near = await moderated.around(said[2]!.id);
    expect(near.before.map(({ text }) => text)).toEqual(['First', 'Second']);
    expect(near.after.map(({ text }) => text)).toEqual(['Fourth', 'Fifth']);
    expect((await moderated.look([said[2]!.id])).get(said[2]!.id)).toMatchObject({
      text: 'Third',
      editAt: null,
    });
  });
});

describe('a message that is reported while it is forgotten', () => {
  const old = async () => {
    const { id } = await house.channel();
    const said = await house.say(id, one!, 'Said so long ago that nobody keeps it');
    await house.rows(`update community.chat_channel set retention_days = 30 where id = $1`, [id]);
    await house.rows(
      `update community.chat_message set written_at = now() - interval '20 years' where id = $1`,
      [said.id],
    );
    return said.id;
  };
  const isThere = async (id: MessageId) =>
    (await house.rows('select 1 from community.chat_message where id = $1', [id])).length === 1;
  const report = async (id: MessageId) => {
    const [reason] = await house.rows<{ key: string }>(
      `select key from moderation.report_reason where priority <> 'critical' order by position limit 1`,
    );
    return house.house.app.moderation.fileReport.execute({
      actor: await house.member({ grants: ['report.file'] }),
      target: { kind: 'chat-message', id },
      reason: reason!.key,
      explanation: 'This says something of somebody that is not true.',
      goodFaith: true,
      network: '192.0.2.0/24',
      language: 'en',
    });
  };
  const waited = () => new Promise((resolve) => setTimeout(resolve, 300));

  it('stays where the report came first, though it was not kept yet', async () => {
    const id = await old();
    const first = await house.house.database.pool.connect();
    await first.query('begin');
    await first.query('select from community.chat_message where id = $1 for share', [id]);
    await first.query(
      `insert into moderation.review_item (id, kind, target_kind, target_id, title, status, score, priority, raised_at, due_at)
       values (gen_random_uuid(), 'report', 'chat-message', $1, 'A message', 'open', 1, 1, now(), now())`,
      [id],
    );
    const forgotten = house.forget();
    await waited();
    await first.query('commit');
    first.release();
    await forgotten;
    expect(await isThere(id)).toBe(true);
  });

  it('is nothing to report where it was forgotten first, and no case is left of it', async () => {
    const id = await old();
    const first = await house.house.database.pool.connect();
    await first.query('begin');
    await first.query('delete from community.chat_message where id = $1', [id]);
    const reported = outcome(report(id));
    await waited();
    await first.query('commit');
    first.release();
    expect(await reported).toBe('moderation.nothing-to-report');
    expect(await house.rows('select 1 from moderation.review_item where target_id = $1', [id])).toEqual([]);
  });

  it('holds nobody up where nobody reports it', async () => {
    const id = await old();
    await house.forget();
    expect(await isThere(id)).toBe(false);
  });
});
