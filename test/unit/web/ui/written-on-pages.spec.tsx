import { expect, it } from '@jest/globals';
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
const survey = {
  id: 's',
  number: 1,
  title: 'Votre année',
  state: 'draft',
  version: 1,
  pages: [{ title: 'Vous', questions: [question] }],
};

it.each([
  [
    'the questions of a survey',
    SurveyQuestionsRoute,
    survey,
    /lang="fr"[^>]*>Votre année<.*lang="fr">Vous<.*lang="fr">Votre métier \?<.*lang="fr">Peintre/s,
  ],
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
