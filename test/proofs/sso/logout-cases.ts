import { setTimeout as sleep } from 'node:timers/promises';
import type { LogoutMessage } from '#application/site/published/single-logout.api';
import type { PlainBrowser } from '../../support/sign-on/plain-browser.ts';
import { assertionOf, bare, newId, requestIn, responseOf, signed } from '../../support/sign-on/saml-forge.ts';
import { NEXT, OTHER, OWN } from '../../support/sign-on/saml-keys.ts';
import {
  ANSWER_LIES,
  ANSWER_TRUTHS,
  LOGOUT_LIES,
  LOGOUT_TRUTHS,
  type Spoken,
} from '../../support/sign-on/saml-logout-cases.ts';
import {
  byRedirect,
  logoutRequestOf,
  type SaidOver,
  sentIn,
} from '../../support/sign-on/saml-logout-forge.ts';
import type { Judges } from './factor-cases.ts';
import type { SsoWorld } from './world.ts';

/** Nothing of a session that its provider ended may work for longer. */
const DEAD_WITHIN_MS = 5_000;
const SLUG = 'fin';
const ENTITY = 'https://fin.example/saml';
const NEIGHBOUR = { slug: 'voisin', entity: 'https://voisin.example/saml' };
const THERE = { asked: 'https://fin.example/slo', answered: 'https://fin.example/slo/reponse' };
const doorOf = (slug: string): string => `/connexion/avec/${slug}/deconnexion-unique`;

/** What a browser is answered that carries a word, from another site and so without a cookie. */
interface Carried {
  readonly status: number;
  readonly to: string | null;
  readonly signedIn: boolean;
}

/** Sessions that providers of SAML end, and those that nobody but them may end. */
export async function samlLogouts(world: SsoWorld, judges: Judges): Promise<void> {
  const parties = await partiesIn(world);
  await lies(parties, judges);
  await strangers(parties, judges);
  await truths(parties, judges);
  await answers(parties, judges);
  const { text } = await world.browser().get(`/connexion/avec/${SLUG}/metadonnees`);
  for (const binding of ['HTTP-Redirect', 'HTTP-POST'])
    judges.accepted(
      `SAML, logout, the metadata tell of ${binding}`,
      new RegExp(`SingleLogoutService Binding="[^"]*:${binding}" Location="[^"]*${doorOf(SLUG)}"`).test(text),
    );
}

type Parties = Awaited<ReturnType<typeof partiesIn>>;

async function partiesIn(world: SsoWorld) {
  const victim = await world.member('Partante', 'partante@exemple.fr');
  const witness = await world.member('Restante', 'restante@exemple.fr');
  const id = await world.provider(SLUG, null, {
    kind: 'saml',
    settings: {
      entityId: ENTITY,
      signOnUrl: 'https://fin.example/sso',
      certificates: [bare(OWN.certificate), bare(NEXT.certificate)],
      signOut: THERE,
    },
  });
  const neighbourId = await world.provider(NEIGHBOUR.slug, null, {
    kind: 'saml',
    settings: {
      entityId: NEIGHBOUR.entity,
      signOnUrl: 'https://voisin.example/sso',
      certificates: [bare(OTHER.certificate)],
    },
  });
  await world.link(victim.id, id, 'victim');
  await world.link(witness.id, id, 'witness');
  await world.link(victim.id, neighbourId, 'known to the neighbour');
  const base = { issuer: ENTITY, destination: world.site.origin + doorOf(SLUG), subject: 'victim' };

  /** Comes in by a provider, under that name and in that session of its. */
  const seated = async (subject: string, sessionIndex: string, by = SLUG): Promise<PlainBrowser> => {
    const browser = world.browser();
    const asked = requestIn((await browser.get(`/connexion/avec/${by}?retour=%2Fquestions`)).to ?? '');
    const issuer = by === SLUG ? ENTITY : NEIGHBOUR.entity;
    const said = {
      issuer,
      subject,
      sessionIndex,
      audience: asked.audience,
      recipient: asked.acs,
      inResponseTo: asked.id,
    };
    const answer = responseOf(said, signed(assertionOf(said), 'Assertion', by === SLUG ? OWN : OTHER));
    const posted = await fetch(asked.acs, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        SAMLResponse: Buffer.from(answer).toString('base64'),
        RelayState: asked.relayState,
      }),
    });
    await browser.get(posted.headers.get('location') ?? '/');
    if (!browser.isSignedIn) throw new Error(`${subject} did not come in by ${by}`);
    return browser;
  };

  const carry = async (message: LogoutMessage, at = SLUG): Promise<Carried> => {
    const browser = world.browser();
    if (message.binding === 'redirect') {
      const { status, to } = await browser.get(`${doorOf(at)}?${message.query}`);
      return { status, to, signedIn: browser.isSignedIn };
    }
    const answer = await fetch(world.site.origin + doorOf(at), {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: 'https://fin.example', accept: 'text/html' },
      body: new URLSearchParams(message.fields),
    });
    const isSignedIn = answer.headers.getSetCookie().some((line) => line.startsWith('session='));
    return { status: answer.status, to: answer.headers.get('location'), signedIn: isSignedIn };
  };
  const spokenOf = (sid: string): Spoken => ({ ...base, sid });
  const saying = (more: Partial<SaidOver>): LogoutMessage =>
    byRedirect(logoutRequestOf({ ...base, ...more }));
  return { world, seated, carry, spokenOf, saying };
}

