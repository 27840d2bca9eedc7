import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EnforceIdeaDecisions } from '#application/engagement/consumers/enforce-idea-decisions';
import { EnforceReviewDecisions } from '#application/engagement/consumers/enforce-review-decisions';
import { EnforceQuestionDecisions } from '#application/events/consumers/enforce-question-decisions';
import { MODERATED_KINDS } from '#application/moderation/published/moderated-kind.api';
import type { UnitOfWork } from '#application/shared/ports';
import type { NewcomerRule } from '#domain/community/newcomers/newcomer-rule';
import { RunDryRun } from '#application/moderation/words/run-dry-run';
import type { Actor, Permission } from '#domain/shared/actor';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { ChatHouse } from '../community/chat/chat-house.ts';
import { EventHouse, inHours } from '../events/event-house.ts';
import { EmptyHouse } from '../seed/empty-house.ts';
import { IdeaHouse } from './idea-house.ts';
import { holdNewcomersTo, memberOfTrust } from './newcomers.ts';
import { terms } from './poll-house.ts';
import { ServiceHouse } from './service-house.ts';
import { TrialHouse } from './trial-house.ts';
import { signedIn } from '../../support/actors.ts';
import { until } from '../../support/until.ts';
import { detector, rawRule } from '../../support/word-workshop.ts';

jest.setTimeout(180_000);
const RIGHTS: readonly Permission[] = [
  'topic.read',
  'idea.propose',
  'idea.vote',
  'idea.comment',
  'service.review',
  'event.register',
  'trial.join',
  'poll.create',
  'topic.open',
  'topic.answer',
  'post.edit-own',
  'chat.read',
  'chat.write',
];
let house: EmptyHouse;
beforeAll(async () => {
  house = await EmptyHouse.open();
  talk = new (ChatHouse as never as new (h: EmptyHouse) => ChatHouse)(house);
});
afterAll(() => house.close());

const setRule = (more: Partial<NewcomerRule>): Promise<void> => holdNewcomersTo(house, more);
const member = (trust = 0): Promise<Actor> => memberOfTrust(house, trust, RIGHTS);
const heldOf = (kind: string, id: string) =>
  house
    .rows<{ why: string }>(
      `select payload->>'why' as why from platform.outbox
       where name like '%.content-held.v1' and payload->>'targetKind' = $1 and payload->>'targetId' = $2`,
      [kind, id],
    )
    .then((rows) => rows.map(({ why }) => why));
const LONG = (word: string) =>
  `gagnez mille euros par semaine sans rien faire depuis chez vous grace a notre methode ${word} que personne ne connait`;

/** No two of them alike. */
const rare = () =>
  Array.from({ length: 20 }, () => randomUUID().replaceAll(/[^a-f]/g, ''))
    .filter(Boolean)
    .join(' ');
const openTopic = async (actor: Actor, body: string) => {
  const id = randomUUID();
  await house.rows(
    `insert into community.category (id, slug, name, kinds, audience) values ($1::uuid, $1::text, 'Space', '{question}', 'public')`,
    [id],
  );
  return house.app.community.openTopic.execute({
    actor,
    kind: 'question',
    categoryId: id as never,
    title: 'How do I declare royalties?',
    body,
    tags: [],
    branches: [],
  });
};
let talk: ChatHouse;

