import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { TellOfDecisions } from '#application/community/consumers/tell-of-decisions';
import { RecordActs } from '#application/moderation/consumers/record-acts';
import type { Throttle, UnitOfWork } from '#application/shared/ports';
import type { ChannelId, MessageId } from '#domain/community/chat/ids';
import type { Actor, Role } from '#domain/shared/actor';
import { THROTTLE, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { takenFrom } from '#interfaces/composition/provided';
import { signedIn } from '../../../support/actors.ts';
import { outcome } from '../../engagement/poll-house.ts';
import { ChatHouse } from './chat-house.ts';

jest.setTimeout(120_000);
let house: ChatHouse;
let [author, reader, moderator]: Actor[] = [];
beforeAll(async () => {
  house = await ChatHouse.open();
  [author, reader] = [await house.member(), await house.member()];
  moderator = await house.member({ grants: ['chat.steer'], role: 'moderator' });
});
afterAll(() => house.close());

const REASON = 'It names somebody who is not there.';
const remove = (actor: Actor, messageId: MessageId, reason = REASON) =>
  house.chat.removeMessage.execute({ actor, messageId, reason, ground: 'publicite-ou-hors-sujet' });
/** The same person in another role, who steers channels. */
async function inRole({ memberId }: Actor, role: Role): Promise<Actor> {
  await house.rows('update community.member set role = $2 where id = $1', [memberId, role]);
  return signedIn(memberId!, { role, grants: [['chat.steer', 'everywhere']] });
}
const seen = async (actor: Actor, id: ChannelId) =>
  (await house.chat.messages.execute(actor, id, {})).items.map(({ plain, gone, standing }) => ({
    plain,
    gone,
    standing,
  }));

/** What Moderation made of it so far, each fact told twice. */
async function recorded(messageId: MessageId) {
  const facts = await house.rows<{ id: string; name: string; payload: object }>(
    `select id, name, payload from platform.outbox where name in ('community.message-restrained.v1', 'community.message-shown.v1')
       and $1 in (payload ->> 'targetId', payload ->> 'messageId') order by position`,
    [messageId],
  );
  const { container } = house.house;
  for (const { id: factId, name, payload } of [...facts, ...facts])
    await container
      .get<UnitOfWork>(UNIT_OF_WORK)
      .run(() => takenFrom(container)(RecordActs).on({ ...payload, name } as never, { factId }));
  return house.rows<{ id: string }>(
    `select id, action, subject_id, decided_by as by, path, overturned_at is null as stands, statement ->> 'facts' as facts
     from moderation.decision where target_id = $1`,
    [messageId],
  );
}

it('goes out of sight at once for all but its author, who reads why in a decision that can fall', async () => {
  const { id } = await house.channel();
  const said = await house.say(id, author!, 'Paul lives in the blue house.');
  const before = await house.chat.channel.execute(reader!, id);
  await remove(moderator!, said.id);
  expect(await seen(reader!, id)).toEqual([{ plain: '', gone: 'removed', standing: expect.anything() }]);
  expect(await seen(author!, id)).toMatchObject([{ gone: null, standing: 'hidden' }]);
  const { change } = await house.chat.channel.execute(reader!, id);
  expect(change).toBeGreaterThan(before.change);

  const made = await recorded(said.id);
  expect(made).toEqual([
    {
      id: expect.any(String),
      action: 'hide',
      subject_id: author!.memberId,
      by: moderator!.memberId,
      path: 'page',
      stands: true,
      facts: expect.stringMatching(
        /salon «\sChannel number \d+\s», a été retiré de la vue des autres[^]*names somebody/,
      ),
    },
  ]);
  await house.decided('hide', said.id, made[0]!.id, 'page');
  await house.rows('update moderation.decision set ended_at = now() where id = $1', [made[0]!.id]);
  await house.overturned('hide', said.id, made[0]!.id);
  expect(await seen(reader!, id)).toMatchObject([{ plain: 'Paul lives in the blue house.', gone: null }]);
});

it('is for who steers the channel, with a reason, once, and over lower ranks alone', async () => {
  const { id } = await house.channel();
  const said = await house.say(id, author!);
  const ofTeam = await house.say(id, await house.steering());
  expect([
    await outcome(remove(reader!, said.id)),
    await outcome(remove(moderator!, said.id, ' ')),
    await outcome(remove(moderator!, ofTeam.id)),
  ]).toEqual(['access.not-allowed', 'text.missing', 'community.words-of-rank']);
  expect(await seen(reader!, id)).toMatchObject([{ gone: null }, { gone: null }]);
  await remove(moderator!, said.id);
  expect(await outcome(remove(moderator!, said.id))).toBe('community.message-gone');
});

it('is not how one takes back what one said, nor anything in a private conversation', async () => {
  const { id } = await house.channel();
  const own = await house.say(id, moderator!);
  expect(await outcome(remove(moderator!, own.id))).toBe('community.message-not-found');
  const [one, two] = [
    await house.talker(),
    await house.talker({ grants: ['chat.steer'], role: 'moderator' }),
  ];
  const { messageId } = await house.write(one, [two]);
  expect(await outcome(remove(two, messageId))).toBe('access.not-allowed');
});

it('is shown again by who steers the channel, unless a higher rank removed it: the decision falls', async () => {
  const { id } = await house.channel();
  const said = await house.say(id, author!, 'Nothing wrong with this.');
  const putBack = (actor: Actor) => house.chat.putMessageBack.execute({ actor, messageId: said.id });
  expect(await outcome(putBack(moderator!))).toBe('community.message-not-found');
  const manager = await house.steering();
  await remove(manager, said.id);
  expect((await recorded(said.id))[0]).toMatchObject({ stands: true });
  expect([await outcome(putBack(reader!)), await outcome(putBack(moderator!))]).toEqual([
    'access.not-allowed',
    'community.decision-of-rank',
  ]);
  await putBack(manager);
  expect(await seen(reader!, id)).toMatchObject([{ plain: 'Nothing wrong with this.', gone: null }]);
  expect((await recorded(said.id))[0]).toMatchObject({ stands: false });
});

it('is not removed and shown again without end, by the team neither, and takes nothing from what one may write', async () => {
  const { id } = await house.channel();
  const said = await house.say(id, author!);
  const host = await house.member({ grants: ['chat.steer'], role: 'ambassador' });
  const hit = jest.spyOn(house.house.container.get<Throttle>(THROTTLE), 'hit');
  try {
    for (const actor of [host, moderator!]) {
      await remove(actor, said.id);
      await house.chat.putMessageBack.execute({ actor, messageId: said.id });
      const counted = [{ name: 'community.chat-removal', limit: 120, windowSeconds: 3_600 }, actor.memberId];
      expect(hit.mock.calls.splice(0)).toEqual([counted, counted]);
    }
  } finally {
    hit.mockRestore();
  }
});

it('is offered where it would be done, and nowhere else: whoever wrote it and wherever it is read', async () => {
  const { id } = await house.channel();
  const [deputy, manager] = [await house.member(), await house.steering()];
  const written = [
    await house.say(id, author!, 'Mauve words'),
    await house.say(id, moderator!, 'Mauve words'),
    await house.say(id, deputy, 'Mauve words'),
    await house.say(id, manager, 'Mauve words'),
  ];
  await inRole(deputy, 'moderator');
  const offered = async (actor: Actor) => {
    const pages = [
      (await house.chat.messages.execute(actor, id, {})).items,
      (await house.chat.changes.execute(actor, id, 0)).items,
      (await house.chat.search.execute(actor, id, 'mauve')).toReversed(),
      await Promise.all(
        written.map(async (one) => (await house.chat.message.execute(actor, one.id)).message),
      ),
    ].map((items) => items.map(({ removable }) => removable));
    for (const page of pages) expect(page).toEqual(pages[0]);
    return pages[0];
  };
  expect(await offered(reader!)).toEqual([false, false, false, false]);
  expect(await offered(moderator!)).toEqual([true, false, false, false]);
  expect(await offered(manager)).toEqual([true, true, true, false]);
  for (const { id: messageId } of written.slice(1))
    expect(await outcome(remove(moderator!, messageId))).not.toBe('done');
  await remove(moderator!, written[0]!.id);
  expect((await house.chat.message.execute(manager, written[0]!.id)).message.removable).toBe(false);
});

it('is not shown again by its author, whatever rank they have come to: the decision stands', async () => {
  const { id } = await house.channel();
  const host = await house.member({ grants: ['chat.steer'], role: 'ambassador' });
  const said = await house.say(id, host);
  await remove(moderator!, said.id);
  const promoted = await inRole(host, 'administrator');
  const back = house.chat.putMessageBack.execute({ actor: promoted, messageId: said.id });
  expect(await outcome(back)).toBe('community.message-not-found');
  expect(await seen(reader!, id)).toMatchObject([{ gone: 'removed' }]);
  expect((await recorded(said.id))[0]).toMatchObject({ stands: true });
});

it('is not shown again by a lower rank than that which removed it, though who did is of the team no more', async () => {
  const { id } = await house.channel();
  const said = await house.say(id, author!);
  const manager = await house.steering();
  await remove(manager, said.id);
  const left = await inRole(manager, 'member');
  const putBack = (actor: Actor) => house.chat.putMessageBack.execute({ actor, messageId: said.id });
  for (const lower of [moderator!, left])
    expect(await outcome(putBack(lower))).toBe('community.decision-of-rank');
  await putBack(await house.steering());
  expect(await seen(reader!, id)).toMatchObject([{ gone: null }]);
});

it('is no more theirs to show again once a moderator decided about it', async () => {
  const { id } = await house.channel();
  const said = await house.say(id, author!);
  await remove(moderator!, said.id);
  await house.decided('delete', said.id, '0199dddd-0000-7000-8000-0000000000f7');
  const again = house.chat.putMessageBack.execute({ actor: moderator!, messageId: said.id });
  expect(await outcome(again)).toBe('community.message-not-found');
});

it('is theirs to show again once what a moderator decided later has fallen', async () => {
  const { id } = await house.channel();
  const said = await house.say(id, author!, 'Removed, deleted, and neither.');
  await remove(moderator!, said.id);
  await recorded(said.id);
  const later = '0199dddd-0000-7000-8000-0000000000f8';
  await house.decided('delete', said.id, later);
  await house.overturned('delete', said.id, later);
  expect(await seen(author!, id)).toMatchObject([{ gone: null, standing: 'hidden' }]);
  await house.chat.putMessageBack.execute({ actor: moderator!, messageId: said.id });
  expect(await seen(reader!, id)).toMatchObject([{ plain: 'Removed, deleted, and neither.', gone: null }]);
});

it('is one change to who reads on, however often its decision is told', async () => {
  const { id } = await house.channel();
  const said = await house.say(id, author!);
  await remove(moderator!, said.id);
  const [made] = await recorded(said.id);
  const { change } = await house.chat.channel.execute(reader!, id);
  await house.decided('hide', said.id, made!.id, 'page');
  await house.decided('hide', said.id, made!.id, 'page');
  expect((await house.chat.channel.execute(reader!, id)).change).toBe(change);
});

it('is told as removed there to who may show it again, and to nobody else', async () => {
  const { id } = await house.channel();
  const said = await house.say(id, author!);
  const manager = await house.steering();
  const before = (await house.chat.channel.execute(reader!, id)).change;
  await remove(manager, said.id);
  const told = async (actor: Actor) => {
    const [page, changes, one] = await Promise.all([
      house.chat.messages.execute(actor, id, {}),
      house.chat.changes.execute(actor, id, before),
      house.chat.message.execute(actor, said.id),
    ]);
    return [page.items[0]!, changes.items[0]!, one.message].map(({ removedHere }) => removedHere);
  };
  for (const actor of [reader!, author!, moderator!])
    expect(await told(actor)).toEqual([false, false, false]);
  expect(await told(manager)).toEqual([true, true, true]);
});

it('is never told as theirs to show again to who wrote it, whatever they are by now', async () => {
  const { id } = await house.channel();
  const writer = await house.member();
  const said = await house.say(id, writer);
  await remove(moderator!, said.id);
  const risen = await inRole(writer, 'community_manager');
  const told = async (actor: Actor) => (await house.chat.message.execute(actor, said.id)).message.removedHere;
  expect([await told(risen), await told(await house.steering())]).toEqual([false, true]);
});

it('is judged before a reason is asked for: who may remove it, and who may show it again', async () => {
  const { id } = await house.channel();
  const said = await house.say(id, author!);
  const ofTeam = await house.say(id, await house.steering());
  const own = await house.say(id, moderator!);
  const manager = await house.steering();
  const judged = (actor: Actor, message: { id: MessageId }) => {
    const deed = house.chat.judgeRemoval.execute({ actor, messageId: message.id });
    return deed.catch(({ code }: { code: string }) => code);
  };
  expect([
    await judged(reader!, said),
    await judged(moderator!, said),
    await judged(moderator!, ofTeam),
    await judged(moderator!, own),
  ]).toEqual(['access.not-allowed', 'remove', 'community.words-of-rank', 'community.message-not-found']);
  await remove(manager, said.id);
  expect([await judged(moderator!, said), await judged(manager, said)]).toEqual([
    'community.decision-of-rank',
    'put-back',
  ]);
  await house.decided('delete', said.id, '0199dddd-0000-7000-8000-0000000000f9');
  expect(await judged(manager, said)).toBe('community.message-not-found');
});

it('is quoted by nobody who reads on, and quoted again once it is back', async () => {
  const { id } = await house.channel();
  const said = await house.say(id, author!, 'Ada keeps her brushes in the red house.');
  const answer = await house.say(id, moderator!, 'Oh, does she keep them?', { replyTo: said.id });
  await house.say(id, moderator!, 'Does she indeed?', { replyTo: said.id });
  let known = (await house.chat.channel.execute(reader!, id)).change;
  /** What those who have the channel open are told since they looked last. */
  const news = async () => {
    const { items, change } = await house.chat.changes.execute(reader!, id, known);
    known = change;
    return items.map(({ plain, replyTo }) => [plain, replyTo?.excerpt ?? null]);
  };
  const quoted = (excerpt: string | null) => [
    ['Oh, does she keep them?', excerpt],
    ['Does she indeed?', excerpt],
  ];
  await remove(moderator!, said.id);
  expect(await news()).toEqual([['', null], ...quoted(null)]);
  await house.chat.putMessageBack.execute({ actor: moderator!, messageId: said.id });
  expect(await news()).toEqual([
    ['Ada keeps her brushes in the red house.', null],
    ...quoted('Ada keeps her brushes in the red house.'),
  ]);
  await house.chat.editMessage.execute({
    actor: author!,
    messageId: said.id,
    body: 'She keeps them elsewhere, far from here.',
  });
  expect(await news()).toEqual([
    ['She keeps them elsewhere, far from here.', null],
    ...quoted('She keeps them elsewhere, far from here.'),
  ]);
  const hidden = '0199dddd-0000-7000-8000-0000000000fa';
  await house.decided('hide', said.id, hidden);
  expect(await news()).toEqual([['', null], ...quoted(null)]);
  await house.overturned('hide', said.id, hidden);
  expect(await news()).toEqual([
    ['She keeps them elsewhere, far from here.', null],
    ...quoted('She keeps them elsewhere, far from here.'),
  ]);
  await house.chat.withdrawMessage.execute({ actor: author!, messageId: said.id });
  expect(await news()).toEqual([['', null], ...quoted(null)]);
  const numbers = await house.rows<{ change: number }>(
    'select change from community.chat_message where channel_id = $1',
    [id],
  );
  expect(new Set(numbers.map(({ change }) => change)).size).toBe(numbers.length);
  expect((await house.chat.message.execute(reader!, answer.id)).message.replyTo).toBeNull();
});

it('is read anew by who reads its answers only where an edit changes what they quote', async () => {
  const { id } = await house.channel();
  const body = `${'Ada paints. '.repeat(8)}She is well.`;
  const said = await house.say(id, author!, body);
  await house.say(id, moderator!, 'So she does.', { replyTo: said.id });
  const readAnewBy = async (edited: string) => {
    const { change } = await house.chat.channel.execute(reader!, id);
    await house.chat.editMessage.execute({ actor: author!, messageId: said.id, body: edited });
    return (await house.chat.changes.execute(reader!, id, change)).items.length;
  };
  expect(await readAnewBy(body)).toBe(0);
  expect(await readAnewBy(`${body} And busy.`)).toBe(1);
  expect(await readAnewBy(`So: ${body}`)).toBe(2);
  expect(await readAnewBy('So:')).toBe(2);
});

it('is kept whole: who removed it, in which role and by which decision', async () => {
  const { id } = await house.channel();
  const said = await house.say(id, author!);
  await remove(moderator!, said.id);
  await expect(
    house.rows('update community.chat_message set removed_under = null where id = $1', [said.id]),
  ).rejects.toThrow('chat_message_removal');
});

it('is told to its author in one notice, removed and back, though an answer to what they contested says so too', async () => {
  const { id } = await house.channel();
  const writer = await house.member();
  const said = await house.say(id, writer);
  await remove(moderator!, said.id);
  await house.chat.putMessageBack.execute({ actor: moderator!, messageId: said.id });
  const [made] = await recorded(said.id);
  const facts = await house.rows<{ id: string; name: string; payload: object }>(
    `select id, name, payload from platform.outbox
     where name in ('moderation.decision-made.v1', 'moderation.decision-overturned.v1') and payload ->> 'decisionId' = $1
     order by position`,
    [made!.id],
  );
  const answered = { appealId: crypto.randomUUID(), appellantId: writer.memberId, decisionId: made!.id };
  const told = [
    ...facts.map(({ id: factId, name, payload }) => ({ factId, fact: { name, ...payload } })),
    {
      factId: crypto.randomUUID(),
      fact: { name: 'moderation.appeal-decided.v1', at: new Date(), ...answered },
    },
  ];
  const consumer = takenFrom(house.house.container)(TellOfDecisions);
  for (const { fact, factId } of [...told, ...told])
    await house.house.container
      .get<UnitOfWork>(UNIT_OF_WORK)
      .run(() => consumer.on(fact as never, { factId }));
  const notices = await house.rows<{ kind: string }>(
    'select kind from community.notification where member_id = $1 order by told_at',
    [writer.memberId],
  );
  expect(notices.map(({ kind }) => kind)).toEqual(['decision-changed']);
});
