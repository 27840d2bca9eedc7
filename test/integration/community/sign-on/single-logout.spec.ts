import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { EndSessionsOfClosed } from '#application/community/sign-on/end-sessions-of-closed';
import { EndClosedProvider } from '#application/community/consumers/end-closed-provider';
import { HearLogout } from '#application/community/sign-on/hear-logout';
import { MakeProvidedAccount } from '#application/community/sign-on/make-provided-account';
import { SayFarewell } from '#application/community/sign-on/say-farewell';
import { type AfterLogout, SINGLE_LOGOUT_API } from '#application/site/published/single-logout.api';
import { SIGN_ON_API } from '#application/site/published/sign-on.api';
import { SaveProvider } from '#application/site/sign-on/save-provider';
import { PROVIDED_SESSIONS } from '#infrastructure/community/sign-on/sign-on.module';
import { PUBLIC_URL, SEALING } from '#infrastructure/platform/platform.tokens';
import type { ProviderId } from '#domain/site/sign-on/provider';
import { signedIn } from '../../../support/actors.ts';
import { bare } from '../../../support/sign-on/saml-forge.ts';
import { NEXT, OWN } from '../../../support/sign-on/saml-keys.ts';
import {
  byPost,
  byRedirect,
  logoutRequestOf,
  logoutResponseOf,
  type SaidOver,
  sentIn,
} from '../../../support/sign-on/saml-logout-forge.ts';
import { type House, openHouse } from '../accounts/accounts-house.ts';
import { samlProvider } from '../../../support/sign-on/provider-said.ts';

let house: House;
let providerId = '' as ProviderId;
const IDP = 'https://idp.example';
const BROWSER = { device: 'Firefox', formerSecret: null };
const admin = signedIn('01997777-0000-7000-8000-000000000009', {
  role: 'administrator',
  grants: [['sign-on.manage', 'everywhere']],
});

const metadata = (certificates: readonly string[], signOut: string) =>
  `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="${IDP}">
    <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${certificates
      .map(
        (one) =>
          `<md:KeyDescriptor><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${bare(one)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
      )
      .join('')}${signOut}
    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${IDP}/sso"/>
    </md:IDPSSODescriptor></md:EntityDescriptor>`;
const SIGN_OUT = `<md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${IDP}/slo" ResponseLocation="${IDP}/slo/done"/>`;

async function save(id: ProviderId | null, xml: string, secret = ''): Promise<ProviderId> {
  const said = samlProvider(xml, { secret, logsOut: true });
  const session = { confirmedAt: house.clock.at };
  return (await house.get(SaveProvider).execute({ ...said, actor: admin, session, id })).id;
}

async function kept() {
  const [row] = await house.sql.rows<{ settings: Record<string, unknown>; sealed: string }>(
    `select settings, sealed_secret as sealed from site.sign_on_provider where slug = 'annuaire'`,
  );
  return row!;
}

beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => {
  house.clock.at = new Date();
});
afterAll(() => house.close());

let people = 0;
/** Somebody whom the provider brought, with their cookie. */
async function brought(subject: string, sid: string | null) {
  const named = { nameID: subject, nameIDFormat: 'urn:x', sessionIndex: sid };
  const attested = {
    providerId,
    slug: 'annuaire',
    subject,
    sid,
    email: `${subject}@example.org`,
    isEmailTrusted: true,
    isEmailItsOwn: false,
    claims: {},
    role: null,
    groups: [],
    branches: [],
    authenticatedAt: null,
    saidAt: null,
    isFactorTrusted: false,
    sealedIdToken: house.get(SEALING).seal(JSON.stringify(named), `id token ${providerId}`),
  };
  const { secret } = await house.get(SIGN_ON_API).hold({
    purpose: 'sign-in',
    memberId: null,
    returnTo: '/',
    begunAt: house.clock.at.toISOString(),
    attested,
    takesNew: true,
    labels: { fr: 'l’annuaire', en: 'the directory' },
  });
  const { opened } = await house.get(MakeProvidedAccount).execute({
    slug: 'annuaire',
    secret,
    pseudonym: `Personne Partante ${(people += 1)}`,
    branches: ['music'],
    charter: '1.0',
    charterInForce: '1.0',
    language: 'fr',
    network: `n${people}`,
    ...BROWSER,
  });
  return opened.secret;
}

const isIn = async (cookie: string) => (await house.get(ResolveSession).execute(cookie)).session !== null;
const destination = () => `${house.get(PUBLIC_URL)}/connexion/avec/annuaire/deconnexion-unique`;
const saying = (more: Partial<SaidOver> & Pick<SaidOver, 'subject'>) =>
  logoutRequestOf({ issuer: IDP, destination: destination(), ...more });
const hear = (message: ReturnType<typeof byRedirect>): Promise<AfterLogout> =>
  house.get(HearLogout).execute({ slug: 'annuaire', message, network: 'x' });
const lastLine = async () => {
  const [line] = await house.sql.rows<{ outcome: string; details: Record<string, unknown> }>(
    `select outcome, details from platform.audit_log where action = 'sign-on.logged-out' order by id desc limit 1`,
  );
  return { outcome: line?.outcome, ...line?.details };
};

