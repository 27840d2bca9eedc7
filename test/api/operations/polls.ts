import { describe, expect, it } from '@jest/globals';
import type { Call } from '../client.ts';
import { EXAMPLES } from '../examples.ts';
import type { World } from '../world.ts';
import { newMember } from '../../support/sessions.ts';
import { problem } from './every.ts';

/** Refusals of polls: rights, votes that are late, double, or for what is not asked. */
export function polls(world: () => World): void {
  const told = async (id: string, call: Call): Promise<string> => {
    const answer = await world().call(id, call);
    return `${answer.status} ${answer.status >= 400 ? problem(answer).code : ''}`.trim();
  };
  const example = (id: string): Promise<Call> => EXAMPLES[id]!(world());
  const asked = async (more: object = {}) => {
    const call = await example('openPoll');
    const { id } = await world().done('openPoll', { ...call, body: { ...(call.body as object), ...more } });
    return { path: { id } };
  };
  const vote = (path: Call, choices: readonly number[], more: object = {}): Call => ({
    as: world().cast.member,
    ...path,
    body: { version: 1, choices, ...more },
  });

  describe('polls', () => {
    it('of somebody else are changed and closed by those who run polls alone', async () => {
      for (const id of ['changePoll', 'closePoll'])
        expect(await told(id, { ...(await example(id)), as: world().cast.other })).toBe(
          '403 access.not-allowed',
        );
    });

    it('take one vote of each member, and never another where it is secret', async () => {
      const path = await asked();
      expect(await told('castBallot', vote(path, [0]))).toBe('204');
      expect(await told('castBallot', vote(path, [1]))).toBe('409 engagement.already-voted');
      expect(await told('castBallot', vote(path, [1], { change: true }))).toBe(
        '409 engagement.secret-ballot-stays',
      );
      const change = { ...(await example('changePoll')), ...path };
      const body = { ...(change.body as object), options: ['Noon', 'Night'] };
      expect(await told('changePoll', { ...change, body })).toBe('409 engagement.votes-are-in');
    });

    it('take no vote for what is not asked, of who is not asked, or too late', async () => {
      const path = await asked({ audiences: ['public'] });
      expect(await told('castBallot', vote(path, [7]))).toBe('422 engagement.option-unknown');
      expect(await told('castBallot', vote(path, [0], { memberId: world().cast.other.memberId }))).toBe(
        '422 request.invalid',
      );
      const pending = { ...vote(path, [0]), as: world().cast.pending };
      expect(await told('castBallot', pending)).toBe('403 engagement.poll-not-asked');
      await world().done('closePoll', { as: world().cast.manager, ...path });
      expect(await told('castBallot', vote(path, [0]))).toBe('409 engagement.poll-closed');
      expect(await told('closePoll', { as: world().cast.manager, ...path })).toBe(
        '409 engagement.poll-closed',
      );
    });

    it('are put away by those who run polls alone, once they are closed', async () => {
      const path = await asked();
      const as = world().cast.manager;
      expect(await told('archivePoll', { as, ...path })).toBe('409 engagement.poll-goes-on');
      await world().done('closePoll', { as, ...path });
      for (const id of ['archivePoll', 'bringBackPoll'])
        expect((await told(id, { as: world().cast.other, ...path })).slice(0, 3)).toBe('404');
      expect(await told('archivePoll', { as, ...path })).toBe('204');
      expect(await world().done('readPoll', { as, ...path })).toMatchObject({ archived: true });
    });

    it('take no vote in the name of a branch that its voter took once they were open', async () => {
      const as = await newMember(world().app, { handle: 'late', branches: ['music'] });
      const [ofFilm, ofMusic] = [await asked({ audiences: ['branch:film'] }), await asked()];
      const body = { branches: ['music', 'film'], region: 'Bretagne', bio: '' };
      await world().done('editOwnProfile', { ...(await example('editOwnProfile')), as, body });
      expect(await told('castBallot', { ...vote(ofFilm, [0]), as })).toBe('403 engagement.branch-too-late');
      const inFilm = { ...vote(ofMusic, [0], { branch: 'film' }), as };
      expect(await told('castBallot', inFilm)).toBe('422 engagement.branch-too-late');
      expect(await told('castBallot', { ...vote(ofMusic, [0]), as })).toBe('204');
    });

    it('are asked by members who are no newcomers, of groups they know of, in words that may stand', async () => {
      const call = { ...(await example('openPoll')), as: world().cast.other };
      const ask = (more: object, as = call.as) =>
        told('openPoll', { ...call, as, body: { ...(call.body as object), ...more } });
      expect([
        await ask({}),
        await ask({}, world().cast.newcomer),
        await ask({ audiences: ['group:panel'] }),
        await ask({ options: ['Yes', 'See urssaf-paiement.com'] }),
      ]).toEqual([
        '201',
        '403 engagement.asker-too-new',
        '422 engagement.group-not-own',
        '422 request.invalid',
      ]);
    });

    it('for a segment are there for those who were in it, and for machines of nobody', async () => {
      const segment = '0199dddd-0000-7000-8000-000000000001';
      const conditions = [{ field: 'branches', among: ['visual_arts'], except: false }];
      const within = await newMember(world().app, { handle: 'sculptor', branches: ['visual_arts'] });
      for (const handle of ['engraver', 'potter', 'weaver'])
        await newMember(world().app, { handle, branches: ['visual_arts'] });
      await world().app.rows(
        `insert into community.segment (id, name, match, conditions, changed_by, changed_at)
         values ($1, 'Visual arts', 'all', $2, $3, now())`,
        [segment, JSON.stringify(conditions), within.memberId],
      );
      const call = { ...(await example('openPoll')), as: world().cast.manager };
      const ask = (more: object, as = call.as) =>
        told('openPoll', { ...call, as, body: { ...(call.body as object), ...more } });
      const audiences = [`segment:${segment}`];
      expect(await ask({ audiences })).toBe('422 engagement.segment-too-small');
      expect(await ask({ audiences }, world().cast.other)).toBe('422 engagement.segment-not-own');
      await newMember(world().app, { handle: 'carver', branches: ['visual_arts'] });
      const path = await asked({ audiences });
      await newMember(world().app, { handle: 'latecomer', branches: ['visual_arts'] });
      expect(await told('castBallot', { ...vote(path, [0]), as: within })).toBe('204');
      expect(await told('castBallot', vote(path, [0]))).toBe('404 engagement.poll-not-found');
      const manager = { ...vote(path, [0]), as: world().cast.manager };
      expect(await told('castBallot', manager)).toBe('403 engagement.poll-not-asked');
    });

    it('take no vote for terms that its voter did not read', async () => {
      const path = await asked();
      const change = { ...(await example('changePoll')), ...path };
      const body = { ...(change.body as object), secret: false };
      const changed = await world().done<{ version: number }>('changePoll', { ...change, body });
      expect(await told('castBallot', vote(path, [0]))).toBe('409 engagement.poll-changed');
      expect(await told('castBallot', vote(path, [0], { version: changed.version }))).toBe('204');
      expect(await told('castBallot', vote(path, [0], { version: undefined }))).toBe('422 request.invalid');
    });

    it('are few in a day, with few options', async () => {
      const call = { ...(await example('openPoll')), as: world().cast.agent };
      const options = Array.from({ length: 900 }, (_, at) => `Option ${at}`);
      expect(await told('openPoll', { ...call, body: { ...(call.body as object), options } })).toBe(
        '422 request.invalid',
      );
      const outcomes: string[] = [];
      for (let turn = 0; turn < 6; turn++) outcomes.push((await told('openPoll', call)).slice(0, 3));
      expect(outcomes.slice(-1)).toEqual(['429']);
    });
  });
}
