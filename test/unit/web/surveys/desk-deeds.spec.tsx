import { expect, it } from '@jest/globals';
import { DeskDeeds, TO_QUESTIONS } from '../../../../web/surveys/desk-deeds.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

it('a survey that a page without questions keeps from opening leads to where questions are written', async () => {
  const survey = { state: 'closed' } as Parameters<typeof DeskDeeds>[0]['survey'];
  const said = { field: 'pages', code: 'engagement.page-empty', text: 'Une page n’a aucune question.' };
  const problem = { type: 'about:blank', title: 'À corriger', status: 422, code: said.code, fields: [said] };
  const html = await drawnRoute(() => <DeskDeeds survey={survey} refused={{ problem, typed: {} }} />, {
    page: null,
  });
  expect(html).toContain(`href="#${TO_QUESTIONS}"`);
});
