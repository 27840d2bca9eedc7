import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { SignIn } from '#application/community/accounts/sign-in';
import { LinkWithPassword } from '#application/community/sign-on/link-with-password';
import { MakeProvidedAccount } from '#application/community/sign-on/make-provided-account';
import { UnlinkProvider } from '#application/community/sign-on/unlink-provider';
import { PROVIDED_RIGHTS } from '#application/moderation/published/provided-rights.api';
import { RETURNING_MEMBERS } from '#application/moderation/published/returning-members.api';
import { type Arrival, SIGN_ON_API } from '#application/site/published/sign-on.api';
import { SaveProvider } from '#application/site/sign-on/save-provider';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { RegisterMember } from '#application/community/accounts/register-member';
import type { Viewer } from '#application/shared/viewer';
import type { ProviderLinkId } from '#domain/community/sign-on/provider-link';
import { PROVIDER_LINKS } from '#infrastructure/community/sign-on/sign-on.module';
import { ROLE_RIGHTS } from '#infrastructure/moderation/moderation.module';
import { IDS, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { signedIn } from '../../../support/actors.ts';
import { confirmBy, GOOD_PASSWORD, type House, openHouse, registration } from '../accounts/accounts-house.ts';

let house: House;
let providerId = '';
const BROWSER = { device: 'Firefox', formerSecret: null };
const admin = signedIn('01997777-0000-7000-8000-000000000009', {
  role: 'administrator',
  grants: [['sign-on.manage', 'everywhere']],
});

beforeAll(async () => {
  house = await openHouse();
  house.clock.at = new Date();
  const said = {
    ...{ kind: 'oidc' as const, slug: 'espace', labelFr: 'l’Espace', labelEn: 'the Area', metadata: '' },
    ...{ issuer: 'https://idp.example', clientId: 'c', secret: 'un secret', auth: 'post', scopes: '' },
    ...{ usesPkce: true, asksUserinfo: true, acrMode: 'none', acrValues: '', emailTrust: 'claim', rules: '' },
    ...{ isOpen: true, takesNew: true, isOnlyWay: false, identifies: true, logsOut: false },
  };
  const session = { confirmedAt: house.clock.at };
  const save = house.get(SaveProvider);
  providerId = (await save.execute({ ...said, actor: admin, session, id: null })).id;
});
afterAll(() => house.close());

const codeOf = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: { code?: string }) => error.code ?? error,
  );

/** What a browser keeps once the provider named that person. */
async function named(
  subject: string,
  email: string,
  more: Partial<Arrival['attested']> = {},
): Promise<string> {
  const attested = {
    ...{ providerId, slug: 'espace', subject, sid: null, email, isEmailTrusted: true, claims: {} },
    ...{ role: null, groups: [], branches: [], authenticatedAt: null, sealedIdToken: null, ...more },
  };
  const labels = { fr: 'l’Espace', en: 'the Area' };
  const begunAt = house.clock.at.toISOString();
  const arrival = {
    purpose: 'sign-in',
    memberId: null,
    returnTo: '/',
    begunAt,
    attested,
    takesNew: true,
    labels,
  } as const;
  return (await house.get(SIGN_ON_API).hold(arrival)).secret;
}

/** Of the session that was opened last. */
let cookie = '';
let people = 0;
async function joined(
  subject: string,
  email: string,
  more: Partial<Arrival['attested']> = {},
): Promise<Viewer> {
  const secret = await named(subject, email, more);
  const { opened } = await house.get(MakeProvidedAccount).execute({
    ...{ slug: 'espace', secret, pseudonym: `Personne Venue ${(people += 1)}`, branches: ['music'] },
    ...{ charter: '1.0', charterInForce: '1.0', language: 'fr', network: `n${people}`, ...BROWSER },
  });
  cookie = opened.secret;
  return house.get(ResolveSession).execute(opened.secret);
}

async function banned(memberId: string): Promise<void> {
  const [decision, sanction] = [house.get(IDS).next(), house.get(IDS).next()];
  await house.sql.rows(
    `insert into moderation.decision (id, action, target_kind, target_id, subject_id, path, statement, decided_at, version)
     values ($1, 'ban', 'profile', $2::text, $2::uuid, 'page', '{"facts": "Insultes."}', now(), 1)`,
    [decision, memberId],
  );
  await house.sql.rows(
    `insert into moderation.sanction (id, member_id, step, action, status, decision_id, proposed_at, path, begun_at, version)
     values ($1, $2, 'ban', 'ban', 'standing', $3, now(), 'page', now(), 1)`,
    [sanction, memberId, decision],
  );
}

it('an account that a provider brings is confirmed, has no password, and is let in', async () => {
  const viewer = await joined('un', 'un@example.org');
  expect(viewer.actor.role).toBe('member');
  expect(viewer.member?.status).toBe('active');
  const [account] = await house.sql.rows<{ password_hash: string; confirmed: boolean }>(
    `select password_hash, email_confirmed_at is not null as confirmed from community.account where email = 'un@example.org'`,
  );
  expect(account!.confirmed).toBe(true);
  for (const password of ['', account!.password_hash, 'none.'])
    expect(
      await codeOf(
        house
          .get(SignIn)
          .execute({ email: 'un@example.org', password, network: 'x', mark: null, ...BROWSER }),
      ),
    ).toBe('community.wrong-credentials');
});