/** Writes one text of each kind. */
interface Kind {
  write(actor: Actor, body: string): Promise<{ id: string; told: readonly string[] }>;
}
/** What waits as the first words of a newcomer, told for whom it is. */
const WAITING = ['idea', 'idea-comment', 'service-review', 'event-question'];
const kinds = (): Record<string, Kind> => ({
  idea: {
    write: (actor, body) =>
      house.app.engagement.proposeIdea.execute({
        actor,
        title: 'Better forms for everybody',
        theme: 'online_tools',
        branches: [],
        body,
      }),
  },
  'idea-comment': {
    write: async (actor, body) => {
      const ideas = new (IdeaHouse as never as new (h: EmptyHouse) => IdeaHouse)(house);
      const idea = await ideas.propose('An idea of somebody else', ideas.agent());
      return house.app.engagement.commentOnIdea.execute({ actor, ideaId: idea.id, body });
    },
  },
  'service-review': {
    write: async (actor, body) => {
      const services = new (ServiceHouse as never as new (h: EmptyHouse) => ServiceHouse)(house);
      const serviceId = await services.add(`Service ${randomUUID()}`);
      const said = { actor, serviceId, stars: 4, month: services.month(), body };
      return house.app.engagement.writeReview.execute(said);
    },
  },
  'event-question': {
    write: async (actor, body) => {
      const events = new (EventHouse as never as new (h: EmptyHouse) => EventHouse)(house);
      const { id } = await events.published({ startsAt: inHours(-1), endsAt: inHours(1), capacity: 50 });
      await events.register(id, actor);
      return house.app.events.askQuestion.execute({ actor, gatheringId: id, body });
    },
  },
  poll: {
    write: (actor, body) => house.app.engagement.openPoll.execute({ actor, ...terms({ description: body }) }),
  },
  'trial-feedback': {
    write: async (actor, body) => {
      const trials = new (TrialHouse as never as new (h: EmptyHouse) => TrialHouse)(house);
      const trialId = await trials.recruiting();
      await trials.join(trialId, actor);
      await trials.lead(trialId, 'running');
      const said = { kind: 'idea', severity: null, task: null, title: 'A shorter way' };
      return house.app.engagement.giveFeedback.execute({ actor, trialId, ...said, body });
    },
  },
  topic: { write: openTopic },
  post: {
    write: async (actor, body) => {
      const { id: topicId } = await openTopic(await member(4), rare());
      return house.app.community.postAnswer.execute({ actor, topicId, body, replyTo: null });
    },
  },
  'chat-message': {
    write: async (actor, body) => talk.say((await talk.channel()).id, actor, body),
  },
});

describe.each(WAITING)('a newcomer’s %s', (kind) => {
  beforeEach(() => setRule({ firstPosts: 1, firstLinks: 3, trustBelow: 1 }));

  it('waits, is told, appears once approved, and lets the next one through', async () => {
    const newcomer = await member();
    const first = await kinds()[kind]!.write(newcomer, 'What I have to say for the first time.');
    expect(first.told).toEqual(['held']);
    expect(await heldOf(kind, first.id)).toEqual(['newcomer-first-post']);
    await approve(kind, first.id);
    const second = await kinds()[kind]!.write(newcomer, 'And what I have to say afterwards.');
    expect(second.told).toEqual([]);
    expect(await heldOf(kind, second.id)).toEqual([]);
  });

  it('is nothing to wait for of somebody known', async () => {
    const { told } = await kinds()[kind]!.write(await member(1), 'What I have to say for the first time.');
    expect(told).toEqual([]);
  });
});

/** Says otherwise what somebody wrote. */
const edits = (): Record<string, (actor: Actor, id: string, body: string) => Promise<unknown>> => ({
  idea: (actor, id, body) =>
    house.app.engagement.editIdea.execute({
      actor,
      ideaId: id as never,
      title: 'Better forms for everybody',
      theme: 'online_tools',
      branches: [],
      body,
    }),
  'idea-comment': (actor, id, body) =>
    house.app.engagement.editIdeaComment.execute({ actor, commentId: id as never, body }),
  'service-review': (actor, id, body) => {
    const services = new (ServiceHouse as never as new (h: EmptyHouse) => ServiceHouse)(house);
    const said = { actor, reviewId: id as never, stars: 1, month: services.month(), body };
    return house.app.engagement.editReview.execute(said);
  },
  poll: (actor, id, body) =>
    house.app.engagement.changePoll.execute({ actor, pollId: id as never, ...terms({ description: body }) }),
});

