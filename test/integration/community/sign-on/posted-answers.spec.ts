import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { BeginSignOn } from '#application/community/sign-on/begin-sign-on';
import { ReceiveAnswer } from '#application/community/sign-on/receive-answer';
import { ANSWERS_PER_NETWORK } from '#application/community/sign-on/sign-on.rules';
import { DOCUMENT_MAX } from '#application/site/sign-on/packed-answer';
import { SaveProvider } from '#application/site/sign-on/save-provider';
import { signedIn, visitor } from '../../../support/actors.ts';
import { codeOf } from '../../../support/refusal.ts';
import { type House, openHouse } from '../accounts/accounts-house.ts';
import { bare } from '../../../support/sign-on/saml-forge.ts';
import { OWN } from '../../../support/sign-on/saml-keys.ts';
import { samlProvider } from '../../../support/sign-on/provider-said.ts';

const IDP = 'https://idp.example';
const PROVIDER = samlProvider(
  `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="${IDP}">
    <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <md:KeyDescriptor><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${bare(OWN.certificate)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${IDP}/sso"/>
    </md:IDPSSODescriptor></md:EntityDescriptor>`,
);

let house: House;
beforeAll(async () => {
  house = await openHouse();
  const actor = signedIn('01997777-0000-7000-8000-000000000009', {
    role: 'administrator',
    grants: [['sign-on.manage', 'everywhere']],
  });
  const session = { confirmedAt: house.clock.at };
  const { id } = await house.get(SaveProvider).execute({ ...PROVIDER, actor, session, id: null });
  await house.get(SaveProvider).execute({ ...PROVIDER, metadata: '', actor, session, id });
});
afterAll(() => house.close());

/** What the browser takes along to the provider, and back. */
async function setOut(): Promise<string> {
  const { leaveTo } = await house.get(BeginSignOn).execute({
    actor: visitor(),
    session: null,
    slug: 'annuaire',
    purpose: 'sign-in',
    returnTo: '/',
    network: 'n1',
  });
  return new URL(leaveTo).searchParams.get('RelayState') ?? '';
}
const post = (state: string, answer: string, network = 'n2') =>
  codeOf(house.get(ReceiveAnswer).execute({ slug: 'annuaire', state, answer, network }));
const packed = (bytes: number) => Buffer.alloc(bytes, 'x').toString('base64');
const kept = async () =>
  (await house.sql.row<{ n: number }>(
    `select count(*)::int as n from site.sign_on_attempt where kept::text like '%handleHash%'`,
  ))!.n;

it('what cannot be an answer is refused before it is kept', async () => {
  const state = await setOut();
  for (const answer of ['', '<samlp:Response/>', `${packed(30)}é`, packed(DOCUMENT_MAX + 3)])
    expect(await post(state, answer)).toBe('site.sign-on-refused');
  expect(await kept()).toBe(0);
  const refused = `select 1 from platform.audit_log where action = 'sign-on.arrive' and outcome = 'refused'`;
  expect(await house.sql.rows(refused)).toHaveLength(4);
  const lines = packed(DOCUMENT_MAX - 3).replace(/.{76}/g, '$&\r\n');
  expect([await post(state, lines), await kept()]).toEqual([null, 1]);
});

it('a network posts so many answers in a while', async () => {
  const answers = Array.from({ length: ANSWERS_PER_NETWORK.limit }, () => post('of-nobody', 'AAAA', 'n3'));
  expect(new Set(await Promise.all(answers))).toEqual(new Set(['site.sign-on-unknown']));
  expect(await post('of-nobody', 'AAAA', 'n3')).toBe('access.too-many-tries');
  expect(await post('of-nobody', 'AAAA', 'n4')).toBe('site.sign-on-unknown');
});
