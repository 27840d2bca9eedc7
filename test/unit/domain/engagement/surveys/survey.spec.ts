import { describe, expect, it } from '@jest/globals';
import { parisDay } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import type { Survey } from '#domain/engagement/surveys/survey';
import type { SurveyNotOpen } from '#domain/engagement/surveys/survey.errors';
import { SurveyInvitation } from '#domain/engagement/surveys/survey.facts';
import { signedIn, visitor } from '../../../../support/actors.ts';
import { codeThrown } from '../../../../support/refusal.ts';
import { days, NOON, PAGES, question, survey } from './surveys-of-paper.ts';

const open = (more: Parameters<typeof survey>[0] = {}) => {
  const one = survey(more);
  one.open(days(10), NOON);
  return one;
};
const said = (question: string, ...values: string[]) => ({ question, values });
const member = {
  actor: signedIn('0199eeee-0000-7000-8000-00000000000a'),
  memberSince: new Date(0),
  branchesSince: { music: new Date(0) },
};

describe('a survey', () => {
  it('changes as long as it is a draft, and never once it is open', () => {
    const draft = survey();
    draft.change({ ...draft.terms, title: 'How it really went' }, ['One', 'Two'], 1);
    expect(draft.terms.title).toBe('How it really went');
    expect(codeThrown(() => draft.change(draft.terms, ['One', 'Two'], 2))).toBe('engagement.survey-changed');
    const asked = open();
    for (const act of [
      () => asked.change(asked.terms, ['One', 'Two'], 1),
      () => asked.ask(question('new'), 0, 1),
      () => asked.withdraw('words', 1),
      () => asked.move('mood', 'up', 1),
      () => asked.mustBeDraft(),
      () => asked.open(days(20), NOON),
    ])
      expect(codeThrown(act)).toBe('engagement.survey-stands');
  });

  it('is put away once it is over, and brought back', () => {
    const asked = open();
    const refused = [survey(), asked].map((one) => codeThrown(() => one.archive(days(9))));
    expect(refused).toEqual(['engagement.survey-goes-on', 'engagement.survey-goes-on']);
    asked.archive(days(10));
    asked.archive(days(11));
    expect(asked).toMatchObject({ archivedAt: days(10) });
    asked.bringBack();
    expect(asked).toMatchObject({ archivedAt: null });
  });

  it('is open until its end, or until it is closed', () => {
    const asked = open();
    expect([asked.isOpen(days(9)), asked.isOpen(days(10)), survey().isOpen(NOON)]).toEqual([
      true,
      false,
      false,
    ]);
    asked.close(days(1));
    expect([asked.isOpen(days(2)), codeThrown(() => asked.close(days(2)))]).toEqual([
      false,
      'engagement.survey-not-open',
    ]);
    const refused = (one: Survey, at: Date) => {
      try {
        return void one.close(at);
      } catch (error) {
        return (error as SurveyNotOpen).details;
      }
    };
    expect([refused(survey(), NOON), refused(asked, days(3)), refused(open(), days(11))]).toEqual([
      { state: 'draft' },
      { state: 'closed', day: parisDay(days(1)) },
      { state: 'closed', day: parisDay(days(10)) },
    ]);
    expect(codeThrown(() => survey().open(days(-1), NOON))).toBe('engagement.closes-too-soon');
    expect(codeThrown(() => survey().open(days(366), NOON))).toBe('engagement.survey-too-long');
  });

  it('asks members of its audience, and shows nobody a draft', () => {
    expect(codeThrown(() => survey().mustAsk(member, NOON))).toBe('engagement.survey-not-found');
    const asked = open({ audiences: ['public'] });
    expect(
      codeThrown(() => asked.mustAsk({ actor: visitor(), memberSince: null, branchesSince: {} }, NOON)),
    ).toBe('engagement.survey-not-asked');
    expect(codeThrown(() => open({ audiences: ['branch:film'] }).mustAsk(member, NOON))).toBe(
      'engagement.survey-not-found',
    );
    expect(codeThrown(() => asked.mustAsk(member, days(11)))).toBe('engagement.survey-not-open');
    expect(codeThrown(() => asked.mustAsk(member, NOON))).toBeNull();
  });

  it('asks nobody whose account was made after it opened, unless under a name', () => {
    const late = new Date(NOON.getTime() + 1);
    expect(codeThrown(() => open().mustAsk({ ...member, memberSince: late }, late))).toBe(
      'engagement.joined-too-late',
    );
    expect(codeThrown(() => open().mustAsk({ ...member, memberSince: NOON }, late))).toBeNull();
    const named = open({ anonymous: false });
    expect(codeThrown(() => named.mustAsk({ ...member, memberSince: late }, late))).toBeNull();
  });

  it('is answered past no quota by who takes its branch once it is open', () => {
    const late = { ...member, branchesSince: { music: days(1) } };
    const branch = (terms: Parameters<typeof open>[0]) =>
      codeThrown(() => open(terms).branchFor(late, undefined));
    expect(branch({ quotas: { music: 2 } })).toBe('engagement.branch-too-late');
    expect(open({ quotas: { film: 2 } }).branchFor(late, undefined)).toBeNull();
    expect(open({ quotas: { music: 2 }, anonymous: false }).branchFor(late, undefined)).toBe('music');
  });

  it('takes quotas and another end while it is open, and nothing else', () => {
    const asked = open({ quotas: { music: 2 } });
    asked.steer({ quotas: { music: 5, film: 1 }, closesAt: days(20) }, days(5));
    expect([
      asked.quotaOf('music'),
      asked.quotaOf('film'),
      asked.quotaOf('writing'),
      asked.quotaOf(null),
    ]).toEqual([5, 1, null, null]);
    expect(asked.isOpen(days(15))).toBe(true);
    expect(codeThrown(() => asked.steer({ quotas: { music: 0 }, closesAt: days(20) }, days(5)))).toBe(
      'engagement.bounds',
    );
    expect(codeThrown(() => asked.steer({ quotas: { dance: 1 }, closesAt: days(20) }, days(5)))).toBe(
      'community.branch-unknown',
    );
  });

  it('publishes results of questions it has, once it is over', () => {
    const asked = open();
    expect(codeThrown(() => asked.publish(['paid'], days(1)))).toBe('engagement.survey-not-closed');
    expect(codeThrown(() => asked.publish(['who'], days(11)))).toBe('field.choice');
    expect(codeThrown(() => asked.publish(['mood', 'paid'], days(11)))).toBeNull();
  });

  it('invites those it is given, five hundred at once, and not again within three days', () => {
    const asked = open();
    const many = Array.from({ length: 501 }, (_, at) => `member-${at}` as MemberId);
    asked.invite(many, 'author' as MemberId, NOON);
    expect(asked.pullFacts().map((fact) => (fact as SurveyInvitation).memberIds.length)).toEqual([500, 1]);
    expect(codeThrown(() => asked.invite(many, 'author' as MemberId, days(2)))).toBe(
      'engagement.invited-lately',
    );
    expect(codeThrown(() => asked.invite([], 'author' as MemberId, days(3)))).toBeNull();
  });
});

