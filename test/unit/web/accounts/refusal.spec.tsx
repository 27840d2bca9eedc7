import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import {
  SIGN_IN_FROM_NETWORK,
  SIGN_IN_PER_ACCOUNT,
  SIGN_IN_PER_DEVICE,
  SIGN_IN_PER_NETWORK,
} from '#application/community/accounts/account.limits';
import { Refusal } from '../../../../web/accounts/refusal.tsx';
import { TextsProvider } from '../../../../web/lib/texts.tsx';

it('the list above a form of an account says which field each line is about', () => {
  const fields = ['pseudonym', 'email', 'password', 'branches', 'charter'].map((field) => ({
    field,
    code: 'request.empty',
    text: 'Ce champ est à remplir.',
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

it('who is held off is told what else to do, but not where all of a network is', () => {
  const heldOffBy = (rule: string) => {
    const details = { rule, retryAfterSeconds: 900 };
    const problem = { type: '', title: '', status: 429, code: 'access.too-many-tries', details };
    return renderToStaticMarkup(
      <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
        <Refusal refused={{ problem, typed: {} }} whenHeldOff={<a href="/ailleurs">Autrement</a>} />
      </TextsProvider>,
    );
  };
  for (const { name } of [SIGN_IN_PER_ACCOUNT, SIGN_IN_FROM_NETWORK, SIGN_IN_PER_DEVICE]) {
    expect(heldOffBy(name)).toContain('15 minutes');
    expect(heldOffBy(name)).toContain('Autrement');
  }
  expect(heldOffBy(SIGN_IN_PER_NETWORK.name)).toContain('15 minutes');
  expect(heldOffBy(SIGN_IN_PER_NETWORK.name)).not.toContain('Autrement');
});