it('one answer makes one account, however often it is sent at once', async () => {
  const secret = await named('course', 'course@example.org');
  const make = (name: string) =>
    codeOf(
      house.get(MakeProvidedAccount).execute({
        ...{
          slug: 'espace',
          secret,
          pseudonym: name,
          branches: ['music'],
          charter: '1.0',
          charterInForce: '1.0',
        },
        ...{ language: 'fr', network: name, ...BROWSER },
      }),
    );
  const outcomes = await Promise.all(['Premier Venu', 'Deuxième Venu', 'Troisième Venu'].map(make));
  expect(outcomes.filter((one) => one === null)).toHaveLength(1);
});

it.each([
  ['the name that the provider has for the person', 'parti-1', 'autre-adresse@example.org'],
  ['the address', 'un-autre-nom', 'parti-2@example.org'],
])('a sanction follows %s', async (_what, subject, email) => {
  const left = subject === 'parti-1' ? 'parti-1' : 'parti-2';
  const former = await joined(left, `${left}@example.org`);
  const memberId = former.actor.memberId!;
  await house.get(UNIT_OF_WORK).run(async () => {
    const returning = house.get(RETURNING_MEMBERS);
    await returning.departed(memberId, `${left}@example.org`);
    await returning.departed(memberId, `sign-on ${providerId} ${left}`);
  });
  await house.sql.rows('delete from community.provider_link where member_id = $1', [memberId]);
  await house.sql.rows('delete from community.account where member_id = $1', [memberId]);
  await banned(memberId);
  expect(await codeOf(joined(subject, email))).toBe('community.account-suspended');
  expect(await codeOf(joined(`voisin-${left}`, `voisin-${left}@example.org`))).toBeNull();
});

it('what the provider says gives a role, and takes it back; what a person gave stays', async () => {
  const { actor } = await joined('promu', 'promu@example.org', { role: 'moderator' });
  const memberId = actor.memberId!;
  const roleNow = async () => {
    house.get<{ forget(id: string): void }>(ROLE_RIGHTS as never).forget(memberId);
    const [row] = await house.sql.rows<{ role: string }>(
      'select role from moderation.role_assignment where member_id = $1',
      [memberId],
    );
    return row?.role ?? 'member';
  };
  expect(await roleNow()).toBe('moderator');
  // A role that changes ends what was opened before it, and not what was opened with it.
  await house.settle();
  expect((await house.get(ResolveSession).execute(cookie)).actor.role).toBe('moderator');
  const rights = house.get(PROVIDED_RIGHTS);
  const [link] = await house.get(PROVIDER_LINKS).ofMember(memberId);
  expect(link!.given.role).toBe('moderator');
  const nothing = { role: null, groups: [] };
  await rights.follow(memberId, { before: link!.given, wanted: nothing, provider: 'espace' });
  expect(await roleNow()).toBe('member');
  await house.sql.rows(
    `update moderation.role_assignment set role = 'community_manager' where member_id = $1`,
    [memberId],
  );
  await rights.follow(memberId, { before: link!.given, wanted: nothing, provider: 'espace' });
  await rights.follow(memberId, {
    before: nothing,
    wanted: { role: 'ambassador', groups: [] },
    provider: 'espace',
  });
  expect(await roleNow()).toBe('community_manager');
});

it('where it is the only way in, passwords let in administrators alone, and the last link stays', async () => {
  const email = 'seule@example.org';
  await house.get(RegisterMember).execute({ ...registration('Seule Venue', email), network: 'seule' });
  await house.settle();
  await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
  const secret = await named('seule', email);
  const linked = await house.get(LinkWithPassword).execute({
    ...{ slug: 'espace', secret, email, password: GOOD_PASSWORD, network: 'seule', mark: null, ...BROWSER },
  });
  const viewer = await house.get(ResolveSession).execute(linked.opened.secret);
  const signIn = () =>
    codeOf(
      house.get(SignIn).execute({ email, password: GOOD_PASSWORD, network: 'seule', mark: null, ...BROWSER }),
    );
  expect(await signIn()).toBeNull();
  await house.sql.rows('update site.sign_on_provider set is_only_way = true');
  try {
    expect(await signIn()).toBe('community.sign-in-by-provider');
    const [link] = await house.get(PROVIDER_LINKS).ofMember(viewer.actor.mustBeMember());
    const unlink = { actor: viewer.actor, session: viewer.session, linkId: link!.id as ProviderLinkId };
    expect(await codeOf(house.get(UnlinkProvider).execute(unlink))).toBe('community.last-way-in');
    await house.sql.rows(
      `insert into moderation.role_assignment (member_id, role) values ($1, 'administrator')
       on conflict (member_id) do update set role = 'administrator'`,
      [viewer.actor.memberId],
    );
    house.get<{ forget(id: string): void }>(ROLE_RIGHTS as never).forget(viewer.actor.memberId!);
    expect(await signIn()).toBeNull();
  } finally {
    await house.sql.rows('update site.sign_on_provider set is_only_way = false');
  }
  await house.get(UnlinkProvider).execute({
    ...{ actor: viewer.actor, session: viewer.session },
    linkId: (await house.get(PROVIDER_LINKS).ofMember(viewer.actor.mustBeMember()))[0]!.id,
  });
  expect(await house.get(PROVIDER_LINKS).ofMember(viewer.actor.mustBeMember())).toEqual([]);
});

it('the secret of a provider is sealed, and a change without one keeps it', async () => {
  const [before] = await house.sql.rows<{ sealed_secret: string }>(
    'select sealed_secret from site.sign_on_provider',
  );
  expect(before!.sealed_secret).not.toContain('secret');
  const [line] = await house.sql.rows<{ details: unknown }>(
    `select details from platform.audit_log where action = 'sign-on.provider-add'`,
  );
  expect(JSON.stringify(line)).not.toContain('un secret');
});