describe('answers', () => {
  const asked = open();
  const answer = (answers: Record<string, string>, ...given: ReturnType<typeof said>[]) =>
    asked.withAnswers(answers, { given, whole: true });

  it('are marks that are the same for everybody who answers the same', () => {
    expect(answer({}, said('paid', '0'), said('how', '1', '0'))).toEqual({ paid: '0', how: '0 1' });
    expect(
      answer({ paid: '0' }, said('years', ' 1 2 '), said('mood', '5'), said('words', ' So so ')),
    ).toEqual({
      paid: '0',
      years: '12',
      mood: '5',
      words: 'So so',
    });
  });

  it.each([
    ['engagement.answer-missing', said('paid')],
    ['engagement.option-unknown', said('paid', '2')],
    ['engagement.option-unknown', said('paid', '-1')],
    ['engagement.one-answer', said('paid', '0', '1')],
    ['engagement.option-twice', said('how', '0', '0')],
    ['field.integer', said('years', '1.5')],
    ['field.integer', said('years', '٣')],
    ['field.too-large', said('years', '61')],
    ['field.too-small', said('mood', '0')],
    ['text.too-long', said('words', 'x'.repeat(501))],
    ['engagement.question-unknown', said('shoe-size', '43')],
  ])('refused for %s', (refusal, given) => {
    expect(codeThrown(() => answer({ paid: '0' }, given))).toBe(refusal);
  });

  it('may be left open by who pauses, and taken back', () => {
    expect(asked.withAnswers({ paid: '0' }, { given: [said('paid'), said('mood')], whole: false })).toEqual(
      {},
    );
  });

  it('are handed in when all are there that somebody must give, without what is not asked any more', () => {
    expect(codeThrown(() => asked.responseOf({ branch: null, answers: { paid: '0' } }))).toBe(
      'engagement.answers-missing',
    );
    const whole = { paid: '1', how: '0', mood: '3', words: 'Well' };
    expect(asked.responseOf({ branch: 'music', answers: whole })).toEqual({
      branch: 'music',
      marks: { paid: '1', mood: '3' },
      words: { words: 'Well' },
    });
  });

  it('follow conditions that depend on each other', () => {
    const [first, second] = PAGES;
    const chained = open({
      pages: [
        first!,
        {
          ...second!,
          questions: [
            question('stamp', { when: { question: 'how', options: [1] } }),
            question('colour', { when: { question: 'stamp', options: [0] } }),
          ],
        },
      ] as typeof PAGES,
    });
    const answers = { paid: '1', how: '1', stamp: '0', colour: '0' };
    expect(chained.responseOf({ branch: null, answers }).marks).toEqual({ paid: '1' });
  });
});
