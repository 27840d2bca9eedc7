import { describe, expect, it } from '@jest/globals';
import AccountEmailRoute, { action } from '../../../../web/routes/account-email.tsx';
import PasswordForgottenRoute from '../../../../web/routes/password-forgotten.tsx';
import PasswordSentRoute from '../../../../web/routes/password-sent.tsx';
import SignUpSentRoute from '../../../../web/routes/sign-up-sent.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

const BACK = '/sujets/12';
const TO_SIGN_IN = 'href="/connexion?retour=%2Fsujets%2F12"';
const NONE_LEAVES = 'Aucun e-mail ne part encore d’ici.';

describe('where no mail leaves', () => {
  const read = { back: BACK, arrives: false, email: 'a@site.test', isRefused: false };

  it('who signed up is told of that, and finds the way back', async () => {
    const page = await drawnRoute(SignUpSentRoute, { page: read });
    expect(page).toContain('sept jours');
    expect(page).toContain(TO_SIGN_IN);
  });

  it('who forgot a password is told of passwords, and finds the way back', async () => {
    const page = await drawnRoute(PasswordSentRoute, { page: read });
    expect(page).toContain('change votre mot de passe');
    expect(page).not.toContain('sept jours');
    expect(page).toContain(TO_SIGN_IN);
    expect(page).toContain('href="/mot-de-passe/oublie?retour=%2Fsujets%2F12"');
  });

  it.each([
    ['a new password', PasswordForgottenRoute, 'nous vous envoyons'],
    ['another address', AccountEmailRoute, 'Un message part'],
  ])('%s is promised no message', async (_what, Page, promised) => {
    const silent = await drawnRoute(Page, { page: read });
    expect(silent).toContain(NONE_LEAVES);
    expect(silent).not.toContain(promised);
    const page = await drawnRoute(Page, { page: { ...read, arrives: true } });
    expect(page).toContain(promised);
    expect(page).not.toContain(NONE_LEAVES);
  });
});

describe('after another address was asked for', () => {
  it.each([
    [true, 'accounts.flash.emailAsked'],
    [false, 'accounts.flash.emailWaits'],
  ])('mail leaves: %s, and what is told is %s', async (mailLeaves, told) => {
    const accounts = { requestEmailChange: { execute: async () => undefined } };
    const context = {
      viewer: { actor: {}, member: {}, session: {} },
      onceItCame: () => Promise.resolve(null),
      mustPass: () => undefined,
      mustStillPass: () => undefined,
      app: { accounts, mailLeaves },
    };
    const body = new URLSearchParams({ email: 'new@site.test' });
    const request = new Request('http://own.invalid/compte/adresse', { method: 'POST', body });
    const answer = (await action({ request, params: {}, context } as never)) as Response;
    expect(answer.headers.get('set-cookie')).toContain(told);
  });
});
