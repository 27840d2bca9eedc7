import {
  discourseFields,
  discourseQuery,
  type Fields,
  packedQuery,
  SHARED_SECRET,
} from '../../support/sign-on/discourse-site.ts';
import type { PlainBrowser } from '../../support/sign-on/plain-browser.ts';
import type { Judges } from './factor-cases.ts';
import type { SsoWorld } from './world.ts';

const OUT = '/connexion/avec/forum?retour=%2Fquestions';
const BACK = '/connexion/avec/forum/retour';
const VICTIM = { external_id: 'victim', email: 'discourse@exemple.fr', username: 'victime' };

type Answer = (asked: { nonce: string; back: string }) => string;
const answer =
  (fields: Fields = {}, secret = SHARED_SECRET): Answer =>
  ({ nonce }) =>
    discourseQuery({ nonce, ...VICTIM, ...fields }, secret).toString();

/** What somebody between the two sites, or a provider that lies, may send. */
const LIES: Readonly<Record<string, Answer>> = {
  'the signature of another secret': answer({}, 'un-autre-secret-de-trente-deux-octets'),
  'no signature': (asked) => answer()(asked).replace(/&sig=.*/, ''),
  'a signature of nothing': (asked) => answer()(asked).replace(/sig=.*/, `sig=${'0'.repeat(64)}`),
  'a signature that is cut short': (asked) => answer()(asked).slice(0, -2),
  'two signatures': (asked) => `${answer()(asked)}&sig=${'0'.repeat(64)}`,
  'two payloads': (asked) => `${answer()(asked)}&sso=bm9uY2U9bg`,
  'a signature over the text instead of its base64': ({ nonce }) => {
    const text = new URLSearchParams({ nonce, ...VICTIM }).toString();
    const query = packedQuery(text);
    query.set('sso', Buffer.from(text).toString('base64'));
    return query.toString();
  },
  'another nonce': answer({ nonce: 'never-given' }),
  'no nonce': () => discourseQuery(VICTIM).toString(),
  nobody: ({ nonce }) => discourseQuery({ nonce, email: VICTIM.email }).toString(),
  'an answer for another address': answer({ return_sso_url: 'https://evil.example/retour' }),
  'a word that somebody did not come through': ({ nonce }) =>
    discourseQuery({ nonce, failed: 'true' }).toString(),
  'somebody twice': ({ nonce }) =>
    packedQuery(Buffer.from(`nonce=${nonce}&external_id=x&external_id=victim`).toString('base64')).toString(),
};

/** A provider of DiscourseConnect, of whom nobody has to be there: the browser carries everything. */
export async function discourseAnswers(world: SsoWorld, to: Judges): Promise<void> {
  const victim = await world.member('Victime Discourse', VICTIM.email);
  const settings = { address: 'https://forum.example/session/sso' };
  const same = { kind: 'discourse', settings, secret: SHARED_SECRET } as const;
  const id = await world.provider('forum', null, { ...same, rules: 'admin = true -> group:nulle-part' });
  await world.link(victim.id, id, VICTIM.external_id);

  const out = async (browser: PlainBrowser, by = OUT) => {
    const way = await browser.get(by);
    if (!way.to?.startsWith(settings.address)) throw new Error(`led to ${way.to}`);
    const said = discourseFields(way.to);
    return { nonce: said.get('nonce') ?? '', back: said.get('return_sso_url') ?? '' };
  };
  const backWith = async (browser: PlainBrowser, query: string) => {
    const { status, to: then } = await browser.get(`${BACK}?${query}`);
    return { status, then, signedIn: browser.isSignedIn };
  };

  for (const [what, lie] of Object.entries(LIES)) {
    to.show(`DiscourseConnect: ${what}`);
    await to.refused(`DiscourseConnect, ${what}`, async () => {
      const browser = world.browser();
      return backWith(browser, lie(await out(browser)));
    });
  }
  await to.refused('DiscourseConnect, the nonce of another browser', async () => {
    const [one, other] = [world.browser(), world.browser()];
    await out(one);
    return backWith(one, answer()(await out(other)));
  });
  await to.refused('DiscourseConnect, in a browser that did not ask', async () => {
    const query = answer()(await out(world.browser()));
    return backWith(world.browser(), query);
  });
  await to.refused(
    'DiscourseConnect, a payload of a million signs',
    async () => {
      const browser = world.browser();
      const { nonce } = await out(browser);
      return backWith(browser, discourseQuery({ nonce, ...VICTIM, bio: 'x'.repeat(1_000_000) }).toString());
    },
    { statuses: [403, 409, 413, 414, 431], audited: false },
  );
  const form = '/connexion/avec/forum/compte';
  await to.refused(
    'DiscourseConnect, the address of another under a new name',
    async () => {
      const browser = world.browser();
      return backWith(browser, answer({ external_id: 'renamed' })(await out(browser)));
    },
    { statuses: [303], audited: false },
  );
  await to.refused(
    'DiscourseConnect, an account with an address that is to be activated',
    async () => {
      const browser = world.browser();
      const neuve = { external_id: 'neuve', email: 'neuve-discourse@exemple.fr', require_activation: 'true' };
      await backWith(browser, answer(neuve)(await out(browser)));
      const making = { act: 'make', pseudonym: 'Toute Neuve', branches: ['music'], charter: '1' };
      const { status } = await browser.post(form, making);
      return { status, signedIn: browser.isSignedIn };
    },
    { statuses: [403, 409], audited: false },
  );
  await to.refused('DiscourseConnect, a confirmation that the protocol cannot give', async () => {
    const browser = world.browser(victim.cookie);
    const asked = await out(browser, '/connexion/avec/forum?pour=confirmer&retour=%2Fcompte');
    return { ...(await backWith(browser, answer()(asked))), signedIn: false };
  });

  to.show('DiscourseConnect, honest');
  let given = '';
  const honest: Readonly<Record<string, Answer>> = {
    'an answer': answer(),
    'an answer with fields that nobody knows': answer({
      unheard_of: 'x',
      'custom.carte': '12',
      admin: 'true',
    }),
    'an answer that says where it goes': (asked) => answer({ return_sso_url: asked.back })(asked),
  };
  for (const [what, make] of Object.entries(honest)) {
    const browser = world.browser();
    given = make(await out(browser));
    const { status, then, signedIn } = await backWith(browser, given);
    to.accepted(
      `DiscourseConnect, ${what}`,
      status === 303 && then === '/questions' && signedIn,
      `${status} ${then}`,
    );
    await to.refused(`DiscourseConnect, ${what}, twice`, async () => {
      const again = world.browser();
      return backWith(again, given);
    });
  }
}
