import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { Refusal } from '../../../../web/accounts/refusal.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

it('the list above a form of an account says which field each line is about', () => {
  const fields = ['pseudonym', 'email', 'password', 'branches', 'charter'].map((field) => ({
    ...{ field, code: 'request.empty', text: 'Ce champ est à remplir.' },
  }));
  const problem = { type: '', title: '', status: 422, code: 'request.invalid', fields };
  const html = renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      <Refusal refused={{ problem, typed: {} }} />
    </TextsProvider>,
  );
  const lines = [...html.matchAll(/<a href="#(\w+)">(.*?)<\/a>/g)].map(([, field, words]) => [field, words]);
  expect(lines).toEqual([
    ['pseudonym', 'Pseudonyme\u00a0: Ce champ est à remplir.'],
    ['email', 'Adresse e-mail\u00a0: Ce champ est à remplir.'],
    ['password', 'Mot de passe\u00a0: Ce champ est à remplir.'],
    ['branches', 'Vos branches\u00a0: Ce champ est à remplir.'],
    ['charter', expect.stringMatching(/Charte|charte/)],
  ]);
});
