import { describe, expect, it } from '@jest/globals';
import type { KnownProvider } from '#application/site/sign-on/known-providers.query';
import { DiscourseProtocol } from '#infrastructure/site/sign-on/discourse-protocol';
import { PAYLOAD_MAX, signedPayload } from '#infrastructure/site/sign-on/discourse-payload';

const SECRET = 'un-secret-de-trente-deux-octets-au-moins';
const SITE = 'https://communaute.example';
const BACK = `${SITE}/connexion/avec/espace/retour`;
const sealing = { seal: (text: string) => text, open: (text: string) => text };
const protocol = new DiscourseProtocol(sealing, SITE);
const provider = {
  id: '1',
  slug: 'espace',
  kind: 'discourse',
  settings: { address: 'https://espace.example/session/sso' },
  sealedSecret: SECRET,
} as unknown as KnownProvider;
const KEPT = { nonce: 'n' };
const HONEST = { nonce: 'n', external_id: '42', email: 'a@b.example' };

const answer = (fields: Record<string, string>, secret = SECRET): string =>
  `?${new URLSearchParams({ ...signedPayload(fields, secret) }).toString()}`;
const judged = (query: string) => protocol.judge(provider, KEPT, query);
const raw = (sso: string): string => {
  const { createHmac } = process.getBuiltinModule('node:crypto');
  const sig = createHmac('sha256', SECRET).update(sso).digest('hex');
  return `?${new URLSearchParams({ sso, sig }).toString()}`;
};

describe('what a DiscourseConnect provider is asked', () => {
  it('goes out with a nonce of its own each time, and the way back', async () => {
    const [one, other] = [await protocol.ask(provider), await protocol.ask(provider)];
    const out = new URL(one.url);
    const said = new URLSearchParams(Buffer.from(out.searchParams.get('sso')!, 'base64').toString());
    expect(out.origin + out.pathname).toBe('https://espace.example/session/sso');
    expect(said.get('nonce')).toBe(one.kept.nonce);
    expect(said.get('return_sso_url')).toBe(BACK);
    expect(one.kept.nonce).not.toBe(other.kept.nonce);
  });

  it('is nothing without a secret', async () => {
    await expect(protocol.ask({ ...provider, sealedSecret: null })).rejects.toMatchObject({
      reason: 'no-secret',
    });
  });
});

describe('what a DiscourseConnect provider answers', () => {
  it('names somebody', async () => {
    const { subject, claims } = await judged(answer({ ...HONEST, username: 'jeanne', return_sso_url: BACK }));
    expect(subject).toBe('42');
    expect(claims).toMatchObject({
      sub: '42',
      email: 'a@b.example',
      email_verified: true,
      username: 'jeanne',
    });
  });

  it('vouches for no address that is still to be activated', async () => {
    for (const require_activation of ['true', 'True', '1', ''])
      expect((await judged(answer({ ...HONEST, require_activation }))).claims['email_verified']).toBe(false);
    const { claims } = await judged(answer({ ...HONEST, require_activation: 'false' }));
    expect(claims['email_verified']).toBe(true);
  });

  it('tells of groups in three fields, and of the organisation’s own', async () => {
    const { claims } = await judged(
      answer({
        ...HONEST,
        groups: 'a,b, c',
        add_groups: 'd,a',
        remove_groups: 'b',
        'custom.branche': 'musique',
        unheard_of: 'x',
        email_verified: 'true',
        sub: 'victim',
      }),
    );
    expect(claims).toEqual({
      sub: '42',
      email: 'a@b.example',
      email_verified: true,
      groups: ['a', 'c', 'd'],
      'custom.branche': 'musique',
    });
  });

  it('is read as it was sent, lines and all', async () => {
    const packed = Buffer.from('nonce=n&external_id=42').toString('base64');
    expect((await judged(raw(`${packed.slice(0, 8)}\n${packed.slice(8)}\n`))).subject).toBe('42');
  });

  it.each([
    ['another secret', answer(HONEST, 'un-autre-secret-de-trente-deux-octets'), 'discourse signature'],
    ['no signature', answer(HONEST).replace(/&sig=.*/, ''), 'discourse no-one-sig'],
    ['two signatures', `${answer(HONEST)}&sig=${'0'.repeat(64)}`, 'discourse no-one-sig'],
    ['two payloads', `${answer(HONEST)}&sso=bm9uY2U9bg`, 'discourse no-one-sso'],
    ['a signature that is short', answer(HONEST).replace(/.$/, ''), 'discourse signature'],
    [
      'a signature of letters',
      answer(HONEST).replace(/sig=.*/, `sig=${'z'.repeat(64)}`),
      'discourse signature',
    ],
    ['another nonce', answer({ ...HONEST, nonce: 'm' }), 'nonce'],
    ['no nonce', answer({ external_id: '42' }), 'nonce'],
    [
      'another address',
      answer({ ...HONEST, return_sso_url: 'https://evil.example/' }),
      'for-another-address',
    ],
    ['nobody', answer({ nonce: 'n' }), 'subject'],
    ['somebody without end', answer({ ...HONEST, external_id: 'x'.repeat(256) }), 'subject'],
    ['great length', raw('A'.repeat(1_000_000)), 'discourse too-large'],
    ['a little too much length', raw('A'.repeat(PAYLOAD_MAX + 4)), 'discourse too-large'],
    ['no base64', raw('nonce=n&external_id=42'), 'discourse unreadable'],
    [
      'a field twice',
      raw(Buffer.from('nonce=n&external_id=42&external_id=43').toString('base64')),
      'discourse crowded',
    ],
    [
      'a crowd of fields',
      answer({ ...HONEST, ...Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`f${at}`, ''])) }),
      'discourse crowded',
    ],
  ])('with %s is refused', async (_what, query, reason) => {
    await expect(judged(query)).rejects.toMatchObject({ code: 'site.sign-on-refused', reason });
  });

  it('may say that somebody did not come through', async () => {
    await expect(judged(answer({ nonce: 'n', failed: 'true' }))).rejects.toMatchObject({
      code: 'site.sign-on-declined',
    });
  });
});
