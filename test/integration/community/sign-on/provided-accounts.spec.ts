import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestPasswordReset } from '#application/community/accounts/request-password-reset';
import { ResetPassword } from '#application/community/accounts/reset-password';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { SignIn } from '#application/community/accounts/sign-in';
import { ArriveByProvider } from '#application/community/sign-on/arrive-by-provider';
import { BeginSignOn } from '#application/community/sign-on/begin-sign-on';
import { EndClosedProvider } from '#application/community/consumers/end-closed-provider';
import { EndProvidedSessions } from '#application/community/sign-on/end-provided-sessions';
import { CutMemberLinks } from '#application/community/sign-on/cut-member-links';
import { LinkWithPassword } from '#application/community/sign-on/link-with-password';
import { MakeProvidedAccount } from '#application/community/sign-on/make-provided-account';
import { TakeBackProvided } from '#application/community/sign-on/take-back-provided';
import { UnlinkProvider } from '#application/community/sign-on/unlink-provider';
import { AssignRole } from '#application/moderation/permissions/assign-role';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { PROVIDED_RIGHTS } from '#application/moderation/published/provided-rights.api';
import { RETURNING_MEMBERS } from '#application/moderation/published/returning-members.api';
import { type Arrival, SIGN_ON_API } from '#application/site/published/sign-on.api';
import { SaveProvider } from '#application/site/sign-on/save-provider';
import { ChangePerson } from '#application/community/provisioning/change-person';
import { ForgetPerson } from '#application/community/provisioning/forget-person';
import { ProvisionPerson } from '#application/community/provisioning/provision-person';
import { ChangePassword } from '#application/community/accounts/change-password';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { RegisterMember } from '#application/community/accounts/register-member';
import type { Viewer } from '#application/shared/viewer';
import type { ProviderLinkId } from '#domain/community/sign-on/provider-link';
import { Email } from '#domain/community/accounts/email';
import type { ProvisionedPersonId } from '#domain/community/provisioning/provisioned-person';
import type { MemberId } from '#domain/shared/id';
import {
  ACCOUNTS,
  CREDENTIALS,
  PASSWORD_HASHER,
  UNCONFIRMED,
} from '#infrastructure/community/accounts/accounts.module';
import { ENTRANCE, PROVIDER_LINKS } from '#infrastructure/community/sign-on/sign-on.module';
import { ATTEMPTS } from '#infrastructure/site/sign-on/sign-on.module';
import { ROLE_RIGHTS } from '#infrastructure/moderation/moderation.module';
import { IDS, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { signedIn } from '../../../support/actors.ts';
import { codeOf } from '../../../support/refusal.ts';
import { confirmBy, GOOD_PASSWORD, type House, openHouse, registration } from '../accounts/accounts-house.ts';
import { oidcProvider } from '../../../support/sign-on/provider-said.ts';

/** What `named` says of whoever is to be given that role. */
const GIVES_MODERATION = 'poste = m -> role:moderator';
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
  const session = { confirmedAt: house.clock.at };
  const save = house.get(SaveProvider);
  const said = { ...oidcProvider({ rules: GIVES_MODERATION }), actor: admin, session };
  const { id } = await save.execute({ ...said, id: null });
  await save.execute({ ...said, id });
  providerId = id;
});
afterAll(() => house.close());

/** What a browser keeps once the provider named that person. */
async function named(
  subject: string,
  email: string,
  more: Partial<Arrival['attested']> = {},
): Promise<string> {
  const attested = {
    providerId,
    slug: 'espace',
    subject,
    sid: null,
    email,
    isEmailTrusted: true,
    isEmailItsOwn: false,
    claims: { email_verified: more.isEmailTrusted ?? true, ...(more.role && { poste: 'm' }) },
    role: null,
    groups: [],
    branches: [],
    authenticatedAt: null,
    saidAt: null,
    sealedIdToken: null,
    isFactorTrusted: false,
    ...more,
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

/** Their session, once they showed again who they are. */
const shown = ({ session }: Viewer) => ({ ...session!, confirmedAt: house.clock.at });

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
    slug: 'espace',
    secret,
    pseudonym: `Personne Venue ${(people += 1)}`,
    branches: ['music'],
    charter: '1.0',
    charterInForce: '1.0',
    language: 'fr',
    network: `n${people}`,
    ...BROWSER,
  });
  cookie = opened.secret;
  return house.get(ResolveSession).execute(opened.secret);
}

