import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { ChangePassword } from '#application/community/accounts/change-password';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { RegisterMember } from '#application/community/accounts/register-member';
import { AcceptInvitation } from '#application/community/invitations/accept-invitation';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { AddPasskey } from '#application/community/factors/add-passkey';
import { AskForFactorAgain } from '#application/community/factors/ask-for-factor-again';
import { AskForPasskey } from '#application/community/factors/ask-for-passkey';
import { BeginCodeMaker } from '#application/community/factors/begin-code-maker';
import { ConfirmCodeMaker } from '#application/community/factors/confirm-code-maker';
import { RemoveFactor } from '#application/community/factors/remove-factor';
import { RenewRecoveryCodes } from '#application/community/factors/renew-recovery-codes';
import { ShowBegunCodes } from '#application/community/factors/show-begun-codes';
import { ShowCode } from '#application/community/factors/show-code';
import { LinkWithPassword } from '#application/community/sign-on/link-with-password';
import { UnlinkProvider } from '#application/community/sign-on/unlink-provider';
import { AssignRole } from '#application/moderation/permissions/assign-role';
import type { Viewer } from '#application/shared/viewer';
import { type Arrival, SIGN_ON_API } from '#application/site/published/sign-on.api';
import { SaveConnectedSite } from '#application/site/sign-on/save-connected-site';
import { SaveProvider } from '#application/site/sign-on/save-provider';
import type { SessionId } from '#domain/community/accounts/session';
import type { ProviderId } from '#domain/site/sign-on/provider';
import { CREDENTIALS } from '#infrastructure/community/accounts/accounts.module';
import {
  ENTRANCE,
  PROVIDED_SESSIONS,
  PROVIDER_LINKS,
} from '#infrastructure/community/sign-on/sign-on.module';
import { signedIn } from '../../../support/actors.ts';
import { codeOf } from '../../../support/refusal.ts';
import {
  confirmBy,
  GOOD_PASSWORD,
  type House,
  openHouse,
  registration,
  waitingForLock,
} from '../accounts/accounts-house.ts';
import { oidcProvider } from '../../../support/sign-on/provider-said.ts';

let house: House;
let providerId: ProviderId;
const BROWSER = { device: 'Firefox', formerSecret: null };
const admin = signedIn('01997777-0000-7000-8000-000000000009', {
  role: 'administrator',
  grants: [['sign-on.manage', 'everywhere']],
});

async function save(id: ProviderId | null, isOnlyWay = false, version?: number): Promise<ProviderId> {
  const said = oidcProvider({ isOnlyWay });
  const session = { confirmedAt: house.clock.at };
  return (await house.get(SaveProvider).execute({ ...said, actor: admin, session, id, version })).id;
}

beforeAll(async () => {
  house = await openHouse();
  house.clock.at = new Date();
  providerId = await save(await save(null));
});
afterAll(() => house.close());

const attestedAs = (subject: string, isFactorTrusted = false): Arrival['attested'] => ({
  providerId,
  slug: 'espace',
  subject,
  sid: 'sid-1',
  email: null,
  isEmailTrusted: false,
  isEmailItsOwn: false,
  claims: {},
  role: null,
  groups: [],
  branches: [],
  authenticatedAt: null,
  saidAt: null,
  sealedIdToken: null,
  isFactorTrusted,
});

let people = 0;
async function joined(): Promise<{ email: string; viewer: Viewer }> {
  const email = `relie-${(people += 1)}@example.org`;
  await house
    .get(RegisterMember)
    .execute({ ...registration(`Relié ${people}`, email), network: `n${people}` });
  await house.settle();
  const { secret } = await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
  await house.settle();
  house.mails.length = 0;
  return { email, viewer: await house.get(ResolveSession).execute(secret) };
}

/** The account of who gives its password after the provider named them. */
async function link(email: string, subject: string, more: Partial<Arrival['attested']> = {}) {
  const { secret } = await house.get(SIGN_ON_API).hold({
    purpose: 'sign-in',
    memberId: null,
    returnTo: '/',
    begunAt: house.clock.at.toISOString(),
    attested: { ...attestedAs(subject), ...more },
    takesNew: true,
    labels: { fr: 'l’Espace', en: 'the Area' },
  });
  const given = { email, password: GOOD_PASSWORD, network: subject, mark: null };
  return house.get(LinkWithPassword).execute({ slug: 'espace', secret, ...given, ...BROWSER });
}

