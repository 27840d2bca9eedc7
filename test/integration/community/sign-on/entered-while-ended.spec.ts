import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { RegisterMember } from '#application/community/accounts/register-member';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { SignIn } from '#application/community/accounts/sign-in';
import { SignOutEverywhere } from '#application/community/accounts/sign-out-everywhere';
import { AskForFactorAgain } from '#application/community/factors/ask-for-factor-again';
import { BeginCodeMaker } from '#application/community/factors/begin-code-maker';
import { ConfirmCodeMaker } from '#application/community/factors/confirm-code-maker';
import { ShowBegunCodes } from '#application/community/factors/show-begun-codes';
import { ShowCode } from '#application/community/factors/show-code';
import { ChangePerson } from '#application/community/provisioning/change-person';
import { ProvisionPerson } from '#application/community/provisioning/provision-person';
import { EndSessionsOfClosed } from '#application/community/sign-on/end-sessions-of-closed';
import { EndClosedProvider } from '#application/community/consumers/end-closed-provider';
import { FollowProvider } from '#application/community/sign-on/follow-provider';
import { TakeBackProvided } from '#application/community/sign-on/take-back-provided';
import { ArriveByProvider } from '#application/community/sign-on/arrive-by-provider';
import { MakeProvidedAccount } from '#application/community/sign-on/make-provided-account';
import { SignOnDoor } from '#application/site/sign-on/sign-on.door';
import { ATTEMPTS } from '#infrastructure/site/sign-on/sign-on.module';
import { LinkWithPassword } from '#application/community/sign-on/link-with-password';
import type { Viewer } from '#application/shared/viewer';
import { type Attested, SIGN_ON_API } from '#application/site/published/sign-on.api';
import { SaveProvider } from '#application/site/sign-on/save-provider';
import type { ProvisionedPersonId } from '#domain/community/provisioning/provisioned-person';
import type { MemberId } from '#domain/shared/id';
import { CREDENTIALS } from '#infrastructure/community/accounts/accounts.module';
import {
  ENTRANCE,
  HEARING,
  PROVIDED_SESSIONS,
  PROVIDER_LINKS,
} from '#infrastructure/community/sign-on/sign-on.module';
import { signedIn } from '../../../support/actors.ts';
import { codeOf } from '../../../support/refusal.ts';
import { oidcProvider } from '../../../support/sign-on/provider-said.ts';
import {
  confirmBy,
  GOOD_PASSWORD,
  type House,
  openHouse,
  registration,
  signInBy,
  statementsWaiting,
  waitingForLock,
} from '../accounts/accounts-house.ts';

const BROWSER = { device: 'Firefox', formerSecret: null };
const admin = signedIn('01997777-0000-7000-8000-000000000009', {
  role: 'administrator',
  grants: [
    ['sign-on.manage', 'everywhere'],
    ['member.provision', 'everywhere'],
    ['member.sign-on', 'everywhere'],
  ],
});

let house: House;
let providerId = '';
beforeAll(async () => {
  house = await openHouse();
  house.clock.at = new Date();
  const said = {
    ...oidcProvider({ rules: 'poste = m -> role:moderator' }),
    actor: admin,
    session: { confirmedAt: house.clock.at },
  };
  const { id } = await house.get(SaveProvider).execute({ ...said, id: null });
  await house.get(SaveProvider).execute({ ...said, id });
  providerId = id;
});
afterAll(() => house.close());

interface Somebody {
  readonly name: string;
  readonly email: string;
  /** Told by the provider, and not their account's. */
  readonly office: string;
  readonly viewer: Viewer;
  readonly memberId: MemberId;
}

