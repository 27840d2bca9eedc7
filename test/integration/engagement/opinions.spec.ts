import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { GiveOpinion } from '#application/engagement/opinions/give-opinion';
import { SqlContributions } from '#infrastructure/community/contributions/contributions.sql';
import { SqlOpinions } from '#infrastructure/engagement/opinions/sql-opinions';
import { visitor } from '../../support/actors.ts';
import { LedgerHouse } from './ledger-house.ts';
import { outcome } from './poll-house.ts';
import { SurveyHouse } from './survey-house.ts';

jest.setTimeout(60_000);
let house: SurveyHouse;
beforeAll(async () => {
  house = await SurveyHouse.open();
});
afterAll(() => house.house.close());

const recommend = (actor: ReturnType<SurveyHouse['member']>['actor'], answer = '9') =>
  outcome(house.app.giveOpinion.execute({ actor, kind: 'recommendation', answer }));
const reader = () => house.member(['music'], ['member.read']).actor;

describe('opinions given in passing', () => {
  it('are asked of members, once in half a year, whatever comes at once', async () => {
    const actor = reader();
    expect(await house.app.dueOpinions.execute(actor)).toEqual(['contact-spared', 'recommendation']);
    const told = await Promise.all(Array.from({ length: 40 }, () => recommend(actor)));
    expect(told.filter((one) => one === 'done')).toHaveLength(1);
    expect(new Set(told)).toEqual(new Set(['done', 'engagement.opinion-too-soon']));
    expect(await house.app.dueOpinions.execute(actor)).toEqual(['contact-spared']);
    await house.rows(`update engagement.opinion_given set given_on = given_on - 181 where member_id = $1`, [
      actor.memberId,
    ]);
    expect(await recommend(actor)).toBe('done');
    expect(await house.app.dueOpinions.execute(visitor())).toEqual([]);
    expect(await recommend(visitor())).toBe('access.sign-in-needed');
  });

  it('are about an answer that stands', async () => {
    const actor = reader();
    const about = (postId?: string) =>
      outcome(
        house.app.giveOpinion.execute({
          actor,
          kind: 'contact-spared',
          answer: 'yes',
          ...(postId && { postId }),
        }),
      );
    expect(await about()).toBe('engagement.opinion-about-nothing');
    expect(await about('0199eeee-0000-7000-8000-ffffffffffff')).toBe('engagement.opinion-about-nothing');
    expect(await house.app.dueOpinions.execute(actor)).toContain('contact-spared');
  });

  it('are about an answer of the organisation alone', async () => {
    const { forum, official } = await LedgerHouse.open();
    const { replyId } = await official.replied();
    const sealed = await official.validated();
    const give = new GiveOpinion(
      new SqlOpinions(forum.sql),
      new SqlContributions(forum.sql),
      { now: () => forum.now },
      forum.unitOfWork,
    );
    const about = (postId: string) =>
      outcome(give.execute({ actor: reader(), kind: 'contact-spared', answer: 'yes', postId }));
    expect(await about(replyId)).toBe('engagement.opinion-about-nothing');
    expect(await about(sealed.replyId)).toBe('done');
    await forum.close();
  });

  it('are figures of months that are over for those who run surveys, from five answers on', async () => {
    await house.rows('delete from engagement.opinion_count');
    for (const answer of ['10', '9', '8', '3']) expect(await recommend(reader(), answer)).toBe('done');
    const figures = () => house.app.opinionFigures.execute(house.manager.actor);
    // Of the month that goes on each answer would be the difference of two readings.
    expect(await figures()).toEqual([]);
    const over = () =>
      house.rows(`update engagement.opinion_count set about = 'month:2026-01' where about like 'month:%'`);
    await over();
    expect(await figures()).toMatchObject([{ kind: 'recommendation', all: 4, answers: {}, score: null }]);
    await house.rows(`update engagement.opinion_count set votes = votes + 1 where answer = '10'`);
    expect(await figures()).toMatchObject([{ all: 5, score: 40 }]);
    expect(await outcome(house.app.opinionFigures.execute(reader()))).toBe('access.not-allowed');
  });
});
