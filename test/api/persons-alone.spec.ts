import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newClient } from '../support/api-clients.ts';
import type { SignedIn } from '../support/sessions.ts';
import { EXAMPLES } from './examples.ts';
import { World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.app.stop());

const example = (id: string) => EXAMPLES[id]!(world);
const machineOf = (holder: SignedIn, scope: string) => newClient(world.app, { holder, scopes: [scope] });
type Row = Readonly<Record<string, unknown>>;
/** What a person and then their machine are told of one thing: on its page, and in its list. */
async function bothTold(p: { holder: SignedIn; scope: string; page: string; list: string; id: string }) {
  const key = await machineOf(p.holder, p.scope);
  const told = async (by: { as: SignedIn } | { key: string }) => {
    const { data } = await world.done<{ data: readonly Row[] }>(p.list, by);
    return {
      page: await world.done<Row>(p.page, { ...by, path: { id: p.id } }),
      row: data.find(({ id }) => id === p.id),
    };
  };
  return { person: await told({ as: p.holder }), machine: await told({ key }) };
}

describe('what is one person’s alone is told to them, and to no machine of theirs', () => {
  it('what they voted', async () => {
    const call = await example('openPoll');
    const body = { ...(call.body as object), secret: false };
    const { id } = await world.done<{ id: string }>('openPoll', { ...call, body });
    const holder = world.cast.member;
    const vote = { version: 1, choices: [0] };
    expect((await world.call('castBallot', { as: holder, path: { id }, body: vote })).status).toBe(204);
    const of = { page: 'readPoll', list: 'listPolls', scope: 'polls:read' };
    const { person, machine } = await bothTold({ holder, id, ...of });
    expect(person).toMatchObject({
      page: { voted: true, ownVote: { choices: [0] } },
      row: { voted: true },
    });
    expect(machine).toMatchObject({ page: { id, voted: false, ownVote: null }, row: { id, voted: false } });
  });

  it('what they read, and what they did with a post', async () => {
    const holder = world.cast.member;
    const id = await world.topic();
    const post = await world.answer(id);
    await world.app.rows(
      `insert into community.read_position (member_id, topic_id, position, read_at) values ($1, $2, 1, now()) on conflict do nothing`,
      [holder.memberId, id],
    );
    expect((await world.call('markHelpful', { as: holder, path: { id: post } })).status).toBe(204);
    const key = await machineOf(holder, 'topics:read');
    const told = async (by: { as: SignedIn } | { key: string }) => {
      const topics = await world.done<{ data: readonly Row[] }>('listTopics', {
        ...by,
        query: { limit: 100 },
      });
      const posts = await world.done<{ data: readonly Row[] }>('listPosts', { ...by, path: { id } });
      return [
        topics.data.find((row) => row['id'] === id)!['unread'],
        posts.data.find((row) => row['id'] === post)!['mine'],
        (await world.done<Row>('readPost', { ...by, path: { id: post } }))['mine'],
      ];
    };
    const mine = expect.objectContaining({ helpful: true });
    expect(await told({ as: holder })).toEqual([1, mine, mine]);
    expect(await told({ key })).toEqual([null, null, null]);
    const followed = await world.call('listTopics', { key, query: { view: 'followed' } });
    expect([followed.status, followed.body]).toMatchObject([403, { code: 'api.closed-to-clients' }]);
  });

  it('what waits for a moderator, or is kept from the others', async () => {
    const holder = world.cast.member;
    const [key, ideas] = [await machineOf(holder, 'topics:read'), await machineOf(holder, 'ideas:read')];
    const topic = await world.topic({}, holder);
    const answer = await world.answer(await world.topic(), holder);
    const { id: idea } = await world.done('proposeIdea', { ...(await example('proposeIdea')), as: holder });
    const hidden = `deleted_at = now(), deleted_by = $2, hidden = true where id = $1`;
    await world.app.rows(`update community.topic set ${hidden}`, [topic, world.cast.moderator.memberId]);
    await world.app.rows(`update community.post set ${hidden}`, [answer, world.cast.moderator.memberId]);
    await world.app.rows(`update engagement.idea set standing = 'hidden' where id = $1`, [idea]);
    for (const [id, by, what] of [
      ['readTopic', key, topic],
      ['readPost', key, answer],
      ['readIdea', ideas, idea],
      ['listIdeaComments', ideas, idea],
    ] as const) {
      const path = { id: what };
      expect([id, (await world.call(id, { as: holder, path })).status]).toEqual([id, 200]);
      expect([id, (await world.call(id, { key: by, path })).status]).toEqual([
        id,
        id === 'readTopic' || id === 'readPost' ? 410 : 404,
      ]);
    }
    const listed = await world.done<{ data: readonly Row[] }>('listIdeas', { key: ideas });
    expect(listed.data.map((row) => row['id'])).not.toContain(idea);
  });

  it('a poll or a review of theirs that waits or is hidden, in lists too', async () => {
    const [poll, review] = [await example('openPoll'), await example('editReview')];
    const { id } = await world.done<{ id: string }>('openPoll', poll);
    await world.app.rows(`update engagement.poll set away = '[{"action":"hide"}]' where id = $1`, [id]);
    const { id: reviewed } = review.path as { id: string };
    const [of] = await world.app.rows<{ service: string }>(
      `update engagement.service_review set standing = 'hidden' where id = $1 returning service_id as service`,
      [reviewed],
    );
    for (const [list, holder, scope, path, what] of [
      ['listPolls', poll.as!, 'polls:read', {}, id],
      ['listServiceReviews', review.as!, 'services:read', { id: of!.service }, reviewed],
    ] as const) {
      const ids = async (by: { as: SignedIn } | { key: string }) =>
        (await world.done<{ data: readonly Row[] }>(list, { ...by, path })).data.map((row) => row['id']);
      expect([list, await ids({ as: holder })]).toEqual([list, expect.arrayContaining([what])]);
      expect([list, await ids({ key: await machineOf(holder, scope) })]).not.toEqual([
        list,
        expect.arrayContaining([what]),
      ]);
    }
  });

  it('what they answered', async () => {
    const call = await example('answerSurvey');
    const holder = call.as!;
    const id = String((call.path as { id: string }).id);
    expect((await world.call('answerSurvey', call)).status).toBeLessThan(300);
    const of = { page: 'readSurvey', list: 'listSurveys', scope: 'surveys:read' };
    const { person, machine } = await bothTold({ holder, id, ...of });
    expect(person).toMatchObject({ page: { begun: true, draft: { answers: {} } }, row: { begun: true } });
    expect(machine).toMatchObject({
      page: { id, begun: false, draft: null, askedKeys: [], openPage: null },
      row: { id, begun: false },
    });
  });

  it('where they come, and by which address they follow it', async () => {
    const call = await example('registerForEvent');
    const holder = call.as!;
    const id = String((call.path as { id: string }).id);
    await world.done('registerForEvent', call);
    const soon = `starts_at = now() + interval '5 minutes', ends_at = now() + interval '1 hour'`;
    await world.app.rows(
      `update events.gathering set ${soon}, link = 'https://visio.example.org/x' where id = $1`,
      [id],
    );
    const of = { page: 'readEvent', list: 'listEvents', scope: 'events:read' };
    const { person, machine } = await bothTold({ holder, id, ...of });
    expect(person).toMatchObject({
      page: { own: { state: 'confirmed' }, link: 'https://visio.example.org/x', registration: 'confirmed' },
      row: { registration: 'confirmed' },
    });
    expect(machine).toMatchObject({
      page: { id, own: null, link: null, registration: null, surveyId: null },
      row: { id, registration: null },
    });
  });
});