describe.each(Object.keys(edits()))('a %s of a newcomer that others read', (kind) => {
  const FIRST = 'What I have to say for the first time, and say it well.';

  it('is corrected, and becomes no other text while it is the only one', async () => {
    await setRule({ firstPosts: 0 });
    // Who asks polls is known a little already.
    const newcomer = await member(kind === 'poll' ? 2 : 0);
    const { id } = await kinds()[kind]!.write(newcomer, FIRST);
    await setRule({ firstPosts: 1, firstLinks: 3, trustBelow: 3 });
    const edit = edits()[kind]!;
    await edit(newcomer, id, FIRST.replace('well', 'good'));
    const field = kind === 'poll' ? 'options' : 'body';
    await expect(edit(newcomer, id, 'Cheap watches of all brands, write to me at once')).rejects.toThrow(
      `${field}: community.arrival-first-post`,
    );
    await setRule({ firstPosts: 0 });
    await kinds()['idea-comment']!.write(newcomer, 'And something of an idea besides.');
    await setRule({ firstPosts: 1, firstLinks: 3, trustBelow: 3 });
    await edit(newcomer, id, 'Cheap watches of all brands, write to me at once');
  });
});

it('a review that waits is corrected into another one: nobody read it', async () => {
  await setRule({ firstPosts: 1, firstLinks: 3, trustBelow: 1 });
  const newcomer = await member();
  const { id, told } = await kinds()['service-review']!.write(newcomer, 'What I have to say at first.');
  expect(told).toEqual(['held']);
  await edits()['service-review']!(newcomer, id, 'Quite another thing that I met with there.');
});

it('an idea is called something else under its text by nobody who is new', async () => {
  await setRule({ firstPosts: 0 });
  const newcomer = await member();
  const body = 'What I have to say for the first time.';
  const { id } = await kinds()['idea']!.write(newcomer, body);
  await setRule({ firstPosts: 1, firstLinks: 3, trustBelow: 1 });
  const called = {
    theme: 'online_tools',
    branches: [],
    title: 'Quite another thing that I sell',
    body: `${body} Yes.`,
  };
  await expect(
    house.app.engagement.editIdea.execute({ actor: newcomer, ideaId: id as never, ...called }),
  ).rejects.toThrow('body: community.arrival-first-post');
});

describe('what one wrote oneself', () => {
  const SAID = 'I would like to find the figures of last year beside those of this one, on one page.';
  const MENDED = SAID.replace('page', 'sheet');
  const mendPost = (actor: Actor, id: string, body: string) =>
    house.app.community.editPost.execute({ actor, postId: id as never, body, reason: null, version: 1 });
  const mends: ReturnType<typeof edits> = {
    ...edits(),
    topic: async (actor, topicId, body) => {
      const [opening] = await house.rows<{ id: string }>(
        `select id from community.post where topic_id = $1`,
        [topicId],
      );
      return mendPost(actor, opening!.id, body);
    },
    post: (actor, id, body) => mendPost(actor, id, body),
    'chat-message': (actor, id, body) =>
      house.app.chat.editMessage.execute({ actor, messageId: id as never, body }),
  };
  beforeAll(async () => {
    const manager = signedIn(randomUUID(), {
      role: 'administrator',
      grants: [['word.manage', 'everywhere']],
    });
    const definition = rawRule(detector('duplicate_text', { similarity: 0.6, windowHours: 72 }), {
      fields: ['title', 'post', 'message', 'idea', 'poll'],
      trustBelow: 3,
    });
    const rule = { actor: manager, key: 'twice' };
    await house.app.words.draft.execute({ ...rule, definition, note: 'Nothing is said twice' });
    const { dryRunId } = await house.app.words.try.execute({ ...rule, number: 1 });
    await house.container.get<RunDryRun>(RunDryRun).execute(dryRunId);
    await house.app.words.apply.execute({ ...rule, number: 1 });
    const tried = { actor: manager, text: SAID, field: 'post', trust: 0, definition: null, isRepeated: true };
    await until(async () => {
      const { hits } = await house.app.words.test.execute(tried);
      return hits.some(({ ruleKey }) => ruleKey === 'twice');
    });
  });

  it.each(Object.keys(mends))('is no repetition of itself where it is mended: a %s', async (kind) => {
    await setRule({});
    const author = await member(2);
    const { id, told } = await kinds()[kind]!.write(author, SAID);
    expect(told).toEqual([]);
    await mends[kind]!(author, id, MENDED);
    expect(await heldOf(kind, id)).toEqual([]);
  });

  it('is one of another text of theirs', async () => {
    await setRule({});
    const author = await member(2);
    await kinds()['idea']!.write(author, SAID);
    expect((await kinds()['idea']!.write(author, MENDED)).told).toEqual(['held']);
  });
});

