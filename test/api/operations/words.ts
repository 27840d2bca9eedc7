import { describe, expect, it } from '@jest/globals';
import type { Call } from '../client.ts';
import { EXAMPLES } from '../examples.ts';
import type { World } from '../world.ts';
import { problem } from './every.ts';

const ALL = [
  'listWordRules',
  'readWordRule',
  'draftWordRule',
  'reviseWordRule',
  'testWords',
  'tryWordRule',
  'applyWordRule',
  'stopWordRule',
];
/** Moderators read the rules that they moderate by. */
const READ = ['listWordRules', 'readWordRule'];
const OF_ONE_RULE = ['readWordRule', 'reviseWordRule', 'tryWordRule', 'applyWordRule', 'stopWordRule'];

/** Rules about words: whose they are, and the order in which they come into force. */
export function words(world: () => World): void {
  const told = async (id: string, call: Call): Promise<string> => {
    const answer = await world().call(id, call);
    return `${answer.status} ${answer.status >= 400 ? problem(answer).code : ''}`.trim();
  };
  const example = (id: string): Promise<Call> => EXAMPLES[id]!(world());

  describe('rules about words', () => {
    it.each(ALL)('%s is for those who keep them', async (id) => {
      const call = await example(id);
      const { moderator, member } = world().cast;
      const as = READ.includes(id) ? member : moderator;
      expect(await told(id, { ...call, as })).toBe('404 request.no-such-path');
    });

    it.each(READ)('%s is for moderators too', async (id) => {
      expect(await told(id, { ...(await example(id)), as: world().cast.moderator })).toBe('200');
    });

    it.each(OF_ONE_RULE)('%s needs a rule', async (id) => {
      const call = await example(id);
      expect(await told(id, { ...call, path: { key: 'no-such-rule' } })).toBe(
        '404 moderation.word-rule-not-found',
      );
    });

    it('no version is in force before it was tried, none twice, and nobody changes what they have not seen', async () => {
      const revise = await example('reviseWordRule');
      const { as, path } = revise;
      expect(await told('applyWordRule', { as, path, body: { number: 1 } })).toBe(
        '409 moderation.word-rule-not-tried',
      );
      expect(await told('reviseWordRule', revise)).toBe('201');
      expect(await told('reviseWordRule', revise)).toBe('409 shared.changed-meanwhile');
      const stop = await example('stopWordRule');
      expect(await told('stopWordRule', stop)).toBe('204');
      expect(await told('stopWordRule', stop)).toBe('409 moderation.word-rule-not-in-force');
    });

    it('what is to be mended of a question is told at once, its title and its text', async () => {
      const as = world().cast.member;
      const faults = async (more: object) => {
        const body = { ...(world().topicBody({}) as object), ...more };
        return problem(await world().call('openTopic', { as, body })).fields?.map(
          ({ field, code }: { field: string; code: string }) => `${field} ${code}`,
        );
      };
      expect(await faults({ title: 'Court', body: '  ' })).toEqual([
        'title text.too-short',
        'body text.missing',
      ]);
    });

    it('says beside which field a rule is wrong', async () => {
      const call = await example('draftWordRule');
      const body = { ...(call.body as object), type: 'regex', values: ['(a'] };
      const answer = await world().call('draftWordRule', { ...call, body });
      expect(problem(answer).fields).toMatchObject([
        { field: 'values', code: 'moderation.word-pattern-wrong' },
      ]);
    });
  });
}
