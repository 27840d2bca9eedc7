import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from '../../clients/typescript/src/index.ts';
import { newClient } from '../support/api-clients.ts';
import type { Call } from './client.ts';
import { EXAMPLES } from './examples.ts';
import { World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.app.stop());

const example = (id: string): Promise<Call> => EXAMPLES[id]!(world);
const keyOf = (...scopes: readonly string[]) =>
  newClient(world.app, { holder: world.cast.administrator, scopes });
interface Named {
  readonly id: string;
}
interface Listed<Row = Named> {
  readonly data: readonly Row[];
}
interface Row extends Named {
  readonly number: number;
  readonly slug: string;
  readonly version: number;
  readonly category: { readonly id: string };
}
interface Worded {
  readonly id: string;
  readonly html: string;
  readonly source: string | null;
  readonly version: number;
  readonly told: readonly string[];
}

describe('whoever walks through the topics', () => {
  it('is given each of them once, those that are pinned too', async () => {
    for (let made = 0; made < 5; made += 1) await world.topic();
    await world.done('pinTopic', await example('pinTopic'));
    const standing = await world.app.rows(`select id from community.topic where deleted_at is null`);
    const community = connect({ url: world.app.url, credentials: { key: await keyOf('topics:read') } });
    const given: string[] = [];
    for await (const { id } of community.every('/topics', { query: { limit: 2 } })) given.push(id);
    expect(new Set(given).size).toBe(given.length);
    expect(given).toHaveLength(standing.length);
  });

  it('is given each of them once by number, whatever is answered meanwhile, and later what changed since alone', async () => {
    const key = await keyOf('topics:read');
    const page = (query: Record<string, string | number>) =>
      world.done<Listed<Row> & { page: { nextCursor: string | null } }>('listTopics', { key, query });
    const standing = await world.app.rows(`select id from community.topic where deleted_at is null`);
    const since = new Date().toISOString();
    const given: Row[] = [];
    for (let cursor: string | null = '', pages = 0; cursor !== null; pages += 1) {
      const { data, page: around } = await page({ sort: 'number', limit: 2, ...(cursor && { cursor }) });
      given.push(...data);
      cursor = around.nextCursor;
      if (pages === 0) await world.answer(data[0]!.id);
    }
    const numbers = given.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    expect([given.length, new Set(numbers).size]).toEqual([standing.length, standing.length]);
    const changed = await page({ sort: 'number', changedSince: since });
    expect(changed.data.map(({ id }) => id)).toEqual([given[0]!.id]);
    const one = await world.done<Row>('readTopic', { key, path: { id: given[0]!.id } });
    expect(changed.data[0]).toMatchObject({
      version: one.version,
      category: { id: one.category.id },
      author: { id: world.cast.moderator.memberId },
      url: `${world.app.url}/sujets/${one.slug}-${one.number}`,
    });
    expect(await told({ changedSince: '2026-W05' })).toBe(422);
  });
  const told = async (query: Record<string, string>) => (await world.call('listTopics', { query })).status;
});

describe('the words of a post', () => {
  const words = 'It is **twelve** months, and `not` one more.';

  it('are read as they were written by who may change them, and change nothing when they are given back', async () => {
    const { moderator: author, other } = world.cast;
    const path = { id: await world.topic() };
    const { id } = await world.done<Worded>('postAnswer', { as: author, path, body: { body: words } });
    const read = await world.done<Worded>('readPost', { as: author, path: { id } });
    expect(read.source).toBe(words);
    const again = { body: read.source, version: read.version };
    const edited = await world.done<Worded>('editPost', { as: author, path: { id }, body: again });
    expect([edited.html, edited.told]).toEqual([read.html, []]);
    expect(await world.done<Worded>('readPost', { as: other, path: { id } })).toMatchObject({ source: null });
    expect(await world.done<Worded>('readPost', { path: { id } })).toMatchObject({ source: null });
    const listed = async (by: Call) =>
      (await world.done<Listed<Worded>>('listPosts', { ...by, path })).data.find((post) => post.id === id)!
        .source;
    expect([await listed({ as: author }), await listed({ as: other }), await listed({})]).toEqual([
      words,
      null,
      null,
    ]);
  });

  it('are read so by a client that writes posts, and by none that only reads them', async () => {
    const key = await keyOf('topics:read', 'topics:write');
    const path = { id: await world.topic() };
    const { id } = await world.done<Worded>('postAnswer', { key, path, body: { body: words } });
    expect(await world.done<Worded>('readPost', { key, path: { id } })).toMatchObject({ source: words });
    const reading = await keyOf('topics:read');
    expect(await world.done<Worded>('readPost', { key: reading, path: { id } })).toMatchObject({
      source: null,
    });
  });

  it('say what became of them: of a topic, its title, a reply and its new words', async () => {
    const { moderator: as } = world.cast;
    const opened = await world.done<Worded>('openTopic', {
      as,
      body: world.topicBody({
        body: 'I paid it to FR76 3000 6000 0112 3456 7890 189, to no avail.',
        agreed: true,
      }),
    });
    expect(opened.told).toContain('masked');
    const path = { id: opened.id };
    const { version } = await world.done<Worded>('readTopic', { as, path });
    const title = 'An invoice that nobody pays, in the end';
    expect(await world.done('retitleTopic', { as, path, body: { title, tags: [], version } })).toMatchObject({
      title,
      told: [],
    });
    const body = { body: 'So did I, to FR76 3000 6000 0112 3456 7890 189, in May.', agreed: true };
    const answer = await world.done<Worded>('postAnswer', { as, path, body });
    expect(answer.told).toContain('masked');
    const edit = { ...body, version: answer.version };
    expect(await world.done('editPost', { as, path: { id: answer.id }, body: edit })).toMatchObject({
      told: ['masked'],
    });
  });
});