const isIn = async (browser: PlainBrowser): Promise<boolean> => (await browser.get('/compte')).status === 200;

async function isOutSoon(browser: PlainBrowser): Promise<boolean> {
  const until = Date.now() + DEAD_WITHIN_MS;
  while ((await isIn(browser)) && Date.now() < until) await sleep(100);
  return !(await isIn(browser));
}

async function lies(
  { seated, carry, spokenOf }: Parties,
  { refused, accepted, show }: Judges,
): Promise<void> {
  const sid = newId();
  const victim = await seated('victim', sid);
  for (const [what, word] of Object.entries(LOGOUT_LIES)) {
    show(`SAML, logout, ${what}`);
    await refused(`SAML, logout, ${what}`, () => carry(word(spokenOf(sid))), { statuses: [403] });
  }
  accepted('SAML, logout, a session outlives every lie', await isIn(victim));
}

/** Words that are signed as they should be, and are not this provider's to say, or not of anybody whom it brought. */
async function strangers(parties: Parties, { refused, accepted, show }: Judges): Promise<void> {
  const { world, seated, carry, saying, spokenOf } = parties;
  show('SAML, logout, of somebody else');
  const [sid, theirs] = [newId(), newId()];
  const victim = await seated('victim', sid);
  const witness = await seated('witness', theirs);
  const neighbour = await seated('known to the neighbour', sid, NEIGHBOUR.slug);
  const nobodyKnown = async (what: string, message: LogoutMessage, at = SLUG) => {
    let to: string | null = null;
    await refused(
      `SAML, logout, ${what}`,
      async () => {
        const carried = await carry(message, at);
        to = carried.to;
        return carried;
      },
      { statuses: [303] },
    );
    return to as string | null;
  };
  for (const [what, message] of [
    ['of nobody whom we know', saying({ subject: 'nobody' })],
    ['of somebody whom another provider knows', saying({ subject: 'known to the neighbour' })],
  ] as const) {
    const sent = sentIn((await nobodyKnown(what, message)) ?? 'https://nowhere.example/');
    accepted(
      `SAML, logout, ${what}: the provider is told that it is nobody`,
      sent.to === THERE.answered && sent.statuses.join() === 'Requester,UnknownPrincipal',
      `${sent.to} ${sent.statuses.join()}`,
    );
  }
  const said = { issuer: NEIGHBOUR.entity, subject: 'victim' };
  const destination = world.site.origin + doorOf(NEIGHBOUR.slug);
  const own = byRedirect(logoutRequestOf({ ...said, destination }), OTHER);
  await nobodyKnown('by a neighbour, at its own door, of somebody who came by another', own, NEIGHBOUR.slug);
  const here = byRedirect(logoutRequestOf({ ...said, destination: spokenOf(sid).destination }), OTHER);
  await refused('SAML, logout, by a neighbour, at the door of another', () => carry(here), {
    statuses: [403],
  });
  await refused('SAML, logout, carried to the door of a neighbour', () => carry(saying({}), NEIGHBOUR.slug), {
    statuses: [403],
  });
  for (const slug of ['caisse', 'nulle-part'])
    await refused(`SAML, logout, at the door of ${slug}`, () => carry(saying({}), slug), {
      statuses: [404],
      audited: false,
    });
  const before = await world.print();
  const mixed = await carry(saying({ sids: [theirs] }));
  accepted(
    'SAML, logout, of one person in the session of another ends nothing',
    sentIn(mixed.to ?? '').statuses.join() === 'Success' && before === (await world.print()),
  );
  accepted(
    'SAML, logout, everybody is where they were',
    (await Promise.all([victim, witness, neighbour].map(isIn))).every(Boolean),
  );
  const once = saying({ sids: [sid] });
  await carry(once);
  accepted('SAML, logout, a session ends', await isOutSoon(victim));
  const again = await seated('victim', sid);
  await refused('SAML, logout, the same word twice', () => carry(once), { statuses: [403] });
  accepted('SAML, logout, what was said once ends nothing later', await isIn(again));
}

