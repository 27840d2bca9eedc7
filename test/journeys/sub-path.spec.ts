import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApiDocument } from '#interfaces/http/openapi';
import { newClient } from '../support/api-clients.ts';
import { describeInBrowser } from '../support/browser.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { awake, Journey } from '../support/journey.ts';
import { EMAIL, PASSWORD } from '../support/journey-people.ts';
import { type Role, templatesOf } from '../support/journey-templates.ts';

const BASE = '/communaute';

/** An attribute that starts at the root of the host, and so leads out of the community; what forms carry is for the site itself. */
const ASTRAY = new RegExp(`[\\s"](?!value=|nonce=)[a-zA-Z:-]+="/(?!/|${BASE.slice(1)}(?:[/"?#]))[^"]*"`, 'g');

describeInBrowser('a community under a path of an older site', () => {
  let door: FrontDoor;
  let journey: Journey;
  const at = (path: string) => door.publicUrl + path;
  beforeAll(async () => {
    door = await openFrontDoor(BASE);
    journey = await Journey.start({ env: { PUBLIC_URL: door.publicUrl, TRUST_PROXY: '1' } });
    door.leadTo(journey.site.url);
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(async () => {
    await journey.stop();
    await door.close();
  });

  const administrator = async () => {
    const [row] = await journey.site.rows<{ memberId: string }>(
      `select member_id as "memberId" from moderation.role_assignment where role = 'administrator' limit 1`,
    );
    return row!;
  };
  const ask = (path: string, init: RequestInit = {}) => fetch(at(path), { redirect: 'manual', ...init });
  const signIn = async (page: Page, email: string) => {
    await page.goto(at('/connexion?retour=/questions'));
    await page.fill('main input[name=email]', email);
    await page.fill('main input[name=password]', PASSWORD);
    await page.press('main input[name=password]', 'Enter');
    await page.waitForURL(at('/questions'));
  };
  const cookieOf = async (email: string): Promise<string> => {
    const answer = await ask('/connexion', {
      method: 'POST',
      body: new URLSearchParams({ email, password: PASSWORD }),
      headers: { Origin: door.host },
    });
    expect(answer.status).toBe(303);
    for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/; Path=\/communaute(?:;|$)/);
    return answer.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
  };

  it('stands there and nowhere else', async () => {
    expect((await fetch(door.host)).status).toBe(200);
    const bare = await ask('');
    expect([bare.status, bare.headers.get('location')]).toEqual([301, `${BASE}/`]);
    expect((await ask('?vue=toutes')).headers.get('location')).toBe(`${BASE}/?vue=toutes`);
    expect((await ask('/healthz')).status).toBe(200);
    expect((await fetch(`${journey.site.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${journey.site.url}/questions`)).status).toBe(404);
    expect((await fetch(`${journey.site.url}${BASE}s/questions`)).status).toBe(404);
  });

  it('no page leads anybody out of it, whoever reads', async () => {
    const templates = await templatesOf(journey.site.databaseUrl);
    const cookies = new Map<Role, string>([['visitor', '']]);
    for (const [role, email] of Object.entries(EMAIL)) cookies.set(role as Role, await cookieOf(email));
    const astray: string[] = [];
    const seen = new Set<string>();
    for (const { as, address, status = 200 } of templates) {
      if (seen.has(`${as} ${address}`)) continue;
      seen.add(`${as} ${address}`);
      const answer = await ask(address, { headers: { Cookie: cookies.get(as) ?? '', Accept: 'text/html' } });
      const to = answer.headers.get('location');
      if (to !== null && !to.startsWith(`${BASE}/`) && !to.startsWith(`${door.publicUrl}/`))
        astray.push(`${as} ${address} → ${to}`);
      if (to === null && answer.status !== status) astray.push(`${as} ${address}: ${answer.status}`);
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
      for (const [found] of (await answer.text()).matchAll(ASTRAY)) astray.push(`${as} ${address}: ${found}`);
    }
    expect(seen.size).toBeGreaterThan(150);
    expect(astray).toEqual([]);
  }, 120_000);

  it('what others read of it names it by its whole address', async () => {
    for (const path of [
      '/sitemap.xml',
      '/sitemaps/pages.xml',
      '/sitemaps/categories.xml',
      '/flux.xml',
      '/flux.rss',
      '/flux.json',
      '/llms.txt',
    ]) {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, 200]);
      const own = (await answer.text()).match(new RegExp(`${door.host}[^"<)\\s]*`, 'g')) ?? [];
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter((each) => !each.startsWith(door.publicUrl))).toEqual([]);
    }
    expect(await (await ask('/robots.txt')).text()).toContain(`Sitemap: ${door.publicUrl}/sitemap.xml`);
    const page = await (await ask('/questions')).text();
    expect(page).toContain(`<link rel="canonical" href="${door.publicUrl}/questions"/>`);
    const [, event] =
      /href="\/communaute(\/evenements\/[^/"]+-\d+)"/.exec(await (await ask('/evenements')).text()) ?? [];
    expect(await (await ask(`${event}/agenda.ics`)).text()).toContain(`${door.publicUrl.slice(0, 40)}`);
    const listed = await ask('/api/v1/topics?limit=1');
    const [, next = ''] = /<([^>]+)>; rel="next"/.exec(listed.headers.get('link') ?? '') ?? [];
    expect(new URL(next, listed.url).href.startsWith(at('/api/v1/topics?'))).toBe(true);
  });

  it('the document of the adapter leads to it, and to where tokens are given', async () => {
    const key = await newClient(journey.site, { holder: await administrator(), scopes: [] });
    const document = (await (await ask('/api/v1/openapi.json')).json()) as ApiDocument;
    const me = await fetch(`${document.servers[0]!.url}/me`, { headers: { Authorization: `Bearer ${key}` } });
    expect([me.status, await me.json()]).toEqual([200, expect.objectContaining({ kind: 'client' })]);
    const [, id = '', secret = ''] = /^cpk_([^_]+)_(.+)$/.exec(key) ?? [];
    const { tokenUrl } = document.components.securitySchemes.client.flows.clientCredentials;
    const token = await fetch(tokenUrl, {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(`${id}:${secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(token.status).toBe(200);
    expect((await fetch(document.externalDocs.url)).status).toBe(200);
  });

  it('a page that is kept is given again as it was, by its address', async () => {
    const first = await ask('/questions');
    const again = await ask('/questions');
    expect(first.headers.get('etag')).toMatch(/^"/);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await again.text()).toBe(await first.text());
    expect(await (await ask('/categories')).text()).not.toBe(await (await ask('/questions')).text());
    const policy = first.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`script-src ${door.publicUrl}/assets/;`);
  });

  it('a member signs in, asks, searches and chats', async () => {
    const page = await journey.page();
    await signIn(page, EMAIL.member);
    await page.goto(at('/questions/nouvelle'));
    await awake(page, 'similar-topics');
    await page
      .locator('main [name=title]')
      .pressSequentially('Quels justificatifs de revenus donner', { delay: 5 });
    await page.waitForSelector(`similar-topics a[href^="${BASE}/sujets/"]`);
    await page.fill('main [name=title]', 'Louer un hangar pour des toiles de six mètres');
    await page.check('main [name=kind][value=question]');
    await page.selectOption('main [name=categoryId]', { index: 1 });
    await page.fill(
      'main [name=body]',
      `La [charte](/charte), et [la même](${at('/charte')}) : est-ce assez ?`,
    );
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await page.waitForLoadState();
    const anyway = page.getByRole('button', { name: 'Publier quand même' });
    if (page.url() === at('/questions/nouvelle')) await anyway.click();
    await page.waitForURL(`${at('/sujets/')}**`);
    expect(await page.locator(`main .prose a[href="${BASE}/charte"]`).count()).toBe(2);

    await page.fill('header input[name=q]', 'cotisation');
    await page.press('header input[name=q]', 'Enter');
    await page.waitForURL(`${at('/recherche')}?**`);
    await page.locator('main a[href*="/sujets/"]').first().click();
    await page.waitForURL(`${at('/sujets/')}**`);

    const other = await journey.page();
    await signIn(other, EMAIL.ambassador);
    await Promise.all([page, other].map((each) => each.goto(at('/salons/le-cafe'))));
    await page.waitForSelector('chat-log[data-connected], chat-log');
    await page.fill('#ecrire [name=body]', 'Bonjour de ce côté de la rivière');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    const heard = other.locator('li.msg', { hasText: 'Bonjour de ce côté' });
    await heard.waitFor();
    expect(await heard.locator(`a[href^="${BASE}/"]`).count()).toBeGreaterThan(0);
    expect(await page.context().cookies(door.host)).toEqual([]);
    expect((await page.context().cookies(at('/'))).length).toBeGreaterThan(0);
  });

  it('what is pressed in a session is done in its page', async () => {
    const [event] = await journey.site.rows<{ id: string; address: string }>(
      `select id, '/evenements/' || slug || '-' || number as address from events.gathering
       where link like 'https://player.vimeo.com/%' order by starts_at limit 1`,
    );
    await journey.site.rows(
      `update events.gathering set poll_id = (
         select id from engagement.poll where kind = 'single' and results = 'always' and closes_at > now() and not exists (
           select 1 from engagement.turnout join community.account using (member_id)
           where poll_id = poll.id and email_key = $2) order by opened_at desc limit 1) where id = $1`,
      [event!.id, EMAIL.member],
    );
    const page = await journey.page();
    await signIn(page, EMAIL.member);
    await page.goto(at(`${event!.address}/direct`));
    await awake(page, 'event-live');
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    await page.getByRole('button', { name: 'Je demande la parole' }).click();
    await page.getByRole('button', { name: 'Je ne demande plus la parole' }).waitFor();
    await page.locator('#sondage').getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Voter' }).click();
    await page.locator('#sondage').getByText('Votre vote est enregistré').waitFor();
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
  });

  it('somebody without scripts is led to sign in, and back to what they were about to do', async () => {
    const page = await journey.page({ javaScript: false, width: 390 });
    await page.goto(at('/questions/nouvelle'));
    await page.waitForURL(`${at('/connexion')}?**`);
    await page.fill('main input[name=email]', EMAIL.ambassador);
    await page.fill('main input[name=password]', PASSWORD);
    await page.press('main input[name=password]', 'Enter');
    await page.waitForURL(at('/questions/nouvelle'));
    await page.goto(at('/questions'));
    await page.locator('main h3 a[href*="/sujets/"], main h2 a[href*="/sujets/"]').first().click();
    await page.waitForURL(`${at('/sujets/')}**`);
    await page.fill('main [name=body]', 'Oui, et c’est même écrit dans la notice qui l’accompagne.');
    await page
      .getByRole('button', { name: /Publier|Répondre|Envoyer/ })
      .last()
      .click();
    await page.locator('.prose', { hasText: 'même écrit dans la notice' }).first().waitFor();
    expect(page.url().startsWith(at('/sujets/'))).toBe(true);
  });
});