const NAMES = [
  'Aube',
  'Brume',
  'Cime',
  'Dune',
  'Estran',
  'Falaise',
  'Grève',
  'Halde',
  'Iris',
  'Jonc',
  'Karst',
  'Lande',
  'Marne',
  'Névé',
  'Oued',
  'Plage',
  'Ravin',
  'Sable',
  'Talus',
  'Vague',
  'Abîme',
  'Combe',
  'Delta',
  'Gorge',
  'Hauteur',
  'Lagune',
  'Marais',
  'Prairie',
  'Rivage',
  'Source',
  'Torrent',
  'Vallon',
  'Bocage',
  'Ravine',
  'Yeuse',
  'Zone',
];
let people = 0;
/** Signed in by the password, with an account that is linked to the provider. */
async function somebody(): Promise<Somebody> {
  people += 1;
  const name = `${people < NAMES.length ? 'Entre Deux' : 'Par Delà'} ${NAMES[people % NAMES.length]}`;
  const email = `entre-deux-${people}@example.org`;
  await house.get(RegisterMember).execute({ ...registration(name, email), network: name });
  await house.settle();
  const { secret } = await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
  await house.settle();
  await linkOf(name, email);
  const viewer = await house.get(ResolveSession).execute(secret);
  const memberId = viewer.actor.mustBeMember();
  // Long before any factor: the first one cuts what is younger than the password.
  await house.sql.rows(
    `update community.provider_link set linked_at = linked_at - interval '1 day' where member_id = $1`,
    [memberId],
  );
  await house.sql.rows('delete from community.session where member_id = $1 and id <> $2', [
    memberId,
    viewer.session!.id,
  ]);
  return { name, email, office: `bureau-${people}@example.org`, viewer, memberId };
}

const attested = (subject: string, email: string, more: Partial<Attested> = {}): Attested => ({
  providerId,
  slug: 'espace',
  subject,
  sid: null,
  email,
  isEmailTrusted: false,
  isEmailItsOwn: false,
  claims: {},
  role: null,
  groups: [],
  branches: [],
  authenticatedAt: null,
  saidAt: null,
  sealedIdToken: null,
  isFactorTrusted: false,
  ...more,
});

/** What the browser keeps of whom the provider named. */
async function heldFor(subject: string, email: string, begunAt = house.clock.at.toISOString()) {
  const { secret } = await house.get(SIGN_ON_API).hold({
    purpose: 'sign-in',
    memberId: null,
    returnTo: '/',
    begunAt,
    attested: attested(subject, email, { isEmailTrusted: true, claims: { email_verified: true } }),
    takesNew: true,
    labels: { fr: 'l’Espace', en: 'the Area' },
  });
  return secret;
}

/** Whom the provider named gives the password of an account. */
async function linkOf(subject: string, email: string, begunAt?: string): Promise<string> {
  const secret = await heldFor(subject, email, begunAt);
  const given = { slug: 'espace', secret, email, password: GOOD_PASSWORD, network: subject, mark: null };
  return (await house.get(LinkWithPassword).execute({ ...given, ...BROWSER })).opened.secret;
}

/** Comes back by the provider, which tells the address of their office. */
async function comesBack(
  { memberId, name, office }: Somebody,
  more: Partial<Attested> = {},
  begunAt = house.clock.at.toISOString(),
) {
  const known = (await house.get(CREDENTIALS).ofMember(memberId))!;
  const [link] = await house.get(PROVIDER_LINKS).ofMember(memberId);
  return house
    .get(ENTRANCE)
    .enter(known, link!, { attested: attested(name, office, more), begunAt }, BROWSER);
}

const codeAt = (key: string): string =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: house.clock.at.getTime() });

/** From here on their account asks for a code. */
async function withCodes({ viewer: { actor, session } }: Somebody) {
  const owner = { actor, session: session && { ...session, confirmedAt: house.clock.at } };
  await house.get(BeginCodeMaker).execute(owner);
  const { secret: key } = (await house.get(ShowBegunCodes).execute(owner, { issuer: 'x', label: 'y' }))!;
  const { recoveryCodes } = await house.get(ConfirmCodeMaker).execute({ ...owner, code: codeAt(key) });
  house.wait(30_000);
  return { key, recoveryCodes };
}
const show = (secret: string, code: string, network = secret) =>
  codeOf(house.get(ShowCode).execute({ secret, code, network, mark: null }));

