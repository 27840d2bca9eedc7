import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { newMember } from '../../support/sessions.ts';
import type { Call } from '../client.ts';
import { EXAMPLES } from '../examples.ts';
import { NOBODY, type World } from '../world.ts';
import { problem } from './every.ts';

const ACTS = ['answerOfficially', 'sealAnswer', 'withdrawSeal'];

/** Who speaks for the organisation, and what of it everybody reads. */
export function officialAnswers(world: () => World): void {
  const told = async (id: string, call: Call): Promise<string> => {
    const answer = await world().call(id, call);
    return `${answer.status} ${answer.status >= 400 ? problem(answer).code : ''}`.trim();
  };
  const example = (id: string): Promise<Call> => EXAMPLES[id]!(world());
  const refusedBy = async (memberId: string) =>
    (
      await world().app.rows<{ acts: number }>(
        `select count(*)::int as acts from platform.audit_log where actor_id = $1 and outcome = 'refused'`,
        [memberId],
      )
    )[0]!.acts;
  interface Read {
    official: { kind: string; sealId: string; overdue: boolean; state: string } | null;
  }
  const read = async (id: string) => (await world().call('readPost', { path: { id } })).body as Read;

  describe('official answers', () => {
    it.each(ACTS)('%s is refused to everybody but agents, and every attempt is written down', async (id) => {
      const call = await example(id);
      const { member, moderator, manager, pending } = world().cast;
      const administrator = await newMember(world().app, {
        handle: `a-${id.toLowerCase()}`,
        role: 'administrator',
      });
      const before = await world().fingerprint();
      for (const as of [member, moderator, manager, pending, administrator]) {
        const attempts = await refusedBy(as.memberId);
        expect(await told(id, { ...call, as })).toBe('403 access.not-allowed');
        expect(await refusedBy(as.memberId)).toBe(attempts + 1);
      }
      expect(await world().fingerprint()).toBe(before);
    });

    it.each(ACTS)(
      '%s is refused so before anything of it is judged, and tells an agent what is wrong with it',
      async (id) => {
        const { member, agent } = world().cast;
        const { path } = await example(id);
        for (const body of [{}, { kind: 'rumour', sources: 3, reason: 4, body: null }]) {
          const attempts = await refusedBy(member.memberId);
          expect(await told(id, { as: member, path: path!, body })).toBe('403 access.not-allowed');
          expect(await refusedBy(member.memberId)).toBe(attempts + 1);
          expect(await told(id, { as: agent, path: path!, body })).toMatch(/^422/);
        }
      },
    );

    it.each(ACTS)('%s is refused to an agent of no department', async (id) => {
      const as = await newMember(world().app, { handle: `n-${id.toLowerCase()}`, role: 'agent' });
      await world().app.rows(`update moderation.role_assignment set department = null where member_id = $1`, [
        as.memberId,
      ]);
      expect(await told(id, { ...(await example(id)), as })).toBe('409 community.no-department');
    });

    it.each(ACTS)('%s finds nothing where nothing may be known, and what is gone is gone', async (id) => {
      const { agent, moderator } = world().cast;
      const { body } = await example(id);
      const of = async (topic: string) =>
        id === 'answerOfficially' ? topic : world().answer(topic, moderator);
      const secret = await of(await world().secretTopic());
      const nothing = `404 community.${id === 'answerOfficially' ? 'topic' : 'post'}-not-found`;
      expect(await told(id, { as: agent, path: { id: secret }, body })).toBe(nothing);
      expect(await told(id, { as: agent, path: { id: NOBODY }, body })).toBe(nothing);
      const topic = await world().topic();
      const gone = await of(topic);
      await world().done('deleteTopic', { as: moderator, path: { id: topic }, body: {} });
      expect(await told(id, { as: agent, path: { id: gone }, body })).toBe('410 community.topic-gone');
    });

    it('are shown with their seal, until the text changes', async () => {
      const call = await example('sealAnswer');
      const path = call.path as { id: string };
      expect((await read(path.id)).official).toBeNull();
      const { sealId } = await world().done<{ sealId: string }>('sealAnswer', call);
      expect((await read(path.id)).official).toMatchObject({
        sealId,
        kind: 'validated',
        department: 'Department of Health',
        state: 'valid',
        overdue: false,
        sources: [
          { label: 'Social security code', url: 'https://law.example/1' },
          { label: 'A circular', url: null },
        ],
        branches: ['music'],
      });
      expect(await told('sealAnswer', call)).toBe('409 community.already-sealed');
      const unread = { ...call, body: { ...(call.body as object), replaces: sealId, version: 2 } };
      expect(await told('sealAnswer', unread)).toBe('409 shared.changed-meanwhile');
      const edit = { path, body: { body: 'Something else.', reason: 'Because', version: 1 } };
      expect(await told('editPost', { ...edit, as: world().cast.manager })).toBe('403 community.sealed-text');
      expect(await told('editPost', { ...edit, as: world().cast.moderator })).toBe('200');
      expect((await read(path.id)).official).toBeNull();
      expect(await told('withdrawSeal', { as: call.as!, path, body: { reason: 'No longer' } })).toBe(
        '404 community.seal-not-found',
      );
    });

    it('are given for the question that was read, and for no other', async () => {
      const call = await example('answerOfficially');
      const topicId = (call.path as { id: string }).id;
      const [asked] = await world().app.rows<{ title: string; source: string }>(
        `select t.title, p.source from community.topic t join community.post p on p.topic_id = t.id and p.position = 1
         where t.id = $1`,
        [topicId],
      );
      const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
      const with_ = (question: string) => ({ ...call, body: { ...(call.body as object), question } });
      const other = hashOf(`Something else\n\n${asked!.source}`);
      expect(await told('answerOfficially', with_(other))).toBe('409 community.question-changed');
      expect(await told('answerOfficially', with_('no hash'))).toMatch(/^422/);
      const { id } = await world().done<{ id: string }>(
        'answerOfficially',
        with_(hashOf(`${asked!.title}\n\n${asked!.source}`)),
      );
      const { official } = await read(id);
      const again = {
        as: call.as!,
        path: { id },
        body: {
          kind: 'authored',
          version: 1,
          replaces: official!.sealId,
          ...world().terms(),
          question: other,
        },
      };
      expect(await told('sealAnswer', again)).toBe('409 community.question-changed');
    });

    it('are found by their state', async () => {
      const call = await example('answerOfficially');
      await world().done('answerOfficially', call);
      const listed = async (official: string) => {
        const { body } = await world().call('listTopics', { query: { official, limit: 100 } });
        return (body as { data: { id: string; official: string }[] }).data.find(
          (topic) => topic.id === (call.path as { id: string }).id,
        )?.official;
      };
      expect([await listed('any'), await listed('authored')]).toEqual(['authored', 'authored']);
      expect([await listed('validated'), await listed('none')]).toEqual([undefined, undefined]);
    });

    it('nobody but an agent touches the words of an agent', async () => {
      const { agent, moderator } = world().cast;
      const path = { id: await world().answer(await world().topic(), agent) };
      const edit = { body: 'https://evil.example', reason: 'Correction', version: 1 };
      expect(await told('editPost', { as: moderator, path, body: edit })).toBe('403 community.words-of-rank');
      expect(await told('deletePost', { as: moderator, path, body: { reason: 'Spam' } })).toBe(
        '403 community.words-of-rank',
      );
    });

    it('the register is read page by page, forth and back, and entry by entry', async () => {
      for (const [list, make] of [
        ['listRules', () => world().rule()],
        ['listValues', () => world().value()],
      ] as const) {
        const keys = [await make(), await make(), await make()];
        const read: string[] = [];
        interface Listed {
          data: { key: string }[];
          page: { nextCursor: string | null; previousCursor: string | null };
        }
        const page = async (query: Record<string, string>) =>
          (await world().call(list, { query: { limit: '2', ...query } })).body as Listed;
        let shown = await page({});
        const first = shown.data;
        read.push(...first.map(({ key }) => key));
        expect(shown.page.previousCursor).toBeNull();
        const second = await page({ cursor: shown.page.nextCursor! });
        expect((await page({ cursor: second.page.previousCursor! })).data).toEqual(first);
        while (shown.page.nextCursor) {
          shown = await page({ cursor: shown.page.nextCursor });
          read.push(...shown.data.map(({ key }) => key));
        }
        expect(read.filter((key) => keys.includes(key)).sort()).toEqual([...keys].sort());
        expect(new Set(read).size).toBe(read.length);
        expect(await told(list, { query: { cursor: 'bm9uc2Vuc2U' } })).toBe('422 cursor.broken');
      }
      const rule = await world().call('readRule', { path: { key: await world().rule() } });
      expect(rule.body).toMatchObject({
        kind: 'rate',
        current: { number: 1 },
        answers: { linked: 0, toReview: 0 },
      });
      const value = await world().call('readValue', { path: { key: await world().value(null) } });
      expect(value.body).toMatchObject({
        unit: 'EUR',
        from: '2026-01-01',
        to: null,
        value: null,
        ended: false,
        ahead: false,
        source: 'Decree 2',
      });
      expect(await told('readRule', { path: { key: 'nobody' } })).toBe('404 community.rule-not-found');
      expect(await told('readValue', { path: { key: 'nobody' } })).toBe('404 community.value-not-found');
    });

    it('texts are told with the values of today, and the tag of a text changes with them', async () => {
      const key = await world().value();
      const { agent } = world().cast;
      const path = { id: await world().topic() };
      const body = { body: `The wage is {{valeur.${key}}} an hour.`, ...world().terms() };
      const { id } = await world().done('answerOfficially', { as: agent, path, body });
      const readIt = async (headers = {}) => {
        const answer = await world().call('readPost', { path: { id }, headers });
        return { ...(answer.body as { plain: string; html: string }), etag: answer.headers['etag'] };
      };
      const before = await readIt();
      expect(before.plain.replaceAll(/\s/g, ' ')).toBe('The wage is 12,02 € an hour.');
      expect(before.html).toContain('12,02');
      // Figures are told in the language of the text, whatever language it is asked for in.
      expect((await readIt({ 'accept-language': 'en' })).plain).toBe(before.plain);
      const period = {
        from: '2026-01-01',
        replaces: '2026-01-01',
        value: '13',
        source: 'Decree 3',
        version: 1,
      };
      await world().done('setValue', { as: agent, path: { key }, body: period });
      const after = await readIt();
      expect(after.plain.replaceAll(/\s/g, ' ')).toBe('The wage is 13 € an hour.');
      expect(after.etag).not.toBe(before.etag);
      const { body: posts } = await world().call('listPosts', { path });
      expect(JSON.stringify(posts)).not.toContain('{{');
    });

    it('terms are judged', async () => {
      const call = await example('sealAnswer');
      const wrong: [object, string][] = [
        [{ sources: [] }, 'official.source-missing'],
        [{ sources: ['Script | javascript:alert(1)'] }, 'official.not-an-address'],
        [{ reviewBy: '2001-01-01' }, 'official.review-in-the-past'],
        [{ validFrom: '2026-02-30' }, 'official.not-a-day'],
        [{ reviewBy: 'tomorrow' }, 'request.invalid'],
      ];
      for (const [more, code] of wrong)
        expect(await told('sealAnswer', { ...call, body: { ...(call.body as object), ...more } })).toBe(
          `422 ${code}`,
        );
      const ruleIds = [NOBODY];
      expect(await told('sealAnswer', { ...call, body: { ...(call.body as object), ruleIds } })).toBe(
        '409 community.unknown-rule',
      );
    });

    it('the register is kept by those who may, with what their changes put to review', async () => {
      const { agent, member } = world().cast;
      const register = await example('registerValue');
      expect(await told('registerValue', { ...register, as: member })).toBe('404 request.no-such-path');
      const { key } = await world().done<{ key: string }>('registerValue', register);
      expect(await told('registerValue', register)).toBe('422 official.key-taken');
      const wrong = { ...(register.body as object), key: 'other', unit: 'date', to: '2025-01-01' };
      expect(await told('registerValue', { ...register, body: wrong })).toBe('422 official.not-a-value');
      const path = { key };
      const { id } = await world().done<{ id: string }>('answerOfficially', {
        as: agent,
        path: { id: await world().topic() },
        body: { body: `Up to {{valeur.${key}}} a year.`, ...world().terms() },
      });
      const { body: texts } = await world().call('listTextsCitingValue', { as: agent, path });
      expect(texts).toMatchObject({ answers: [{ postId: id, state: 'valid' }], references: [] });
      const next = { from: '2026-11-01', value: '48060', source: 'Decree 6', version: 1 };
      expect(await world().done('setValue', { as: agent, path, body: next })).toEqual({
        sealIds: [expect.any(String)],
        references: 0,
      });
      expect(await told('setValue', { as: agent, path, body: next })).toBe('409 shared.changed-meanwhile');
      const twice = { ...next, version: 2 };
      expect(await told('setValue', { as: agent, path, body: twice })).toBe(
        '422 official.period-begins-already',
      );
      expect((await world().call('readValue', { path })).body).toMatchObject({
        periods: [
          { from: '2026-11-01', to: null, givenTo: null, value: '48060' },
          { from: '2026-01-01', to: '2026-10-31', givenTo: null, value: '47100' },
        ],
      });
      const stale = { as: agent, path, body: { lastDay: '2026-12-31', version: 1 } };
      expect(await told('endValue', stale)).toBe('409 shared.changed-meanwhile');
      const nobody = { as: agent, path: { key: 'nobody' } };
      for (const call of [
        await told('setValue', { ...nobody, body: twice }),
        await told('endValue', { ...nobody, body: stale.body }),
        await told('listTextsCitingValue', nobody),
      ])
        expect(call).toBe('404 community.value-not-found');
      await world().done('endValue', { as: agent, path, body: { lastDay: '2026-11-02', version: 2 } });
      expect((await world().call('readValue', { path })).body).toMatchObject({
        periods: [{ to: '2026-11-02', givenTo: '2026-11-02' }, {}],
      });
    });

    it('an article that is withdrawn is gone with the way on, and comes back as it was', async () => {
      const { agent, moderator } = world().cast;
      const [path, other] = [{ slug: await world().reference() }, await world().reference()];
      const { body: instead } = await world().call('readReferenceAnswer', { path: { slug: other } });
      const read = () => world().call('readReferenceAnswer', { path });
      const { body: before } = await read();
      const body = { reason: 'Another one says more.', instead: (instead as { id: string }).id, version: 1 };
      expect(await told('withdrawReferenceAnswer', { as: moderator, path, body })).toBe(
        '404 request.no-such-path',
      );
      await world().done('withdrawReferenceAnswer', { as: agent, path, body });
      const gone = await read();
      expect([gone.status, problem(gone)]).toMatchObject([
        410,
        {
          code: 'community.reference-withdrawn',
          details: { reason: body.reason, instead: { slug: other }, title: 'Who does what' },
        },
      ]);
      expect(await told('withdrawReferenceAnswer', { as: agent, path, body })).toBe(
        '409 community.reference-withdrawn',
      );
      const { body: listed } = await world().call('listReferenceAnswers', { query: { limit: 100 } });
      expect(JSON.stringify(listed)).not.toContain(`"${path.slug}"`);
      const nobody = { as: agent, path: { slug: 'nobody-wrote-this' } };
      expect(await told('publishReferenceAnswerAgain', nobody)).toBe('404 community.reference-not-found');
      await world().done('publishReferenceAnswerAgain', { as: agent, path });
      expect((await read()).body).toEqual(before);
      expect(await told('publishReferenceAnswerAgain', { as: agent, path })).toBe(
        '409 community.reference-not-withdrawn',
      );
    });

    it('a question is given to an agent, who is named at the desk until it is given back', async () => {
      const { agent, member, moderator } = world().cast;
      const categoryId = await world().category();
      const path = { id: await world().topic({ categoryId }) };
      // As Community knows it: other tests take the agent's department away.
      await world().app.rows(
        `update community.member set department = 'Department of Health' where id = $1`,
        [agent.memberId],
      );
      const give = { as: agent, path, body: { agentId: agent.memberId } };
      interface Listed {
        data: { topic: { id: string }; assignee: { id: string } | null; assignments: unknown[] }[];
      }
      const listed = async (query: Record<string, string> = {}) => {
        const { body } = await world().call('listDeskQuestions', {
          as: agent,
          query: { category: categoryId, ...query },
        });
        return (body as Listed).data.find(({ topic }) => topic.id === path.id);
      };
      const mine = { assignedTo: agent.memberId };
      expect([(await listed())!.assignee, await listed(mine)]).toEqual([null, undefined]);
      for (const call of [
        await told('assignQuestion', { ...give, as: member }),
        await told('giveQuestionBack', { as: member, path }),
        await told('listDeskQuestions', { as: member }),
        await told('listDeskAgents', { as: moderator }),
      ])
        expect(call).toBe('404 request.no-such-path');
      expect(await told('assignQuestion', { ...give, body: { agentId: member.memberId } })).toBe(
        '409 community.not-an-agent',
      );
      await world().done('assignQuestion', give);
      expect(await listed(mine)).toMatchObject({
        assignee: { id: agent.memberId, department: 'Department of Health' },
        assignments: [{ agent: { id: agent.memberId }, by: { id: agent.memberId } }],
      });
      const { body: agents } = await world().call('listDeskAgents', { as: agent });
      expect((agents as { data: { id: string }[] }).data.map(({ id }) => id)).toContain(agent.memberId);
      await world().done('giveQuestionBack', { as: agent, path });
      await world().done('giveQuestionBack', { as: agent, path });
      expect([(await listed())!.assignee, await listed(mine)]).toEqual([null, undefined]);
      expect((await listed())!.assignments).toHaveLength(2);
      const secret = { id: await world().secretTopic() };
      expect(await told('assignQuestion', { ...give, path: secret })).toBe('404 community.topic-not-found');
      const talk = world().topicBody({ kind: 'discussion' });
      const discussion = await world().done('openTopic', { as: moderator, body: talk });
      expect(await told('giveQuestionBack', { as: agent, path: { id: discussion.id } })).toBe(
        '409 community.only-questions-assigned',
      );
      await world().done('deleteTopic', { as: moderator, path, body: {} });
      expect([
        await told('assignQuestion', give),
        await told('giveQuestionBack', { as: agent, path }),
      ]).toEqual(['410 community.topic-gone', '410 community.topic-gone']);
    });

    it('an article says what applied on a day, for a branch', async () => {
      const path = { slug: await world().reference() };
      const shown = async (query: Record<string, string>) => {
        const { body } = await world().call('readReferenceAnswer', { path, query });
        return (body as { shown: { plain: string } }).shown.plain;
      };
      expect([await shown({}), await shown({ branch: 'music' })]).toEqual(['All', 'You']);
      const before = { path, query: { on: '2025-12-31' } };
      expect(await told('readReferenceAnswer', before)).toBe('404 community.reference-not-found');
      const nobody = { path: { slug: 'nobody-wrote-this' } };
      expect(await told('readReferenceAnswer', nobody)).toBe('404 community.reference-not-found');
    });
  });
}
