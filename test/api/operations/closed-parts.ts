import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MODULES } from '#domain/shared/module';
import { partsBehind } from '#interfaces/http/policies';
import { registeredRoutes } from '#interfaces/http/route';
import { type Documented, OPERATIONS } from '../client.ts';
import { EXAMPLES } from '../examples.ts';
import type { World } from '../world.ts';
import { problem } from './every.ts';

const ofParts = new Set(
  registeredRoutes().flatMap(({ policy, operation }) =>
    operation && partsBehind(policy).length > 0 ? [operation.id] : [],
  ),
);
const behind = OPERATIONS.filter(({ operationId }) => ofParts.has(operationId)).map(
  (one): [string, Documented] => [one.operationId, one],
);

/** Parts of the site that were closed. */
export function closedParts(world: () => World): void {
  describe('closed parts', () => {
    // Made while everything is open, as what they are about needs its part.
    const calls = new Map<string, Awaited<ReturnType<(typeof EXAMPLES)[string]>>>();
    beforeAll(async () => {
      for (const [id] of behind) calls.set(id, await EXAMPLES[id]!(world()));
      await world().app.rows(
        `insert into site.module (module, state) select unnest($1::text[]), 'off'
         on conflict (module) do update set state = 'off'`,
        [MODULES],
      );
      await untilClosed(world());
    });
    afterAll(() => world().app.rows('delete from site.module'));

    it('are those of many operations', () => {
      expect(behind.length).toBeGreaterThan(20);
    });

    it.each(behind)('%s is not there', async (id) => {
      const answer = await world().call(id, calls.get(id)!);
      expect([answer.status, problem(answer).code]).toEqual([404, 'site.module-closed']);
    });
  });
}

/** Told by the database at once, and known within two seconds where it was not. */
async function untilClosed(world: World): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const { status } = await world.call('listEvents', { as: world.cast.member });
    if (status === 404) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The parts are still open after half a minute');
}
