import type { AskedQuestion } from '#domain/engagement/surveys/questionnaire';
import type { MemberId } from '#domain/shared/id';
import { Survey, type SurveyId } from '#domain/engagement/surveys/survey';
import type { AskedSurvey } from '#domain/engagement/surveys/survey-terms';

export const NOON = new Date('2026-11-27T12:00:00Z');
export const days = (many: number): Date => new Date(NOON.getTime() + many * 86_400_000);

export const question = (key: string, more: Partial<AskedQuestion> = {}): AskedQuestion => ({
  key,
  kind: 'single',
  label: `What of ${key}?`,
  required: true,
  options: ['Yes', 'No'],
  ...more,
});

export const PAGES = [
  {
    title: 'You',
    questions: [
      question('paid'),
      question('how', {
        kind: 'multiple',
        options: ['Online', 'By post'],
        when: { question: 'paid', options: [0] },
      }),
    ],
  },
  {
    title: 'The rest',
    questions: [
      question('years', { kind: 'number', options: [], from: 0, to: 60, required: false }),
      question('mood', { kind: 'scale', options: [], from: 1, to: 5 }),
      question('words', { kind: 'text', options: [], required: false }),
    ],
  },
];

export const survey = (more: Partial<AskedSurvey> & { pages?: typeof PAGES } = {}): Survey =>
  Survey.draft({
    id: '0199eeee-0000-7000-8000-000000000001' as SurveyId,
    slug: 'how-it-went',
    by: 'author' as MemberId,
    at: NOON,
    title: 'How it went',
    intro: '',
    anonymous: true,
    audiences: ['members'],
    quotas: {},
    pages: PAGES,
    ...more,
  });
