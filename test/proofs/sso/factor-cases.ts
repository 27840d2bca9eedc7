import { Secret, TOTP } from 'otpauth';
import type { PlainBrowser } from '../../support/sign-on/plain-browser.ts';
import { SoftAuthenticator } from '../../support/sign-on/soft-authenticator.ts';
import { PASSWORD, type SsoWorld } from './world.ts';

const STEP = '/connexion/second-facteur';
const KEY = '/connexion/cle';
const HALF_MINUTE = 30_000;
const RECOVERY = ['0a1b2-c3d4e-5f607-18293', 'aaaaa-bbbbb-ccccc-ddddd'] as const;
const THEIR_RECOVERY = 'fffff-eeeee-99999-77777';

export interface Judges {
  /** A hostile way in: nobody is signed in, and nothing is changed. */
  refused(
    what: string,
    way: () => Promise<{ readonly status: number; readonly signedIn: boolean }>,
    expected?: { readonly statuses?: readonly number[]; readonly audited?: boolean },
  ): Promise<void>;
  accepted(what: string, holds: boolean, seen?: unknown): void;
  show(what: string): void;
}

const codeOf = (secret: string, at = Date.now()): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

/** Who knows the password, and nothing else. */
async function halfway(world: SsoWorld, email: string): Promise<PlainBrowser> {
  const browser = world.browser();
  const { status, to } = await browser.post('/connexion', { email, password: PASSWORD });
  if (status !== 303 || !to?.startsWith(STEP)) throw new Error(`The password answered ${status}, to ${to}`);
  return browser;
}

const unsigned = { statuses: [409, 422], audited: false } as const;

/** Codes and keys of those who should not have them, and what a password alone is good for: nothing. */
export async function secondFactors(world: SsoWorld, judges: Judges): Promise<void> {
  judges.show('second factors');
  const careful = await world.member('Prudente', 'prudente@exemple.fr');
  const other = await world.member('Autre Prudente', 'autre-prudente@exemple.fr');
  const [secret, theirs] = [new Secret().base32, new Secret().base32];
  await world.codesOf(careful.id, secret);
  await world.codesOf(other.id, theirs);
  for (const code of RECOVERY) await world.recoveryCode(careful.id, code);
  await world.recoveryCode(other.id, THEIR_RECOVERY);
  await nothingByHalves(world, judges);
  await codes(world, judges, { secret, theirs });
  await keys(world, judges, { careful: careful.id, other: other.id });
  await staff(world, judges);
}

/** Whatever somebody who is halfway asks for, they are nobody. */
async function nothingByHalves(world: SsoWorld, { refused }: Judges): Promise<void> {
  const asks: readonly (readonly [string, (browser: PlainBrowser) => Promise<{ status: number }>])[] = [
    ['a page', (browser) => browser.get('/compte')],
    ['a form', (browser) => browser.post('/compte/pseudonyme', { pseudonym: 'Quelque Autre' })],
    ['the API', (browser) => browser.get('/api/v1/me')],
    ['the page of second factors', (browser) => browser.get('/compte/second-facteur')],
    ['a key of their own', (browser) => browser.post('/compte/second-facteur/defi', { what: 'passkey' })],
    [
      'a session by its cookie',
      (browser) => world.browser(`session=${browser.cookie('etape') ?? ''}`).get('/compte'),
    ],
  ];
  for (const [what, ask] of asks)
    await refused(
      `halfway, ${what}`,
      async () => {
        const browser = await halfway(world, 'prudente@exemple.fr');
        const { status } = await ask(browser);
        return { status, signedIn: browser.isSignedIn };
      },
      { statuses: [303, 401], audited: false },
    );
}

async function codes(
  world: SsoWorld,
  { refused, accepted }: Judges,
  { secret, theirs }: { secret: string; theirs: string },
): Promise<void> {
  const show = async (browser: PlainBrowser, code: string) => {
    const { status } = await browser.post(STEP, { code });
    return { status, signedIn: browser.isSignedIn };
  };
  const mine = () => halfway(world, 'prudente@exemple.fr');
  const far = Date.now() - 10 * HALF_MINUTE;
  for (const [what, code] of [
    ['a guess', '000000'],
    ['the code of another', codeOf(theirs)],
    ['a code of five minutes ago', codeOf(secret, far)],
    ['the recovery code of another', THEIR_RECOVERY],
    ['nothing', ' '],
  ] as const)
    await refused(`codes, ${what}`, async () => show(await mine(), code), unsigned);
  await refused(
    'codes, in a browser that gave no password',
    () => show(world.browser(), codeOf(secret)),
    unsigned,
  );
  const inside = await mine();
  const code = codeOf(secret);
  accepted('honest, a code of the application', (await show(inside, code)).signedIn);
  await refused('codes, the same one again', async () => show(await mine(), code), unsigned);
  const lost = await mine();
  accepted('honest, a recovery code', (await show(lost, RECOVERY[0])).signedIn);
  await refused('codes, the same recovery code again', async () => show(await mine(), RECOVERY[0]), unsigned);
  await refused(
    'codes, five wrong ones and then a right one',
    async () => {
      const browser = await mine();
      for (let tries = 0; tries < 5; tries += 1) await show(browser, '000000');
      return show(browser, RECOVERY[1]);
    },
    { statuses: [409, 429] },
  );
}

