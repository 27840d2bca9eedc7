import { expect, it } from '@jest/globals';
import type { SurveyResults } from '#application/engagement/surveys/survey-view';
import { createTexts } from '../../../../web/lib/texts.tsx';
import { figuresCsv } from '../../../../web/surveys/figures.csv.ts';

const RESULTS = {
  slug: 'avis',
  withheld: false,
  pages: [{ title: 'Vous', questions: [{ key: 'q1', label: 'Où exercez-vous ?' }] }],
  counts: [{ key: 'q1', count: null, themes: [{ word: 'atelier', count: 3 }] }],
} as unknown as SurveyResults;

it('the figures of a survey are headed by words as other files are, with the key beside the question', async () => {
  const [head, line] = (await figuresCsv(RESULTS, createTexts('fr')).text()).split('\r\n');
  expect(head).toContain('"Page";"Clé";"Question";"Réponse";"Branche";"Réponses";"Part (%)"');
  expect(line).toContain('"Vous";"q1";"Où exercez-vous ?"');
});
