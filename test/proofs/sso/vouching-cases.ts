import { v7 as uuidv7 } from 'uuid';
import { discourseQuery, type Fields, SHARED_SECRET } from '../../support/sign-on/discourse-site.ts';
import type { PlainBrowser } from '../../support/sign-on/plain-browser.ts';
import type { Judges } from './factor-cases.ts';
import type { SsoWorld } from './world.ts';

const DOOR = '/session/sso_provider';
const SHOP = 'https://boutique.example';
const BACK = `${SHOP}/retour?panier=7`;
const OTHER_SECRET = 'un-autre-secret-de-trente-deux-octets-au-moins';

const ask = (fields: Fields = {}, secret = SHARED_SECRET): string =>
  `${DOOR}?${discourseQuery({ nonce: 'n-1', return_sso_url: BACK, ...fields }, secret).toString()}`;

/** What the shop is told. */
const told = (to: string | null): URLSearchParams | null => {
  if (to === null || !URL.canParse(to)) return null;
  const url = new URL(to);
  const sso = url.searchParams.get('sso');
  if (sso === null) return null;
  const said = new URLSearchParams(Buffer.from(sso, 'base64').toString('utf8'));
  const signed = discourseQuery(Object.fromEntries(said));
  return url.searchParams.get('sig') === signed.get('sig') && to.startsWith(BACK) ? said : null;
};
const linkIn = (text: string): string | null =>
  /href="(https:\/\/boutique\.example[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? null;

