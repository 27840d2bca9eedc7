import { beforeEach, expect, it } from '@jest/globals';
import { VouchForMember } from '#application/community/vouching/vouch-for-member';
import type { SiteConsent } from '#domain/community/vouching/site-consent';
import { signedIn } from '../../../../support/actors.ts';
import { AT_ONCE } from '../../../../support/stand-ins.ts';

const MEMBER = '0190a000-0000-7000-8000-000000000001';
let tellsEmail: boolean;
let isWhomAddressNames: boolean;
let consents: SiteConsent[];
let throttled: string[];
beforeEach(() => {
  [tellsEmail, isWhomAddressNames, consents, throttled] = [false, true, [], []];
});

const vouch = (agreed: { tellsEmail: boolean } | null) =>
  new VouchForMember(
    {
      judge: async () => ({ siteId: 'site', tellsEmail, wants: 'sign-in', isSilent: false }),
      answer: async (_asked: unknown, fields: Record<string, string>) => JSON.stringify(fields),
    } as never,
    {
      find: async () => consents.at(-1) ?? null,
      agree: async (one: SiteConsent) => (consents.push(one), one),
      used: async () => {},
    } as never,
    {
      ofMember: async () => ({
        memberId: MEMBER,
        status: 'active',
        pseudonym: 'Ada',
        email: 'ada@example.org',
        isWhomAddressNames,
      }),
    } as never,
    { write: async () => {} },
    { hit: async ({ name }: { name: string }) => void throttled.push(name) } as never,
    { next: () => 'consent' } as never,
    { now: () => new Date('2030-01-01T12:00:00Z') },
    AT_ONCE,
  ).execute({
    actor: signedIn(MEMBER as never),
    handle: 'ada',
    query: '',
    agreed,
    owesFactor: false,
    network: 'n',
  });

it('who agreed to what a page showed is asked again where the site is to know more by then', async () => {
  expect(await vouch(null)).toMatchObject({ kind: 'asks', email: null });
  tellsEmail = true;
  expect(await vouch({ tellsEmail: false })).toMatchObject({ kind: 'asks', email: 'ada@example.org' });
  expect(consents).toEqual([]);
  const told = await vouch({ tellsEmail: true });
  expect(told.kind === 'leaves' && JSON.parse(told.to)).toMatchObject({ email: 'ada@example.org' });
});

it('who was shown more than the site is to know by then agreed to it', async () => {
  const told = await vouch({ tellsEmail: true });
  expect(told.kind === 'leaves' && JSON.parse(told.to)).not.toHaveProperty('email');
  expect(consents).toMatchObject([{ tellsEmail: false }]);
});

it('an address that a provider gave which is not its own to give is told as one to be confirmed there', async () => {
  tellsEmail = true;
  const fields = async () => {
    const told = await vouch({ tellsEmail: true });
    return told.kind === 'leaves' && (JSON.parse(told.to) as Record<string, string>);
  };
  expect(await fields()).not.toHaveProperty('require_activation');
  isWhomAddressNames = false;
  expect(await fields()).toMatchObject({ email: 'ada@example.org', require_activation: 'true' });
  tellsEmail = false;
  expect(await fields()).not.toHaveProperty('require_activation');
});

it('takes nothing from what those have who sign in from the same network', async () => {
  await vouch(null);
  expect(throttled).toEqual(['vouching']);
});