async function keys(
  world: SsoWorld,
  { refused, accepted }: Judges,
  members: { careful: string; other: string },
): Promise<void> {
  const { origin } = world.site;
  const host = new URL(origin).hostname;
  const [mine, foreign, unknown] = [1, 2, 3].map(() => new SoftAuthenticator(host, origin)) as [
    SoftAuthenticator,
    SoftAuthenticator,
    SoftAuthenticator,
  ];
  await world.passkey(members.careful, mine);
  await world.passkey(members.other, foreign);
  const ask = (browser: PlainBrowser, step: 'first' | 'second') => browser.fetched(`${KEY}/defi`, { step });
  const answer = async (browser: PlainBrowser, given: string) => {
    const { status } = await browser.post(KEY, { answer: given });
    return { status, signedIn: browser.isSignedIn };
  };
  const twisted = (what: string, give: (asked: { challenge: string }) => string) =>
    refused(`keys, ${what}`, async () => {
      const browser = await halfway(world, 'prudente@exemple.fr');
      return answer(browser, give(await ask(browser, 'second')));
    });
  await twisted('for another site', (asked) => mine.show(asked, { origin: 'https://communaute.example' }));
  await twisted('for another host', (asked) => mine.show(asked, { host: 'communaute.example' }));
  await twisted('without showing the device who it is', (asked) => mine.show(asked, { verified: false }));
  await twisted('of another member', (asked) => foreign.show(asked));
  await twisted('that nobody knows', (asked) => unknown.show(asked));
  await twisted('with a challenge of its own making', () => mine.show({ challenge: 'A'.repeat(43) }));
  await twisted('that is no answer', () => '{"id":[]}');
  await refused('keys, with the challenge of another browser', async () => {
    const [one, two] = [
      await halfway(world, 'prudente@exemple.fr'),
      await halfway(world, 'prudente@exemple.fr'),
    ];
    await ask(two, 'second');
    return answer(two, mine.show(await ask(one, 'second')));
  });
  await refused(
    'keys, in a browser that asked for nothing',
    async () => {
      const asked = await ask(await halfway(world, 'prudente@exemple.fr'), 'second');
      return answer(world.browser(), mine.show(asked));
    },
    { statuses: [409], audited: false },
  );
  const inside = await halfway(world, 'prudente@exemple.fr');
  const given = mine.show(await ask(inside, 'second'));
  accepted('honest, a key after the password', (await answer(inside, given)).signedIn);
  await twisted('that was shown before', () => given);
  const alone = world.browser();
  accepted('honest, a key alone', (await answer(alone, mine.show(await ask(alone, 'first')))).signedIn);
  mine.counter = 5;
  const counted = world.browser();
  accepted(
    'honest, a key that counts',
    (await answer(counted, mine.show(await ask(counted, 'first')))).signedIn,
  );
  mine.counter = 3;
  await twisted('that counts backwards', (asked) => mine.show(asked));
}

/** Staff who have shown nothing are members like others. */
async function staff(world: SsoWorld, { refused, accepted }: Judges): Promise<void> {
  const steward = await world.member('Intendante', 'intendante@exemple.fr', 'administrator');
  const browser = world.browser(steward.cookie);
  const look = async () => (await browser.get('/admin/connexion')).status;
  accepted('honest, staff before it is asked', (await look()) === 200);
  await world.askOfStaff(new Date(Date.now() + 24 * 3600_000));
  accepted('honest, staff while there is time', (await look()) === 200);
  await world.askOfStaff(null);
  for (const [what, ask] of [
    ['a page', () => browser.get('/admin/connexion')],
    ['a form', () => browser.post('/admin/connexion', { mode: 'off' })],
    ['the first page', () => browser.get('/admin')],
    ['the API', () => browser.get('/api/v1/review-items')],
  ] as const)
    await refused(
      `staff without a second factor, ${what}`,
      async () => ({ status: (await ask()).status, signedIn: false }),
      { statuses: [303, 403], audited: false },
    );
  const { to } = await browser.get('/admin/connexion');
  accepted('staff are led to set one up', to?.startsWith('/compte/second-facteur') === true, to);
  await world.site.pool.query(
    `update community.session set proof = 'passkey', proven_at = now() where member_id = $1`,
    [steward.id],
  );
  accepted('honest, staff who have shown one', (await look()) === 200);
}
