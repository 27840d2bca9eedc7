import { describe, expect, it } from '@jest/globals';
import type { Call } from '../client.ts';
import { EXAMPLES } from '../examples.ts';
import type { World } from '../world.ts';
import { problem } from './every.ts';

/** Refusals of product tests: rights, seats, promises, what is confidential, steps that are none. */
export function trials(world: () => World): void {
  const told = async (id: string, call: Call): Promise<string> => {
    const answer = await world().call(id, call);
    return `${answer.status} ${answer.status >= 400 ? problem(answer).code : ''}`.trim();
  };
  const example = (id: string): Promise<Call> => EXAMPLES[id]!(world());

  describe('product tests', () => {
    it('are run by the team alone; others know of no such act', async () => {
      for (const id of ['draftTrial', 'changeTrial', 'leadTrial', 'readTrialReport', 'triageTrialFeedback'])
        expect(await told(id, { ...(await example(id)), as: world().cast.other })).toMatch(/^404 /);
    });

    it('are unknown to others once they are under way', async () => {
      const call = await example('listTrialFeedback');
      for (const id of ['readTrial', 'listTrialFeedback'])
        expect(await told(id, { ...call, as: world().cast.other })).toBe('404 engagement.trial-not-found');
      for (const id of ['leaveTrial', 'tellTaskResult', 'giveTrialFeedback']) {
        const { body } = await example(id);
        expect(await told(id, { ...call, body, as: world().cast.other })).toBe('404 engagement.no-tester');
      }
    });

    it('go one step after the other, and are told of with a report', async () => {
      const call = await example('leadTrial');
      const lead = (state: string, more: object = {}) =>
        told('leadTrial', { ...call, body: { state, ...more } });
      expect(await lead('closed')).toBe('409 engagement.trial-not-now');
      expect([await lead('running'), await lead('closed')]).toEqual(['200', '200']);
      expect(await lead('reported')).toMatch(/^422 /);
      expect(await lead('reported', { report: 'What we learned from all of you.' })).toBe('200');
      const change = await example('changeTrial');
      const { version } = await world().done<{ version: number }>('readTrial', {
        as: world().cast.agent,
        path: call.path!,
      });
      const body = { ...(change.body as object), version };
      expect(await told('changeTrial', { ...change, body, path: call.path! })).toBe(
        '409 engagement.trial-not-now',
      );
    });

    it('are not changed by who read them before somebody else changed them', async () => {
      for (const id of ['changeTrial', 'triageTrialFeedback']) {
        const call = await example(id);
        expect([await told(id, call), await told(id, call)]).toEqual(['200', '409 shared.changed-meanwhile']);
      }
    });

    it('take who makes the promise that is asked for', async () => {
      const call = await example('joinTrial');
      expect(await told('joinTrial', { ...call, body: { promised: 2 } })).toBe(
        '409 engagement.promise-changed',
      );
      expect(await world().done('joinTrial', call)).toEqual({ seated: true });
      expect(await told('tellTaskResult', { ...call, body: { task: 1, result: 'done' } })).toBe(
        '409 engagement.trial-not-now',
      );
      const { body } = await example('giveTrialFeedback');
      expect(await told('giveTrialFeedback', { ...call, body })).toBe('409 engagement.trial-not-now');
    });

    it('hear of a problem how grave it is, and so much in an hour', async () => {
      const call = await example('giveTrialFeedback');
      const body = call.body as Record<string, unknown>;
      expect(await told('giveTrialFeedback', { ...call, body: { ...body, severity: undefined } })).toBe(
        '422 engagement.severity-missing',
      );
      let outcome = '';
      for (let turn = 0; turn < 40 && !outcome.startsWith('429'); turn++)
        outcome = await told('giveTrialFeedback', call);
      expect(outcome).toBe('429 access.too-many-tries');
    });
  });
}