/** The same of a page that leads back to any site, whatever secret it is signed with. */
const saidIn = (text: string): URLSearchParams => {
  const sso = /sso=([^&"]+)/.exec(text.replaceAll('&amp;', '&'))?.[1] ?? '';
  return new URLSearchParams(Buffer.from(decodeURIComponent(sso), 'base64').toString('utf8'));
};

/** Other sites ask us who sits there. */
export async function vouching(world: SsoWorld, to: Judges): Promise<void> {
  to.show('vouching');
  const member = await world.member('Membre Relié', 'relie@exemple.fr');
  const pending = await world.member('Pas Confirmée', 'pas-confirmee@exemple.fr');
  await world.site.pool.query(`update community.member set status = 'pending' where id = $1`, [pending.id]);
  await world.connectedSite('Boutique', SHOP, { secret: SHARED_SECRET, tellsEmail: false });
  await world.connectedSite('Médiathèque', 'https://mediatheque.example', {
    secret: OTHER_SECRET,
    tellsEmail: true,
  });
  await world.connectedSite('Fermé', 'https://ferme.example', { secret: SHARED_SECRET, isOpen: false });
  const consents = () => world.site.count('select count(*) from community.site_consent');
  const browser = () => world.browser(member.cookie);

  /** Nobody is led anywhere with anything. */
  const silent = (what: string, way: () => Promise<{ status: number; to: string | null }>, audited = true) =>
    to.refused(
      `vouching, ${what}`,
      async () => {
        const before = await consents();
        const { status, to: then } = await way();
        const leaked = then?.startsWith('http') === true || (await consents()) !== before;
        return { status, signedIn: leaked };
      },
      { statuses: [303, 403, 413, 414, 431], audited },
    );
  const hostile: Readonly<Record<string, string>> = {
    'another secret': ask({}, OTHER_SECRET),
    'the secret of another site for this one': ask({ return_sso_url: BACK }, OTHER_SECRET),
    'an answer to be sent elsewhere': ask({ return_sso_url: 'https://evil.example/' }),
    'an answer to a host that begins alike': ask({ return_sso_url: `${SHOP}.evil.example/` }),
    'an answer to a host behind a name': ask({ return_sso_url: `${SHOP}@evil.example/` }),
    'a name in the address': ask({ return_sso_url: 'https://moi@boutique.example/' }),
    'an address without a line': ask({ return_sso_url: 'http://boutique.example/' }),
    'a script for an address': ask({ return_sso_url: 'javascript:alert(1)' }),
    'a back stroke in the address': ask({ return_sso_url: `${SHOP}\\@evil.example/` }),
    'no address': `${DOOR}?${discourseQuery({ nonce: 'n' }).toString()}`,
    'no nonce': ask({ nonce: '' }),
    'a nonce without end': ask({ nonce: 'n'.repeat(600) }),
    'no signature': ask().replace(/&sig=.*/, ''),
    'two signatures': `${ask()}&sig=${'0'.repeat(64)}`,
    'a site that is closed': ask({ return_sso_url: 'https://ferme.example/' }),
    nothing: DOOR,
  };
  for (const [what, address] of Object.entries(hostile)) await silent(what, () => browser().get(address));
  await silent('a payload of a million signs', () => browser().get(ask({ x: 'x'.repeat(1_000_000) })), false);
  await silent(
    'somebody whose address is not confirmed',
    () => world.browser(pending.cookie).get(ask()),
    false,
  );
  await silent('a visitor, who signs in first', () => world.browser().get(ask()), false);
  await silent(
    'a member who was not asked yet',
    async () => {
      const page = await browser().get(ask());
      return { status: page.status === 200 ? 403 : page.status, to: page.to ?? linkIn(page.text) };
    },
    false,
  );
  await silent(
    'a form that another site posts',
    () =>
      fetch(world.site.origin + ask(), {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: 'https://evil.example', cookie: member.cookie },
        body: new URLSearchParams({ act: 'agree' }),
      }).then(({ status, headers }) => ({ status, to: headers.get('location') })),
    false,
  );

  const nobody = told((await world.browser().get(ask({ prompt: 'none' }))).to);
  to.accepted(
    'vouching, in silence for a visitor',
    nobody?.get('failed') === 'true' && !nobody.has('external_id'),
  );
  const { text } = await browser().post(ask(), { act: 'agree' });
  const first = told(linkIn(text));
  to.accepted(
    'vouching, a member agrees',
    first?.get('nonce') === 'n-1' && first.get('name') === 'Membre Relié' && !first.has('email'),
    first?.toString(),
  );
  const again = told((await browser().get(ask({ nonce: 'n-2' }))).to);
  to.accepted(
    'vouching, and is known again',
    again?.get('nonce') === 'n-2' && again.get('external_id') === first?.get('external_id'),
    again?.toString(),
  );
  const fields = ['nonce', 'external_id', 'username', 'name'];
  to.accepted(
    'vouching, tells nothing else',
    [...(again?.keys() ?? [])].every((name) => fields.includes(name)),
  );
  const elsewhere = { return_sso_url: 'https://mediatheque.example/' };
  const less = await browser().post(ask(elsewhere, OTHER_SECRET), { act: 'agree' });
  to.accepted(
    'vouching, nobody agrees to more than a page showed',
    less.status === 303 && less.to?.startsWith(DOOR) === true,
    less.to,
  );
  const library = await browser().post(ask(elsewhere, OTHER_SECRET), { act: 'agree', email: 'on' });
  const known = saidIn(library.text);
  to.accepted(
    'vouching, another name and the address at another site',
    known.get('email') === 'relie@exemple.fr' &&
      known.get('external_id') !== first?.get('external_id') &&
      !known.has('require_activation'),
    known.toString(),
  );
  const given = await world.member('Membre Nommée', 'nommee@ailleurs.example');
  await world.site.pool.query(`update community.account set shows_person = false where member_id = $1`, [
    given.id,
  ]);
  const named = await world
    .browser(given.cookie)
    .post(ask(elsewhere, OTHER_SECRET), { act: 'agree', email: 'on' });
  const unsure = saidIn(named.text);
  to.accepted(
    'vouching, an address that a provider said of somebody is to be confirmed by the site that asks',
    unsure.get('email') === 'nommee@ailleurs.example' && unsure.get('require_activation') === 'true',
    unsure.toString(),
  );
  await signsOut(world, to, browser());
  await withdraws(world, to, world.browser((await world.people.join('Membre Retiré')).cookie));
}

async function signsOut(world: SsoWorld, to: Judges, browser: PlainBrowser): Promise<void> {
  const out = ask({ logout: 'true' });
  const page = await browser.get(out);
  const stays = page.status === 200 && (await browser.get('/compte')).status === 200;
  to.accepted('vouching, an address alone signs nobody out', stays, page.status);
  const { text } = await browser.post(out, { act: 'leave' });
  const leaves = linkIn(text) === BACK && (await browser.get('/compte')).status === 303;
  to.accepted('vouching, a member leaves with the site', leaves, linkIn(text));
  const { to: then } = await world.browser().get(out);
  to.accepted('vouching, a visitor who leaves goes back', then === BACK, then);
}

async function withdraws(world: SsoWorld, to: Judges, browser: PlainBrowser): Promise<void> {
  await world.site.pool.query(
    `insert into community.account (member_id, email, email_key, email_confirmed_at, password_hash, password_changed_at, version)
     select id, 'retire@exemple.fr', 'retire@exemple.fr', now(), 'x', now(), 1 from community.member where pseudonym = 'Membre Retiré'`,
  );
  await browser.post(ask(), { act: 'agree' });
  const account = await browser.get('/compte');
  const id =
    /action="\/compte\/sites\/retirer"[^]*?value="([0-9a-f-]{36})"/.exec(account.text)?.[1] ?? uuidv7();
  const { status } = await browser.post('/compte/sites/retirer', { id });
  const page = await browser.get(ask());
  to.accepted('vouching, is withdrawn', status === 303 && page.status === 200 && page.to === null, status);
}
