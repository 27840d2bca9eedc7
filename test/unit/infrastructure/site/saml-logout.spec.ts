import { describe, expect, it } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import type { KnownProvider } from '#application/site/sign-on/known-providers.query';
import { SealedBox } from '#infrastructure/platform/sealing/sealed-box';
import { SamlLogout } from '#infrastructure/site/sign-on/saml-logout';
import { unpacked } from '#infrastructure/site/sign-on/saml-logout-messages';
import { SamlParty } from '#infrastructure/site/sign-on/saml-party';
import { SamlProtocol } from '#infrastructure/site/sign-on/saml-protocol';
import { X509SigningPairs } from '#infrastructure/site/sign-on/x509-signing-pairs';
import { bare } from '../../../support/sign-on/saml-forge.ts';
import { NEXT, OWN } from '../../../support/sign-on/saml-keys.ts';
import {
  ANSWER_LIES,
  ANSWER_TRUTHS,
  LOGOUT_LIES,
  LOGOUT_TRUTHS,
  type Spoken,
} from '../../../support/sign-on/saml-logout-cases.ts';
import { sentIn } from '../../../support/sign-on/saml-logout-forge.ts';

const clock = { now: () => new Date() };
const SITE = 'https://site.example/communaute';
const box = new SealedBox([Buffer.alloc(32, 3)]);
const party = new SamlParty(box, SITE);
const logout = new SamlLogout(party, clock);
const provider = {
  id: '01997777-0000-7000-8000-000000000001',
  slug: 'annuaire',
  kind: 'saml',
  settings: {
    entityId: 'https://idp.example/saml',
    signOnUrl: 'https://idp.example/sso',
    certificates: [bare(OWN.certificate), bare(NEXT.certificate)],
    signOut: { asked: 'https://idp.example/slo', answered: 'https://idp.example/slo/done' },
  },
  sealedSecret: null,
} as unknown as KnownProvider;
const spoken: Spoken = {
  issuer: 'https://idp.example/saml',
  destination: `${SITE}/connexion/avec/annuaire/deconnexion-unique`,
  subject: 'victim',
  sid: '_session',
};
const refused = expect.objectContaining({ code: 'site.sign-on-refused' });

describe('the word of a SAML provider that a session is over', () => {
  it.each(Object.entries(LOGOUT_LIES))('is not heard: %s', async (_what, word) => {
    await expect(logout.judge(provider, word(spoken))).rejects.toEqual(refused);
  });

  it('is not even opened where it would grow', () => {
    const bomb = LOGOUT_LIES['a document that grows when it is opened']!(spoken);
    expect(() => unpacked(bomb)).toThrow(expect.objectContaining({ reason: 'too-large' }));
  });

  it.each(Object.entries(LOGOUT_TRUTHS))('is heard: %s', async (_what, word) => {
    expect(await logout.judge(provider, word(spoken))).toMatchObject({ kind: 'asked', subject: 'victim' });
  });

  it('names sessions, and a state that comes back as it came', async () => {
    const one = LOGOUT_TRUTHS['by a redirect, of one session, with a state']!(spoken);
    const heard = await logout.judge(provider, one);
    expect(heard).toMatchObject({ sids: ['_session'], relayState: 'https://evil.example/' });
    const url = await logout.answer(provider, { id: '_asked', relayState: 'https://evil.example/' }, true);
    expect(sentIn(url!)).toMatchObject({
      to: 'https://idp.example/slo/done',
      destination: 'https://idp.example/slo/done',
      inResponseTo: '_asked',
      statuses: ['Success'],
      relayState: 'https://evil.example/',
    });
    const unknown = await logout.answer(provider, { id: '_asked', relayState: null }, false);
    expect(sentIn(unknown!).statuses).toEqual(['Requester', 'UnknownPrincipal']);
  });

  it('is answered nowhere where the provider said of nowhere', async () => {
    const { signOut: _, ...settings } = provider.settings as { signOut?: unknown };
    const silent = { ...provider, settings } as unknown as KnownProvider;
    expect(await logout.answer(silent, { id: '_asked', relayState: null }, true)).toBeNull();
  });
});

describe('what a SAML provider answers to a sign-out', () => {
  // To which question it belongs is known elsewhere.
  const lies = Object.entries(ANSWER_LIES).filter(([what]) => what !== 'to another question');
  it.each(lies)('is not heard: %s', async (_what, answer) => {
    await expect(logout.judge(provider, answer(spoken, '_ours'))).rejects.toEqual(refused);
  });

  it.each(Object.entries(ANSWER_TRUTHS))('is heard: %s', async (_what, [answer, ended]) => {
    expect(await logout.judge(provider, answer(spoken, '_ours'))).toEqual({
      kind: 'answered',
      to: '_ours',
      isOver: ended === 'there',
    });
  });
});

describe('a sign-out that goes to a SAML provider', () => {
  const saml = new SamlProtocol(party, clock);
  const named = JSON.stringify({ nameID: 'a<b&', nameIDFormat: 'urn:x', sessionIndex: '_session' });

  it('names the person and their session as the provider named them', async () => {
    const said = await saml.farewell(provider, named, 'state');
    const sent = sentIn(said!.url);
    expect(sent).toMatchObject({ to: 'https://idp.example/slo', id: said!.awaits, relayState: 'state' });
    expect(sent.xml).toContain('>a&lt;b&amp;<');
    expect(sent.xml).toContain('>_session<');
  });

  it('is not begun without what names the session, nor to who takes none', async () => {
    expect(await saml.farewell(provider, null, 'state')).toBeNull();
    const { signOut: _, ...settings } = provider.settings as { signOut?: unknown };
    const silent = { ...provider, settings } as unknown as KnownProvider;
    expect(await saml.farewell(silent, named, 'state')).toBeNull();
  });

  it('is signed by a pair of keys that the metadata tell of', async () => {
    const pair = await new X509SigningPairs(clock, SITE).make();
    const signing = {
      ...provider,
      settings: { ...provider.settings, ownCertificate: pair.certificate },
      sealedSecret: box.seal(pair.key, `client secret ${provider.id}`),
    } as KnownProvider;
    const { url } = (await saml.farewell(signing, named, 'state'))!;
    const query = url.slice(url.indexOf('?') + 1);
    const own = new SamlParty(box, SITE).towards(
      { ...signing, settings: { ...signing.settings, certificates: [pair.certificate] } } as KnownProvider,
      { idpIssuer: party.entityId('annuaire') },
    );
    const container = Object.fromEntries(new URLSearchParams(query));
    expect((await own.validateRedirectAsync(container, query)).profile?.nameID).toBe('a<b&');
    await expect(
      own.validateRedirectAsync(
        { ...container, RelayState: 'x' },
        query.replace('RelayState=state', 'RelayState=x'),
      ),
    ).rejects.toThrow('Invalid query signature');
    const metadata = saml.metadata(signing);
    expect(metadata).toContain(pair.certificate);
    for (const binding of ['HTTP-Redirect', 'HTTP-POST'])
      expect(metadata).toMatch(
        new RegExp(`<SingleLogoutService Binding="[^"]*:${binding}" Location="${spoken.destination}"/>`),
      );
    const { subject, validTo } = new X509Certificate(Buffer.from(pair.certificate, 'base64'));
    expect([subject, new Date(validTo) > new Date('2050-01-01')]).toEqual(['CN=site.example', true]);
  });
});
