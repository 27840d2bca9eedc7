import { expect, it } from '@jest/globals';
import AccountRoute from '../../../../web/routes/account.tsx';
import { drawnRoute } from '../../../support/drawn-route.tsx';

const account = {
  email: 'ana@example.org',
  emailConfirmed: true,
  emailRefused: false,
  emailToBe: 'neuve@example.org',
  hasPassword: true,
  passwordChangedAt: new Date('2026-11-01T12:00:00Z'),
};
const drawn = (arrives: boolean, locale: 'fr' | 'en') => {
  const page = { account, sessions: [], links: [], buttons: [], sites: [], isEnrolled: false, arrives };
  return drawnRoute(AccountRoute, { page, locale });
};

it.each([
  ['fr', 'ouvrez le message', 'aucun e-mail ne part encore'],
  ['en', 'open the message', 'no e-mail leaves from here yet'],
] as const)(
  'says of an address to be what is true where mail leaves, and where none does (%s)',
  async (locale, open, waits) => {
    const [leaves, stays] = [await drawn(true, locale), await drawn(false, locale)];
    expect(leaves).toContain(open);
    expect(leaves).not.toContain(waits);
    expect(stays).toContain(waits);
    expect(stays).not.toContain(open);
  },
);
