import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { KnownProvider } from '#application/site/sign-on/known-providers.query';
import { OidcProtocol } from '#infrastructure/site/sign-on/oidc-protocol';
import type { WaysOut } from '#infrastructure/platform/egress/ways-out';
import { LoopbackProvider } from '../../support/sign-on/loopback-provider.ts';

const CLIENT = { id: 'communaute', secret: 'un-secret-de-trente-deux-octets-au-moins' };
/** How long the redirect with the code was held back, in seconds. */
const HELD_BACK = 7;

let idp: LoopbackProvider;
beforeAll(async () => {
  idp = await LoopbackProvider.open(CLIENT);
});
afterAll(() => idp.close());

const ways = {
  speaksPlain: () => true,
  send: async (asked: Parameters<WaysOut['send']>[0]) => {
    const { url, method, headers, body } = asked;
    const answer = await fetch(url, { method, headers, ...(body !== undefined && { body }) } as RequestInit);
    const told = Object.fromEntries(answer.headers);
    return { status: answer.status, headers: told, body: Buffer.from(await answer.arrayBuffer()) };
  },
} as unknown as WaysOut;
const sealing = { seal: (text: string) => text, open: (text: string) => text };

const now = () => Math.floor(Date.now() / 1000);

/** What an answer says of its moment, in seconds, whose code was given before it was redeemed. */
async function saidAtOf(change: (claims: Record<string, unknown>) => void): Promise<number | null> {
  const clock = { now: () => new Date() };
  const protocol = new OidcProtocol(ways, sealing, clock as never, 'https://communaute.example');
  const provider = {
    id: '1',
    version: 1,
    slug: 'espace',
    sealedSecret: CLIENT.secret,
    settings: {
      issuer: idp.issuer,
      clientId: CLIENT.id,
      auth: 'post',
      scopes: 'openid',
      usesPkce: true,
      asksUserinfo: false,
      signedUserinfo: false,
      acrMode: 'none',
      acrValues: [],
    },
  } as unknown as KnownProvider;
  idp.twist = {
    idToken: ({ claims }) => {
      claims['iat'] = now() + HELD_BACK;
      change(claims);
    },
  };
  const { url, kept } = await protocol.ask(provider, { state: 'state', anew: false });
  const back = new URL((await fetch(url, { redirect: 'manual' })).headers.get('location')!);
  const { saidAt } = await protocol.judge(provider, { ...kept, state: 'state' }, back.search);
  return saidAt && saidAt.getTime() / 1000;
}

it('an answer that names a session of the provider is as late as its redeeming', async () => {
  const givenAt = now();
  const saidAt = await saidAtOf((claims) => delete claims['auth_time']);
  expect(saidAt).toBeGreaterThanOrEqual(givenAt + HELD_BACK);
});

it('one that names none, and tells when they showed who they are, is no later than that', async () => {
  const shownAt = now() - 60;
  const saidAt = await saidAtOf((claims) => {
    delete claims['sid'];
    claims['auth_time'] = shownAt;
  });
  expect(saidAt).toBe(shownAt);
});

it('one that tells neither may be as old as its code: no moment of it counts', async () => {
  const saidAt = await saidAtOf((claims) => {
    delete claims['sid'];
    delete claims['auth_time'];
  });
  expect(saidAt).toBeNull();
});
