import { expect, it } from '@jest/globals';
import { ListedDisposableMail } from '#infrastructure/community/accounts/listed-disposable-mail';

const PROVIDERS = [
  'gmail.com',
  'outlook.com',
  'hotmail.fr',
  'live.fr',
  'yahoo.fr',
  'icloud.com',
  'proton.me',
  'gmx.fr',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'sfr.fr',
  'laposte.net',
  'bbox.fr',
  'neuf.fr',
  'mailo.com',
];

it.each([
  ['of few', 0],
  ['of a long list', 1000],
])(
  'names throw-away mailboxes %s, whole names only, and none of the providers that members have',
  async (_of, before) => {
    const domains = await new ListedDisposableMail([]).domains();
    for (let at = 0; at < before; at++) expect(domains.isListed(`atelier-${at}.example`)).toBe(false);
    for (const domain of ['yopmail.com', 'mailinator.com', 'jetable.org', '33mail.com', 'ddns.net'])
      expect([domain, domains.isListed(domain)]).toEqual([domain, true]);
    for (const domain of [...PROVIDERS, 'ailinator.com', 'mailinator.co', ''])
      expect([domain, domains.isListed(domain)]).toEqual([domain, false]);
  },
);

it('allows what the organisation allows', async () => {
  const domains = await new ListedDisposableMail(['ddns.net']).domains();
  expect([domains.isAllowed('ddns.net'), domains.isAllowed('yopmail.com')]).toEqual([true, false]);
});
