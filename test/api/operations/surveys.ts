import { describe, expect, it } from '@jest/globals';
import type { Call } from '../client.ts';
import { EXAMPLES } from '../examples.ts';
import type { World } from '../world.ts';
import { problem } from './every.ts';

/** Refusals of surveys: rights, drafts, answers that are late, double, or for what is not asked. */
export function surveys(world: () => World): void {
  const told = async (id: string, call: Call): Promise<string> => {
    const answer = await world().call(id, call);
    return `${answer.status} ${answer.status >= 400 ? problem(answer).code : ''}`.trim();
  };
  const example = (id: string): Promise<Call> => EXAMPLES[id]!(world());

  describe('surveys', () => {
    it('are run by those who may alone: to others there is nothing', async () => {
      for (const id of [
        'draftSurvey',
        'readSurveyDesk',
        'changeSurvey',
        'openSurvey',
        'closeSurvey',
        'archiveSurvey',
        'bringBackSurvey',
        'publishSurvey',
      ])
        expect((await told(id, { ...(await example(id)), as: world().cast.other })).slice(0, 3)).toBe('404');
    });

    it('are not there as long as they are drafts', async () => {
      const { path } = await example('readSurveyDesk');
      const as = world().cast.member;
      for (const id of ['readSurvey', 'readSurveyResults', 'handInSurvey'])
        expect(await told(id, { as, path })).toBe('404 engagement.survey-not-found');
    });

    it('change as drafts, by who read them last, and never once they are open', async () => {
      const draft = await example('changeSurvey');
      expect(await told('changeSurvey', { ...draft, body: { ...(draft.body as object), version: 2 } })).toBe(
        '409 engagement.survey-changed',
      );
      const opened = await example('closeSurvey');
      expect(await told('changeSurvey', { ...draft, path: opened.path })).toBe(
        '409 engagement.survey-stands',
      );
      expect(await told('discardSurvey', opened)).toBe('409 engagement.survey-stands');
    });

    it('are opened once, and steered and closed while they are open', async () => {
      const opened = await example('closeSurvey');
      for (const id of ['writeQuestion', 'arrangeQuestion', 'openSurvey']) {
        const call = await example(id);
        const path = { ...call.path, ...opened.path };
        expect(await told(id, { ...call, path })).toBe('409 engagement.survey-stands');
      }
      const draft = await example('readSurveyDesk');
      expect(await told('planSurveyReminders', { ...draft, body: { reminders: ['before-close:0'] } })).toBe(
        '422 engagement.reminder-before-close',
      );
      const over = await example('publishSurvey');
      expect(await told('planSurveyReminders', { ...over, body: { reminders: ['before-close:3'] } })).toBe(
        '409 engagement.survey-not-open',
      );
      for (const id of ['steerSurvey', 'closeSurvey'])
        expect(await told(id, { ...(await example(id)), path: draft.path })).toBe(
          '409 engagement.survey-not-open',
        );
    });

    it('are put away once they are closed', async () => {
      const [draft, opened] = [await example('readSurveyDesk'), await example('closeSurvey')];
      for (const call of [draft, opened])
        expect(await told('archiveSurvey', call)).toBe('409 engagement.survey-goes-on');
      await world().done('closeSurvey', opened);
      expect(await told('archiveSurvey', opened)).toBe('204');
      expect(await world().done('readSurveyDesk', opened)).toMatchObject({ archived: true });
    });

    it('take what is asked, once, until they are closed', async () => {
      const opened = await example('closeSurvey');
      const as = world().cast.member;
      const answer = (key: string, body: object): Promise<string> =>
        told('answerSurvey', { as, path: { ...opened.path, key }, body });
      expect(await answer('paid', { choices: [7] })).toBe('422 engagement.option-unknown');
      expect(await answer('paid', { choices: [0], memberId: world().cast.other.memberId })).toBe(
        '422 request.invalid',
      );
      expect(await answer('shoe-size', { number: 43 })).toBe('422 engagement.question-unknown');
      expect(await answer('paid', { choices: [0] })).toBe('204');
      expect(await told('handInSurvey', { as, path: opened.path })).toBe('204');
      expect(await told('handInSurvey', { as, path: opened.path })).toBe('409 engagement.already-answered');
      expect(await answer('paid', { choices: [1] })).toBe('409 engagement.already-answered');
      await world().done('closeSurvey', opened);
      const other = world().cast.other;
      expect(await told('handInSurvey', { as: other, path: opened.path })).toBe(
        '409 engagement.survey-not-open',
      );
    });

    it('publish nothing before the end, and invite once in three days', async () => {
      const opened = await example('inviteToSurvey');
      expect(await told('publishSurvey', { ...opened, body: { published: ['paid'] } })).toBe(
        '409 engagement.survey-not-closed',
      );
      expect(await told('inviteToSurvey', opened)).toBe('200');
      expect(await told('inviteToSurvey', opened)).toBe('409 engagement.invited-lately');
    });

    it('have questions that make sense', async () => {
      const call = await example('writeQuestion');
      const write = (more: object) =>
        told('writeQuestion', { ...call, body: { ...(call.body as object), ...more } });
      expect(await write({ when: ['paid:0', 'mood:0'] })).toBe('422 engagement.condition-mixed');
      expect(await write({ when: ['nothing:0'] })).toBe('422 engagement.condition-unknown');
      expect(await write({ from: 4, to: 2 })).toBe('422 engagement.bounds');
      expect(await write({ page: 3 })).toBe('422 field.choice');
      const options = Array.from({ length: 900 }, (_, at) => `Option ${at}`);
      expect(await write({ kind: 'single', options })).toBe('422 request.invalid');
    });
  });
}