async function banned(memberId: string, measure: 'ban' | 'silence' = 'ban'): Promise<void> {
  const [decision, sanction] = [house.get(IDS).next(), house.get(IDS).next()];
  await house.sql.rows(
    `insert into moderation.decision (id, action, target_kind, target_id, subject_id, path, statement, decided_at, version)
     values ($1, $3, 'profile', $2::text, $2::uuid, 'page', '{"facts": "Insultes."}', now(), 1)`,
    [decision, memberId, measure],
  );
  await house.sql.rows(
    `insert into moderation.sanction (id, member_id, step, action, status, decision_id, proposed_at, path, begun_at, version)
     values ($1, $2, $4, $4, 'standing', $3, now(), 'page', now(), 1)`,
    [sanction, memberId, decision, measure],
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
        slug: 'espace',
        secret,
        pseudonym: name,
        branches: ['music'],
        charter: '1.0',
        charterInForce: '1.0',
        language: 'fr',
        network: name,
        ...BROWSER,
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
  const follow = (change: Parameters<typeof rights.follow>[1]) =>
    house.unitOfWork.run(() => rights.follow(memberId, change));
  const [link] = await house.get(PROVIDER_LINKS).ofMember(memberId);
  expect(link!.given.role).toBe('moderator');
  const nothing = { role: null, groups: [] };
  await follow({ before: link!.given, wanted: nothing, provider: 'espace' });
  expect(await roleNow()).toBe('member');
  await house.sql.rows(
    `update moderation.role_assignment set role = 'community_manager' where member_id = $1`,
    [memberId],
  );
  await follow({ before: link!.given, wanted: nothing, provider: 'espace' });
  await follow({
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
    slug: 'espace',
    secret,
    email,
    password: GOOD_PASSWORD,
    network: 'seule',
    mark: null,
    ...BROWSER,
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
    const unlink = { actor: viewer.actor, session: shown(viewer), linkId: link!.id as ProviderLinkId };
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
    actor: viewer.actor,
    session: shown(viewer),
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

/** Somebody with a password, whose address nobody confirmed. */
async function pending(pseudonym: string, email: string): Promise<MemberId> {
  await house.get(RegisterMember).execute({ ...registration(pseudonym, email), network: email });
  await house.settle();
  const [row] = await house.sql.rows<{ id: MemberId }>(
    'select member_id as id from community.account where email = $1',
    [email],
  );
  return row!.id;
}

async function linkTo(memberId: MemberId, subject: string, role: string | null = null): Promise<void> {
  const at = house.clock.at;
  await house.get(PROVIDER_LINKS).add({
    id: house.get(IDS).next<ProviderLinkId>(),
    memberId,
    providerId,
    subject,
    given: { role, groups: [] },
    linkedAt: at,
    lastUsedAt: at,
  });
}

const linksOf = (memberId: MemberId) => house.get(PROVIDER_LINKS).ofMember(memberId);

async function assignmentOf(memberId: MemberId): Promise<string> {
  const [row] = await house.sql.rows<{ role: string }>(
    'select role from moderation.role_assignment where member_id = $1',
    [memberId],
  );
  return row?.role ?? 'member';
}

it('an account whose address nobody confirmed is linked to nothing', async () => {
  const email = 'attente@example.org';
  const memberId = await pending('Attente Longue', email);
  const secret = await named('attente', email);
  const linking = house.get(LinkWithPassword).execute({
    slug: 'espace',
    secret,
    email,
    password: GOOD_PASSWORD,
    network: 'attente',
    mark: null,
    ...BROWSER,
  });
  expect(await codeOf(linking)).toBe('community.confirm-before-linking');
  const beginning = house.get(BeginSignOn).execute({
    actor: signedIn(memberId),
    session: { confirmedAt: house.clock.at },
    slug: 'espace',
    purpose: 'link',
    returnTo: '/compte',
    network: 'attente',
  });
  expect(await codeOf(beginning)).toBe('community.confirm-before-linking');
  expect(await linksOf(memberId)).toEqual([]);
});

it('whose password somebody guesses at, to link their account, is told of it by mail, once', async () => {
  const email = 'devinee@example.org';
  await house.get(RegisterMember).execute({ ...registration('Devinee Souvent', email), network: 'devinee' });
  await house.settle();
  await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
  await house.settle();
  house.mails.length = 0;
  const secret = await named('devinee', email);
  for (let round = 0; round < 12; round += 1) {
    const guess = {
      slug: 'espace',
      secret,
      email,
      password: 'guess guess guess',
      network: `devine-${round}`,
    };
    expect(await codeOf(house.get(LinkWithPassword).execute({ ...guess, mark: null, ...BROWSER }))).toBe(
      'community.wrong-credentials',
    );
  }
  await house.settle();
  expect(house.mails.map(({ template, to }) => [template, to])).toEqual([['sign-ins-failed', email]]);
});

it('whoever chooses a new password by the mailbox is rid of links that another made, and of what they gave', async () => {
  const email = 'reprise@example.org';
  const { actor } = await joined('reprise', email, { role: 'moderator' });
  const memberId = actor.mustBeMember();
  await linkTo(memberId, 'reprise de loin');
  expect(await assignmentOf(memberId)).toBe('moderator');
  await house.get(RequestPasswordReset).execute({ email, network: 'reprise' });
  await house.settle();
  const token = house.linkIn('reset-password');
  await house.get(ResetPassword).execute({ token, password: GOOD_PASSWORD, network: 'n' });
  expect(await linksOf(memberId)).toEqual([]);
  expect(await assignmentOf(memberId)).toBe('member');
});

it('where a provider is the only way in, a new password by the mailbox leaves members their links, and administrators none', async () => {
  const choose = async (email: string) => {
    await house.get(RequestPasswordReset).execute({ email, network: email });
    await house.settle();
    const token = house.linkIn('reset-password');
    await house.get(ResetPassword).execute({ token, password: GOOD_PASSWORD, network: email });
  };
  const [email, other] = ['une-voie@example.org', 'secours@example.org'];
  const member = await joined('une voie', email, { role: 'moderator' });
  const memberId = member.actor.mustBeMember();
  const spare = (await joined('secours', other)).actor.mustBeMember();
  await house.sql.rows(
    `insert into moderation.role_assignment (member_id, role) values ($1, 'administrator')
     on conflict (member_id) do update set role = 'administrator'`,
    [spare],
  );
  house.get<{ forget(id: string): void }>(ROLE_RIGHTS as never).forget(spare);
  await house.sql.rows('update site.sign_on_provider set is_only_way = true');
  try {
    const before = cookie;
    await choose(email);
    await choose(other);
    expect((await linksOf(memberId)).map(({ subject }) => subject)).toEqual(['une voie']);
    expect(await assignmentOf(memberId)).toBe('moderator');
    expect(await linksOf(spare)).toEqual([]);
    expect((await house.get(ResolveSession).execute(before)).session).toBeNull();
    const [link] = await linksOf(memberId);
    const known = (await house.get(CREDENTIALS).ofMember(memberId))!;
    const attested = (await house.get(SIGN_ON_API).held('espace', await named('une voie', email)))!.attested;
    expect(
      (
        await house
          .get(ENTRANCE)
          .enter(known, link!, { attested, begunAt: house.clock.at.toISOString() }, BROWSER)
      ).memberId,
    ).toBe(memberId);
  } finally {
    await house.sql.rows('update site.sign_on_provider set is_only_way = false');
  }
});

/** Somebody who signed up by a form, a while ago. */
async function registered(name: string, email: string): Promise<void> {
  await house.get(RegisterMember).execute({ ...registration(name, email), network: email });
  await house.settle();
  await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
  await house.sql.rows(
    `update community.account set password_changed_at = password_changed_at - interval '1 day' where email = $1`,
    [email],
  );
}
const linkBy = async (
  email: string,
  subject: string,
  told = email,
  more: Partial<Arrival['attested']> = {},
) =>
  codeOf(
    house.get(LinkWithPassword).execute({
      slug: 'espace',
      secret: await named(subject, told, more),
      email,
      password: GOOD_PASSWORD,
      network: subject,
      mark: null,
      ...BROWSER,
    }),
  );

it('a password brings no second name of a provider to an account', async () => {
  const email = 'deux-noms@example.org';
  await registered('Deux Noms', email);
  expect(await linkBy(email, 'premier nom')).toBeNull();
  expect(await linkBy(email, 'second nom')).toBe('community.linked-to-another');
});

it('whom the provider calls by another name by now links their account anew, once the team cut what was linked', async () => {
  const email = 'renommee@example.org';
  await registered('Renommée', email);
  const trusted = { isEmailTrusted: true };
  expect(await linkBy(email, 'nom d’avant', email, trusted)).toBeNull();
  const memberId = (await house.get(CREDENTIALS).byEmail(email))!.memberId;
  await house.sql.rows('update site.sign_on_provider set is_only_way = true');
  try {
    expect(await linkBy(email, 'nom d’après', email, trusted)).toBe('community.sign-in-by-provider');
    const team = signedIn(admin.memberId!, {
      role: 'administrator',
      grants: [['role.assign', 'everywhere']],
    });
    const cut = (actor = team, confirmedAt = house.clock.at) =>
      codeOf(
        house
          .get(CutMemberLinks)
          .execute({ actor, session: { confirmedAt }, memberId, reason: 'Nouvel identifiant' }),
      );
    expect(await cut(signedIn(admin.memberId!))).toBe('access.not-allowed');
    const peer = signedIn(admin.memberId!, { role: 'member', grants: [['role.assign', 'everywhere']] });
    expect(await cut(peer)).toBe('community.ways-in-of-higher-rank');
    expect(await cut(team, new Date(0))).toBe('community.identity-not-confirmed');
    expect(await linksOf(memberId)).toHaveLength(1);
    await house.settle();
    house.mails.length = 0;
    expect(await cut()).toBeNull();
    await house.settle();
    expect(await linksOf(memberId)).toEqual([]);
    expect(house.mails.map(({ template, to }) => [template, to])).toEqual([['provider-unlinked', email]]);
    expect(await cut()).toBe('community.provider-link-not-found');
    const lines = await house.sql.rows<{ outcome: string }>(
      `select outcome from platform.audit_log where action = 'sign-on.unlink-member' and object_id = $1 order by id`,
      [memberId],
    );
    expect(lines.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused', 'done', 'refused']);
    expect(await linkBy(email, 'nom d’après', email, trusted)).toBeNull();
  } finally {
    await house.sql.rows('update site.sign_on_provider set is_only_way = false');
  }
});

it('where a provider is the only way in, a stolen password links nobody who does not show the mailbox too', async () => {
  const email = 'volee@example.org';
  const other = 'par-lettre@example.org';
  await registered('Voie Volée', email);
  await registered('Par Lettre', other);
  await house.sql.rows('update site.sign_on_provider set is_only_way = true');
  try {
    expect(await linkBy(email, 'voleuse', 'voleuse@example.org')).toBe(
      'community.show-address-before-linking',
    );
    expect(await linkBy(email, 'voleuse', email, { isEmailTrusted: false })).toBe(
      'community.show-address-before-linking',
    );
    expect(await linkBy(email, 'voie à elle')).toBeNull();
    expect(await linkBy(email, 'voleuse')).toBe('community.sign-in-by-provider');
    expect(await linkBy(other, 'par lettre', 'ailleurs@example.org')).toBe(
      'community.show-address-before-linking',
    );
    await house.get(RequestPasswordReset).execute({ email: other, network: other });
    await house.settle();
    const token = house.linkIn('reset-password');
    await house.get(ResetPassword).execute({ token, password: GOOD_PASSWORD, network: other });
    expect(await linkBy(other, 'par lettre', 'ailleurs@example.org')).toBeNull();
  } finally {
    await house.sql.rows('update site.sign_on_provider set is_only_way = false');
  }
});

it('a link keeps no account that was never confirmed from being forgotten, nor its address from being free', async () => {
  const [linked, released] = [
    await pending('Jamais Venue', 'jamais@example.org'),
    await pending('Prise Avant', 'prise@example.org'),
  ];
  await linkTo(linked, 'jamais');
  await linkTo(released, 'prise');
  await house.unitOfWork.run(() => house.get(UNCONFIRMED).release(released));
  expect(await linksOf(released)).toEqual([]);
  const forgotten = await house
    .get(UNCONFIRMED)
    .forgetRegisteredBefore(new Date(house.clock.at.getTime() + 1000));
  expect(forgotten).toBeGreaterThanOrEqual(2);
  expect(await linksOf(linked)).toEqual([]);
});

it('what a link gave goes with it, unless a person gave it since', async () => {
  const unlink = async (viewer: Viewer) => {
    const memberId = viewer.actor.mustBeMember();
    const [link] = await linksOf(memberId);
    await linkTo(memberId, `autre ${memberId}`);
    await house.sql.rows(`update community.account set password_hash = 'x' where member_id = $1`, [memberId]);
    const act = { actor: viewer.actor, session: shown(viewer), linkId: link!.id };
    await house.get(UnlinkProvider).execute(act);
    return assignmentOf(memberId);
  };
  const given = await joined('donnee', 'donnee@example.org', { role: 'moderator' });
  expect(await unlink(given)).toBe('member');
  const appointed = await joined('nommee', 'nommee@example.org', { role: 'moderator' });
  await house.sql.rows('update moderation.role_assignment set assigned_by = $2 where member_id = $1', [
    appointed.actor.memberId,
    admin.memberId,
  ]);
  expect(await unlink(appointed)).toBe('moderator');
});

it('whom the directory means is known by an address that the provider may attest, or that a mail of ours confirmed', async () => {
  const whoIs = async (email: string) => {
    const [row] = await house.sql.rows<{ memberId: string | null }>(
      'select member_id as "memberId" from community.provisioned_person where email_key = $1',
      [email],
    );
    return row!.memberId;
  };
  const told = (email: string) =>
    house.sql.rows(
      `insert into community.provisioned_person (id, user_name, user_name_key, email, email_key, is_active, group_ids, created_at, changed_at)
       values ($1, $2, $2, $2, $2, true, '{}', now(), now())`,
      [house.get(IDS).next(), email],
    );
  await told('claire@annuaire.example');
  await told('denis@annuaire.example');
  await joined('claire', 'claire@annuaire.example');
  await house.sql.rows(`update site.sign_on_provider set email_domains = 'annuaire.example'`);
  const denis = await joined('denis', 'denis@annuaire.example', { isEmailItsOwn: true });
  await house.sql.rows(`update site.sign_on_provider set email_domains = ''`);
  await house.settle();
  expect(await whoIs('claire@annuaire.example')).toBeNull();
  expect(await whoIs('denis@annuaire.example')).toBe(denis.actor.memberId);
  await house.get(RequestPasswordReset).execute({ email: 'claire@annuaire.example', network: 'x' });
  await house.settle();
  await house
    .get(ResetPassword)
    .execute({ token: house.linkIn('reset-password'), password: GOOD_PASSWORD, network: 'n' });
  const claire = Email.restore('claire@annuaire.example');
  const account = await house.unitOfWork.run(() => house.get(ACCOUNTS).byEmail(claire));
  expect(account!.isWhomAddressNames).toBe(true);
});

it('what a provider is trusted with no more, while somebody chooses a name, makes no account of theirs', async () => {
  const making = async (change: string, back: string) => {
    await house.sql.rows(`update site.sign_on_provider set ${change}`);
    try {
      return await codeOf(joined(change, 'entre-temps@example.org'));
    } finally {
      await house.sql.rows(`update site.sign_on_provider set ${back}`);
    }
  };
  expect(await making('takes_new = false', 'takes_new = true')).toBe('community.provider-takes-nobody');
  expect(await making(`email_trust = 'never'`, `email_trust = 'always'`)).toBe(
    'community.provider-shows-no-address',
  );
  expect(await making(`email_domains = 'autre.example'`, `email_domains = ''`)).toBe(
    'community.provider-shows-no-address',
  );
});

it('what was said while somebody chose is read by the rules and the trust of now, in either direction', async () => {
  const now = async (change: string, more: Partial<Arrival['attested']> = {}) => {
    const secret = await named('entre-temps', 'entre-temps@example.org', { role: 'moderator', ...more });
    const [before] = await house.sql.rows<Record<string, unknown>>(
      'select rules, email_trust, identifies, trusts_factor, takes_new from site.sign_on_provider',
    );
    await house.sql.rows(`update site.sign_on_provider set ${change}`);
    try {
      const { attested, takesNew } = (await house.get(SIGN_ON_API).held('espace', secret))!;
      return { ...attested, takesNew };
    } finally {
      await house.sql.rows(
        'update site.sign_on_provider set rules = $1, email_trust = $2, identifies = $3, trusts_factor = $4, takes_new = $5',
        Object.values(before!),
      );
    }
  };
  const shownAt = house.clock.at.toISOString();
  expect(await now('takes_new = true')).toMatchObject({ role: 'moderator', takesNew: true });
  expect(await now(`rules = ''`)).toMatchObject({ role: null });
  expect(await now(`rules = 'poste = m -> branch:music'`)).toMatchObject({ role: null, branches: ['music'] });
  expect(await now(`email_trust = 'claim'`, { isEmailTrusted: false })).toMatchObject({
    isEmailTrusted: false,
  });
  expect(await now(`email_trust = 'always'`, { isEmailTrusted: false })).toMatchObject({
    isEmailTrusted: true,
  });
  expect(await now('identifies = true', { authenticatedAt: shownAt })).toMatchObject({
    authenticatedAt: shownAt,
  });
  expect(await now('identifies = false', { authenticatedAt: shownAt })).toMatchObject({
    authenticatedAt: null,
    saidAt: null,
  });
  // Nobody asked for a factor when this was said.
  expect(await now('trusts_factor = true')).toMatchObject({ isFactorTrusted: false });
});

it('claims that no database keeps are refused before they reach one', async () => {
  const suppose = (claims: string) => codeOf(house.get(SIGN_ON_API).suppose('espace', claims));
  expect(await suppose(String.raw`{"sub":"a\u0000"}`)).toBe('site.claims-unreadable');
  expect(await suppose(String.raw`{"sub":"a","name":["\ud800"]}`)).toBe('site.claims-unreadable');
  expect(await suppose('{"sub":"a"}')).toBeNull();
});

it('a silent sign-in shows nobody anew: what the provider says of when they showed themselves counts', async () => {
  const silent = await joined('muette', 'muette@example.org');
  expect(silent.session?.confirmedAt).toEqual(new Date(0));
  const at = (milliseconds: number) => new Date(house.clock.at.getTime() + milliseconds).toISOString();
  const before = await joined('avant', 'avant@example.org', { authenticatedAt: at(-7_200_000) });
  expect(before.session?.confirmedAt.toISOString()).toBe(at(-7_200_000));
  const ahead = await joined('apres', 'apres@example.org', { authenticatedAt: at(7_200_000) });
  expect(ahead.session?.confirmedAt).toEqual(house.clock.at);
});

it('a link that is cut takes along what it opened, but the session that cuts it', async () => {
  const first = await joined('deliee', 'deliee@example.org');
  const elsewhere = cookie;
  const memberId = first.actor.mustBeMember();
  const [link] = await linksOf(memberId);
  await house.sql.rows(`update community.account set password_hash = 'x' where member_id = $1`, [memberId]);
  const known = (await house.get(CREDENTIALS).ofMember(memberId))!;
  const { attested } = (await house
    .get(SIGN_ON_API)
    .held('espace', await named('deliee', 'deliee@example.org')))!;
  const { secret } = await house
    .get(ENTRANCE)
    .enter(known, link!, { attested, begunAt: house.clock.at.toISOString() }, BROWSER);
  const here = await house.get(ResolveSession).execute(secret);
  await house.get(UnlinkProvider).execute({ actor: here.actor, session: shown(here), linkId: link!.id });
  expect((await house.get(ResolveSession).execute(elsewhere)).session).toBeNull();
  expect((await house.get(ResolveSession).execute(secret)).session).not.toBeNull();
});

it('a link of a provider that is closed is no way in', async () => {
  const viewer = await joined('restante', 'restante@example.org');
  const memberId = viewer.actor.mustBeMember();
  const [link] = await linksOf(memberId);
  const closed = house.get(IDS).next<string>();
  await house.sql.rows(
    `insert into community.provider_link (id, member_id, provider_id, subject, given, linked_at, last_used_at)
     values ($1, $2, $3, 'ailleurs', '{"role":null,"groups":[]}', now(), now())`,
    [house.get(IDS).next(), memberId, closed],
  );
  const unlink = { actor: viewer.actor, session: shown(viewer), linkId: link!.id };
  expect(await codeOf(house.get(UnlinkProvider).execute(unlink))).toBe('community.last-way-in');
});

it('a changed password cuts what was linked since the former one was set', async () => {
  const viewer = await joined('changeante', 'changeante@example.org');
  const memberId = viewer.actor.mustBeMember();
  const passwordHash = await house.get(PASSWORD_HASHER).hash(GOOD_PASSWORD);
  await house.sql.rows(
    'update community.account set password_hash = $2, password_changed_at = $3 where member_id = $1',
    [memberId, passwordHash, house.clock.at],
  );
  await house.sql.rows(
    `update community.provider_link set linked_at = $2::timestamptz - interval '1 day' where member_id = $1`,
    [memberId, house.clock.at],
  );
  await linkTo(memberId, 'intruse');
  await house.sql.rows(
    `update community.provider_link set linked_at = $1::timestamptz + interval '1 minute' where subject = 'intruse'`,
    [house.clock.at],
  );
  await house.get(ChangePassword).execute({
    actor: viewer.actor,
    sessionId: viewer.session!.id,
    currentPassword: GOOD_PASSWORD,
    newPassword: `${GOOD_PASSWORD}-autre`,
  });
  expect((await linksOf(memberId)).map(({ subject }) => subject)).toEqual(['changeante']);
});

it('two who come in at once by one link leave it knowing what it gave', async () => {
  const { actor } = await joined('double', 'double@example.org');
  const memberId = actor.mustBeMember();
  const [link] = await linksOf(memberId);
  const credentials = (await house.get(CREDENTIALS).ofMember(memberId))!;
  const attested = {
    providerId,
    slug: 'espace',
    subject: 'double',
    sid: null,
    email: null,
    isEmailTrusted: false,
    isEmailItsOwn: false,
    claims: {},
    role: 'moderator',
    groups: [],
    branches: [],
    authenticatedAt: null,
    saidAt: null,
    sealedIdToken: null,
    isFactorTrusted: false,
  };
  const enter = () =>
    house
      .get(ENTRANCE)
      .enter(credentials, link!, { attested, begunAt: house.clock.at.toISOString() }, BROWSER);
  await enter();
  await enter();
  expect((await linksOf(memberId))[0]!.given.role).toBe('moderator');
});

it('what is said at the door of a provider that nobody keeps leaves no line', async () => {
  const lines = () =>
    house.sql.rows(
      `select 1 from platform.audit_log where details ->> 'provider' in ('nulle-part', 'espace')`,
    );
  const before = (await lines()).length;
  const [slug, network] = ['nulle-part', 'bruit'];
  const same = { actor: signedIn(admin.memberId!), sessionId: null, secret: 'x', answer: '', ...BROWSER };
  const arrive = (at: string) => codeOf(house.get(ArriveByProvider).execute({ ...same, slug: at, network }));
  expect(await arrive(slug)).toBe('site.provider-not-found');
  const notice = { slug, notice: 'x', network };
  expect(await codeOf(house.get(EndProvidedSessions).execute(notice))).toBe('site.provider-not-found');
  expect((await lines()).length).toBe(before);
  expect(await arrive('espace')).toBe('site.sign-on-unknown');
  expect((await lines()).length).toBe(before + 1);
});

it('ways that nobody came back from are swept', async () => {
  await named('jamais revenue', 'nulle@example.org');
  const later = new Date(house.clock.at.getTime() + 3_600_000);
  await house.get(ATTEMPTS).forgetOver(later);
  expect(await house.sql.rows('select 1 from site.sign_on_attempt')).toEqual([]);
});

it('of what befell two who left, under its name and with its address, the gravest holds', async () => {
  const leave = async (name: string, known: string, measure: 'ban' | 'silence') => {
    const { actor } = await joined(name, `${name}@example.org`);
    const memberId = actor.mustBeMember();
    await house.get(UNIT_OF_WORK).run(() => house.get(RETURNING_MEMBERS).departed(memberId, known));
    await banned(memberId, measure);
  };
  await leave('grave-1', 'grave@example.org', 'ban');
  await leave('grave-2', `sign-on ${providerId} grave`, 'silence');
  expect(await codeOf(joined('grave', 'grave@example.org'))).toBe('community.account-suspended');
  const [last] = await house.sql.rows<{ standing: string }>(
    `select payload ->> 'standing' as standing from platform.outbox
     where payload ->> 'name' = 'moderation.standing-changed.v1' order by position desc limit 1`,
  );
  expect(last?.standing).toBe('banned');
});

describe('who was excluded, unlinked the provider and left', () => {
  /** Leaves by their address alone: nothing links them by then. */
  async function leftUnlinked(subject: string): Promise<void> {
    const email = `${subject}@example.org`;
    const viewer = await joined(subject, email);
    const memberId = viewer.actor.mustBeMember();
    await linkTo(memberId, `reste de ${subject}`);
    const [link] = await linksOf(memberId);
    await house
      .get(UnlinkProvider)
      .execute({ actor: viewer.actor, session: shown(viewer), linkId: link!.id });
    await banned(memberId);
    await house.get(UNIT_OF_WORK).run(() => house.get(RETURNING_MEMBERS).departed(memberId, email));
  }

  it('is known by what the provider calls them when they make another account', async () => {
    await leftUnlinked('deliee-1');
    expect(await codeOf(joined('deliee-1', 'neuve-1@example.org'))).toBe('community.account-suspended');
    expect(await codeOf(joined('deliee-1-bis', 'neuve-2@example.org'))).toBeNull();
  });

  it('and when they link an account that they made by a form', async () => {
    await leftUnlinked('deliee-2');
    const email = 'par-formulaire@example.org';
    await registered('Par Formulaire', email);
    expect(await linkBy(email, 'deliee-2')).toBe('community.account-suspended');
    const memberId = (await house.get(CREDENTIALS).byEmail(email))!.memberId;
    house.get<{ forget(id: string): void }>(ROLE_RIGHTS as never).forget(memberId);
    expect((await house.get(MODERATION_API).rightsOf(memberId, { status: 'active' })).standing).toBe(
      'banned',
    );
  });
});

it('what a provider gave is taken back when it is closed, what a person gave is not', async () => {
  const given = (await joined('donné', 'donne@example.org', { role: 'moderator' })).actor.mustBeMember();
  const appointed = (await joined('nommé', 'nomme@example.org')).actor.mustBeMember();
  await house.sql.rows(
    `insert into moderation.role_assignment (member_id, role) values ($1, 'moderator')
     on conflict (member_id) do update set role = 'moderator'`,
    [appointed],
  );
  expect(await assignmentOf(given)).toBe('moderator');
  const closed = { name: 'site.provider-closed.v1', at: '', providerId } as const;
  const end = async () => {
    await house.unitOfWork.run(() => house.get(EndClosedProvider).on(closed));
    await house.get(TakeBackProvided).execute({ providerId, because: 'closed' });
  };
  await end();
  expect(await assignmentOf(given)).toBe('member');
  expect(await assignmentOf(appointed)).toBe('moderator');
  expect((await linksOf(given)).map(({ subject }) => subject)).toEqual(['donné']);
  await end();
  expect(await assignmentOf(given)).toBe('member');
});

it('what a provider gave by a rule that is gone is taken back from everybody, the rest stays as it is', async () => {
  const group = async (slug: string) => {
    const id = house.get(IDS).next();
    await house.sql.rows(
      `insert into moderation.member_group (id, slug, name, description, membership, permissions, created_at, version)
       values ($1, $2, $2, '', 'closed', '{}', now(), 1)`,
      [id, slug],
    );
    return id;
  };
  const [stays, goes] = [await group('reste'), await group('part')];
  const rules = (...lines: string[]) =>
    house.sql.rows('update site.sign_on_provider set rules = $1', [lines.join('\n')]);
  const inGroup = async (memberId: string, id: string) =>
    (
      await house.sql.rows('select from moderation.group_membership where member_id = $1 and group_id = $2', [
        memberId,
        id,
      ])
    ).length === 1;
  await rules('poste = m -> role:moderator', 'poste = m -> group:reste', 'poste = m -> group:part');
  const gives = { role: 'moderator', groups: ['reste', 'part'] };
  const one = (await joined('regle-1', 'regle-1@example.org', gives)).actor.mustBeMember();
  const other = (await joined('regle-2', 'regle-2@example.org', gives)).actor.mustBeMember();
  const takeBack = () => house.get(TakeBackProvided).execute({ providerId, because: 'rules' });
  await takeBack();
  expect(await assignmentOf(one)).toBe('moderator');
  expect(await inGroup(one, goes)).toBe(true);
  // Somebody took them out by hand since: nothing puts them in again.
  await house.sql.rows('delete from moderation.group_membership where member_id = $1 and group_id = $2', [
    other,
    stays,
  ]);
  await rules('poste = x -> group:reste');
  await takeBack();
  await takeBack();
  for (const id of [one, other]) expect(await assignmentOf(id)).toBe('member');
  expect([await inGroup(one, stays), await inGroup(one, goes)]).toEqual([true, false]);
  expect([await inGroup(other, stays), await inGroup(other, goes)]).toEqual([false, false]);
  expect((await linksOf(one)).map(({ given }) => given)).toEqual([{ role: null, groups: ['reste'] }]);
  await rules(GIVES_MODERATION);
});

it('what a provider gave to more than one lot is taken back from all of them', async () => {
  const one = (await joined('lot', 'lot@example.org')).actor.mustBeMember();
  await house.sql.rows(
    `insert into community.provider_link (id, member_id, provider_id, subject, given, linked_at, last_used_at)
     select gen_random_uuid(), $1, $2, 'lot ' || n, '{"role": "moderator", "groups": []}', now(), now()
     from generate_series(1, 230) n`,
    [one, providerId],
  );
  await house.get(TakeBackProvided).execute({ providerId, because: 'closed' });
  const left = await house.sql.rows(`select from community.provider_link where given ->> 'role' is not null`);
  expect(left).toEqual([]);
});

describe('whom the directory shuts out by their address', () => {
  const directory = signedIn('01997777-0000-7000-8000-000000000008', {
    role: 'administrator',
    grants: [['member.provision', 'everywhere']],
  });
  const told = async (email: string, isActive: boolean): Promise<ProvisionedPersonId> => {
    const text = { userName: `${email} ${isActive}`, externalId: null, email, isActive };
    return (await house.get(ProvisionPerson).execute({ actor: directory, text })).id as ProvisionedPersonId;
  };
  const turn = (id: ProvisionedPersonId, isActive: boolean) =>
    house
      .get(ChangePerson)
      .execute({ actor: directory, id, version: null, revise: (standing) => ({ ...standing, isActive }) });
  const isIn = async () => (await house.get(ResolveSession).execute(cookie)).member !== null;
  const sessionsOf = async (memberId: string | null) =>
    (await house.sql.rows('select from community.session where member_id = $1', [memberId])).length;
  /** Who comes back by the provider, with the address that it tells now. */
  async function comesBack(subject: string, email: string): Promise<string | null> {
    const link = (await house.get(PROVIDER_LINKS).find(providerId, subject))!;
    const known = (await house.get(CREDENTIALS).ofMember(link.memberId))!;
    const { attested } = (await house.get(SIGN_ON_API).held('espace', await named(subject, email)))!;
    return codeOf(
      house
        .get(ENTRANCE)
        .enter(known, link, { attested, begunAt: house.clock.at.toISOString() }, BROWSER)
        .then((opened) => (cookie = opened.secret)),
    );
  }

  it('leaves at once, and comes in again only when it says so, also by a provider whose address it is not', async () => {
    const email = 'sorti@example.org';
    const { actor } = await joined('sorti', email);
    await house.settle();
    const id = await told(email, true);
    expect([await isIn(), await comesBack('sorti', email)]).toEqual([true, null]);
    await turn(id, false);
    expect([await isIn(), await sessionsOf(actor.memberId)]).toEqual([false, 0]);
    expect(await comesBack('sorti', email)).toBe('community.account-shut-out');
    expect(await comesBack('sorti', 'sorti-ailleurs@example.org')).toBe('community.account-shut-out');
    await turn(id, true);
    expect([await comesBack('sorti', email), await isIn()]).toEqual([null, true]);
    // It gives them nothing: nobody showed that they are whom the directory means.
    expect(
      await house.sql.rows(
        'select from community.provisioned_person where id = $1 and member_id is not null',
        [id],
      ),
    ).toEqual([]);
  });

  it('does not come in by a new account, and a second record that lets them in does', async () => {
    const email = 'jamais@example.org';
    await told(email, false);
    expect(await codeOf(joined('jamais', email))).toBe('community.account-shut-out');
    await house.settle();
    expect(await comesBack('jamais', email)).toBe('community.account-shut-out');
    await told(email, true);
    expect(await comesBack('jamais', email)).toBeNull();
  });

  it('does not come in where the provider tells an address that is not their account’s', async () => {
    await joined('deux-boites', 'deux-boites@example.org');
    await told('deux-boites-bureau@example.org', false);
    expect(await comesBack('deux-boites', 'deux-boites-bureau@example.org')).toBe(
      'community.account-shut-out',
    );
    expect(await comesBack('deux-boites', 'deux-boites@example.org')).toBeNull();
  });

  it('is out of what came of an address that the provider told, and of nothing else of theirs', async () => {
    const [own, office] = ['deux-voies@example.org', 'deux-voies-bureau@example.org'];
    const { actor } = await joined('deux-voies', own);
    const byOwn = cookie;
    const id = await told(office, true);
    expect(await comesBack('deux-voies', office)).toBeNull();
    const byOffice = cookie;
    const inBy = async (secret: string) => (await house.get(ResolveSession).execute(secret)).member !== null;
    expect([await inBy(byOwn), await inBy(byOffice)]).toEqual([true, true]);
    await turn(id, false);
    expect([await inBy(byOwn), await inBy(byOffice)]).toEqual([true, false]);
    expect(await sessionsOf(actor.memberId)).toBe(1);
    expect(await comesBack('deux-voies', office)).toBe('community.account-shut-out');
    // The address itself is nowhere kept.
    const rows = await house.sql.rows('select told from community.provided_session where told is not null');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('@');
  });

  it('stays in by such an address where another record lets them in, and where they administer', async () => {
    const office = 'deux-fiches-bureau@example.org';
    await joined('deux-fiches', 'deux-fiches@example.org');
    expect(await comesBack('deux-fiches', office)).toBeNull();
    await told(office, true);
    await told(office, false);
    expect(await isIn()).toBe(true);
    const chief = 'chefferie-bureau@example.org';
    const memberId = (await joined('chefferie', 'chefferie@example.org')).actor.mustBeMember();
    await house.settle();
    await house.get(AssignRole).execute({ by: 'house', memberId, role: 'administrator' });
    await house.settle();
    expect(await comesBack('chefferie', chief)).toBeNull();
    await told(chief, false);
    expect(await isIn()).toBe(true);
  });

  it('is not let in by a factor that they show after the directory shut them out', async () => {
    const office = 'a-mi-chemin-bureau@example.org';
    const { actor } = await joined('a-mi-chemin', 'a-mi-chemin@example.org');
    await house.sql.rows(
      `insert into community.code_maker (member_id, sealed_secret, begun_at, confirmed_at) values ($1, 'x', now(), now())`,
      [actor.memberId],
    );
    expect(await comesBack('a-mi-chemin', office)).toBeNull();
    const halfways = () =>
      house.sql.rows('select from community.halfway where member_id = $1', [actor.memberId]);
    expect(await halfways()).toHaveLength(1);
    await told(office, false);
    expect(await halfways()).toEqual([]);
  });

  it('stays out when the directory forgets them, until it tells of them again', async () => {
    const email = 'oublie@example.org';
    await joined('oublie', email);
    await house.settle();
    const id = await told(email, true);
    await house.get(ForgetPerson).execute({ actor: directory, id, version: null });
    expect([await isIn(), await comesBack('oublie', email)]).toEqual([false, 'community.account-shut-out']);
    await told(email, true);
    expect(await comesBack('oublie', email)).toBeNull();
  });

  it('stays where they administer, and the directory is not told why', async () => {
    const email = 'tient@example.org';
    const memberId = (await joined('tient', email)).actor.mustBeMember();
    await house.settle();
    await house.get(AssignRole).execute({ by: 'house', memberId, role: 'administrator' });
    await house.settle();
    expect(await comesBack('tient', email)).toBeNull();
    const id = await told(email, false);
    expect([await isIn(), await comesBack('tient', email)]).toEqual([true, null]);
    expect(await codeOf(house.get(ForgetPerson).execute({ actor: directory, id, version: null }))).toBeNull();
    expect(await isIn()).toBe(true);
  });
});