it('a provider of SAML knows us by one pair of keys, whatever else changes', async () => {
  providerId = await save(null, metadata([OWN.certificate], SIGN_OUT));
  await save(providerId, '');
  const first = await kept();
  expect(first.settings).toMatchObject({ signOut: { asked: `${IDP}/slo`, answered: `${IDP}/slo/done` } });
  expect(house.get(SEALING).open(first.sealed, `client secret ${providerId}`)).toContain('PRIVATE KEY');
  const said = await house.get(SIGN_ON_API).metadata('annuaire');
  expect(said).toContain(first.settings['ownCertificate']);
  await save(providerId, metadata([OWN.certificate, NEXT.certificate], SIGN_OUT));
  await save(providerId, '', 'what somebody typed over it');
  const last = await kept();
  expect(last.sealed).toBe(first.sealed);
  expect(last.settings['ownCertificate']).toBe(first.settings['ownCertificate']);
  expect(last.settings['certificates']).toHaveLength(2);
});

it('one that was added before there were such keys gets them when it is saved', async () => {
  await house.sql.rows(
    `update site.sign_on_provider set settings = settings - 'ownCertificate', sealed_secret = null where slug = 'annuaire'`,
  );
  expect(await house.get(SIGN_ON_API).metadata('annuaire')).not.toContain('X509Certificate');
  await save(providerId, '');
  const { settings } = await kept();
  expect(await house.get(SIGN_ON_API).metadata('annuaire')).toContain(settings['ownCertificate']);
});

it('exactly the sessions that a word names are over', async () => {
  const [one, other] = [await brought('une', '_1'), await brought('autre', '_1')];
  const after = await hear(byRedirect(saying({ subject: 'une', sids: ['_1', '_1', '_2'] })));
  expect([await isIn(one), await isIn(other)]).toEqual([false, true]);
  expect(sentIn('leaveTo' in after ? after.leaveTo : '')).toMatchObject({
    to: `${IDP}/slo/done`,
    statuses: ['Success'],
  });
  expect(await lastLine()).toEqual({ outcome: 'done', provider: 'annuaire', sessions: 1 });
  await hear(byPost(saying({ subject: 'autre', sids: ['_2'] })));
  expect(await isIn(other)).toBe(true);
  await hear(byPost(saying({ subject: 'autre' })));
  expect(await isIn(other)).toBe(false);
});

it('a word that could not be acted on is heard when it comes again', async () => {
  const one = await brought('tenace', '_9');
  const word = byPost(saying({ subject: 'tenace' }));
  const end = jest.spyOn(house.get(PROVIDED_SESSIONS), 'end').mockRejectedValueOnce(new Error('away'));
  await expect(hear(word)).rejects.toThrow('away');
  end.mockRestore();
  expect(await isIn(one)).toBe(true);
  await hear(word);
  expect(await isIn(one)).toBe(false);
  await expect(hear(word)).rejects.toMatchObject({ code: 'site.sign-on-refused' });
});

it('of somebody who has no session left it is a success, and of nobody known it is not', async () => {
  const gone = await hear(byRedirect(saying({ subject: 'une' })));
  expect(sentIn('leaveTo' in gone ? gone.leaveTo : '').statuses).toEqual(['Success']);
  const nobody = await hear(byRedirect(saying({ subject: 'inconnue' })));
  expect(sentIn('leaveTo' in nobody ? nobody.leaveTo : '').statuses).toEqual([
    'Requester',
    'UnknownPrincipal',
  ]);
  expect(await lastLine()).toEqual({
    outcome: 'refused',
    provider: 'annuaire',
    sessions: 0,
    code: 'nobody-known',
  });
});

it('where the provider named nowhere to answer, a page of ours tells, to who has its ticket', async () => {
  await save(providerId, metadata([OWN.certificate], ''));
  const cookie = await brought('discrete', '_3');
  const after = await hear(byRedirect(saying({ subject: 'discrete' })));
  const ticket = 'ticket' in after ? after.ticket : '';
  const logout = house.get(SINGLE_LOGOUT_API);
  expect(await logout.told('annuaire', ticket)).toMatchObject({
    ended: 'here',
    labels: { en: 'the directory' },
  });
  expect(await logout.told('annuaire', 'another')).toBeNull();
  expect(await isIn(cookie)).toBe(false);
  await save(providerId, metadata([OWN.certificate], SIGN_OUT));
});

it('who signs out asks the provider, whose answer is heard once', async () => {
  const cookie = await brought('sortante', '_4');
  const { session } = await house.get(ResolveSession).execute(cookie);
  expect(await house.get(PROVIDED_SESSIONS).of(session!.id as never)).toMatchObject({ sid: '_4' });
  const farewell = await house.get(SayFarewell).execute({ sessionId: session!.id });
  const leaveTo = await house.get(SIGN_ON_API).lastWord('annuaire', farewell!.secret);
  const sent = sentIn(leaveTo);
  expect(sent.xml).toContain('>sortante<');
  expect(new URL(leaveTo).searchParams.get('Signature')).toMatch(/^[\w+/]{300,}=*$/);
  const answer = (to: string) =>
    byRedirect(logoutResponseOf({ issuer: IDP, destination: destination(), to }), { field: 'SAMLResponse' });
  const unknown = expect.objectContaining({ code: 'site.sign-on-unknown' });
  await expect(hear(answer('_of_nobody'))).rejects.toEqual(unknown);
  const after = await hear(answer(sent.id));
  const told = await house.get(SINGLE_LOGOUT_API).told('annuaire', 'ticket' in after ? after.ticket : '');
  expect(told?.ended).toBe('there');
  await expect(hear(answer(sent.id))).rejects.toEqual(unknown);
});

it('what a provider opened ends when it is closed', async () => {
  const one = await brought('fermee', '_1');
  expect(await isIn(one)).toBe(true);
  await house.unitOfWork.run(() =>
    house.get(EndClosedProvider).on({ name: 'site.provider-closed.v1', at: '', providerId }),
  );
  await house.get(EndSessionsOfClosed).execute({ providerId });
  expect(await isIn(one)).toBe(false);
});
