import { describe, expect, it } from '@jest/globals';
import type { Call } from '../client.ts';
import { EXAMPLES } from '../examples.ts';
import type { World } from '../world.ts';
import { problem } from './every.ts';

/** Refusals of reviews: rights, second reviews of a quarter, months that are none. */
export function services(world: () => World): void {
  const told = async (id: string, call: Call): Promise<string> => {
    const answer = await world().call(id, call);
    return `${answer.status} ${answer.status >= 400 ? problem(answer).code : ''}`.trim();
  };
  const example = (id: string): Promise<Call> => EXAMPLES[id]!(world());

  describe('reviews of services', () => {
    it('are answered by those who run services alone; others know of no such act', async () => {
      for (const id of ['addService', 'changeService', 'answerReview'])
        expect(await told(id, { ...(await example(id)), as: world().cast.other })).toMatch(/^404 /);
    });

    it('stand as another described their service meanwhile, where the version that was seen is told', async () => {
      const call = await example('changeService');
      const stale = { ...call, body: { ...(call.body as object), version: 999 } };
      expect(await told('changeService', stale)).toBe('409 shared.changed-meanwhile');
      const { version } = (await world().done('readService', { as: call.as!, path: call.path! })) as {
        version: number;
      };
      expect(await told('changeService', { ...call, body: { ...(call.body as object), version } })).toBe(
        '200',
      );
    });

    it('come once from each member for a quarter, and never from the house', async () => {
      const call = await example('reviewService');
      expect([await told('reviewService', call), await told('reviewService', call)]).toEqual([
        '201',
        '409 engagement.already-reviewed',
      ]);
      expect(await told('reviewService', { ...call, as: world().cast.agent })).toBe(
        '409 engagement.reviewed-by-the-house',
      );
      expect(await world().done('readService', { as: world().cast.other, path: call.path! })).toMatchObject({
        reviews: 1,
        average: 4,
        distribution: [0, 0, 0, 1, 0],
      });
    });

    it('tell a month that came, and stars that there are', async () => {
      const call = await example('reviewService');
      const body = call.body as Record<string, unknown>;
      for (const [more, code] of [
        [{ month: '2099-01' }, '422 engagement.month-to-come'],
        [{ month: '2001-01' }, '422 engagement.month-too-old'],
        [{ month: 'May' }, '422 request.invalid'],
        [{ stars: 6 }, '422 request.invalid'],
        [{ stars: 2.5 }, '422 request.invalid'],
      ] as const)
        expect(await told('reviewService', { ...call, body: { ...body, ...more } })).toBe(code);
    });

    it('are changed and taken back by their authors alone, and not while they are hidden', async () => {
      for (const id of ['editReview', 'withdrawReview']) {
        const call = await example(id);
        expect(await told(id, { ...call, as: world().cast.other })).toBe('404 engagement.review-not-found');
        expect(await told(id, call)).toMatch(/^20[04]$/);
      }
      const call = await example('editReview');
      await world().app.rows(`update engagement.service_review set standing = 'hidden' where id = $1`, [
        call.path!['id'],
      ]);
      expect(await told('editReview', call)).toBe('409 engagement.review-not-changeable');
    });

    it('are for services that have names of their own', async () => {
      const call = await example('addService');
      const body = { ...(call.body as object), name: 'Named once' };
      expect(await told('addService', { ...call, body })).toBe('201');
      expect(await told('addService', { ...call, body })).toBe('409 engagement.service-name-taken');
    });

    it('are few in a day', async () => {
      let outcome = '';
      for (let turn = 0; turn < 25 && !outcome.startsWith('429'); turn++)
        outcome = await told('reviewService', await example('reviewService'));
      // Their own limit, or the one of whatever somebody of that level writes.
      expect(outcome).toMatch(/^429 (access\.too-many-tries|community\.written-enough)$/);
    });
  });
}
