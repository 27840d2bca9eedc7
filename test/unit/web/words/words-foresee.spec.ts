import { expect, it } from '@jest/globals';
import { action } from '../../../../web/routes/words-foresee.ts';

it('what is said of a title that looks official calls the organisation as the site does', async () => {
  const official = { name: 'title', action: 'official', family: '', explanation: '', explanationEn: null };
  const context = {
    app: { words: { foresee: { execute: async () => [{ ...official, found: 'Réponse officielle' }] } } },
    viewer: { actor: {} },
    site: {
      words: {
        organisation: { fr: 'la Caisse', en: 'the Fund' },
        department: { fr: 'pôle', en: 'department' },
      },
    },
    onceItCame: () => Promise.resolve(null),
    mustPass: () => undefined,
    problemOf: (error: unknown) => {
      throw error;
    },
  };
  const body = new URLSearchParams({ title: 'Réponse officielle' });
  const request = new Request('http://localhost/mots/avertissement', { method: 'POST', body });
  const answer = (await action({ request, params: {}, context } as never)) as unknown as Response;
  const [told] = (await answer.json()) as [{ explanation: string; explanationEn: string }];
  expect(told.explanation).toContain('de la Caisse');
  expect(told.explanationEn).toContain('of the Fund');
});