const told = async (email: string, isActive: boolean): Promise<ProvisionedPersonId> => {
  const text = { userName: `${email} ${isActive}`, externalId: null, email, isActive };
  return (await house.get(ProvisionPerson).execute({ actor: admin, text })).id as ProvisionedPersonId;
};
const shutOut = (id: ProvisionedPersonId) =>
  house.get(ChangePerson).execute({
    actor: admin,
    id,
    version: null,
    revise: (standing) => ({ ...standing, isActive: false }),
  });

const countOf = async (table: 'session' | 'halfway', { memberId }: Somebody) =>
  (await house.sql.rows(`select from community.${table} where member_id = $1`, [memberId])).length;

/** What another transaction holds until it is let go. */
async function holding(statement: string, params: unknown[] = []): Promise<() => Promise<void>> {
  const client = await house.pool.connect();
  await client.query('begin');
  await client.query(statement, params);
  return async () => {
    await client.query('commit');
    client.release();
  };
}
/** Whoever opens a session writes there that they were here. */
const holdingVisit = ({ memberId }: Somebody) =>
  holding('select from community.last_visit where member_id = $1 for update', [memberId]);
/** What an act of the directory writes last. */
const holdingLog = () => holding('lock table platform.audit_log in share mode');

/** The role that they hold by what a provider gave. */
const rolesOf = ({ memberId }: Somebody) =>
  house.sql.rows('select role from moderation.role_assignment where member_id = $1 and role <> $2', [
    memberId,
    'member',
  ]);