/** @param links as they were made: those that are younger than the password go with the first factor */
async function withCodes({ actor, session }: Viewer, links: 'older' | 'younger' = 'older'): Promise<string> {
  if (links === 'older')
    await house.sql.rows(
      `update community.provider_link set linked_at = linked_at - interval '1 day' where member_id = $1`,
      [actor.memberId],
    );
  const owner = { actor, session: session && { ...session, confirmedAt: house.clock.at } };
  await house.get(BeginCodeMaker).execute(owner);
  const begun = await house.get(ShowBegunCodes).execute(owner, { issuer: 'x', label: 'y' });
  await house.get(ConfirmCodeMaker).execute({ ...owner, code: codeAt(begun!.secret) });
  house.wait(30_000);
  return begun!.secret;
}
const codeAt = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: house.clock.at.getTime() });

const enterAs = async (memberId: string, attested: Arrival['attested']) => {
  const known = (await house.get(CREDENTIALS).ofMember(memberId))!;
  const [own] = await house.get(PROVIDER_LINKS).ofMember(known.memberId);
  return house.get(ENTRANCE).enter(known, own!, { attested, begunAt: house.clock.at.toISOString() }, BROWSER);
};

it('a provider that another changed since it was read is not changed over that', async () => {
  const [before] = await house.sql.rows<{ version: number }>(
    'select version from site.sign_on_provider where id = $1',
    [providerId],
  );
  await save(providerId, true, before!.version);
  expect(await codeOf(save(providerId, false, before!.version))).toBe('shared.changed-meanwhile');
  await save(providerId, false, before!.version + 1);
});

it('a member is told by mail of a link to a provider, and of its end', async () => {
  const { email } = await joined();
  const { opened } = await link(email, 'prévenue');
  await house.settle();
  expect(house.mails.map(({ template, to }) => [template, to])).toEqual([['provider-linked', email]]);
  const { actor, session } = await house.get(ResolveSession).execute(opened.secret);
  const [own] = await house.get(PROVIDER_LINKS).ofMember(actor.mustBeMember());
  await house.get(UnlinkProvider).execute({ actor, session, linkId: own!.id });
  await house.settle();
  expect(house.mails.map(({ template }) => template)).toEqual(['provider-linked', 'provider-unlinked']);
});

it('after a provider the account asks for its code, unless that one is trusted to have asked', async () => {
  const { email, viewer } = await joined();
  await link(email, 'suivie');
  const secret = await withCodes(viewer);
  const memberId = viewer.actor.mustBeMember();
  const asked = await enterAs(memberId, attestedAs('suivie'));
  expect(asked.isHalfway).toBe(true);
  expect((await house.get(ResolveSession).execute(asked.secret)).member).toBeNull();
  const inside = await house
    .get(ShowCode)
    .execute({ secret: asked.secret, code: codeAt(secret), network: 'x', mark: null });
  // The provider ends what came of it, also where a code came between.
  const { session } = await house.get(ResolveSession).execute(inside.secret);
  expect((await house.get(PROVIDED_SESSIONS).of(session!.id as SessionId))?.sid).toBe('sid-1');
  const trusted = await enterAs(memberId, attestedAs('suivie', true));
  expect(trusted.isHalfway).toBe(false);
  expect((await house.get(ResolveSession).execute(trusted.secret)).member?.id).toBe(memberId);
});

it('no session without a code outlives that the account asks for one', async () => {
  const { email, viewer } = await joined();
  await link(email, 'croisée');
  const memberId = viewer.actor.mustBeMember();
  const enrolling = await house.pool.connect();
  try {
    await enrolling.query('begin');
    await enrolling.query('select from community.account where member_id = $1 for update', [memberId]);
    const entering = codeOf(enterAs(memberId, attestedAs('croisée')));
    await waitingForLock(house);
    await enrolling.query(
      `insert into community.code_maker (member_id, sealed_secret, begun_at, confirmed_at) values ($1, '', now(), now())`,
      [memberId],
    );
    await enrolling.query('delete from community.session where member_id = $1', [memberId]);
    await enrolling.query('commit');
    expect(await entering).toBe('community.halfway-gone');
  } finally {
    enrolling.release();
  }
  expect(await house.sql.rows('select 1 from community.session where member_id = $1', [memberId])).toEqual(
    [],
  );
});