it('every id of a member leads to a handle by one call', async () => {
  const key = await keyOf('members:read');
  const { administrator: as } = world.cast;
  const [ofIdea, ofPoll, ofComments, ofReview, ofSeats] = await Promise.all(
    ['readIdea', 'readPoll', 'commentOnIdea', 'editReview', 'changeRegistrationAnswers'].map(example),
  );
  await world.done('commentOnIdea', ofComments!);
  const idea = await world.done<{ authorId: string }>('readIdea', ofIdea!);
  const poll = await world.done<{ authorId: string }>('readPoll', ofPoll!);
  const comments = await world.done<Listed<{ authorId: string }>>('listIdeaComments', {
    as,
    path: ofComments!.path!,
  });
  const [review] = await world.app.rows<{ authorId: string }>(
    `select author_id as "authorId" from engagement.service_review where id = $1`,
    [ofReview!.path!['id']],
  );
  const seats = await world.done<Listed<{ memberId: string }>>('listRegistrations', {
    as: world.cast.manager,
    path: ofSeats!.path!,
  });
  const ids = [
    idea.authorId,
    poll.authorId,
    comments.data[0]!.authorId,
    review!.authorId,
    seats.data[0]!.memberId,
  ];
  for (const id of ids) {
    const found = await world.done<{ id: string; handle: string }>('readMember', {
      key,
      path: { handle: id },
    });
    expect(found.id).toBe(id);
    expect(await world.done('readMember', { key, path: { handle: found.handle } })).toMatchObject({ id });
  }
  expect((await world.call('readMember', { path: { handle: world.cast.pending.memberId } })).status).toBe(
    404,
  );
});

describe('what everybody may read', () => {
  it.each(['searchPublic', 'listPublicQuestions', 'listPublicEvents', 'listPublicComments'])(
    '%s tells a client what it tells a visitor',
    async (id) => {
      await world.topic();
      const call = await example(id);
      const visitor = await world.call(id, call);
      const client = await world.call(id, { ...call, key: world.clients.scopeless });
      expect([client.status, client.body]).toEqual([200, visitor.body]);
    },
  );

  it('as many questions as are asked for, whatever was announced since', async () => {
    for (let made = 0; made < 3; made += 1) await world.topic();
    for (let made = 0; made < 3; made += 1) await world.topic({ kind: 'announcement' }, world.cast.manager);
    const { data } = await world.done<Listed<{ kind: string }>>('listPublicQuestions', {
      query: { limit: 3 },
    });
    expect(data.map(({ kind }) => kind)).toEqual(['question', 'question', 'question']);
  });
});

describe('a client that is refused', () => {
  it('hears why on the pages that some client names', async () => {
    const Origin = 'https://www.heard.example';
    await newClient(world.app, { holder: world.cast.administrator, scopes: [], origins: [Origin] });
    const told = async (headers: Record<string, string>) => {
      const answer = await world.call('readCaller', { key: 'cpk_nothing', headers });
      return [answer.status, answer.headers['access-control-allow-origin']];
    };
    expect(await told({ Origin })).toEqual([401, Origin]);
    expect(await told({ Origin: 'https://elsewhere.example' })).toEqual([401, undefined]);
  });

  it('is no visitor where it forgets to say that it shows a key', async () => {
    const Authorization = await keyOf('topics:read');
    expect((await world.call('listTopics', { headers: { Authorization } })).status).toBe(401);
  });
});

it('what a client reads as one thing may be kept and asked for again, the document by everybody', async () => {
  const key = await keyOf('topics:read');
  const path = { id: await world.topic() };
  const { headers } = await world.call('readTopic', { key, path });
  expect(headers['cache-control']).toBe('private, no-cache');
  const again = await world.call('readTopic', { key, path, headers: { 'If-None-Match': headers['etag']! } });
  expect(again.status).toBe(304);
  const { as } = { as: world.cast.member };
  expect((await world.call('readTopic', { as, path })).headers['cache-control']).toBe('private, no-store');
  const document = await world.call('readDocument');
  expect(document.headers['cache-control']).toBe('public, no-cache');
});
