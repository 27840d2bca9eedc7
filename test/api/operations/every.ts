import { describe, expect, it } from '@jest/globals';
import { type Answer, type Call, type Documented, OPERATIONS } from '../client.ts';
import { EXAMPLES } from '../examples.ts';
import { NOBODY, OTHER_ORIGIN, type World } from '../world.ts';

const JSON_TYPE = 'application/json';
const isWrite = (operation: Documented): boolean => operation.method !== 'get';
const isOpen = (operation: Documented): boolean =>
  operation.security.some((one) => Object.keys(one).length === 0);
const all = OPERATIONS.map((one): [string, Documented] => [one.operationId, one]);
const writes = all.filter(([, one]) => isWrite(one));

/** Names of what may be asked behind the `?`. */
const queryOf = ({ parameters = [] }: Documented): readonly string[] =>
  (parameters as readonly { readonly name: string; readonly in: string }[])
    .filter((each) => each.in === 'query')
    .map(({ name }) => name);
const WRONG: Readonly<Record<string, readonly string[]>> = {
  limit: ['0', '-1', '101', '1.5', '1e1', 'abc', ''],
  cursor: ['abc', 'W10', '%00', ''],
};
/** A list that is read page by page. */
const isByCursor = (operation: Documented): boolean => queryOf(operation).includes('cursor');
const isTagged = (answer: { readonly headers?: object } | undefined): boolean =>
  'ETag' in (answer?.headers ?? {});
/** Where something is read that was changed or made elsewhere than at its own path. */
const READ_ELSEWHERE: Readonly<Record<string, string>> = {
  createCategory: 'readCategory',
  postAnswer: 'readPost',
  changeSurvey: 'readSurveyDesk',
  writeQuestion: 'readSurveyDesk',
  leadTrial: 'readTrial',
};
/** What puts something into a list, by itself or by what its example needs. */
const MAKES: Readonly<Record<string, string>> = {
  listTopics: 'openTopic',
  listPolls: 'openPoll',
  listSurveys: 'openSurvey',
  listIdeas: 'proposeIdea',
  listIdeaComments: 'commentOnIdea',
  listEvents: 'readEvent',
  listTrials: 'readTrial',
  listTrialFeedback: 'giveTrialFeedback',
};
const readAfter = ({ operationId, path }: Documented): string =>
  READ_ELSEWHERE[operationId] ??
  OPERATIONS.find((one) => one.method === 'get' && one.path === path)!.operationId;

export interface Refused {
  readonly code: string;
  readonly title: string;
  readonly fields?: readonly { readonly field: string; readonly code: string }[];
}

export const problem = (answer: Answer): Refused => answer.body as Refused;

