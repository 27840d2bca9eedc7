import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL, signIn } from '../support/journey-people.ts';

/** Browsers that keep no cookies for sites inside sites, as most do. */
const NO_FOREIGN_COOKIES = ['--test-third-party-cookie-phaseout'];
const MOST_BYTES = 12_000;
/** The site of the demonstration whose pages are commented on. */
const COMMENTED = 'https://www.organisation.example';

describeInBrowser('parts of the community in a page of another site', () => {
  let journey: Journey;
  let host: Server;
  let hostUrl: string;
  beforeAll(async () => {
    journey = await Journey.start({ env: { EMBED_HOSTS: 'https://www.example.org' } }, NO_FOREIGN_COOKIES);
    host = createServer((req, res) => {
      const language = req.url === '/en' ? 'en' : 'fr';
      res.setHeader('Content-Type', 'text/html; charset=utf-8');
      // A host that is as strict as hosts are.
      res.setHeader(
        'Content-Security-Policy',
        `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src ${journey.site.url}; connect-src ${journey.site.url}; form-action 'self' ${journey.site.url}`,
      );
      res.end((req.url?.startsWith('/contact') ? contactPage : hostPage)(journey.site.url, language));
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    hostUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(async () => {
    await journey.stop();
    host.close();
    host.closeAllConnections();
  });

  const count = (page: Page) =>
    page.locator('communaute-compteur').getByRole('link', { name: /réponse|repl/i });
  const visit = async (page: Page, path = '/') => {
    await page.goto(hostUrl + path);
    await page.locator('communaute-questions li').first().waitFor();
    await page.locator('communaute-evenements li').first().waitFor();
    await count(page).waitFor();
  };

  it('the script is small', () => {
    expect(gzipSync(readFileSync('build/client/embed/v1.js'), { level: 9 }).length).toBeLessThan(MOST_BYTES);
  });

  it('a reader finds questions, events and a count, and nothing is stored in their browser', async () => {
    const page = await journey.page({ width: 390 });
    const sent: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(journey.site.url)) return;
      sent.push(new URL(request.url()).pathname);
      expect(request.headers()['cookie']).toBeUndefined();
    });
    await visit(page);
    expect(sent).toContain('/embed/v1.js');
    expect(await page.context().cookies()).toEqual([]);
    const questions = page.locator('communaute-questions');
    expect(await questions.locator('li').count()).toBe(4);
    // What the organisation says is told apart by words that name it, and by a seal.
    const official = questions.locator('li.official').first();
    expect(await official.innerText()).toMatch(/Réponse (?:officielle|validée) · \S+/);
    expect(await official.locator('svg').count()).toBe(1);
    expect(await count(page).innerText()).toMatch(/réponse/);
    expect(await isWiderThanWindow(page)).toBe(false);
    const link = questions.locator('li a').first();
    const title = await link.innerText();
    await link.click();
    await page.waitForURL(`${journey.site.url}/sujets/**`);
    // The page itself sets the spaces before high punctuation.
    expect((await page.locator('h1').innerText()).replace(/\s/g, ' ')).toBe(title.replace(/\s/g, ' '));
  });

  it('whoever reads in another zone is told whose hours events have, and nobody else is', async () => {
    const hoursIn = async (zone: string, path = '/') => {
      const page = await journey.page({ zone });
      await visit(page, path);
      return page.locator('communaute-evenements time').first().innerText();
    };
    expect(await hoursIn('Europe/Paris')).not.toContain('heure');
    expect(await hoursIn('Indian/Reunion')).toMatch(/heure d’Europe centrale$/);
    expect(await hoursIn('Indian/Reunion', '/en')).toMatch(/Central European Time$/);
  });

  it('they search without leaving, with the keyboard alone', async () => {
    const page = await journey.page();
    await visit(page);
    await page.locator('communaute-recherche input').focus();
    await page.keyboard.type('cotisation');
    await page.keyboard.press('Enter');
    const search = page.locator('communaute-recherche');
    await search.locator('li').first().waitFor();
    expect(await search.getByRole('status').innerText()).toMatch(/^\d résultats\.$/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const [first] = await search
      .locator('li a')
      .evaluateAll((links) => links.map((each) => each.matches(':focus')));
    expect(first).toBe(true);
    await search.getByRole('link', { name: 'Tous les résultats' }).click();
    await page.waitForURL(`${journey.site.url}/recherche?q=cotisation`);
  });

  it('they find what they mean where they mistype, and are told how it was spelt', async () => {
    const page = await journey.page();
    await visit(page);
    await page.locator('communaute-recherche input').fill('cotisatoins');
    await page.keyboard.press('Enter');
    const search = page.locator('communaute-recherche');
    await search.locator('li').first().waitFor();
    expect(await search.getByRole('status').innerText()).toMatch(
      /^Rien ne contient «\u00a0cotisatoins\u00a0»\. Résultats pour «\u00a0cotisations?\u00a0»\u00a0: [1-9]\.$/,
    );
    await page.locator('communaute-recherche input').fill('xylophoniste');
    await page.keyboard.press('Enter');
    await search.getByText('Aucun résultat.').waitFor();
    expect(await search.locator('li').count()).toBe(0);
  });

  it('who begins to ask meets what was asked already, and goes on in the community', async () => {
    const page = await journey.page();
    await visit(page);
    const ask = page.locator('communaute-poser-question');
    await ask.locator('input').pressSequentially('surcotisation', { delay: 5 });
    await ask.locator('li a').first().waitFor();
    await ask.getByRole('button', { name: 'Poser la question' }).click();
    await page.waitForURL(`${journey.site.url}/connexion?**`);
    await page.goto('about:blank');
    const member = await journey.page();
    await signIn(member, EMAIL.member);
    await visit(member);
    await member.locator('communaute-poser-question input').fill('Louer un hangar ensemble');
    await member.locator('communaute-poser-question button').click();
    await member.waitForURL(`${journey.site.url}/questions/nouvelle?titre=**`);
  });

  it('a member who is signed in is shown there what everybody is', async () => {
    const titles = (page: Page) => page.locator('communaute-questions li a').allInnerTexts();
    const visitor = await journey.page();
    await visit(visitor);
    const manager = await journey.page();
    await signIn(manager, EMAIL.manager);
    await visit(manager);
    expect(await titles(manager)).toEqual(await titles(visitor));
    const cookie = (await manager.context().cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    for (const path of ['questions?limit=20', 'search?q=cotisation', 'events']) {
      const address = `${journey.site.url}/api/v1/public/${path}`;
      const answer = await fetch(address, { headers: { Cookie: cookie } });
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      expect(answer.headers.get('cache-control')).toBe('public, no-cache');
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(await answer.json()).toEqual(await (await fetch(address)).json());
    }
    const refused = await fetch(`${journey.site.url}/api/v1/public/questions?category=rien`);
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([404, '*']);
  });

  it('beside a contact form, answers come up while one writes, and what becomes of it is told of nobody', async () => {
    await journey.site.rows(
      `insert into insights.deflection_rule (number, rule, note, written_at)
       select coalesce(max(number), 0) + 1, $1::jsonb, 'For a test', now() from insights.deflection_rule`,
      [JSON.stringify({ sites: [hostUrl], withoutShare: 0, opened: null })],
    );
    await journey.site.rows('delete from insights.contact_attempt');
    const attempts = () =>
      journey.site.rows<{ shown: boolean; read: boolean; helped: boolean | null; sent: boolean }>(
        'select shown, read, helped, sent from insights.contact_attempt order by begun_at',
      );
    const told = async (wanted: object) => {
      for (let tries = 0; tries < 300; tries++) {
        if (JSON.stringify(await attempts()) === JSON.stringify(wanted)) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(await attempts()).toEqual(wanted);
    };
    const page = await journey.page({ width: 390 });
    await page.goto(`${hostUrl}/contact`);
    const widget = page.locator('communaute-avant-contact');
    const write = async () => {
      await page.locator('#message').pressSequentially('surcotisation', { delay: 5 });
      await widget.locator('li a').first().waitFor();
    };
    await write();
    expect(await page.context().cookies()).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    const [tab] = await Promise.all([page.waitForEvent('popup'), widget.locator('li a').first().click()]);
    await tab.close();
    await widget.getByRole('button', { name: 'Oui, elle me suffit' }).click();
    await widget.getByRole('status').filter({ hasText: 'Rien n’est envoyé' }).waitFor();
    await told([{ shown: true, read: true, helped: true, sent: false }]);
    // Loaded anew, it is the same visit.
    await page.reload();
    await write();
    await widget.getByRole('button', { name: 'Non' }).click();
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.waitForURL('**/contact?**');
    await told([{ shown: true, read: true, helped: false, sent: true }]);
    await journey.site.rows(`update insights.deflection_rule set rule = rule || '{"sites": []}'`);
    const closed = await journey.page();
    await closed.goto(`${hostUrl}/contact`);
    await closed.locator('#message').pressSequentially('surcotisation', { delay: 5 });
    await closed.locator('communaute-avant-contact li a').first().waitFor();
    expect(await attempts()).toHaveLength(1);
  });

  it('what was said of a page is shown under it, and who says more goes on in the community', async () => {
    const page = await journey.page({ width: 390 });
    await visit(page);
    const comments = page.locator('communaute-commentaires').first();
    await comments.locator('li').first().waitFor();
    expect(await comments.locator('li').count()).toBeGreaterThan(1);
    expect(await comments.locator('p').first().innerText()).toMatch(/^\d+ commentaires$/);
    expect(await isWiderThanWindow(page)).toBe(false);
    // A page of which nobody spoke.
    const silent = page.locator('communaute-commentaires').nth(1);
    expect(await silent.locator('p').first().innerText()).toBe('Aucun commentaire');
    const member = await journey.page();
    await signIn(member, EMAIL.member);
    await visit(member);
    const opening = member.context().waitForEvent('page');
    await member.locator('communaute-commentaires').nth(1).getByRole('link', { name: 'Commenter' }).click();
    const tab = await opening;
    await tab.getByLabel('Votre commentaire').fill('Cette page m’a bien aidée, merci à qui l’a écrite.');
    await tab.getByLabel('Titre du sujet').fill('Une page sur les contrats');
    await tab.getByRole('button', { name: 'Publier' }).click();
    await tab.waitForURL(`${journey.site.url}/sujets/**`);
    const answer = await fetch(
      `${journey.site.url}/api/v1/public/comments?page=${encodeURIComponent(`${COMMENTED}/guide/contrats?utm_source=x`)}`,
    );
    expect(await answer.json()).toMatchObject({
      topic: { comments: 1 },
      data: [{ text: expect.stringContaining('Cette page') }],
    });
    // The second one answers in the topic that is there.
    await tab.goto(
      `${journey.site.url}/commentaires?page=${encodeURIComponent(`${COMMENTED}/guide/contrats`)}`,
    );
    await tab.waitForURL(`${journey.site.url}/sujets/**`);
  });

  it('without scripts, a link leads there', async () => {
    const page = await journey.page({ javaScript: false });
    await page.goto(hostUrl);
    expect(await page.getByRole('link', { name: 'Les questions de la communauté' }).isVisible()).toBe(true);
  });

  it('in an English page they speak English, and no barrier is found by day or by night', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await journey.page({ scheme });
      await visit(page, '/en');
      expect(await page.locator('communaute-questions li').first().innerText()).toMatch(/repl(?:y|ies)/);
      expect(await page.locator('communaute-poser-question button').innerText()).toBe('Ask the question');
      expect(await violationsOn(page)).toEqual([]);
    }
  });

  it('a topic is a card for who asks by its address, and only one that everybody may read', async () => {
    const { data } = (await (
      await fetch(`${journey.site.url}/api/v1/public/questions?sort=official&limit=1`)
    ).json()) as {
      data: { url: string; title: string }[];
    };
    const page = await (await fetch(data[0]!.url)).text();
    const [, discovery = ''] = /type="application\/json\+oembed"[^>]* href="([^"]+)"/.exec(page) ?? [];
    const answer = await fetch(discovery.replaceAll('&amp;', '&'));
    const card = (await answer.json()) as { type: string; title: string; html: string; width: number };
    expect(card).toMatchObject({ type: 'rich', version: '1.0', title: data[0]!.title });
    expect(card.html).toContain(`<a href="${data[0]!.url}">`);
    expect(card.html).toMatch(/Réponse (?:officielle|validée)/);
    const oembed = async (url: string, more = '') =>
      (await fetch(`${journey.site.url}/oembed?url=${encodeURIComponent(url)}${more}`)).status;
    expect(await oembed(data[0]!.url, '&format=xml')).toBe(501);
    expect(await oembed(data[0]!.url, '&maxwidth=abc')).toBe(422);
    expect(await oembed('https://elsewhere.example/sujets/a-1')).toBe(404);
    const [hidden] = await journey.site.rows<{ number: number; slug: string }>(
      `select t.number, t.slug from community.topic t join community.category c on c.id = t.category_id
       where c.audience <> 'public' limit 1`,
    );
    expect(await oembed(`${journey.site.url}/sujets/${hidden!.slug}-${hidden!.number}`)).toBe(404);
  });

  it('pages are framed by those who were named alone, and those that decide by nobody', async () => {
    const ancestors = async (path: string) => {
      const { headers } = await fetch(journey.site.url + path, { redirect: 'manual' });
      return [
        /frame-ancestors ([^;]+)/.exec(headers.get('content-security-policy') ?? '')?.[1],
        headers.get('x-frame-options'),
      ];
    };
    expect(await ancestors('/questions')).toEqual(["'self' https://www.example.org", null]);
    for (const path of ['/connexion', '/compte', '/admin', '/preferences'])
      expect((await ancestors(path))[0]).toBe("'none'");
  });
});