describe('copies', () => {
  beforeEach(() => setRule({ copies: 2, copiesHours: 24, massBelow: 3 }));

  it('are known again from one kind to the other, however many come at once', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => member(1)));
    const all = [...WAITING, 'poll'].map((kind) => kinds()[kind]!);
    const told = await Promise.all(
      people.map(async (actor, index) => (await all[index % all.length]!.write(actor, LONG('croisee'))).told),
    );
    expect(told.filter((one) => one.includes('held'))).toHaveLength(10);
  });

  it('of an idea that stands are refused where it is changed, and it stays as it was', async () => {
    const [one, other] = [await member(1), await member(1)];
    await kinds()['idea']!.write(one, LONG('refusee'));
    await kinds()['idea-comment']!.write(one, LONG('refusee'));
    const { id } = await kinds()['idea']!.write(other, 'Something of my own, as I say it.');
    const edit = house.app.engagement.editIdea.execute({
      actor: other,
      ideaId: id as never,
      title: 'Better forms for everybody',
      theme: 'online_tools',
      branches: [],
      body: LONG('refusee'),
    });
    await expect(edit).rejects.toThrow('body: community.arrival-copy');
    const [idea] = await house.rows(`select source, standing from engagement.idea where id = $1`, [id]);
    expect(idea).toEqual({ source: 'Something of my own, as I say it.', standing: 'published' });
  });

  it('are refused where they are told to the team alone, whose first words never wait', async () => {
    await setRule({ copies: 1, copiesHours: 24, massBelow: 3, firstPosts: 1 });
    const trials = new (TrialHouse as never as new (h: EmptyHouse) => TrialHouse)(house);
    const trialId = await trials.recruiting();
    const [newcomer, other] = [await member(), await member()];
    for (const tester of [newcomer, other]) await trials.join(trialId, tester);
    await trials.lead(trialId, 'running');
    const body =
      'I looked for the box of my last statement for two minutes, and found it on the fourth page.';
    await trials.say(trialId, newcomer, { body });
    await expect(trials.say(trialId, other, { body })).rejects.toThrow('body: community.arrival-copy');
    expect(
      await house.rows(`select 1 from engagement.trial_feedback where trial_id = $1`, [trialId]),
    ).toHaveLength(1);
  });
});

it('every kind that is moderated passes the gate, or it is said why it does not', async () => {
  const exempt: Readonly<Record<string, string>> = {
    profile: 'no text among others: names and presentations are looked at as new accounts are',
    event: 'planned by those who hold an office for it',
  };
  await setRule({ copies: 1, copiesHours: 24, massBelow: 3 });
  const known = house.container.get(MODERATED_KINDS as never) as readonly { kind: string }[];
  const judged = known.map(({ kind }) => kind).filter((kind) => !exempt[kind]);
  const seen: Record<string, readonly string[]> = {};
  for (const kind of judged) {
    const body = rare();
    const write = async () => {
      const written = await kinds()[kind]?.write(await member(1), body);
      return written === undefined ? 'not written here' : written.told.join();
    };
    seen[kind] = [await write(), await write().catch((error: Error) => error.message)];
  }
  const refused = ['', 'body: community.arrival-copy'];
  expect(seen).toEqual(
    Object.fromEntries(judged.map((kind) => [kind, kind === 'trial-feedback' ? refused : ['', 'held']])),
  );
});

async function approve(kind: string, targetId: string): Promise<void> {
  const consumer = {
    idea: EnforceIdeaDecisions,
    'idea-comment': EnforceIdeaDecisions,
    'service-review': EnforceReviewDecisions,
    'event-question': EnforceQuestionDecisions,
  }[kind]!;
  const fact = {
    name: 'moderation.decision-made.v1',
    at: new Date().toISOString(),
    targetKind: kind,
    targetId,
    action: 'approve',
    decisionId: randomUUID(),
    path: 'review',
    by: null,
    explanation: null,
    until: null,
  };
  await house.container
    .get<UnitOfWork>(UNIT_OF_WORK)
    .run(() =>
      house.container
        .get<{ on(told: unknown, of: object): Promise<void> }>(consumer as never)
        .on(fact, { factId: randomUUID() }),
    );
}
