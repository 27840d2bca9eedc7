import { describe, expect, it } from '@jest/globals';
import type { Call } from '../client.ts';
import { EXAMPLES } from '../examples.ts';
import type { World } from '../world.ts';
import { problem } from './every.ts';

interface Idea {
  readonly id: string;
  readonly number: number;
  readonly votes: number;
  readonly status: string;
}

/** Refusals of ideas: rights, votes that are spent or late, steps that are none, merges of what is decided. */
export function ideas(world: () => World): void {
  const told = async (id: string, call: Call): Promise<string> => {
    const answer = await world().call(id, call);
    return `${answer.status} ${answer.status >= 400 ? problem(answer).code : ''}`.trim();
  };
  const example = (id: string): Promise<Call> => EXAMPLES[id]!(world());
  const proposed = async (): Promise<Idea> =>
    world().done('proposeIdea', { ...(await example('proposeIdea')), as: world().cast.manager });
  const at = ({ id }: { id: string }) => ({ path: { id } });
  const ANSWER = 'We looked at it, and this is what we can say.';
  const answer = (idea: Idea, status: string): Call => ({
    as: world().cast.agent,
    ...at(idea),
    body: { status, answer: ANSWER },
  });

  describe('ideas', () => {
    it('are answered and merged by those who run them alone; others know of no such act', async () => {
      for (const id of ['answerIdea', 'mergeIdeas'])
        expect(await told(id, { ...(await example(id)), as: world().cast.other })).toMatch(/^40[34] /);
    });

    it('are said otherwise and taken back by their authors alone, as long as they are theirs alone', async () => {
      const idea = await proposed();
      const [other, author] = [world().cast.other, world().cast.manager];
      const edit = { ...(await example('editIdea')), ...at(idea) };
      expect(await told('editIdea', { ...edit, as: other })).toBe('403 access.not-allowed');
      expect(await world().done('editIdea', edit)).toMatchObject({
        title: 'Reminders in our own calendars',
        mayEdit: true,
        mayWithdraw: true,
      });
      await world().done('voteForIdea', { as: world().cast.member, ...at(idea) });
      expect(await told('editIdea', edit)).toBe('409 engagement.idea-stands');
      expect(await told('withdrawIdea', { as: other, ...at(idea) })).toBe('403 access.not-allowed');
      expect(await told('withdrawIdea', { as: author, ...at(idea) })).toBe('204');
      expect(await told('withdrawIdea', { as: author, ...at(idea) })).toBe('409 engagement.idea-taken-up');
      expect(await world().done('readIdea', { as: other, ...at(idea) })).toMatchObject({
        status: 'withdrawn',
        open: false,
        votes: 1,
        source: null,
      });
      expect(await told('voteForIdea', { as: world().cast.member, ...at(idea) })).toBe(
        '409 engagement.idea-takes-no-votes',
      );
    });

    it('have comments that their authors mend within the hour, and take back', async () => {
      const edit = await example('editIdeaComment');
      expect(await told('editIdeaComment', { ...edit, as: world().cast.other })).toBe(
        '403 access.not-allowed',
      );
      expect(await told('editIdeaComment', edit)).toBe('200');
      await world().app.rows(
        `update engagement.idea_comment set written_at = now() - interval '61 minutes' where id = $1`,
        [edit.path!['id']],
      );
      expect(await told('editIdeaComment', edit)).toBe('409 engagement.idea-comment-stands');
      const back = { as: edit.as, path: edit.path };
      expect([await told('withdrawIdeaComment', back), await told('withdrawIdeaComment', back)]).toEqual([
        '204',
        '404 engagement.idea-comment-not-found',
      ]);
    });

    it('take a vote of each member once, and none once they are decided', async () => {
      const idea = await proposed();
      const call = { as: world().cast.member, ...at(idea) };
      expect([await told('voteForIdea', call), await told('voteForIdea', call)]).toEqual(['204', '204']);
      expect(await world().done<Idea>('readIdea', call)).toMatchObject({
        votes: 1,
        voted: true,
        votesLeft: 9,
      });
      const seen = await world().done<Idea>('answerIdea', answer(idea, 'delivered'));
      expect([seen.status, seen.votes]).toEqual(['delivered', 1]);
      for (const id of ['voteForIdea', 'withdrawVote'])
        expect(await told(id, call)).toBe('409 engagement.idea-takes-no-votes');
      expect(await told('answerIdea', answer(idea, 'planned'))).toBe('409 engagement.step-not-possible');
      expect(await told('answerIdea', answer(idea, 'merged'))).toBe('422 request.invalid');
    });

    it('take no eleventh vote of a member, and merge each supporter once', async () => {
      const [kept, ...others] = await Promise.all(Array.from({ length: 11 }, proposed));
      const voter = world().cast.moderator;
      for (const idea of others) await world().done('voteForIdea', { as: voter, ...at(idea) });
      expect(await told('voteForIdea', { as: voter, ...at(kept!) })).toBe('409 engagement.votes-spent');
      const [one, other] = others as [Idea, Idea];
      const merge = (idea: Idea, into: number): Call => ({
        as: world().cast.manager,
        ...at(idea),
        body: { into, answer: ANSWER },
      });
      expect(await world().done<Idea>('mergeIdeas', merge(one, other.number))).toMatchObject({ votes: 1 });
      expect(await told('voteForIdea', { as: voter, ...at(kept!) })).toBe('204');
      expect(await told('mergeIdeas', merge(one, other.number))).toBe('409 engagement.merge-not-possible');
      expect(await told('mergeIdeas', merge(other, other.number))).toBe('409 engagement.merge-not-possible');
      expect(await told('mergeIdeas', merge(other, 900_000_000))).toBe('404 engagement.idea-not-found');
      const comment = { as: world().cast.member, ...at(one), body: { body: 'Too late' } };
      expect(await told('commentOnIdea', comment)).toBe('409 engagement.comment-not-possible');
    });

    it('are told all that is to be mended at once, and what is missing as missing', async () => {
      const faults = async (id: string, call: Call) =>
        problem(await world().call(id, call)).fields?.map(
          ({ field, code }: { field: string; code: string }) => `${field} ${code}`,
        );
      const call = await example('proposeIdea');
      const body = { ...(call.body as object), title: 'Court', body: ' ' };
      expect(await faults('proposeIdea', { ...call, body })).toEqual([
        'title text.too-short',
        'body text.missing',
      ]);
      const merge = { as: world().cast.manager, ...at(await proposed()), body: {} };
      expect(await faults('mergeIdeas', merge)).toEqual(['into text.missing', 'answer text.missing']);
    });

    it('are few in a day, and so are comments in an hour', async () => {
      const call = { ...(await example('proposeIdea')), as: world().cast.member };
      const outcomes: string[] = [];
      for (let turn = 0; turn < 6; turn++) outcomes.push((await told('proposeIdea', call)).slice(0, 3));
      expect(outcomes).toEqual(['201', '201', '201', '201', '201', '429']);
      const comment = { as: world().cast.member, ...at(await proposed()), body: { body: 'Again and again' } };
      for (let turn = 0; turn < 21; turn++) outcomes.push((await told('commentOnIdea', comment)).slice(0, 3));
      expect(outcomes.slice(-1)).toEqual(['429']);
    });
  });
}