it('what a trusted provider saw still counts once the account asks for nothing more', async () => {
  const { email, viewer } = await joined();
  await link(email, 'confiante');
  await withCodes(viewer);
  const memberId = viewer.actor.mustBeMember();
  const { secret } = await enterAs(memberId, attestedAs('confiante', true));
  const { actor, session } = await house.get(ResolveSession).execute(secret);
  const owner = { actor, session: session && { ...session, confirmedAt: house.clock.at } };
  const remove = (who: typeof owner) => codeOf(house.get(RemoveFactor).execute({ ...who, passkeyId: null }));
  // It never saw the factor, which whoever has it gives up.
  expect(await remove(owner)).toBe('community.show-factor-first');
  const own = { actor: viewer.actor, session: { ...viewer.session!, confirmedAt: house.clock.at } };
  expect(await remove(own)).toBeNull();
  const proofs = await house.sql.rows<{ proof: string | null }>(
    'select proof from community.session where member_id = $1 order by created_at, proof',
    [memberId],
  );
  expect(proofs.map(({ proof }) => proof)).toEqual([null, 'provider']);
});

it('a session of a trusted provider adds, renews and removes nothing', async () => {
  const { email, viewer } = await joined();
  await link(email, 'empruntée');
  await withCodes(viewer);
  const memberId = viewer.actor.mustBeMember();
  const { secret } = await enterAs(memberId, attestedAs('empruntée', true));
  const { actor, session } = await house.get(ResolveSession).execute(secret);
  const owner = { actor, session: session && { ...session, confirmedAt: house.clock.at } };
  const deeds = [
    house.get(BeginCodeMaker).execute(owner),
    house.get(ConfirmCodeMaker).execute({ ...owner, code: '123456' }),
    house.get(AskForPasskey).execute({ ...owner, name: 'x', site: 'y' }),
    house.get(AddPasskey).execute({ ...owner, name: 'La sienne', answer: '{}' }),
    house.get(RenewRecoveryCodes).execute(owner),
    house.get(RemoveFactor).execute({ ...owner, passkeyId: null }),
  ];
  expect(new Set(await Promise.all(deeds.map((deed) => codeOf(deed))))).toEqual(
    new Set(['community.show-factor-first']),
  );
  const own = { actor: viewer.actor, session: { ...viewer.session!, confirmedAt: house.clock.at } };
  expect(await house.get(RenewRecoveryCodes).execute(own)).toHaveLength(10);
});

it('who came by a trusted provider shows their factor after all, and may then change it', async () => {
  const { email, viewer } = await joined();
  await link(email, 'montrée');
  const codes = await withCodes(viewer);
  const memberId = viewer.actor.mustBeMember();
  const { secret } = await enterAs(memberId, attestedAs('montrée', true));
  const ownerIn = async (cookie: string) => {
    const { actor, session } = await house.get(ResolveSession).execute(cookie);
    return { actor, session: session && { ...session, confirmedAt: house.clock.at } };
  };
  const owner = await ownerIn(secret);
  const again = house.get(AskForFactorAgain);
  expect(await again.isNeeded(owner)).toBe(true);
  const kept = await again.execute({ ...owner, device: 'Firefox' });
  expect((await house.get(ResolveSession).execute(secret)).session).toBeNull();
  expect((await house.get(ResolveSession).execute(kept.secret)).session).toBeNull();
  const shown = await house
    .get(ShowCode)
    .execute({ secret: kept.secret, code: codeAt(codes), network: 'y', mark: null });
  const inside = await ownerIn(shown.secret);
  expect(await again.isNeeded(inside)).toBe(false);
  // The provider still ends what came of it.
  expect((await house.get(PROVIDED_SESSIONS).of(inside.session!.id as SessionId))?.sid).toBe('sid-1');
  expect(await house.get(RenewRecoveryCodes).execute(inside)).toHaveLength(10);
});

