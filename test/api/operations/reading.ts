import { describe, expect, it } from '@jest/globals';
import { migration307IconsThatAreDrawn } from '#infrastructure/platform/persistence/migrations/307-icons-that-are-drawn';
import { newClient } from '../../support/api-clients.ts';
import { OPERATIONS } from '../client.ts';
import { EXAMPLES } from '../examples.ts';
import { NOBODY, type World } from '../world.ts';
import { problem } from './every.ts';

interface List {
  readonly data: readonly { readonly id: string; readonly title?: string; readonly position?: number }[];
  readonly page: { readonly nextCursor: string | null; readonly previousCursor: string | null };
}

/** Lists, what creations and changes give back, and addresses that lead nowhere. */
export function reading(world: () => World): void {
  const list = async (id: string, call: object): Promise<List & { link: string }> => {
    const answer = await world().call(id, call);
    return { ...(answer.body as List), link: answer.headers['link'] ?? '' };
  };

  describe('what pages of other sites show', () => {
    it('a category that visitors do not know of is not there', async () => {
      const answer = await world().call('listPublicQuestions', { query: { category: 'nothing-here' } });
      expect([answer.status, problem(answer).code]).toEqual([404, 'community.category-not-found']);
      expect(answer.headers['access-control-allow-origin']).toBe('*');
    });

    it('comments of a page are words alone, of what everybody may read, and of pages of sites that were named', async () => {
      const page = await world().commentedPage();
      const [row] = await world().app.rows<{ id: string }>(
        'select topic_id as id from community.commented_page where address = $1',
        [page],
      );
      await world().done('postAnswer', {
        as: world().cast.moderator,
        path: { id: row!.id },
        body: { body: '**Bold** <img src=x onerror=alert(1)> words' },
      });
      const read = async (address: string) =>
        (await world().call('listPublicComments', { query: { page: address } })) as {
          status: number;
          headers: Record<string, string>;
          body: { data: { text: string; author: string }[]; topic: { comments: number } | null };
        };
      const found = await read(`${page}?utm_source=letter#part`);
      expect([found.status, found.body.topic?.comments, found.body.data.length]).toEqual([200, 2, 2]);
      expect(found.body.data[1]).toMatchObject({ author: 'mona' });
      expect(found.body.data[1]!.text).toMatch(/^Bold /);
      expect(found.headers['access-control-allow-origin']).toBe('*');
      await world().app.rows(`update community.topic set audience = 'members' where id = $1`, [row!.id]);
      expect((await read(page)).body).toMatchObject({ topic: null, data: [] });
      await world().app.rows(`update community.topic set audience = 'public' where id = $1`, [row!.id]);
      expect((await read('https://www.example.org/never-seen')).body).toMatchObject({
        topic: null,
        data: [],
      });
      const elsewhere = await read('https://elsewhere.example/page');
      expect([elsewhere.status, problem(elsewhere as never).code]).toEqual([
        404,
        'community.page-not-commented',
      ]);
      for (const address of [
        'http://www.example.org/',
        'javascript:alert(1)',
        'https://u:p@www.example.org/',
      ])
        expect([address, (await read(address)).status]).toEqual([address, 422]);
    });

    it.each([
      ['search', {}],
      ['suggest', { while: 'typing' as const }],
    ])('one network asks so often, and no more: %s', async (counted, how) => {
      const search = () => world().call('searchPublic', { query: { q: 'vat', ...how } });
      const key = `throttle:community.${counted}:%`;
      expect((await search()).status).toBe(200);
      const [{ hits }] = (await world().app.rows<{ hits: number }>(
        `with full_now as (update platform.throttle set points = 2000000000 where key like $1 returning 1)
         select count(*)::int as hits from full_now`,
        [key],
      )) as [{ hits: number }];
      expect(hits).toBeGreaterThan(0);
      expect((await search()).status).toBe(429);
      await world().app.rows(`delete from platform.throttle where key like $1`, [key]);
      expect((await search()).status).toBe(200);
    });
  });

  describe('exports', () => {
    it('are not there for who may make none', async () => {
      const { body } = await EXAMPLES['askForExport']!(world());
      for (const as of [world().cast.member, world().cast.manager]) {
        expect((await world().call('askForExport', { as, body })).status).toBe(404);
        expect((await world().call('readJob', { as, path: { id: await world().exportJob() } })).status).toBe(
          404,
        );
      }
    });
  });

  describe('lists of people to invite', () => {
    it('are not there for who may invite nobody', async () => {
      for (const id of ['checkImport', 'importMembers', 'readImport']) {
        const call = await EXAMPLES[id]!(world());
        for (const as of [world().cast.member, world().cast.moderator])
          expect([id, (await world().call(id, { ...call, as })).status]).toEqual([id, 404]);
      }
    });

    it('say line by line what is wrong, and whole what cannot be read', async () => {
      const as = world().cast.manager;
      const check = (more: object) =>
        world().call('checkImport', { as, body: { source: 'Salon du livre', ...more } });
      const lines = 'lea@example.org;music\nnobody;music\nlea@example.org\nomar@example.org;plumbing';
      expect((await check({ lines })).body).toMatchObject({
        invited: 1,
        refused: [
          { at: 2, code: 'community.email-malformed' },
          { at: 3, code: 'community.guest-twice' },
          { at: 4, code: 'community.branch-unknown' },
        ],
      });
      const broken = await check({ format: 'ndjson', lines: '{"email":"lea@example.org"}\n{"email"' });
      expect([broken.status, problem(broken).fields?.[0]?.code]).toEqual([
        422,
        'community.guests-not-objects',
      ]);
      for (const more of [
        { lines: '' },
        { lines: 'lea@example.org', format: 'xml' },
        {},
        { lines: 'a@b.fr', more: 1 },
      ])
        expect([more, (await check(more)).status]).toEqual([more, 422]);
      expect((await world().call('readImport', { as, path: { id: NOBODY } })).status).toBe(404);
    });

    it('count as a call for every hundred lines, and tell of no more addresses a day than ten full lists', async () => {
      const { manager: holder } = world().cast;
      const key = await newClient(world().app, { holder, scopes: ['imports:make'] });
      const line = (at: number) => `guest-${at}@example.org;music`;
      const check = async (lines: number) => {
        const body = {
          source: 'Salon',
          lines: Array.from({ length: lines }, (_, at) => line(at)).join('\n'),
        };
        const { status, headers } = await world().call('checkImport', { key, body });
        return [status, Number(/"writes";r=(\d+)/.exec(headers['ratelimit'] ?? '')?.[1])];
      };
      expect(await check(1)).toEqual([200, 119]);
      expect(await check(101)).toEqual([200, 117]);
      expect(await check(2000)).toEqual([200, 97]);
      for (const left of [77, 57, 37, 17]) expect(await check(2000)).toEqual([200, left]);
      expect((await check(2000))[0]).toBe(429);
      await world().app.rows(`delete from platform.throttle where key like 'throttle:api.%'`);
      for (const left of [100, 80, 60, 40]) expect(await check(2000)).toEqual([200, left]);
      // 20,000 a day: what is left is not enough for one more.
      expect(await check(2000)).toEqual([429, 20]);
    });

    it('come in once by one key, and tell how far they are', async () => {
      const call = await EXAMPLES['importMembers']!(world());
      const headers = { 'Idempotency-Key': `list-${Date.now()}` };
      const [first, again] = [
        await world().call('importMembers', { ...call, headers }),
        await world().call('importMembers', { ...call, headers }),
      ];
      const { id } = first.body as { id: string };
      expect([first.status, again.status, (again.body as { id: string }).id]).toEqual([202, 202, id]);
      expect(first.headers['location']).toMatch(new RegExp(`/imports/${id}$`));
      const read = await world().call('readImport', { as: call.as!, path: { id } });
      expect(read.body).toMatchObject({ id, source: 'Salon du livre', total: 1, refused: [] });
    });
  });

  describe('lists', () => {
    it.each(['listTopics', 'listPosts', 'listMembers'])('%s is walked to its end and back', async (id) => {
      const { as, path } = await EXAMPLES[id]!(world());
      if (id === 'listPosts') for (let time = 0; time < 4; time++) await world().answer(path!['id']!);
      const whole = await list(id, { as, path, query: { limit: 100 } });
      const ids: string[] = [];
      let page = await list(id, { as, path, query: { limit: 2 } });
      const pages = [page];
      for (; page.page.nextCursor && ids.length < 6; pages.push(page)) {
        ids.push(...page.data.map((one) => one.id));
        expect(page.link).toContain(`<?limit=2&cursor=${page.page.nextCursor}>; rel="next"`);
        page = await list(id, { as, path, query: { limit: 2, cursor: page.page.nextCursor } });
      }
      expect(ids).toEqual(whole.data.map((one) => one.id).slice(0, ids.length));
      expect(ids.length).toBeGreaterThan(2);
      const cursor = pages[1]!.page.previousCursor!;
      const back = await list(id, { as, path, query: { limit: 2, cursor } });
      expect(back.data).toEqual(pages[0]!.data);
      expect(pages[1]!.link).toContain('rel="prev"');
    });

    it.each(['listTopics', 'listPosts', 'listMembers'])(
      '%s refuses cursors that are none of its own',
      async (id) => {
        const { as, path } = await EXAMPLES[id]!(world());
        for (const cursor of [
          'x',
          'WyJhIiwieCIsInkiXQ',
          Buffer.from('a0').toString('base64url'),
          '%00',
          'a'.repeat(201),
        ]) {
          const answer = await world().call(id, { as, path, query: { cursor } });
          expect([cursor, answer.status]).toEqual([cursor, 422]);
          expect(problem(answer).fields).toMatchObject([{ field: 'cursor' }]);
        }
      },
    );

    it('a cursor is good for the list that gave it, whole and with its filters', async () => {
      const { as, path = {} } = await EXAMPLES['listTopics']!(world());
      const query = { view: 'latest', limit: 2 };
      const first = await list('listTopics', { as, path, query });
      const cursor = first.page.nextCursor!;
      const other = (await list('listMembers', { as, query: { limit: 1 } })).page.nextCursor!;
      const status = async (more: object, id = 'listTopics') =>
        (await world().call(id, { as, path, query: { ...query, ...more } })).status;
      expect([await status({ cursor }), await status({ cursor, limit: 3 })]).toEqual([200, 200]);
      const changed = [...cursor].with(50, cursor[50] === 'A' ? 'B' : 'A').join('');
      const unmarked = Buffer.from(
        JSON.stringify(['a', new Date().toISOString(), '01997777-0000-7000-8000-00000000aaaa']),
      ).toString('base64url');
      const others: readonly Readonly<Record<string, string>>[] = [
        { cursor, kind: 'question' },
        { cursor, view: 'unanswered' },
        { cursor: other },
        { cursor: changed },
        { cursor: unmarked },
        { cursor: cursor.slice(43) },
        { cursor: cursor.slice(0, 43) },
      ];
      for (const more of others) {
        const answer = await world().call('listTopics', { as, path, query: { ...query, ...more } });
        expect([more, answer.status]).toEqual([more, 422]);
        expect(problem(answer).fields).toMatchObject([{ field: 'cursor', code: 'cursor.broken' }]);
      }
    });

    it('posts that were deleted are left out, but not for who reads them', async () => {
      const { moderator, member } = world().cast;
      const topic = await world().topic();
      const post = await world().answer(topic, member);
      await world().done('deletePost', { as: moderator, path: { id: post }, body: { reason: 'Not kind' } });
      const path = { id: topic };
      expect((await list('listPosts', { as: member, path })).data).toHaveLength(1);
      expect((await list('listPosts', { as: moderator, path })).data).toMatchObject([{}, { id: post }]);
      expect((await world().call('readPost', { as: member, path: { id: post } })).status).toBe(410);
      expect((await world().call('readPost', { as: moderator, path: { id: post } })).status).toBe(200);
    });

    it('topics are found by category, tag, author, branch and kind', async () => {
      const body = world().topicBody({ tags: ['grants'], branches: ['film'], kind: 'discussion' });
      const { id } = await world().done('openTopic', { as: world().cast.agent, body });
      const queries = [
        { category: world().general },
        { tag: 'grants' },
        { author: 'agathe' },
        { branch: 'film' },
      ];
      const { member } = world().cast;
      for (const query of [...queries, { kind: 'discussion' }, { view: 'latest' }]) {
        const { data } = await list('listTopics', { as: member, query: { ...query, limit: 100 } });
        expect([query, data.some((one) => one.id === id)]).toEqual([query, true]);
      }
      const unknown = { category: '01890a5d-ac96-774b-bcce-b302099a8057', tag: 'no-such-tag' };
      for (const [name, value] of Object.entries(unknown))
        expect((await list('listTopics', { query: { [name]: value } })).data).toEqual([]);
      // By an author whose profile is for members, visitors gather nothing.
      expect((await list('listTopics', { query: { author: 'agathe' } })).data).toEqual([]);
      for (const query of [
        { view: 'unanswered' },
        { tag: 'vat' },
        { kind: 'question' },
        { author: 'omar' },
      ]) {
        const { data } = await list('listTopics', { query: { ...query, limit: 100 } });
        expect([query, data.some((one) => one.id === id)]).toEqual([query, false]);
      }
    });
  });

  describe('writes', () => {
    it.each(['openTopic', 'postAnswer', 'createCategory'])('%s says where the new thing is', async (id) => {
      const answer = await world().call(id, await EXAMPLES[id]!(world()));
      const { location } = answer.headers;
      expect(location).toBe(
        `${world().app.url}/api/v1/${location!.split('/').at(-2)}/${(answer.body as { id: string }).id}`,
      );
      expect((await fetch(location!)).status).toBe(200);
    });

    it('a change leaves alone what it does not name', async () => {
      const { moderator, manager, other } = world().cast;
      const path = { id: await world().topic({ tags: ['vat'] }) };
      const title = 'Another title altogether';
      expect(
        await world().done('retitleTopic', { as: moderator, path, body: { title, reason: 'Clearer.' } }),
      ).toMatchObject({
        title,
        tags: ['vat'],
      });
      expect(await world().done('retitleTopic', { as: moderator, path, body: { tags: [] } })).toMatchObject({
        title,
        tags: [],
      });

      const category = { id: await world().category({ description: 'As it was' }) };
      const changed = await world().done('editCategory', {
        as: manager,
        path: category,
        body: { icon: 'music', version: 1 },
      });
      expect(changed).toMatchObject({ icon: 'music', description: 'As it was', version: 2 });

      // As it was written while an icon was a free text.
      await world().app.rows(`update community.category set icon = 'topic' where id = '${category.id}'`);
      await world().app.rows(migration307IconsThatAreDrawn.sql);
      const body = { description: 'Otherwise', version: 2 };
      expect(await world().done('editCategory', { as: manager, path: category, body })).toMatchObject({
        icon: 'folder',
        description: 'Otherwise',
        version: 3,
      });

      await world().done('editOwnProfile', {
        as: other,
        body: { bio: 'I paint.', region: 'Bretagne', branches: ['film'] },
      });
      const profile = await world().done('editOwnProfile', { as: other, body: { region: '' } });
      expect(profile).toMatchObject({
        about: { branches: ['film'], region: null, bioHtml: expect.stringContaining('I paint.') },
      });
    });

    it('figures of a member are those that the one who asks may see', async () => {
      const { member, moderator } = world().cast;
      const hidden = await world().category({ name: 'Music', audience: 'branch:music' });
      const givenTo = async (as: typeof member) => {
        const { body } = await world().call('readMember', { as, path: { handle: 'mona' } });
        return (body as { about: { given: { topics: number } } }).about.given;
      };
      const before = { own: await givenTo(moderator), others: await givenTo(member) };
      await world().topic({ categoryId: hidden }, moderator);
      expect(await givenTo(moderator)).toEqual({ ...before.own, topics: before.own.topics + 1 });
      expect(await givenTo(member)).toEqual(before.others);
    });

    it('a mark counts once however often it is made', async () => {
      const { member } = world().cast;
      const path = { id: await world().answer(await world().topic()) };
      for (let time = 0; time < 3; time++) await world().call('markHelpful', { as: member, path });
      const { body } = await world().call('readPost', { as: member, path });
      expect(body).toMatchObject({ mine: { helpful: true } });
      expect(
        await world().app.rows('select 1 from community.helpful_vote where post_id = $1', [path.id]),
      ).toHaveLength(1);
    });
  });

  describe('addresses', () => {
    const paths = [...new Set(OPERATIONS.map((one) => one.path))];
    it.each(paths)('%s takes its own methods only', async (path) => {
      const own = OPERATIONS.filter((one) => one.path === path).map((one) => one.method.toUpperCase());
      const address = path.replace('{id}', world().general).replace('{handle}', 'omar');
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !own.includes(one))) {
        const headers = { Origin: world().app.url, Cookie: world().cast.manager.cookie };
        const answer = await fetch(`${world().app.url}/api/v1${address}`, { method, headers });
        expect([method, answer.status]).toEqual([method, 405]);
        expect(answer.headers.get('allow')!.split(', ')).toEqual(expect.arrayContaining(own));
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
      }
      const options = await fetch(`${world().app.url}/api/v1${address}`, { method: 'OPTIONS' });
      expect([options.status, options.headers.get('access-control-allow-origin')]).toEqual([
        204,
        path.startsWith('/public/') ? '*' : null,
      ]);
    });

    it.each([
      '/api/v1',
      '/api/v1/',
      '/api/v1/nothing',
      '/api/v2/topics',
      '/api',
      '/api/v1/TOPICS',
      '/api/v1/topics/x/y',
    ])('%s leads nowhere', async (path) => {
      const answer = await fetch(world().app.url + path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(await answer.json()).toMatchObject({ code: expect.stringMatching(/^request\.no-such/) });
    });

    it('an address that cannot be read is refused', async () => {
      expect((await fetch(`${world().app.url}/api/v1/topics/%zz`)).status).toBe(400);
    });

    it('HEAD answers like GET, without a body', async () => {
      const answer = await fetch(`${world().app.url}/api/v1/topics`, { method: 'HEAD' });
      expect([answer.status, await answer.text()]).toEqual([200, '']);
    });
  });
}
