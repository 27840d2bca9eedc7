import { describe, expect, it } from '@jest/globals';
import { newMember } from '../../support/sessions.ts';
import type { Call } from '../client.ts';
import { EXAMPLES } from '../examples.ts';
import type { World } from '../world.ts';
import { problem } from './every.ts';

const QUEUE = ['listReviewItems', 'readReviewItem', 'claimReviewItem', 'decideReviewItem'];

/** Who may report, who may look at the queue, and that nobody decides twice. */
export function moderation(world: () => World): void {
  const told = async (id: string, call: Call): Promise<string> => {
    const answer = await world().call(id, call);
    return `${answer.status} ${answer.status >= 400 ? problem(answer).code : ''}`.trim();
  };
  const example = (id: string): Promise<Call> => EXAMPLES[id]!(world());

  describe('reports and the queue', () => {
    it('a visitor reports by name and address, not without', async () => {
      const { body } = await example('fileReport');
      expect(await told('fileReport', { body: body as object, as: null })).toBe('422 request.invalid');
      const named = { ...(body as object), name: 'Lou Martin', email: 'lou@example.org' };
      const answer = await world().call('fileReport', { body: named, as: null });
      expect(answer.status).toBe(201);
      expect((answer.body as { followAt: string }).followAt).toMatch(/^\/signalements\/[0-9A-Z-]{9}\?cle=/);
      expect(await told('fileReport', { body: named, as: null })).toBe('409 moderation.already-reported');
    });

    it('what is not there, or not for this reader, cannot be reported', async () => {
      const { body } = await example('fileReport');
      const of = (more: object) =>
        told('fileReport', { as: world().cast.member, body: { ...(body as object), ...more } });
      expect(await of({ kind: 'planet' })).toBe('404 moderation.nothing-to-report');
      expect(await of({ kind: 'topic', target: await world().secretTopic() })).toBe(
        '404 moderation.nothing-to-report',
      );
    });

    it.each(QUEUE)('%s is for moderators only', async (id) => {
      const call = await example(id);
      const { member, agent, pending } = world().cast;
      for (const as of [member, agent, pending])
        expect(await told(id, { ...call, as })).toBe('404 request.no-such-path');
    });

    it('a moderator of some categories finds nothing in others', async () => {
      const as = await newMember(world().app, { handle: 'scoped', role: 'moderator' });
      await world().app.rows(
        `update moderation.role_assignment set category_ids = array[$2]::uuid[] where member_id = $1`,
        [as.memberId, await world().category()],
      );
      const path = { id: await world().reviewItem() };
      for (const id of ['readReviewItem', 'claimReviewItem'])
        expect(await told(id, { as, path })).toBe('404 moderation.item-not-found');
      const list = await world().call('listReviewItems', { as });
      expect((list.body as { data: unknown[] }).data).toEqual([]);
    });

    it('a case that somebody holds is taken over by who says from whom, and by nobody else', async () => {
      const { moderator, manager } = world().cast;
      const path = { id: await world().reviewItem() };
      expect(await told('claimReviewItem', { as: moderator, path })).toBe('204');
      const claim = (body?: object) => told('claimReviewItem', { as: manager, path, ...(body && { body }) });
      expect(await claim()).toBe('409 moderation.claimed-by-another');
      expect(await claim({ over: manager.memberId })).toBe('409 moderation.claimed-by-another');
      expect(await claim({ over: moderator.memberId })).toBe('204');
      expect(await claim()).toBe('204');
      expect(await told('claimReviewItem', { as: moderator, path })).toBe(
        '409 moderation.claimed-by-another',
      );
    });

    it('of fifty decisions at once one wins, the others hear so', async () => {
      const call = await example('decideReviewItem');
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => world().call('decideReviewItem', call)),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 201)).toHaveLength(1);
      expect(statuses.filter((status) => status === 409)).toHaveLength(49);
      const { as, path } = call;
      expect(await told('claimReviewItem', { as, path })).toBe('409 moderation.already-decided');
    });

    it('a restriction without a template, or with a blank left in it, restricts nothing', async () => {
      const call = await example('decideReviewItem');
      const { version, read } = call.body as { version: number; read: string };
      const hide = { version, read, action: 'delete' };
      expect(await told('decideReviewItem', { ...call, body: hide })).toBe(
        '422 moderation.statement-missing',
      );
      const blank = { ...hide, template: 'retrait-publicite' };
      expect(await told('decideReviewItem', { ...call, body: blank })).toBe('422 request.invalid');
    });

    it('words that were edited meanwhile are read again before anybody decides of them', async () => {
      const call = await example('decideReviewItem');
      const other = { ...(call.body as object), read: 'other-words' };
      expect(await told('decideReviewItem', { ...call, body: other })).toBe('409 moderation.piece-changed');
      const { read: _, ...unread } = call.body as { read: string };
      expect(await told('decideReviewItem', { ...call, body: unread })).toBe('422 request.invalid');
      expect(await told('decideReviewItem', call)).toBe('201');
    });

    it('a list by a cursor that is none of ours is refused', async () => {
      const as = world().cast.moderator;
      expect(await told('listReviewItems', { as, query: { cursor: 'nope' } })).toBe('422 cursor.broken');
    });
  });
}
