import { LEVEL_LIMITS } from '#domain/community/members/level-limits';
import { describe, expect, it } from '@jest/globals';
import { newClient } from '../../support/api-clients.ts';
import type { Call } from '../client.ts';
import { EXAMPLES } from '../examples.ts';
import { NOBODY, type World } from '../world.ts';
import { problem } from './every.ts';

/** Operations on things whose version is asked for where the call names one. */
const STALE = [
  'deleteTopic',
  'deletePost',
  'changeService',
  'editOwnProfile',
  'setValue',
  'withdrawReferenceAnswer',
];

const ofTopic = [
  'retitleTopic',
  'deleteTopic',
  'closeTopic',
  'reopenTopic',
  'postAnswer',
  'listPosts',
  'readTopic',
];
const ofPost = [
  'readPost',
  'editPost',
  'deletePost',
  'markHelpful',
  'unmarkHelpful',
  'acceptAnswer',
  'withdrawAcceptance',
];
const runTopic = ['pinTopic', 'unpinTopic', 'moveTopic'];

/** Refusals that need a state of their own: rights, rules, conflicts, what is gone, what is too much. */
export function refusals(world: () => World): void {
  /** Status and code of a call. */
  const told = async (id: string, call: Call): Promise<string> => {
    const answer = await world().call(id, call);
    return `${answer.status} ${answer.status >= 400 ? problem(answer).code : ''}`.trim();
  };
  const example = (id: string): Promise<Call> => EXAMPLES[id]!(world());

  describe('rights', () => {
    it.each([
      ['closeTopic', 'access.not-allowed'],
      ['reopenTopic', 'access.not-allowed'],
      ['pinTopic', 'access.not-allowed'],
      ['unpinTopic', 'access.not-allowed'],
      ['moveTopic', 'access.not-allowed'],
      ['retitleTopic', 'access.not-allowed'],
      ['deleteTopic', 'access.not-allowed'],
      ['editPost', 'access.not-allowed'],
      ['deletePost', 'access.not-allowed'],
      ['acceptAnswer', 'access.not-allowed'],
      ['withdrawAcceptance', 'access.not-allowed'],
      ['createCategory', 'request.no-such-path', 404],
      ['listDecisions', 'request.no-such-path', 404],
      ['editCategory', 'request.no-such-path', 404],
    ])('%s is refused to a member who owns nothing of it', async (id, code, status = 403) => {
      const call = await example(id);
      const before = await world().fingerprint();
      expect(await told(id, { ...call, as: world().cast.other })).toBe(`${status} ${code}`);
      expect(await world().fingerprint()).toBe(before);
    });

    it('who has not confirmed an address only reads', async () => {
      const { pending } = world().cast;
      for (const id of ['listMembers', 'openTopic', 'postAnswer', 'markHelpful', 'editOwnProfile'])
        expect([id, await told(id, { ...(await example(id)), as: pending })]).toEqual([
          id,
          '403 access.email-not-confirmed',
        ]);
      expect(await told('readTopic', { ...(await example('readTopic')), as: pending })).toBe('200');
    });

    it('what is for members is nothing to visitors and to those who have not confirmed', async () => {
      const id = await world().topic({ categoryId: await world().category({ audience: 'members' }) });
      const postId = await world().opening(id);
      for (const [operation, path] of [
        ['readTopic', { id }],
        ['listPosts', { id }],
        ['readPost', { id: postId }],
      ] as const) {
        const nothing = `404 community.${operation === 'readPost' ? 'post' : 'topic'}-not-found`;
        const answers = [
          await told(operation, { path }),
          await told(operation, { path, as: world().cast.pending }),
          await told(operation, { path, as: world().cast.member }),
        ];
        expect([operation, ...answers]).toEqual([operation, nothing, nothing, '200']);
      }
    });

    it('the words of others are changed and deleted with a reason only', async () => {
      const { moderator, member } = world().cast;
      const path = { id: await world().answer(await world().topic(), member) };
      const body = { body: 'Something else.', version: 1 };
      expect(await told('editPost', { as: moderator, path, body })).toBe('422 text.missing');
      expect(await told('deletePost', { as: moderator, path, body: {} })).toBe('422 text.missing');
    });

    it('followed topics need somebody who follows', async () => {
      expect(await told('listTopics', { query: { view: 'followed' } })).toBe('401 access.sign-in-needed');
    });

    it('visitors see a name and nothing about it', async () => {
      const path = { handle: world().cast.other.handle };
      const { body } = await world().call('readMember', { path });
      expect(body).toMatchObject({ handle: 'omar', about: null });
    });
  });

  describe('what somebody may not know of', () => {
    it.each([...ofTopic, ...runTopic])('%s finds no topic', async (id) => {
      const call = await example(id);
      const path = { id: await world().secretTopic() };
      for (const as of [world().cast.member, world().cast.agent])
        expect(await told(id, { ...call, as, path })).toMatch(/^(404 community\.topic-not-found|403 .*)$/);
      expect(await told(id, { ...call, as: world().cast.agent, path })).toBe('404 community.topic-not-found');
    });

    it.each(ofPost)('%s finds no post', async (id) => {
      const call = await example(id);
      const path = { id: await world().answer(await world().secretTopic()) };
      expect(await told(id, { ...call, as: world().cast.member, path })).toBe('404 community.post-not-found');
    });

    it('a category, a number and a member', async () => {
      const secret = await world().category({ audience: 'staff' });
      const { member } = world().cast;
      expect(await told('readCategory', { as: member, path: { id: secret } })).toBe(
        '404 community.category-not-found',
      );
      expect(await told('openTopic', { as: member, body: world().topicBody({ categoryId: secret }) })).toBe(
        '404 community.category-not-found',
      );
      const topic = await world().done<{ number: number }>('openTopic', {
        as: world().cast.moderator,
        body: world().topicBody({ categoryId: secret }),
      });
      const query = { number: topic.number };
      expect((await world().call('listTopics', { as: member, query })).body).toMatchObject({ data: [] });
      const seen = await world().call('listTopics', { as: world().cast.moderator, query });
      expect(seen.body).toMatchObject({ data: [{ number: topic.number }], pinned: [] });
      expect(await told('readMember', { path: { handle: 'paul' } })).toBe('404 community.member-not-found');
      const { body, ...call } = await example('followSignOn');
      expect(
        await told('followSignOn', { ...call, body: { ...(body as object), provider: 'nulle-part' } }),
      ).toMatch(/^404 /);
    });
  });

  describe('what is gone', () => {
    it.each(ofTopic)('%s says so of a deleted topic', async (id) => {
      const call = await example(id);
      const path = { id: await world().deletedTopic(world().cast.agent) };
      expect(await told(id, { ...call, as: world().cast.agent, path })).toBe('410 community.topic-gone');
    });

    it.each(runTopic)('%s says so to who does not read what was deleted', async (id) => {
      const call = await example(id);
      const path = { id: await world().deletedTopic() };
      expect(await told(id, { ...call, as: world().cast.agent, path })).toBe('410 community.topic-gone');
    });

    it.each(ofPost)('%s says so of a post in a deleted topic', async (id) => {
      const call = await example(id);
      const topic = await world().topic();
      const path = { id: await world().answer(topic, world().cast.agent) };
      await world().done('deleteTopic', {
        as: world().cast.moderator,
        path: { id: topic },
        body: { reason: 'Spam' },
      });
      expect(await told(id, { ...call, as: world().cast.agent, path })).toMatch(
        /^410 community\.(topic-gone|post-deleted)$/,
      );
    });

    it('a merged topic leads to the one that took its posts', async () => {
      const [from, into] = [await world().topic(), await world().topic()];
      await world().app.rows(
        `update community.topic set deleted_at = now(), merged_into = $2 where id = $1`,
        [from, into],
      );
      for (const id of ['readTopic', 'listPosts']) {
        const answer = await world().call(id, { path: { id: from } });
        expect(answer.status).toBe(308);
        expect(answer.headers['location']).toContain(`/api/v1/topics/${into}`);
      }
    });
  });

  describe('rules and conflicts', () => {
    const twice = [
      'closeTopic',
      'reopenTopic',
      'acceptAnswer',
      'withdrawAcceptance',
      'deletePost',
      'deleteTopic',
    ];
    it.each(twice)('%s cannot be done twice', async (id) => {
      const call = await example(id);
      await world().done(id, call);
      expect(await told(id, call)).toMatch(/^409 community\./);
    });

    it('tags are those that exist, kinds those of the category', async () => {
      const { moderator } = world().cast;
      const path = { id: await world().topic({ kind: 'discussion' }) };
      const body = { tags: ['nobody-made-this'] };
      expect(await told('retitleTopic', { as: moderator, path, body })).toBe('409 community.unknown-tag');
      expect(await told('openTopic', { as: moderator, body: world().topicBody(body) })).toBe(
        '409 community.unknown-tag',
      );
      const reason = 'It belongs there.';
      const move = { categoryId: world().questionsOnly, reason };
      expect(await told('moveTopic', { as: moderator, path, body: move })).toBe(
        '409 community.kind-not-allowed-here',
      );
      expect(await told('moveTopic', { as: moderator, path, body: { categoryId: NOBODY, reason } })).toBe(
        '404 community.category-not-found',
      );
    });

    it('nobody answers a closed topic, nor praises themselves, nor pins into the past', async () => {
      const { moderator } = world().cast;
      const id = await world().topic();
      const path = { id: await world().answer(id) };
      await world().done('closeTopic', { as: moderator, path: { id }, body: { reason: 'It is answered.' } });
      expect(await told('postAnswer', { as: moderator, path: { id }, body: { body: 'Too late.' } })).toBe(
        '409 community.topic-closed',
      );
      expect(await told('markHelpful', { as: moderator, path })).toBe('409 community.own-post-not-helpful');
      const self = { as: moderator, path: { id: moderator.memberId } };
      for (const keep of ['blockMember', 'muteMember'])
        expect(await told(keep, self)).toBe('409 community.distance-from-oneself');
      const past = { until: '2001-01-01T00:00:00Z' };
      expect(await told('pinTopic', { as: moderator, path: { id }, body: past })).toMatch(/^409|^422/);
      for (const until of [
        '2026-W10-1',
        '2026-365',
        'tomorrow',
        '2026-02-31',
        '2126-02-01',
        '2126-02-01T00:00:00',
      ])
        expect(await told('pinTopic', { as: moderator, path: { id }, body: { until } })).toBe(
          '422 request.invalid',
        );
    });

    it('two who edit at once: the later one is told', async () => {
      const call = await example('editPost');
      await world().done('editPost', call);
      expect(await told('editPost', call)).toBe('409 shared.changed-meanwhile');
      const { version: _version, ...body } = call.body as { version: number };
      const seen = (version: string) => ({ ...call, body, headers: { 'If-Match': version } });
      expect(await told('editPost', seen('"v1"'))).toBe('412 shared.changed-meanwhile');
      expect(await told('editPost', seen('"nonsense"'))).toBe('412 shared.changed-meanwhile');
      const both = { ...call, body: { ...body, version: 2 }, headers: { 'If-Match': '"v1"' } };
      expect(await told('editPost', both)).toBe('412 shared.changed-meanwhile');
      const current = await world().call('readPost', { path: call.path! });
      expect(await told('editPost', seen(current.headers['etag']!))).toBe('200');
      expect(await told('editPost', { ...call, body })).toBe('422 request.invalid');
    });

    it('an edit of a topic or a category that moved on is refused', async () => {
      const topic = await example('retitleTopic');
      const headers = (await world().call('readTopic', { path: topic.path! })).headers;
      const asSeen = { ...topic, headers: { 'If-Match': headers['etag']! } };
      expect(await told('retitleTopic', asSeen)).toBe('200');
      expect(await told('retitleTopic', asSeen)).toBe('412 shared.changed-meanwhile');

      const category = await example('editCategory');
      await world().done('editCategory', category);
      expect(await told('editCategory', category)).toBe('409 shared.changed-meanwhile');
      const body = { name: 'Another name' };
      expect(await told('editCategory', { ...category, body, headers: { 'If-Match': '"v1"' } })).toBe(
        '412 shared.changed-meanwhile',
      );
    });

    it('a category takes topics from readers only for whoever says that it may', async () => {
      const [{ manager }, id] = [world().cast, await world().category()];
      await world().topic({ categoryId: id });
      const to = (audience: string, more: object = {}) => ({
        as: manager,
        path: { id },
        body: { audience, version: 1, ...more },
      });
      const refused = await world().call('editCategory', to('staff'));
      expect(refused.status).toBe(422);
      // With how many it concerns.
      expect(problem(refused).fields).toEqual([
        {
          field: 'narrows',
          code: 'community.narrowing-to-confirm',
          text: expect.stringMatching(/^1 /),
        },
      ]);
      expect(await told('editCategory', to('staff', { narrows: true }))).toBe('200');
    });

    it('a category opens topics to other readers only for a person who says so and has just shown who they are', async () => {
      const [{ manager }, id] = [world().cast, await world().category({ audience: 'members' })];
      await world().topic({ categoryId: id });
      const to = (more: object = {}) => ({
        path: { id },
        body: { audience: 'public', version: 1, ...more },
      });
      const refused = await world().call('editCategory', { as: manager, ...to() });
      expect(refused.status).toBe(422);
      expect(problem(refused).fields).toMatchObject([
        { field: 'widens', code: 'community.widening-to-confirm' },
      ]);
      const key = await newClient(world().app, { holder: manager, scopes: ['categories:write'] });
      expect(await told('editCategory', { key, ...to({ widens: true }) })).toBe('403 api.closed-to-clients');
      await world().app.rows(
        `update community.session set confirmed_at = now() - interval '1 hour' where member_id = $1`,
        [manager.memberId],
      );
      const meant = to({ widens: true, meantFor: 'public' });
      expect(await told('editCategory', { as: manager, ...meant })).toBe(
        '403 community.identity-not-confirmed',
      );
      await world().app.rows(`update community.session set confirmed_at = now() where member_id = $1`, [
        manager.memberId,
      ]);
      for (const other of [{}, { meantFor: 'staff' }])
        expect(await told('editCategory', { as: manager, ...to({ widens: true, ...other }) })).toBe(
          '422 community.widening-to-confirm',
        );
      expect(await told('editCategory', { as: manager, ...meant })).toBe('200');
    });

    it('a topic goes to where more people read only by a person who says so', async () => {
      const from = await world().category({ audience: 'members' });
      const topic = await world().topic({ categoryId: from });
      const { administrator } = world().cast;
      const key = await newClient(world().app, { holder: administrator, scopes: ['topics:write'] });
      const body = { categoryId: await world().category(), reason: 'Of use to all', widens: true };
      const move = { path: { id: topic }, body };
      expect(await told('moveTopic', { key, ...move })).toBe('403 api.closed-to-clients');
      for (const other of [{}, { meantFor: from }])
        expect(
          await told('moveTopic', { as: administrator, path: move.path, body: { ...body, ...other } }),
        ).toBe('422 community.more-readers-to-confirm');
      const meant = { ...body, meantFor: body.categoryId };
      expect(await told('moveTopic', { as: administrator, path: move.path, body: meant })).toBe('204');
    });

    it('what is deleted or replaced is what its caller saw', async () => {
      const stale = { headers: { 'If-Match': '"v999"' } };
      for (const id of STALE) {
        const call = await example(id);
        const before = await world().fingerprint();
        expect([id, await told(id, { ...call, headers: { ...call.headers, ...stale.headers } })]).toEqual([
          id,
          '412 shared.changed-meanwhile',
        ]);
        expect(await world().fingerprint()).toBe(before);
      }
      const service = await example('changeService');
      const seen = (await world().call('readService', { path: service.path! })).headers['etag']!;
      expect(seen).toMatch(/^"/);
      const asSeen = { ...service, headers: { ...service.headers, 'If-Match': seen } };
      expect(await told('changeService', asSeen)).toBe('200');
    });

    it('a part of a category has no parts, and no address is given twice', async () => {
      const as = world().cast.manager;
      const body = world().categoryBody() as { name: string };
      const child = await world().category({ parentId: world().general });
      expect(await told('createCategory', { as, body: { ...body, parentId: child } })).toBe(
        '409 community.category-too-deep',
      );
      expect(await told('createCategory', { as, body: { ...body, parentId: NOBODY } })).toBe(
        '404 community.category-not-found',
      );
      await world().done('createCategory', { as, body });
      expect(await told('createCategory', { as, body })).toBe('409 shared.already-taken');
    });

    it('a category in which something stood stays, and one that is closed takes no topic', async () => {
      const as = world().cast.manager;
      const path = { id: await world().category() };
      await world().topic({ categoryId: path.id });
      expect(await told('deleteCategory', { as, path })).toBe('409 community.category-in-use');
      await world().done('closeCategory', { as, path });
      const opening = { as: world().cast.moderator, body: world().topicBody({ categoryId: path.id }) };
      expect(await told('openTopic', opening)).toBe('409 community.category-closed');
      expect(await world().done('readCategory', { path })).toMatchObject({ closedAt: expect.any(String) });
      await world().done('reopenCategory', { as, path });
      expect(await told('openTopic', opening)).toBe('201');
    });
  });

  describe('a category that goes into another', () => {
    it('goes once, into one that the same people read, and is listed no more', async () => {
      const as = world().cast.manager;
      const [path, other] = [{ id: await world().category() }, await world().category()];
      const merge = (categoryId: string) => told('mergeCategory', { as, path, body: { categoryId } });
      expect(await merge(path.id)).toBe('409 community.category-into-itself');
      expect(await merge(NOBODY)).toBe('404 community.category-not-found');
      expect(await merge(await world().category({ audience: 'members' }))).toBe(
        '409 community.category-of-others',
      );
      expect(await merge(other)).toBe('204');
      expect(await merge(other)).toBe('409 community.category-merged');
      expect(await told('readCategory', { path })).toBe('404 community.category-not-found');
    });
  });

  describe('too much at once', () => {
    it('newcomers write five texts a day, and ten an hour with what they mend', async () => {
      const { newcomer } = world().cast;
      const id = await world().topic();
      const post = await world().answer(id, newcomer);
      for (let time = 2; time <= LEVEL_LIMITS[0].postsPerDay; time++) await world().answer(id, newcomer);
      for (let version = 1; version <= 10 - LEVEL_LIMITS[0].postsPerDay; version++)
        await world().done('editPost', {
          as: newcomer,
          path: { id: post },
          body: { body: `Mended ${version} times.`, version },
        });
      const before = await world().fingerprint();
      const calls: [string, Call][] = [
        ['postAnswer', { path: { id }, body: { body: 'Once more.' } }],
        ['openTopic', { body: world().topicBody() }],
        ['editPost', { path: { id: post }, body: { body: 'Once more.', version: 1 } }],
      ];
      for (const [operation, call] of calls) {
        const answer = await world().call(operation, { ...call, as: newcomer });
        expect([operation, answer.status]).toEqual([operation, 429]);
        expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      }
      expect(await world().fingerprint()).toBe(before);
    });

    it('a decision is contested once, and tried twenty times a day', async () => {
      const call = await example('fileAppeal');
      await world().done('fileAppeal', call);
      expect(await told('fileAppeal', call)).toMatch(/^409 /);
      for (let time = 3; time <= 20; time++) await world().call('fileAppeal', call);
      expect(await told('fileAppeal', call)).toBe('429 access.too-many-tries');
    });

    it('marks are counted', async () => {
      const { cookie } = world().cast.newcomer;
      const path = { id: await world().answer(await world().topic()) };
      const url = `${world().app.url}/api/v1/posts/${path.id}/helpful`;
      const headers = { Origin: world().app.url, Cookie: cookie };
      for (let time = 0; time < 300; time += 20)
        await Promise.all(Array.from({ length: 20 }, () => fetch(url, { method: 'PUT', headers })));
      for (const id of ['markHelpful', 'unmarkHelpful'])
        expect(await told(id, { as: world().cast.newcomer, path })).toBe('429 access.too-many-tries');
      const other = { id: world().cast.member.memberId };
      for (const id of ['blockMember', 'muteMember'])
        expect(await told(id, { as: world().cast.newcomer, path: other })).toBe('429 access.too-many-tries');
    });
  });
}