/** Until it ended, or so many statements wait: one that holds on to too little waits for nobody. */
async function endsOrWaits(act: Promise<unknown>, statements: number): Promise<void> {
  const ended = { is: false };
  const note = () => void (ended.is = true);
  act.then(note, note);
  while (!ended.is && (await statementsWaiting(house)) < statements)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('whom the directory shuts out by the address that a provider told', () => {
  it('is not in where they came while it was decided', async () => {
    const one = await somebody();
    const person = await told(one.office, true);
    const letGo = await holdingLog();
    const shutting = shutOut(person);
    await waitingForLock(house);
    const entering = codeOf(comesBack(one));
    await endsOrWaits(entering, 2);
    await letGo();
    await shutting;
    expect(await entering).toBe('community.account-shut-out');
    expect(await countOf('session', one)).toBe(1);
  });

  it('is not in where it was decided while they came', async () => {
    const one = await somebody();
    const person = await told(one.office, true);
    const letGo = await holdingVisit(one);
    const entering = codeOf(comesBack(one));
    await waitingForLock(house);
    const shutting = shutOut(person);
    await endsOrWaits(shutting, 2);
    await letGo();
    await shutting;
    expect(await entering).toBeNull();
    expect(await countOf('session', one)).toBe(1);
  });

  it('is out although another account that came with it is forgotten by then', async () => {
    const [one, other] = [await somebody(), await somebody()];
    await Promise.all([comesBack(one), comesBack(other, { email: one.office })]);
    const person = await told(one.office, true);
    const letGo = await holding('delete from community.account where member_id = $1', [other.memberId]);
    const shutting = codeOf(shutOut(person));
    await waitingForLock(house);
    await letGo();
    expect(await shutting).toBeNull();
    expect(await countOf('session', one)).toBe(1);
  });

  it('is not in where it was decided while they showed their code', async () => {
    const one = await somebody();
    const { key } = await withCodes(one);
    const person = await told(one.office, true);
    const { secret, isHalfway } = await comesBack(one);
    expect(isHalfway).toBe(true);
    const letGo = await holdingVisit(one);
    const showing = show(secret, codeAt(key));
    await waitingForLock(house);
    const shutting = shutOut(person);
    await endsOrWaits(shutting, 2);
    await letGo();
    await shutting;
    expect(await showing).toBeNull();
    expect(await countOf('session', one)).toBe(1);
  });

  it('shows no code to come in where it was decided just before', async () => {
    const one = await somebody();
    const { key } = await withCodes(one);
    const person = await told(one.office, true);
    const { secret } = await comesBack(one);
    const letGo = await holdingLog();
    const shutting = shutOut(person);
    await waitingForLock(house);
    const showing = show(secret, codeAt(key));
    await endsOrWaits(showing, 2);
    await letGo();
    await shutting;
    expect(await showing).toBe('community.halfway-gone');
    expect(await countOf('session', one)).toBe(1);
  });

  it('keeps no way in where it was decided while they were asked for their code again', async () => {
    const one = await somebody();
    await withCodes(one);
    const person = await told(one.office, true);
    const asking = await askedAgain(one);
    const shutting = shutOut(person);
    await endsOrWaits(shutting, 2);
    await asking.letGo();
    await Promise.all([asking.done, shutting]);
    expect([await countOf('session', one), await countOf('halfway', one)]).toEqual([1, 0]);
  });

  it('is given nothing by the provider where it was decided while what it gives was looked up', async () => {
    const one = await somebody();
    const letGo = await holdingLog();
    const deciding = told(one.office, false);
    await waitingForLock(house);
    const entering = codeOf(comesBack(one, { role: 'moderator', claims: { poste: 'm' } }));
    await endsOrWaits(entering, 2);
    await letGo();
    await deciding;
    expect(await entering).toBe('community.account-shut-out');
    expect(await rolesOf(one)).toEqual([]);
  });
});

/** By the trusted provider they showed no code here: they go back to the step that asks for one, which has begun and is not over. */
async function askedAgain(one: Somebody) {
  const { secret } = await comesBack(one, { isFactorTrusted: true });
  const { actor, session } = await house.get(ResolveSession).execute(secret);
  // What is over goes with what begins: whoever looks at it holds that up.
  await house.sql.rows(
    `insert into community.halfway (hash, member_id, way_in, device, begun_at, expires_at)
     values ($1, null, 'passkey', 'x', $2, $2)`,
    [`over ${one.name}`, new Date(0)],
  );
  const letGo = await holding('select from community.halfway where hash = $1 for update', [
    `over ${one.name}`,
  ]);
  const owner = { actor, session: session && { ...session, confirmedAt: house.clock.at }, device: 'x' };
  const done = codeOf(house.get(AskForFactorAgain).execute(owner));
  await waitingForLock(house);
  return { letGo, done };
}

describe('who is signed out everywhere', () => {
  const everywhere = ({ viewer: { actor } }: Somebody) => house.get(SignOutEverywhere).execute({ actor });

  it('is out of what opened while they were, by a code that was shown after the password', async () => {
    const one = await somebody();
    const { key } = await withCodes(one);
    const { secret } = await house.get(SignIn).execute({ ...signInBy(one.email), network: one.name });
    const letGo = await holdingVisit(one);
    const showing = show(secret, codeAt(key));
    await waitingForLock(house);
    const ending = everywhere(one);
    await endsOrWaits(ending, 2);
    await letGo();
    await ending;
    expect(await showing).toBeNull();
    expect(await countOf('session', one)).toBe(0);
  });

  it('keeps no half of a session that was begun while they were', async () => {
    const one = await somebody();
    await withCodes(one);
    const asking = await askedAgain(one);
    const ending = everywhere(one);
    await endsOrWaits(ending, 2);
    await asking.letGo();
    await Promise.all([asking.done, ending]);
    expect([await countOf('session', one), await countOf('halfway', one)]).toEqual([0, 0]);
  });
});

describe('whose session with the provider is over', () => {
  let words = 0;
  /** The provider says so, by a notice of its own. */
  const wordOf = (
    { name }: Somebody,
    sid: string | null,
    subject: string | null = name,
    saidAt = house.clock.at,
  ) =>
    house.get(HEARING).hear({ slug: 'espace', network: name }, (end) =>
      end({
        providerId,
        subject,
        sids: sid === null ? [] : [sid],
        saidAt,
        once: { key: `word ${(words += 1)}`, until: new Date(house.clock.at.getTime() + 60_000) },
      }),
    );

  it.each([
    { word: 'of that session', sid: 'one', names: true, told: 'one' },
    { word: 'of that session alone', sid: 'one', names: false, told: 'one' },
    { word: 'of all of theirs', sid: null, names: true, told: 'one' },
    { word: 'of one, where the provider named none as they came', sid: 'one', names: true, told: null },
  ])('comes in no more by what it said before the word $word', async ({ sid, names, told: came }) => {
    const one = await somebody();
    const begunAt = house.clock.at.toISOString();
    house.wait(1_000);
    await wordOf(one, sid, names ? one.name : null);
    expect(await codeOf(comesBack(one, { sid: came }, begunAt))).toBe('community.sign-on-over');
    expect(await countOf('session', one)).toBe(1);
    // What it says of whoever sets out after it is believed.
    house.wait(1_000);
    expect(await codeOf(comesBack(one, { sid: came }))).toBeNull();
  });

  it.each([
    { word: 'of all of theirs', sid: null, came: 'one', comesIn: true },
    { word: 'of all of theirs', sid: null, came: null, comesIn: true },
    { word: 'of one, where the provider named none', sid: 'former', came: null, comesIn: true },
    { word: 'of that session', sid: 'one', came: 'one', comesIn: false },
  ])(
    'where the provider named them again after its word $word, comes in: $comesIn',
    async ({ sid, came, comesIn }) => {
      const one = await somebody();
      const begunAt = house.clock.at.toISOString();
      // The clock of the provider is behind ours: only what it says itself is compared with what it says.
      const word = new Date(house.clock.at.getTime() - 20_000);
      house.wait(1_000);
      await wordOf(one, sid, one.name, word);
      const saying = (at: number) =>
        codeOf(comesBack(one, { sid: came, saidAt: new Date(word.getTime() + at).toISOString() }, begunAt));
      expect(await saying(-1_000)).toBe('community.sign-on-over');
      expect(await saying(0)).toBe(comesIn ? null : 'community.sign-on-over');
      expect(await saying(1_000)).toBe(comesIn ? null : 'community.sign-on-over');
    },
  );

  describe.each([
    { half: false, of: 'in already' },
    { half: true, of: 'halfway in' },
  ])('and who is $of', ({ half }) => {
    it.each([
      { word: 'of all of theirs', sid: null, came: 'one', stays: true },
      { word: 'of all of theirs', sid: null, came: null, stays: true },
      { word: 'of one, where the provider named none', sid: 'former', came: null, stays: true },
      { word: 'of that session', sid: 'one', came: 'one', stays: false },
    ])(
      'as its word $word comes late, and was said before it named them, stays: $stays',
      async ({ sid, came, stays }) => {
        const one = await somebody();
        if (half) await withCodes(one);
        const at = house.clock.at.getTime() - 20_000;
        const saying = (ms: number) => new Date(at + ms);
        await comesBack(one, { sid: came, saidAt: saying(0).toISOString() });
        const among = async () => (await countOf(half ? 'halfway' : 'session', one)) - (half ? 0 : 1);
        await wordOf(one, sid, one.name, saying(-1_000));
        expect(await among()).toBe(stays ? 1 : 0);
        await wordOf(one, sid, one.name, saying(0));
        expect(await among()).toBe(stays ? 1 : 0);
        await wordOf(one, sid, one.name, saying(1_000));
        expect(await among()).toBe(0);
      },
    );
  });

  it('stays, as the word comes late, with what was said of them before they showed their code', async () => {
    const one = await somebody();
    const { key } = await withCodes(one);
    const saidAt = house.clock.at;
    const { secret } = await comesBack(one, { sid: 'one', saidAt: saidAt.toISOString() });
    expect(await show(secret, codeAt(key))).toBeNull();
    await wordOf(one, null, one.name, new Date(saidAt.getTime() - 1_000));
    expect(await countOf('session', one)).toBe(2);
    await wordOf(one, null, one.name, new Date(saidAt.getTime() + 1_000));
    expect(await countOf('session', one)).toBe(1);
  });

  it('makes no account, and links none, by what was said before the word', async () => {
    const one = await somebody();
    const begunAt = house.clock.at.toISOString();
    house.wait(1_000);
    await wordOf({ ...one, name: `${one.name} again` }, null);
    const held = await heldFor(`${one.name} again`, 'nouvelle@example.org', begunAt);
    const made = house.get(MakeProvidedAccount).execute({
      slug: 'espace',
      secret: held,
      pseudonym: 'Nouvelle Venue Trop Tard',
      branches: ['music'],
      charter: '1.0',
      charterInForce: '1.0',
      language: 'fr',
      network: one.name,
      ...BROWSER,
    });
    expect(await codeOf(made)).toBe('community.sign-on-over');
    const account = `select from community.account where email = 'nouvelle@example.org'`;
    expect(await house.sql.rows(account)).toEqual([]);
    await house.sql.rows('delete from community.provider_link where member_id = $1', [one.memberId]);
    expect(await codeOf(linkOf(`${one.name} again`, one.email, begunAt))).toBe('community.sign-on-over');
    expect(await house.get(PROVIDER_LINKS).ofMember(one.memberId)).toEqual([]);
  });

  it.each(['link', 'confirm'] as const)('is not believed where they came to %s either', async (purpose) => {
    const one = await somebody();
    const begunAt = house.clock.at.toISOString();
    if (purpose === 'link')
      await house.sql.rows('delete from community.provider_link where member_id = $1', [one.memberId]);
    house.wait(1_000);
    await wordOf(one, null);
    const arrival = { purpose, memberId: one.memberId, returnTo: '/compte', begunAt };
    const said = attested(one.name, one.office, { authenticatedAt: house.clock.at.toISOString() });
    const answered = { ...arrival, attested: said, takesNew: true, labels: { fr: 'x', en: 'y' } };
    const arriving = jest.spyOn(SignOnDoor.prototype, 'arrive').mockResolvedValue(answered);
    const { actor, session } = one.viewer;
    const came = { slug: 'espace', secret: 'x', answer: '', network: one.name, ...BROWSER };
    expect(
      await codeOf(house.get(ArriveByProvider).execute({ actor, sessionId: session!.id, ...came })),
    ).toBe('community.sign-on-over');
    arriving.mockRestore();
    expect(await house.get(PROVIDER_LINKS).ofMember(one.memberId)).toHaveLength(purpose === 'link' ? 0 : 1);
  });

  it('is out only once nobody else holds their account: who signs them out everywhere waits for no session', async () => {
    const one = await somebody();
    await comesBack(one, { sid: one.name });
    const letGo = await holding('select from community.account where member_id = $1 for update', [
      one.memberId,
    ]);
    const word = wordOf(one, one.name);
    await endsOrWaits(word, 1);
    const rows = await house.sql.rows(
      'select from community.session where member_id = $1 for update nowait',
      [one.memberId],
    );
    await letGo();
    await word;
    expect(rows).toHaveLength(2);
    expect(await countOf('session', one)).toBe(1);
  });

  it.each([
    { what: 'session', half: false },
    { what: 'half of a session', half: true },
  ])('is known by its name, whatever blanks it was kept with, to a $what', async ({ half }) => {
    const one = await somebody();
    if (half) await withCodes(one);
    const sid = `\ufeff\u00a0 \t${one.name}\n\u2003`;
    await comesBack(one, { sid });
    await wordOf(one, `\t${one.name} `, null);
    expect([await countOf('session', one), await countOf('halfway', one)]).toEqual([1, 0]);
  });

  it('leaves the sweeping of what is over to its own time', async () => {
    const attempts = house.get(ATTEMPTS);
    const key = 'long over';
    await house.sql.rows(
      `insert into site.sign_on_seen (key, expires_at) values ($1, now() - interval '1 day')`,
      [key],
    );
    const kept = () => house.sql.rows('select key from site.sign_on_seen where key = $1', [key]);
    await wordOf(await somebody(), null);
    expect(await kept()).toHaveLength(1);
    await attempts.forgetOver(house.clock.at);
    expect(await kept()).toEqual([]);
  });

  it('comes in by another one, and so does whoever else the provider names', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const begunAt = house.clock.at.toISOString();
    house.wait(1_000);
    await wordOf(one, 'former');
    expect(await codeOf(comesBack(one, { sid: 'one' }, begunAt))).toBeNull();
    expect(await codeOf(comesBack(other, { sid: 'former' }, begunAt))).toBeNull();
  });

  it.each([
    { names: true, how: 'the person' },
    { names: false, how: 'the session alone' },
  ])('is not in where the word, of $how, came while they did', async ({ names }) => {
    const one = await somebody();
    const letGo = await holdingVisit(one);
    const entering = codeOf(comesBack(one, { sid: one.name }));
    await waitingForLock(house);
    const word = wordOf(one, one.name, names ? one.name : null);
    await endsOrWaits(word, 2);
    await letGo();
    await word;
    expect(await entering).toBeNull();
    expect(await countOf('session', one)).toBe(1);
  });

  it('is not in where the word came while they showed their code', async () => {
    const one = await somebody();
    const { key } = await withCodes(one);
    const { secret } = await comesBack(one, { sid: one.name });
    const letGo = await holdingVisit(one);
    const showing = show(secret, codeAt(key));
    await waitingForLock(house);
    const word = wordOf(one, one.name);
    await endsOrWaits(word, 2);
    await letGo();
    await word;
    expect(await showing).toBeNull();
    expect(await countOf('session', one)).toBe(1);
  });

  it('is not in where the word was heard, and not yet told, as they came', async () => {
    const one = await somebody();
    const begunAt = house.clock.at.toISOString();
    house.wait(1_000);
    const letGo = await holdingLog();
    const word = wordOf(one, one.name);
    await waitingForLock(house);
    const entering = codeOf(comesBack(one, { sid: one.name }, begunAt));
    await endsOrWaits(entering, 2);
    await letGo();
    await word;
    expect(await entering).toBe('community.sign-on-over');
    expect(await countOf('session', one)).toBe(1);
  });
});