it('a link that was made with the password goes with the first factor, which it might pass', async () => {
  const { email, viewer } = await joined();
  await link(email, 'voleuse');
  const memberId = viewer.actor.mustBeMember();
  await withCodes(viewer, 'younger');
  expect(await house.get(PROVIDER_LINKS).ofMember(memberId)).toEqual([]);
  await house.settle();
  expect(house.mails.map(({ template }) => template)).toContain('provider-unlinked');
});

it('the link by which a session came stays with the first factor that is added in it', async () => {
  const { email, viewer } = await joined();
  const { opened } = await link(email, 'la sienne');
  await withCodes(await house.get(ResolveSession).execute(opened.secret), 'younger');
  const links = await house.get(PROVIDER_LINKS).ofMember(viewer.actor.mustBeMember());
  expect(links.map(({ subject }) => subject)).toEqual(['la sienne']);
});

describe('of an administrator who is held back, whom a session takes for a member, where a provider is the only way in', () => {
  async function administrator(subject: string) {
    const { email, viewer } = await joined();
    await link(email, subject);
    const memberId = viewer.actor.mustBeMember();
    await house.get(AssignRole).execute({ by: 'house', memberId, role: 'administrator' });
    await house.settle();
    expect(viewer.actor.role).toBe('member');
    await save(providerId, true);
    return { viewer, memberId };
  }
  afterEach(() => save(providerId, false));

  it('what was linked with the former password goes when it changes', async () => {
    const { viewer, memberId } = await administrator('retenue');
    await house.get(ChangePassword).execute({
      actor: viewer.actor,
      sessionId: viewer.session!.id,
      currentPassword: GOOD_PASSWORD,
      newPassword: `${GOOD_PASSWORD}-autre`,
    });
    expect(await house.get(PROVIDER_LINKS).ofMember(memberId)).toEqual([]);
  });

  it('and with the first factor', async () => {
    const { viewer, memberId } = await administrator('retenue encore');
    await withCodes(viewer, 'younger');
    expect(await house.get(PROVIDER_LINKS).ofMember(memberId)).toEqual([]);
  });
});

it('what the provider ends is over halfway too', async () => {
  const { email, viewer } = await joined();
  await link(email, 'sortie');
  const secret = await withCodes(viewer);
  const asked = await enterAs(viewer.actor.mustBeMember(), attestedAs('sortie'));
  const ended = { providerId, subject: 'sortie', sids: [], saidAt: null };
  await house.unitOfWork.run(() => house.get(PROVIDED_SESSIONS).end(ended));
  const showing = house
    .get(ShowCode)
    .execute({ secret: asked.secret, code: codeAt(secret), network: 'x', mark: null });
  expect(await codeOf(showing)).toBe('community.halfway-gone');
});

it('the password alone links nothing to an account that asks for more', async () => {
  const { email, viewer } = await joined();
  await withCodes(viewer);
  expect(await codeOf(link(email, 'détour'))).toBe('community.link-once-signed-in');
  expect(await house.get(PROVIDER_LINKS).ofMember(viewer.actor.mustBeMember())).toEqual([]);
});