const noOrigin: Call['headers'] = { Origin: null };
const FOREIGN: readonly (readonly [string, Call['headers']])[] = [
  ['another origin', { Origin: OTHER_ORIGIN }],
  ['the origin null', { Origin: 'null' }],
  ['no origin', noOrigin],
  ['our origin on another port', { Origin: 'http://localhost:1' }],
  ['another site by Sec-Fetch-Site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['no origin and a sister site', { ...noOrigin, 'Sec-Fetch-Site': 'same-site' }],
];

/** What holds for each and every operation. */
export function everyOperation(world: () => World): void {
  const example = (operation: Documented): Promise<Call> => EXAMPLES[operation.operationId]!(world());

  /** A place in a list, which is none of any other. */
  const cursorOfAnother = async (id: string): Promise<string> => {
    const other = id === 'listMembers' ? 'listTopics' : 'listMembers';
    for (let made = 0; other === 'listTopics' && made < 2; made += 1) await world().topic();
    const { page } = await world().done<{ page: { nextCursor: string | null } }>(other, {
      as: world().cast.member,
      query: { limit: 1 },
    });
    return page.nextCursor!;
  };

  describe('every operation', () => {
    it.each(all)('%s answers as it should', async (id, operation) => {
      const { status } = await world().call(id, await example(operation));
      expect(String(status)).toBe(Object.keys(operation.responses)[0]);
    });

    it.each(all.filter(([, one]) => !isOpen(one)))('%s is not for visitors', async (id, operation) => {
      const answer = await world().call(id, { ...(await example(operation)), as: null });
      expect(answer.status).toBe(401);
      expect(problem(answer).code).toBe('access.sign-in-needed');
      expect(answer.headers['www-authenticate']).toBe('Cookie realm="community"');
    });

    it.each(all)('%s knows no client by a key that is none', async (id, operation) => {
      const { as: _nobody, ...call } = await example(operation);
      const answer = await world().call(id, { ...call, key: `cpk_${NOBODY}_${'x'.repeat(43)}` });
      expect([answer.status, problem(answer).code]).toEqual([401, 'api.client-unknown']);
      expect(answer.headers['www-authenticate']).toContain('Bearer');
    });

    it.each(all.filter(([, one]) => '403' in one.responses))(
      '%s is closed to a client without its scope',
      async (id, operation) => {
        const { as: _nobody, ...call } = await example(operation);
        const answer = await world().call(id, { ...call, key: world().clients.scopeless });
        expect(answer.status).toBe(403);
        expect(problem(answer).code).toMatch(/^api\.(closed-to-clients|missing-scope)$/);
      },
    );

    it.each(all)('%s tells a client that calls too often when to come back', async (id, operation) => {
      const { as: _nobody, ...call } = await example(operation);
      const answer = await world().call(id, { ...call, key: await world().exhausted() });
      expect([answer.status, problem(answer).code]).toEqual([429, 'api.too-many-calls']);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      expect(answer.headers['ratelimit']).toContain('"default";r=0;t=');
    });

    it.each(all.filter(([, one]) => one.parameters?.some(({ name }) => name === 'Idempotency-Key')))(
      '%s is done once however often it is sent with one key',
      async (id, operation) => {
        const call = await example(operation);
        const headers = { ...call.headers, 'Idempotency-Key': `key-of-${id}` };
        const first = await world().call(id, { ...call, headers });
        expect(first.headers['idempotency-replayed']).toBeUndefined();
        const before = await world().fingerprint();
        const again = await world().call(id, { ...call, headers });
        expect([again.status, again.body]).toEqual([first.status, first.body]);
        expect(again.headers['location']).toBe(first.headers['location']);
        expect(again.headers['idempotency-replayed']).toBe('true');
        await world().app.rows(
          `update site.kept_answer set status = null, locked_until = now() + interval '1 minute' where key = $1`,
          [`key-of-${id}`],
        );
        const meanwhile = await world().call(id, { ...call, headers });
        expect([meanwhile.status, problem(meanwhile).code]).toEqual([409, 'request.under-way']);
        expect(await world().fingerprint()).toBe(before);
      },
    );

    it.each(all)('%s refuses a field it does not know', async (id, operation) => {
      const call = await example(operation);
      const unknown = isWrite(operation)
        ? { body: { ...(call.body as object), nope: 'x' } }
        : { query: { ...(typeof call.query === 'object' && call.query), nope: 'x' } };
      const answer = await world().call(id, { ...call, ...unknown });
      expect(answer.status).toBe(422);
      expect(problem(answer).fields).toMatchObject([{ field: 'nope', code: 'field.unknown' }]);
    });

    it.each(all.filter(([, one]) => '304' in one.responses))(
      '%s knows its ETag again',
      async (id, operation) => {
        const call = await example(operation);
        const { headers } = await world().call(id, call);
        expect(headers['etag']).toMatch(/^"/);
        const again = await world().call(id, { ...call, headers: { 'If-None-Match': headers['etag']! } });
        expect(again.status).toBe(304);
      },
    );

    it.each(writes.filter(([, { responses }]) => isTagged(responses['200'] ?? responses['201'])))(
      '%s gives the ETag with which its thing is read next',
      async (id, operation) => {
        const call = await example(operation);
        const { headers } = await world().call(id, call);
        expect(headers['etag']).toMatch(/^"/);
        const made = headers['location']?.split('/').at(-1);
        const path = made === undefined ? call.path : { id: made };
        const again = await world().call(readAfter(operation), {
          ...(call.as && { as: call.as }),
          ...(path && { path }),
          headers: { 'If-None-Match': headers['etag']! },
        });
        expect([again.status, again.headers['etag']]).toEqual([304, headers['etag']]);
      },
    );

    it.each(all.filter(([, one]) => isByCursor(one)))(
      '%s holds no more than is asked for',
      async (id, operation) => {
        const call = await example(operation);
        for (let made = 0; id in MAKES && made < 2; made += 1) {
          const making = await EXAMPLES[MAKES[id]!]!(world());
          await world().call(MAKES[id]!, { ...making, ...(call.path && { path: call.path }) });
        }
        const query = { ...(call.query as Record<string, string>), limit: 1 };
        const read = (asked: object) =>
          world().done<{ data: readonly unknown[]; page: { limit: number; nextCursor: string | null } }>(id, {
            ...call,
            query: { ...query, ...asked },
          });
        const whole = await read({ limit: 100 });
        const page = await read({});
        expect(page.page.limit).toBe(1);
        expect(page.data.length).toBe(Math.min(1, whole.data.length));
        expect(whole.data.length).toBeGreaterThanOrEqual(id in MAKES ? 2 : 0);
        expect(page.page.nextCursor !== null).toBe(whole.data.length > 1);
        if (page.page.nextCursor !== null) {
          const next = await read({ cursor: page.page.nextCursor });
          expect([...page.data, ...next.data]).toEqual(whole.data.slice(0, 2));
        }
        for (const limit of [0, 101])
          expect((await world().call(id, { ...call, query: { ...query, limit } })).status).toBe(422);
      },
    );

    it.each(all.filter(([, one]) => !isWrite(one)))(
      '%s refuses, by its name, what it does not take of a query',
      async (id, operation) => {
        const call = await example(operation);
        const asked = new URLSearchParams(call.query as Record<string, string>);
        const refusal = async (name: string, values: readonly string[]) => {
          const query = new URLSearchParams(asked);
          query.delete(name);
          for (const value of values) query.append(name, value);
          const answer = await world().call(id, { ...call, query: query.toString() });
          return [name, values, answer.status, problem(answer).fields?.map(({ field }) => field)];
        };
        const names = queryOf(operation);
        const twice = names.map((name) => [name, Array(2).fill(asked.get(name) ?? '1')] as const);
        const others = Object.entries(WRONG).flatMap(([name, values]) =>
          names.includes(name) ? values.map((value) => [name, [value]] as const) : [],
        );
        const cursors = names.includes('cursor') ? [['cursor', [await cursorOfAnother(id)]] as const] : [];
        for (const [name, values] of [['surprise', ['x']] as const, ...twice, ...others, ...cursors])
          expect(await refusal(name, values)).toEqual([name, values, 422, [name]]);
      },
    );

    it.each(all.filter(([, one]) => one.path.includes('{id}')))(
      '%s finds nothing by an id nobody has',
      async (id, operation) => {
        const call = await example(operation);
        for (const nothing of [NOBODY, 'x', '1', '%00', NOBODY.toUpperCase().replace('0', 'G')]) {
          const answer = await world().call(id, { ...call, path: { id: nothing } });
          expect([nothing, answer.status]).toEqual([nothing, 404]);
        }
      },
    );
  });

  describe('every write', () => {
    it.each(writes)(
      '%s refuses what is no JSON, too large, or of another kind, and changes nothing',
      async (id, operation) => {
        const call = { ...(await example(operation)), body: undefined };
        const before = await world().fingerprint();
        const send = async (type: string, text: string) => {
          const answer = await world().call(id, { ...call, raw: { type, text } });
          return [answer.status, problem(answer).code];
        };
        expect(await send(JSON_TYPE, '{"body": ')).toEqual([400, 'request.unreadable']);
        expect(await send(JSON_TYPE, '"text"')).toEqual([400, 'request.unreadable']);
        expect(await send(JSON_TYPE, '[]')).toEqual([422, 'request.invalid']);
        expect(await send(JSON_TYPE, `{"body":"${'x'.repeat(300_000)}"}`)).toEqual([
          413,
          'request.too-large',
        ]);
        expect(await send('text/plain', '{}')).toEqual([415, 'request.unsupported']);
        expect(await send('application/x-www-form-urlencoded', 'body=x')).toEqual([
          415,
          'request.unsupported',
        ]);
        expect(await send('application/json; charset=latin1', '{}')).toEqual([415, 'request.unsupported']);
        expect(await world().fingerprint()).toBe(before);
      },
    );

    it.each(writes)('%s takes no If-Match in silence', async (id, operation) => {
      const call = await example(operation);
      const judges = operation.parameters?.some(({ name }) => name === 'If-Match');
      const before = await world().fingerprint();
      for (const seen of ['"stale"', '"v999-abcdefghijklmnop"']) {
        const answer = await world().call(id, { ...call, headers: { ...call.headers, 'If-Match': seen } });
        expect([seen, answer.status, problem(answer).code]).toEqual(
          judges ? [seen, 412, 'shared.changed-meanwhile'] : [seen, 400, 'request.precondition-unjudged'],
        );
      }
      expect(await world().fingerprint()).toBe(before);
    });

    it.each(writes)('%s is never begun by another site', async (id, operation) => {
      const call = await example(operation);
      const before = await world().fingerprint();
      for (const [from, headers] of FOREIGN) {
        const answer = await world().call(id, { ...call, headers });
        expect([from, answer.status, problem(answer).code]).toEqual([from, 403, 'request.foreign-origin']);
      }
      expect(await world().fingerprint()).toBe(before);
    });

    it.each(writes)(
      '%s refuses names that poison objects, and fields in the address',
      async (id, operation) => {
        const call = await example(operation);
        const before = await world().fingerprint();
        for (const text of [
          '{"__proto__":{"isAdmin":true}}',
          '{"constructor":{"prototype":{"isAdmin":true}}}',
          '{"prototype":1}',
          '{"body":{"__proto__":{"isAdmin":true}}}',
          '{"body":"a","body":"b"}',
          '{"hasOwnProperty":1}',
          '{"toString":"x","then":"y"}',
          `{"body":${'['.repeat(60)}${']'.repeat(60)}}`,
        ]) {
          const answer = await world().call(id, { ...call, body: undefined, raw: { type: JSON_TYPE, text } });
          expect([text, answer.status]).toEqual([text, 422]);
        }
        const raw = { type: JSON_TYPE, text: '{"a":{"b":1,"c":[2,{"b":3}],"b":"\\"b\\":"}}' };
        const repeated = await world().call(id, { ...call, body: undefined, raw });
        expect(problem(repeated).fields).toMatchObject([{ field: 'b', code: 'field.repeated' }]);
        for (const query of ['body=x', '__proto__=x', 'version=1', '_method=GET'])
          expect((await world().call(id, { ...call, query })).status).toBe(422);
        expect(await world().fingerprint()).toBe(before);
      },
    );
  });
}