describe('where the provider is closed', () => {
  const set = (isOpen: boolean) => house.sql.rows('update site.sign_on_provider set is_open = $1', [isOpen]);
  const told = async () => {
    await house.unitOfWork.run(() =>
      house.get(EndClosedProvider).on({ name: 'site.provider-closed.v1', at: '', providerId }),
    );
    await house.get(EndSessionsOfClosed).execute({ providerId });
  };
  afterEach(() => set(true));

  it('whoever is coming in meanwhile is waited for, and out', async () => {
    const one = await somebody();
    const letGo = await holdingVisit(one);
    const entering = codeOf(comesBack(one));
    await waitingForLock(house);
    await set(false);
    const closing = told();
    await endsOrWaits(closing, 2);
    await letGo();
    await closing;
    expect(await entering).toBeNull();
    expect(await countOf('session', one)).toBe(1);
  });

  it('holds the accounts of some at a time, whose sessions are over before those of others are held', async () => {
    await house.sql.rows('delete from community.provided_session');
    const all = [await somebody(), await somebody(), await somebody()].toSorted((a, b) =>
      a.memberId < b.memberId ? -1 : 1,
    );
    for (const one of all) await comesBack(one);
    const sessions = house.get(PROVIDED_SESSIONS);
    const lot = (after: MemberId | null) =>
      house.unitOfWork.run(() => sessions.endLot(providerId, { after, most: 2 }));
    const letGo = await holding('select from community.account where member_id = $1 for update', [
      all[2]!.memberId,
    ]);
    const last = await lot(null);
    const counts = () => Promise.all(all.map((one) => countOf('session', one)));
    expect([last, await counts()]).toEqual([all[1]!.memberId, [1, 1, 2]]);
    await letGo();
    expect([await lot(last), await counts()]).toEqual([null, [1, 1, 1]]);
  });

  const given = { role: 'moderator', claims: { poste: 'm' } };
  const follows = ({ name, office }: Somebody) => {
    const attesting = jest
      .spyOn(SignOnDoor.prototype, 'attest')
      .mockResolvedValue(attested(name, office, given));
    const followed = { actor: admin, slug: 'espace', payload: { sso: '', sig: '' } };
    return codeOf(house.get(FollowProvider).execute(followed)).finally(() => attesting.mockRestore());
  };

  it.each([
    { how: 'as they came', gives: (one: Somebody) => codeOf(comesBack(one, given)) },
    { how: 'by what it said without them', gives: follows },
  ])('keeps nothing of what it was giving $how', async ({ gives }) => {
    const one = await somebody();
    const letGo = await holdingLog();
    const giving = gives(one);
    await waitingForLock(house);
    await set(false);
    const closing = told();
    await endsOrWaits(closing, 2);
    const taking = closing.then(() => house.get(TakeBackProvided).execute({ providerId, because: 'closed' }));
    await endsOrWaits(taking, 2);
    await letGo();
    await Promise.all([giving, taking]);
    expect(await rolesOf(one)).toEqual([]);
  });

  it('gives nothing by what it said without them, once it was told', async () => {
    const one = await somebody();
    const letGo = await holding('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `provider:${providerId}`,
    ]);
    const giving = follows(one);
    await endsOrWaits(giving, 1);
    await set(false);
    await letGo();
    expect(await giving).toBe('site.provider-not-found');
    expect(await rolesOf(one)).toEqual([]);
  });

  it('whoever comes after it was told does not come in', async () => {
    const one = await somebody();
    await set(false);
    await told();
    expect(await codeOf(comesBack(one))).toBe('community.sign-on-closed');
    expect(await countOf('session', one)).toBe(1);
  });
});

