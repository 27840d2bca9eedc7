import type {
  Question,
  QuestionCount,
  QuotaState,
  ReminderState,
  SurveyDesk,
  SurveyPage,
  SurveyResults,
  SurveyRow,
  SurveyView,
} from '#application/engagement/surveys/survey-view';
import { BRANCHES } from '#application/community/limits';
import { QUESTION_KINDS, REMINDER_MOMENTS } from '#application/engagement/limits';
import {
  count,
  id,
  listOf,
  mapOf,
  maybe,
  moment,
  objectOf,
  oneOf,
  type Schema,
  text,
  yesOrNo,
} from '../json-schema.ts';
import { pollCount } from './polls.schemas.ts';

const branch = oneOf(...BRANCHES);
const place: Schema = { ...count, description: 'Place of an option, from 0.' };

const row = {
  id,
  slug: text(),
  title: text(),
  state: oneOf('draft', 'open', 'closed'),
  anonymous: yesOrNo,
  audiences: listOf(
    text({
      description: '`public`, `members`, `branch:…`, `group:…` or `segment:…`, beside which `staff` stands',
    }),
  ),
  openedAt: maybe(moment),
  closesAt: maybe(moment),
  responses: count,
  answered: { ...yesOrNo, description: 'Whether the caller has answered.' },
  begun: { ...yesOrNo, description: 'Whether the caller has answers that are not handed in.' },
  published: { ...yesOrNo, description: 'Whether results of some questions are published.' },
};

const question = objectOf<Question>({
  key: text(),
  kind: oneOf(...QUESTION_KINDS),
  label: text(),
  required: yesOrNo,
  options: listOf(text()),
  from: maybe(count),
  to: maybe(count),
  when: maybe(objectOf<NonNullable<Question['when']>>({ question: text(), options: listOf(place) })),
});

const pages = listOf(objectOf<SurveyPage>({ title: text(), questions: listOf(question) }));

const answers = mapOf(text({ description: 'Places of options with spaces between, a number, or words.' }));

const questionCount = objectOf<QuestionCount>({
  key: text(),
  answered: count,
  labels: listOf(maybe(text({ description: 'Null for those who did not answer.' }))),
  count: maybe(pollCount),
  mean: maybe({ type: 'number' }),
  median: { ...maybe(text()), description: 'The range in which the middle number lies.' },
  themes: listOf(objectOf<QuestionCount['themes'][number]>({ word: text(), count })),
});

const keys = listOf(text());

export const SURVEY_SCHEMAS: Readonly<Record<string, Schema>> = {
  SurveyRow: objectOf<SurveyRow>(row),
  Survey: objectOf<SurveyView>({
    ...row,
    intro: text(),
    pages,
    asked: { ...yesOrNo, description: 'Whether the caller is among those who are asked.' },
    tooNew: {
      ...yesOrNo,
      description: 'The caller’s account was made after the survey opened: it is read, and not answered.',
    },
    branches: listOf(branch),
    full: listOf({ ...branch, description: 'Its quota is reached.' }),
    draft: maybe(objectOf<NonNullable<SurveyView['draft']>>({ branch: maybe(branch), answers })),
    askedKeys: listOf(
      text({ description: 'Of a question that the caller is asked, for what they have answered.' }),
    ),
    openPage: maybe({
      ...count,
      description: 'Place of the first page on which an answer is missing, from 0.',
    }),
  }),
  SurveyDesk: objectOf<SurveyDesk>({
    ...row,
    intro: text(),
    archived: { ...yesOrNo, description: 'It was put away; for who is asked nothing changes by that.' },
    version: { ...count, description: 'Another one whenever the draft was changed.' },
    pages,
    quotas: listOf(
      objectOf<QuotaState>({ branch: maybe(branch), responses: maybe(count), wanted: maybe(count) }),
    ),
    unfinished: count,
    invitedAt: maybe(moment),
    reminders: listOf(
      objectOf<ReminderState>({
        moment: oneOf(...REMINDER_MOMENTS),
        days: count,
        state: {
          ...oneOf('waiting', 'planned', 'sent', 'missed'),
          description:
            '`waiting` until members are invited; `missed` where its time comes before that, or after the end.',
        },
        at: { ...maybe(moment), description: 'When it goes or went.' },
        members: { ...maybe(count), description: 'How many it was for; null until it went.' },
      }),
    ),
    publishedKeys: keys,
  }),
  SurveyResults: objectOf<SurveyResults>({
    slug: text(),
    title: text(),
    intro: text(),
    anonymous: yesOrNo,
    closesAt: maybe(moment),
    responses: count,
    withheld: maybe(oneOf('not-yet', 'few', 'unpublished')),
    pages,
    counts: listOf(questionCount),
    populationOn: maybe(text({ format: 'date' })),
    texts: { ...mapOf(listOf(text())), description: 'Empty: answers in words are read by the team alone.' },
    publishedKeys: keys,
  }),
};
