import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RunDryRun } from '#application/moderation/words/run-dry-run';
import type { Actor, Permission } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import { signedIn } from '../../support/actors.ts';
import { until } from '../../support/until.ts';
import { detector, rawRule } from '../../support/word-workshop.ts';
import { ChatHouse } from '../community/chat/chat-house.ts';
import { EventHouse, inHours } from '../events/event-house.ts';
import { EmptyHouse } from '../seed/empty-house.ts';
import { IdeaHouse } from './idea-house.ts';
import { holdNewcomersTo, memberOfTrust } from './newcomers.ts';

jest.setTimeout(180_000);
const RIGHTS: readonly Permission[] = [
  'topic.read',
  'idea.propose',
  'idea.comment',
  'event.register',
  'topic.open',
  'topic.answer',
  'chat.read',
  'chat.write',
  'direct.read',
  'direct.open',
];
const SAID = 'I would like to find the figures of last year beside those of this one, on one page.';
let house: EmptyHouse;
let talk: ChatHouse;
beforeAll(async () => {
  house = await EmptyHouse.open();
  talk = at<ChatHouse>(ChatHouse);
  await holdCopies();
});
afterAll(() => house.close());

/** What its author repeats waits for a moderator. */
async function holdCopies(): Promise<void> {
  const actor = signedIn(randomUUID(), { role: 'administrator', grants: [['word.manage', 'everywhere']] });
  const definition = rawRule(detector('duplicate_text', { similarity: 0.6, windowHours: 72 }), {
    fields: ['title', 'post', 'message', 'idea', 'event'],
    trustBelow: 3,
  });
  const rule = { actor, key: 'twice' };
  await house.app.words.draft.execute({ ...rule, definition, note: 'Nothing is said twice' });
  const { dryRunId } = await house.app.words.try.execute({ ...rule, number: 1 });
  await house.container.get<RunDryRun>(RunDryRun).execute(dryRunId);
  await house.app.words.apply.execute({ ...rule, number: 1 });
  const tried = { actor, text: SAID, field: 'post', trust: 0, definition: null, isRepeated: true };
  await until(async () => (await house.app.words.test.execute(tried)).hits.length > 0);
}

const rule = (firstPosts: number): Promise<void> => holdNewcomersTo(house, { firstPosts, trustBelow: 2 });
const member = (trust: number): Promise<Actor> => memberOfTrust(house, trust, RIGHTS);

type Sent = Promise<{ readonly id: string; readonly told: readonly string[] }>;
type Send = (body: string) => Sent;
/** Somewhere that a member may write, as often as they send it. */
type Place = (actor: Actor) => Promise<Send>;

const at = <House>(one: unknown): House => new (one as new (h: EmptyHouse) => House)(house);
async function category(): Promise<never> {
  const id = randomUUID();
  await house.rows(
    `insert into community.category (id, slug, name, kinds, audience) values ($1::uuid, $1::text, 'Space', '{question}', 'public')`,
    [id],
  );
  return id as never;
}
const question = (actor: Actor, categoryId: never, body: string) =>
  house.app.community.openTopic.execute({
    actor,
    kind: 'question',
    categoryId,
    title: 'How do I declare it?',
    body,
    tags: [],
    branches: [],
  });

const PLACES: Readonly<Record<string, Place>> = {
  topic: async (actor) => {
    const categoryId = await category();
    return (body) => question(actor, categoryId, body);
  },
  post: async (actor) => {
    const { id: topicId } = await question(await member(4), await category(), 'What is it that I declare?');
    return (body) => house.app.community.postAnswer.execute({ actor, topicId, body, replyTo: null });
  },
  'chat-message': async (actor) => {
    const { id } = await talk.channel();
    return (body) => talk.say(id, actor, body);
  },
  'private message': async (actor) => {
    const other = await talk.talker();
    await talk.write(actor, [other], 'Good morning.');
    return async (body) => {
      const { messageId: id, told } = await talk.write(actor, [other], body);
      return { id, told };
    };
  },
  idea: async (actor) => (body) =>
    house.app.engagement.proposeIdea.execute({
      actor,
      title: 'Better forms for everybody',
      theme: 'online_tools',
      branches: [],
      body,
    }),
  'idea-comment': async (actor) => {
    const ideas = at<IdeaHouse>(IdeaHouse);
    const { id: ideaId } = await ideas.propose('An idea of somebody else', ideas.agent());
    return (body) => house.app.engagement.commentOnIdea.execute({ actor, ideaId, body });
  },
  'event-question': async (actor) => {
    const events = at<EventHouse>(EventHouse);
    const { id } = await events.published({ startsAt: inHours(-1), endsAt: inHours(1), capacity: 50 });
    await events.register(id, actor);
    return (body) => house.app.events.askQuestion.execute({ actor, gatheringId: id, body });
  },
};

const heldOf = (ids: readonly string[]) =>
  house.rows(
    `select from platform.outbox where name like '%.content-held.v1' and payload->>'targetId' = any($1::text[])`,
    [ids],
  );

describe.each(Object.entries(PLACES))('a %s that is sent twice', (_kind, place) => {
  beforeEach(() => rule(0));

  it('is one, is no copy of itself, and nobody has to judge it', async () => {
    const send = await place(await member(2));
    const [first, again] = [await send(SAID), await send(SAID)];
    expect(first.told).toEqual([]);
    expect(again).toEqual(first);
    expect(await heldOf([first.id])).toEqual([]);
  });

  it('is one as well where both arrive at once', async () => {
    const send = await place(await member(2));
    const sent = await Promise.all([send(SAID), send(SAID), send(SAID)]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  });

  it('is another in other words', async () => {
    const send = await place(await member(4));
    const first = await send(SAID);
    const other = await send('Nothing at all like it, and in another quarter.');
    expect(other.id).not.toBe(first.id);
  });
});

it('an idea that its author took back is proposed anew in the same words', async () => {
  await rule(0);
  const actor = await member(4);
  const send = await PLACES['idea']!(actor);
  const first = await send(SAID);
  await house.app.engagement.withdrawIdea.execute({ actor, ideaId: knownId<'Idea'>(first.id) });
  const second = await send(SAID);
  expect(second.id).not.toBe(first.id);
  expect(await send(SAID)).toEqual(second);
});

describe.each(['topic', 'post', 'idea', 'idea-comment', 'event-question'])(
  'a %s of a newcomer that is sent twice',
  (kind) => {
    it('waits once, and both are told so', async () => {
      await rule(0);
      const send = await PLACES[kind]!(await member(0));
      await rule(1);
      const [first, again] = [await send(SAID), await send(SAID)];
      expect([first.told, again.told]).toEqual([['held'], ['held']]);
      expect(again.id).toBe(first.id);
      expect(await heldOf([first.id])).toHaveLength(1);
    });
  },
);

it('what is short is said in a talk as often as it is meant', async () => {
  await rule(0);
  const send = await PLACES['chat-message']!(await member(2));
  const [first, again] = [await send('Yes, please.'), await send('Yes, please.')];
  expect(again.id).not.toBe(first.id);
});