it('two accounts that the directory shuts out at once are held in the one order of all', async () => {
  const [earlier, later] = [await somebody(), await somebody()];
  const person = await told(later.email, true);
  const [known] = await house.sql.rows<{ member_id: string }>(
    'select member_id from community.provisioned_person where id = $1',
    [person],
  );
  expect(known!.member_id).toBe(later.memberId);
  const letGo = await holding('select from community.account where member_id = $1 for update', [
    earlier.memberId,
  ]);
  const shutting = house.get(ChangePerson).execute({
    actor: admin,
    id: person,
    version: null,
    revise: (standing) => ({ ...standing, email: earlier.email, isActive: false }),
  });
  await waitingForLock(house);
  const free = 'select from community.account where member_id = $1 for update nowait';
  const isFree = await house.sql.rows(free, [later.memberId]).then(
    () => true,
    () => false,
  );
  await letGo();
  await shutting;
  expect(isFree).toBe(true);
});

it('who is linked to the provider no more does not come in where the link was cut while they came', async () => {
  const one = await somebody();
  const cutting = await house.pool.connect();
  await cutting.query('begin');
  await cutting.query('select from community.account where member_id = $1 for update', [one.memberId]);
  const entering = codeOf(comesBack(one));
  await waitingForLock(house);
  await cutting.query('delete from community.provider_link where member_id = $1', [one.memberId]);
  await cutting.query('commit');
  cutting.release();
  expect(await entering).toBe('community.sign-on-gone');
  expect(await countOf('session', one)).toBe(1);
});

it('one code for a lost device that is shown at two doors at once opens one of them, and neither waits for the other', async () => {
  const one = await somebody();
  const { recoveryCodes } = await withCodes(one);
  await house.sql.rows('delete from community.provider_link where member_id = $1', [one.memberId]);
  const { secret: toEnter } = await house
    .get(SignIn)
    .execute({ ...signInBy(one.email), network: `${one.name} bis` });
  // The one house in which a factor is shown on the way to a link; both doors are open once it is so no more.
  await house.sql.rows('update site.sign_on_provider set is_only_way = true');
  const toLink = await linkOf(one.name, one.email);
  await house.sql.rows('update site.sign_on_provider set is_only_way = false');
  const letGo = await holding('select from community.account where member_id = $1 for update', [
    one.memberId,
  ]);
  const linking = show(toLink, recoveryCodes[0]!);
  await waitingForLock(house);
  const entering = show(toEnter, recoveryCodes[0]!);
  await waitingForLock(house, 2);
  await letGo();
  expect(await Promise.all([linking, entering])).toEqual([null, 'community.factor-wrong']);
});
