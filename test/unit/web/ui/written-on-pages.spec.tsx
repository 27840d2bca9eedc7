import { expect, it } from '@jest/globals';
import ManageTrialRoute from '../../../../web/routes/manage-trial.tsx';
import ChangeTrialRoute from '../../../../web/routes/manage-trial-change.tsx';
import ChangeSurveyRoute from '../../../../web/routes/survey-change.tsx';
import SurveyDeskWordsRoute from '../../../../web/routes/survey-desk-words.tsx';
import SurveyQuestionRoute from '../../../../web/routes/survey-question.tsx';
import SurveyQuestionsRoute from '../../../../web/routes/survey-questions.tsx';
import LeaveTrialRoute from '../../../../web/routes/trial-leave.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

const question = {
  key: 'metier',
  kind: 'single',
  label: 'Votre métier ?',
  required: true,
  options: ['Peintre', 'Sculptrice'],
  from: null,
  to: null,
  when: null,
};
const conditional = {
  ...question,
  key: 'depuis',
  label: 'Depuis quand ?',
  options: [],
  when: { question: 'metier', options: [0, 1] },
};
const survey = {
  id: 's',
  number: 1,
  title: 'Votre année',
  state: 'draft',
  version: 1,
  intro: '',
  audiences: [],
  quotas: [],
  pages: [{ title: 'Vous', questions: [question, conditional] }],
};
const segments = { segments: [], drawn: [] };
const trial = {
  id: 't',
  number: 1,
  slug: 'le-simulateur',
  title: 'Le simulateur',
  state: 'running',
  own: null,
  version: 1,
  goal: '',
  sought: '',
  confidentiality: '',
  seats: 5,
  quotas: [],
  audiences: [],
  tasks: [],
};
const managed = {
  trial,
  report: {
    testers: 0,
    seats: 5,
    waiting: 0,
    completed: 0,
    tasks: [],
    kinds: {},
    severities: {},
    states: {},
  },
  testers: [],
  names: new Map(),
  segments,
};

it.each([
  [
    'the questions of a survey',
    SurveyQuestionsRoute,
    survey,
    /lang="fr"[^>]*>Votre année<.*lang="fr">Vous<.*lang="fr">Votre métier \?<.*lang="fr">Peintre/s,
  ],
  [
    'what a question hangs on',
    SurveyQuestionsRoute,
    survey,
    />If “<span lang="fr">Votre métier \?<\/span>”: <span lang="fr">Peintre, Sculptrice<\/span></,
  ],
  [
    'the survey that is changed',
    ChangeSurveyRoute,
    { survey, segments },
    /<p class="muted"><span lang="fr">Votre année</,
  ],
  [
    'the survey of a question',
    SurveyQuestionRoute,
    { survey, question, page: 0 },
    /<p class="muted"><span lang="fr">Votre année</,
  ],
  [
    'the question that was answered in words',
    SurveyDeskWordsRoute,
    { slug: 's', title: 'Votre année', question, page: { items: [], next: null }, word: null, cursor: null },
    /<h1 lang="fr">Votre métier \?</,
  ],
  ['a test that is led', ManageTrialRoute, { ...managed, asksOnce: false }, /<h1 lang="fr">Le simulateur</],
  [
    'a test that is to end',
    ManageTrialRoute,
    { ...managed, asksOnce: true },
    /<strong lang="fr">Le simulateur</,
  ],
  ['a test that is changed', ChangeTrialRoute, { trial, segments }, /<h1 lang="fr">Le simulateur</],
  [
    'giving back a seat',
    LeaveTrialRoute,
    { id: 't', number: 1, title: 'Le simulateur' },
    /<strong lang="fr">Le simulateur</,
  ],
])('what the team wrote says that it is French on an English page: %s', async (_name, Page, page, said) => {
  expect(await drawnRoute(Page, { page, locale: 'en' })).toMatch(said);
  expect(await drawnRoute(Page, { page })).not.toContain('lang=');
});