const hostPage = (site: string, language: string): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>Un autre site</title><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><style>body { background: light-dark(#fff, #14151f); color: light-dark(#1d1d2b, #ecedf5) }</style><link rel="icon" href="data:,">
<script type="module" async src="${site}/embed/v1.js"></script></head>
<body><main><h1>Un autre site</h1>
<h2>Questions</h2>
<communaute-questions sort="officielles" limit="4"><a href="${site}/questions">Les questions de la communauté</a></communaute-questions>
<h2>Recherche</h2>
<communaute-recherche limit="3"><a href="${site}/recherche">Rechercher dans la communauté</a></communaute-recherche>
<h2>Agenda</h2>
<communaute-evenements limit="2"><a href="${site}/evenements">Les évènements</a></communaute-evenements>
<h2>Demander</h2>
<communaute-poser-question><a href="${site}/questions/nouvelle">Poser une question</a></communaute-poser-question>
<h2>Commentaires</h2>
<communaute-commentaires page-url="${COMMENTED}/guide/travailler-a-plusieurs"><a href="${site}/questions">En parler</a></communaute-commentaires>
<communaute-commentaires page-url="${COMMENTED}/guide/contrats"><a href="${site}/questions">En parler aussi</a></communaute-commentaires>
<p>À lire aussi : <communaute-compteur topic="1"><a href="${site}/sujets/x-1">le sujet</a></communaute-compteur></p>
</main></body></html>`;

const contactPage = (site: string, language: string): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>Nous contacter</title><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><style>button { min-height: 44px }</style><script type="module" async src="${site}/embed/v1.js"></script></head>
<body><main><h1>Nous contacter</h1>
<form id="contact" method="get" action="/contact"><label for="message">Votre message</label>
<textarea id="message" name="message" rows="4"></textarea>
<communaute-avant-contact formulaire="#contact" champ="#message"><a href="${site}/recherche">Chercher dans la communauté</a></communaute-avant-contact>
<button>Envoyer</button></form></main></body></html>`;
