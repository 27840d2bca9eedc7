import { describe, expect, it } from '@jest/globals';
import { limitsOf, LIMITED_OPERATIONS } from '#interfaces/http/operation-limits';
import { newClient } from '../../support/api-clients.ts';
import { type Call, DOCUMENT, type Documented, OPERATIONS } from '../client.ts';
import { EXAMPLES } from '../examples.ts';
import type { World } from '../world.ts';

interface Told {
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
  readonly counts: string;
}
const told = (operation: object): readonly Told[] =>
  (operation as { 'x-ratelimit': readonly Told[] })['x-ratelimit'];
const ruleOf = ({ name, windowSeconds }: Told): string => `throttle:${name}:${windowSeconds}`;

/** Something urgent, by a member. */
const urgentReport = async (world: World): Promise<Call> => {
  const call = await EXAMPLES['fileReport']!(world);
  const [reason] = await world.app.rows<{ key: string }>(
    `select key from moderation.report_reason where priority = 'critical' order by key limit 1`,
  );
  return { as: world.cast.other, body: { ...(call.body as object), reason: reason!.key } };
};
const byVisitor = ({ body }: Call): Call => ({
  as: null,
  body: { ...(body as object), name: 'Lou Martin', email: 'lou@example.org' },
});

/** The same by a visitor whose network is one of the many of a site. */
const overIPv6 = (call: Call): Call => ({
  ...call,
  as: null,
  headers: { ...call.headers, 'X-Forwarded-For': '2001:db8:7:9::1' },
});

/** Calls that are counted otherwise than those that go well for whoever is counted least. */
const RARER: Readonly<Record<string, readonly ((world: World) => Promise<Call>)[]>> = {
  searchPublic: [
    async () => ({ query: { q: 'TVA', while: 'typing' } }),
    async () => overIPv6({ query: { q: 'TVA' } }),
    async () => overIPv6({ query: { q: 'TVA', while: 'typing' } }),
  ],
  fileReport: [
    urgentReport,
    async (world) => byVisitor(await urgentReport(world)),
    async (world) => byVisitor(await EXAMPLES['fileReport']!(world)),
    async (world) => overIPv6(byVisitor(await urgentReport(world))),
    async (world) => overIPv6(byVisitor(await EXAMPLES['fileReport']!(world))),
  ],
  editIdea: [
    async (world) => {
      const as = world.cast.other;
      const { body: common } = await EXAMPLES['proposeIdea']!(world);
      const said = (body: string) => ({ ...(common as object), body });
      const first = said('My studio would be told of each due date by its own clock.');
      const { id } = (await world.done('proposeIdea', { as, body: first })) as { id: string };
      return {
        as,
        path: { id },
        body: said('A letter two weeks before each due date would spare me a fine.'),
      };
    },
  ],
  welcomeToConversation: [
    async (world) => {
      const { other: as, newcomer } = world.cast;
      // Members who have not answered each other write to who takes messages of everyone, and keeps nobody away.
      await world.app.rows(`update community.member set messages_from = 'everyone'`);
      await world.app.rows('delete from community.distance');
      const { body } = await EXAMPLES['startConversation']!(world);
      const { channelId: id } = (await world.done('startConversation', { as, body })) as {
        channelId: string;
      };
      return { as, path: { id }, body: { to: newcomer.handle } };
    },
  ],
};

/** Which limits count a call: what the document tells of each, and what the store of them holds after a call. */
export function limits(world: () => World): void {
  const countedBy = async (id: string, call: Call): Promise<readonly string[]> => {
    await world().app.rows('delete from platform.throttle');
    await world().call(id, call);
    const rows = await world().app.rows<{ key: string }>('select key from platform.throttle');
    return rows.map(({ key }) => key.replace(/:[^:]+$/, ''));
  };

  describe('limits', () => {
    const seen = new Set<string>();
    it.each(OPERATIONS.map((one): [string, Documented] => [one.operationId, one]))(
      '%s is counted by the limits that the document tells of it, and by no other',
      async (id, operation) => {
        const known = told(operation).map(ruleOf);
        const example = EXAMPLES[id]!;
        const { other, newcomer } = world().cast;
        const others = operation.method === 'get' ? [] : [{ as: other }, { as: newcomer }];
        const callers = [{}, ...others].map((as) => async () => ({ ...(await example(world())), ...as }));
        for (const call of [...callers, ...(RARER[id] ?? []).map((one) => () => one(world()))])
          for (const rule of await countedBy(id, await call())) {
            expect(known).toContain(rule);
            seen.add(`${id} ${rule}`);
          }
      },
    );

    it('no limit is told of an operation that is not counted by it', () => {
      const own = LIMITED_OPERATIONS.flatMap((id) => {
        const operation = OPERATIONS.find(({ operationId }) => operationId === id)!;
        const ofCalls = limitsOf('', operation.method, true).map(({ name }) => name);
        return told(operation)
          .filter(({ name }) => !ofCalls.includes(name))
          .map((one) => `${id} ${ruleOf(one)}`);
      });
      expect(own.length).toBeGreaterThan(40);
      expect([...new Set(own)].filter((one) => !seen.has(one))).toEqual([]);
    });

    it('a client is told of those of its calls and of the operation by their names, and which one refused', async () => {
      const key = await newClient(world().app, {
        holder: world().cast.administrator,
        scopes: ['webhooks:manage'],
      });
      const { path } = await EXAMPLES['pingWebhook']!(world());
      const first = await world().call('pingWebhook', { key, path: path!, body: {} });
      expect(first.headers['ratelimit-policy']).toBe(
        told(OPERATIONS.find(({ operationId }) => operationId === 'pingWebhook')!)
          .map(({ name, limit, windowSeconds }) => `"${name}";q=${limit};w=${windowSeconds}`)
          .join(', '),
      );
      let last = first;
      for (let time = 0; time < 25 && last.status !== 429; time++)
        last = await world().call('pingWebhook', { key, path: path!, body: {} });
      expect(last.headers['ratelimit']).toMatch(
        /^"default";r=\d+;t=\d+, "writes";r=\d+;t=\d+, "site\.webhook-ping";r=0;t=\d+$/,
      );
    });

    it('every operation tells its own', () => {
      expect(DOCUMENT.info['x-limits'].callsPerMinute).toBe(
        told(OPERATIONS.find(({ operationId }) => operationId === 'readCaller')!)[0]!.limit,
      );
      expect(OPERATIONS.filter((one) => told(one).length === 0 && one.method === 'get')).toEqual([]);
    });
  });
}
