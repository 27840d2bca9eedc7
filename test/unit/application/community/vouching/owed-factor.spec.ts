import { expect, it } from '@jest/globals';
import { VouchForMember } from '#application/community/vouching/vouch-for-member';
import type { AskedOfUs } from '#application/site/published/connected-sites.api';
import type { MemberId } from '#domain/shared/id';
import { signedIn } from '../../../../support/actors.ts';
import { AT_ONCE, NO_LIMIT } from '../../../../support/stand-ins.ts';

const memberId = '01990000-0000-7000-8000-000000000001' as MemberId;
const at = new Date('2026-11-02T09:00:00Z');

/** The site knows the member already. */
const ask = (more: Partial<AskedOfUs>, owesFactor: boolean) => {
  const asked: AskedOfUs = {
    siteId: 's1',
    label: 'Shop',
    origin: 'https://shop.example',
    returnTo: 'https://shop.example/back',
    nonce: 'n1',
    tellsEmail: false,
    wants: 'sign-in',
    isSilent: false,
    ...more,
  };
  const consent = {
    id: 'c1' as never,
    memberId,
    siteId: 's1',
    tellsEmail: false,
    agreedAt: at,
    lastUsedAt: at,
  };
  const door = new VouchForMember(
    {
      judge: async () => asked,
      answer: async (_, fields) => `https://shop.example/back?${new URLSearchParams(fields).toString()}`,
      labels: async () => [],
    },
    {
      find: async () => consent,
      ofMember: async () => [consent],
      agree: async () => consent,
      used: async () => {},
      remove: async () => true,
    },
    {
      byEmail: async () => null,
      ofMember: async () => ({
        memberId,
        pseudonym: 'Ann',
        email: 'ann@example.org',
        isWhomAddressNames: true,
        passwordHash: '',
        timesForgotten: 0,
        status: 'active',
      }),
      isShutOut: async () => false,
    },
    { write: async () => {} },
    NO_LIMIT,
    { next: () => 'id' as never },
    { now: () => at },
    AT_ONCE,
  );
  return door.execute({
    actor: signedIn(memberId),
    handle: 'ann',
    query: '?sso=x&sig=y',
    agreed: null,
    owesFactor,
    network: '127.0.0.1',
  });
};

it('tells nobody who still owes a second factor, and asks for it', async () => {
  expect(await ask({}, false)).toMatchObject({
    kind: 'leaves',
    to: expect.stringContaining('external_id=c1'),
  });
  expect(await ask({}, true)).toEqual({ kind: 'owes-factor' });
});

it('asks nothing of them where the site wants silence', async () => {
  expect(await ask({ isSilent: true }, true)).toEqual({
    kind: 'leaves',
    to: 'https://shop.example/back?failed=true',
  });
});

it('lets them leave', async () => {
  expect(await ask({ wants: 'sign-out' }, true)).toMatchObject({ kind: 'signs-out' });
});