describe('where a provider is the only way in, who asks for a second factor and is linked to nobody', () => {
  afterEach(() => save(providerId));

  const linksOf = async ({ actor }: Viewer) =>
    (await house.get(PROVIDER_LINKS).ofMember(actor.mustBeMember())).map(({ subject }) => subject);
  async function enrolled() {
    const { email, viewer } = await joined();
    const secret = await withCodes(viewer);
    house.wait(2 * 60 * 60_000); // the password is no longer one that the mailbox chose just now
    return { email, viewer, secret, told: { email, isEmailTrusted: true, claims: { email_verified: true } } };
  }
  const show = (secret: string, code: string) =>
    house.get(ShowCode).execute({ secret, code, network: secret, mark: null });

  it('is linked once they showed the mailbox and the factor, and is in', async () => {
    const { email, viewer, secret, told } = await enrolled();
    await save(providerId, true);
    expect(await codeOf(link(email, 'sans boîte'))).toBe('community.show-address-before-linking');
    const { opened } = await link(email, 'avec facteur', told);
    expect(opened.isHalfway).toBe(true);
    expect(await linksOf(viewer)).toEqual([]);
    expect((await house.get(ResolveSession).execute(opened.secret)).member).toBeNull();
    const { secret: session, isHalfway } = await show(opened.secret, codeAt(secret));
    const now = await house.get(ResolveSession).execute(session);
    expect([isHalfway, now.actor.memberId]).toEqual([false, viewer.actor.memberId]);
    expect(await linksOf(viewer)).toEqual(['avec facteur']);
    expect(await house.get(PROVIDED_SESSIONS).of(now.session!.id as SessionId)).toMatchObject({
      providerId,
      subject: 'avec facteur',
    });
    expect(await codeOf(link(email, 'une autre', told))).toBe('community.sign-in-by-provider');
  });

  it('is linked to nobody by a wrong code, nor by an answer that the provider gave before it was closed', async () => {
    const { email, viewer, secret, told } = await enrolled();
    await save(providerId, true);
    const { opened } = await link(email, 'code faux', told);
    expect(await codeOf(show(opened.secret, '000000'))).toBe('community.factor-wrong');
    await house.sql.rows(
      'update site.sign_on_provider set is_open = false, is_only_way = false where id = $1',
      [providerId],
    );
    expect(await codeOf(show(opened.secret, codeAt(secret)))).toBe('community.halfway-gone');
    await house.sql.rows(
      'update site.sign_on_provider set is_open = true, is_only_way = true where id = $1',
      [providerId],
    );
    expect(await linksOf(viewer)).toEqual([]);
    const again = await link(email, 'code faux', told);
    expect(await codeOf(show(again.opened.secret, codeAt(secret)))).toBeNull();
    expect(await linksOf(viewer)).toEqual(['code faux']);
  });
});

it('where a provider is the only way in, nobody signs up by a form', async () => {
  await save(providerId, true);
  const register = (name: string) =>
    house.get(RegisterMember).execute({ ...registration(name, 'fermee@example.org'), network: 'fermée' });
  expect(await codeOf(register('Porte Fermée'))).toBe('community.sign-in-by-provider');
  const invited = { ...registration('Porte Invitée', 'invitee@example.org'), secret: 'x', network: 'fermée' };
  expect(await codeOf(house.get(AcceptInvitation).execute(invited))).toBe('community.sign-in-by-provider');
  await save(providerId, false);
  expect(await codeOf(register('Porte Ouverte'))).toBeNull();
  expect(await codeOf(house.get(AcceptInvitation).execute(invited))).toBe('community.invitation-spent');
});

it('who signed up before that confirms their address all the same, and comes in by the provider', async () => {
  const email = 'entre-temps@example.org';
  await house.get(RegisterMember).execute({ ...registration('Entre-temps', email), network: 'entre' });
  await house.settle();
  await save(providerId, true);
  const confirm = () => codeOf(house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email'))));
  expect(await confirm()).toBe('community.sign-in-by-provider');
  const [account] = await house.sql.rows<{ confirmed: boolean; status: string; sessions: number }>(
    `select a.email_confirmed_at is not null as confirmed, m.status,
       (select count(*)::int from community.session s where s.member_id = m.id) as sessions
     from community.account a join community.member m on m.id = a.member_id where a.email_key = $1`,
    [email],
  );
  await save(providerId, false);
  expect(account).toEqual({ confirmed: true, status: 'active', sessions: 0 });
});

it('a second of one name, and a site that is connected already, are told beside the field', async () => {
  const fieldOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      ({ fields }: { fields?: unknown }) => fields,
    );
  expect(await fieldOf(save(null))).toMatchObject([{ field: 'slug', code: 'site.provider-slug-taken' }]);
  const connect = () =>
    house.get(SaveConnectedSite).execute({
      actor: admin,
      session: { confirmedAt: house.clock.at },
      id: null,
      origin: 'https://forum.example.org',
      label: 'Un forum',
      tellsEmail: false,
      isOpen: true,
    });
  await connect();
  expect(await fieldOf(connect())).toMatchObject([{ field: 'origin', code: 'site.connected-site-taken' }]);
});