async function truths({ seated, carry, spokenOf }: Parties, { accepted, show }: Judges): Promise<void> {
  for (const [what, word] of Object.entries(LOGOUT_TRUTHS)) {
    show(`SAML, logout, honest, ${what}`);
    const sid = newId();
    const [one, other, witness, neighbour] = await Promise.all([
      seated('victim', sid),
      seated('victim', newId()),
      seated('witness', newId()),
      seated('known to the neighbour', sid, NEIGHBOUR.slug),
    ]);
    const message = word(spokenOf(sid));
    const { status, to } = await carry(message);
    const sent = sentIn(to ?? 'https://nowhere.example/');
    const isOfSome = / of (?:one|two) session/.test(what);
    const state =
      message.binding === 'post'
        ? message.fields['RelayState']
        : new URLSearchParams(message.query).get('RelayState');
    const found = [
      status === 303 && sent.to === THERE.answered && sent.statuses.join() === 'Success',
      sent.relayState === (state ?? null),
      await isOutSoon(one),
      isOfSome ? await isIn(other) : await isOutSoon(other),
      await isIn(witness),
      await isIn(neighbour),
    ];
    accepted(`SAML, logout, honest, ${what}`, found.every(Boolean), `${status} to ${to}: ${found.join()}`);
  }
}

/** Who signs out here may sign out there: what is asked, and what is made of the answer. */
async function answers(parties: Parties, { refused, accepted, show }: Judges): Promise<void> {
  const { world, seated, carry, spokenOf } = parties;
  show('SAML, signing out there too');
  const sid = newId();
  const asking = async (): Promise<string> => {
    const browser = await seated('victim', sid);
    const { to } = await browser.post('/deconnexion', {});
    const out = await browser.get(`${to ?? ''}?suite=1`);
    const sent = sentIn(out.to ?? 'https://nowhere.example/');
    const named = sent.xml.includes('>victim<') && sent.xml.includes(`>${sid}<`);
    if (sent.to !== THERE.asked || !named) throw new Error(`Signing out led to ${out.to}`);
    return sent.id;
  };
  const asked = await asking();
  for (const [what, answer] of Object.entries(ANSWER_LIES)) {
    show(`SAML, an answer to a sign-out, ${what}`);
    await refused(`SAML, an answer to a sign-out, ${what}`, () => carry(answer(spokenOf(sid), asked)));
  }
  for (const [what, [answer, ended]] of Object.entries(ANSWER_TRUTHS)) {
    const message = answer(spokenOf(sid), await asking());
    const { to } = await carry(message);
    const page = await world.browser().get(to ?? '/');
    const title = {
      there: 'Votre session est fermée ici et chez fin',
      'not-there': 'fin n’a pas terminé votre session',
    };
    accepted(
      `SAML, an honest answer to a sign-out, ${what}`,
      to?.startsWith(`${doorOf(SLUG)}?fin=`) === true && page.text.includes(title[ended]),
      `${page.status} at ${to}`,
    );
    await refused(`SAML, the same answer twice, ${what}`, () => carry(message));
  }
  const { to } = await world.browser().get(`${doorOf(SLUG)}?fin=${'A'.repeat(43)}`);
  accepted('SAML, a ticket of its own making tells nothing', to === '/', to);
}
