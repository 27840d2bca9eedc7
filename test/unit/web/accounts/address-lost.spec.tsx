import { describe, expect, it } from '@jest/globals';
import PasswordForgottenRoute from '../../../../web/routes/password-forgotten.tsx';
import PasswordSentRoute from '../../../../web/routes/password-sent.tsx';
import SignInRoute from '../../../../web/routes/sign-in.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

const contact = 'mailto:contact@exemple.test';
const ASKED = 'Adresse du compte oubliée, ou boîte perdue';
const signIn = { back: '/', buttons: [], asksPassword: true, onlyWay: false, waits: false };
const mailed = { back: undefined, arrives: true, address: 'plume@exmple.test' };

describe('who forgot the address of their account, or lost its mailbox', () => {
  it.each([
    ['signing in', SignInRoute, signIn],
    ['asking for a new password', PasswordForgottenRoute, mailed],
    ['waiting for it', PasswordSentRoute, mailed],
  ])('is told whom to write to where they are %s', async (_where, Page, page) => {
    const html = await drawnRoute(Page, { page, contact });
    expect(html).toContain(ASKED);
    expect(html).toContain(`href="${contact}"`);
    expect(await drawnRoute(Page, { page })).not.toContain(ASKED);
  });

  it('sees the address that they gave, to mend it', async () => {
    expect(await drawnRoute(PasswordSentRoute, { page: mailed })).toContain('<strong>plume@exmple.test');
    expect(await drawnRoute(PasswordForgottenRoute, { page: mailed })).toContain('value="plume@exmple.test"');
  });
});
