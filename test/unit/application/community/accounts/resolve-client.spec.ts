import { describe, expect, it } from '@jest/globals';
import { ResolveClient } from '#application/community/accounts/resolve-client';
import { RecogniseBearers } from '#application/community/accounts/recognise-bearers';
import { NOTHING_CLOSED } from '#domain/shared/module';

const GIVEN = new Date('2026-03-01T10:00:00Z');
const at = (minutes: number): Date => new Date(GIVEN.getTime() + minutes * 60_000);

const member = {
  id: 'holder',
  pseudonym: 'Ada',
  handle: 'ada',
  avatarKey: null,
  language: 'fr',
  theme: 'system',
  joinedAt: new Date(0),
  branches: [],
  branchesSince: {},
  groups: [],
  showsPresence: false,
  usesShortcuts: true,
  circles: [],
} as const;
/** Whoever answers for a client, as sanctions and their password stand. */
function bearers(p: { standing?: string; copied?: string; changed?: Date | null; role?: string } = {}) {
  const { standing = 'free', copied = 'active', changed = null, role = 'member' } = p;
  const rows = {
    bearer: async () => ({
      member: { ...member, status: copied },
      passwordChangedAt: changed,
      hasFactor: false,
    }),
  };
  const rights = { role, department: null, groups: [], standing, grants: new Map() };
  const moderation = { rightsOf: async () => rights, rightsAs: async () => ({ ...rights, role: 'member' }) };
  const signOn = { besidePassword: async () => ({ mode: 'staff', from: null }) };
  const modules = { closing: async () => () => NOTHING_CLOSED };
  return new RecogniseBearers(rows as never, moderation as never, modules as never, signOn as never, {
    now: () => GIVEN,
  });
}
const client = {
  id: 'client',
  name: 'Extranet',
  holderId: 'holder',
  scopes: [],
  categoryIds: null,
  origins: [],
  expiresAt: at(9_000),
  opened: [],
  since: GIVEN,
};
const outcome = (p: Parameters<typeof bearers>[0]) =>
  new ResolveClient({ recognise: async () => client } as never, bearers(p))
    .execute('Bearer x', '192.0.2.1')
    .then(
      ({ actor }) => actor.memberId,
      ({ code }: { code: string }) => code,
    );

describe('a client', () => {
  it('acts for whoever answers for it, as long as they are a full member and keep their password', async () => {
    expect(await outcome({})).toBe('holder');
    expect(await outcome({ changed: at(-1) })).toBe('holder');
    expect(await outcome({ changed: at(1) })).toBe('api.client-unknown');
  });

  it('is nobody while they have yet to show a second factor that is asked of them', async () =>
    expect(await outcome({ role: 'moderator' })).toBe('api.client-unknown'));

  it('tells since when what it shows is good', async () => {
    const resolve = new ResolveClient({ recognise: async () => client } as never, bearers());
    expect((await resolve.execute('Bearer x', '192.0.2.1')).client?.since).toEqual(GIVEN);
  });

  it.each(['silenced', 'banned'])(
    'is nobody while they are %s, whatever copy is kept of it',
    async (standing) => expect(await outcome({ standing })).toBe('api.client-unknown'),
  );

  it('is nobody once they are gone', async () =>
    expect(await outcome({ copied: 'deleted' })).toBe('api.client-unknown'));
});

describe('somebody without a session', () => {
  it('comes in while they may read, and not when they are excluded, gone or not yet confirmed', async () => {
    const comesIn = async (p: Parameters<typeof bearers>[0]) => (await bearers(p).of('holder')) !== null;
    expect([await comesIn({}), await comesIn({ standing: 'silenced' })]).toEqual([true, true]);
    for (const p of [{ standing: 'banned' }, { copied: 'deleted' }, { copied: 'pending' }])
      expect(await comesIn(p)).toBe(false);
  });
});

it.each([
  ['moderator', ['moderator', 'member']],
  ['member', ['member', 'member']],
] as const)('a %s of whom no second factor is known is on the site a member', async (role, roles) => {
  const bearer = await bearers({ role }).of('holder');
  expect([bearer!.viewer.actor.role, bearer!.onSite.actor.role]).toEqual(roles);
});
