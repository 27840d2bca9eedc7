import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { startSite } from '../support/site.ts';

const heading = (page: Page) => page.locator('h1').innerText();
const results = (page: Page) => page.locator('main .qs > .q');

describeInBrowser('somebody who searches', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterAll(() => journey.stop());

  it('is offered names while typing, and opens one with the keyboard', async () => {
    const page = await journey.page();
    await page.goto('/recherche');
    const field = page.getByRole('combobox');
    await field.waitFor();
    await field.fill('cotis'); // asked for once: names that come again would take the choice away
    const list = page.getByRole('listbox');
    await list.waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await field.getAttribute('aria-controls')).toBe(await list.getAttribute('id'));
    expect(await page.locator('search-suggest [role=status]').innerText()).toMatch(/^\d suggestions/);
    await page.keyboard.press('ArrowDown');
    const first = list.getByRole('option').first();
    expect(await first.getAttribute('aria-selected')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await list.isVisible()).toBe(false);
    expect(await field.inputValue()).toBe('cotis');
    await field.press('Backspace');
    await list.waitFor();
    const name = await list.getByRole('option').first().locator('span').first().innerText();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sujets/**');
    // Headings write a wider space before a question mark.
    expect((await heading(page)).replace(/\s/gu, ' ')).toContain(name.replace(/\s/gu, ' '));
  });

  it('is led to all results by the last of them, whatever was typed', async () => {
    const page = await journey.page();
    await page.goto('/recherche');
    const typed = 'cotis $&';
    await page.getByRole('combobox').fill(typed);
    const list = page.getByRole('listbox');
    await list.waitFor();
    const options = await list.getByRole('option').allInnerTexts();
    expect(options.at(-1)!.replace(/\s/gu, ' ')).toBe(`Voir tous les résultats pour « ${typed} »`);
    const said = await page.locator('search-suggest [role=status]').innerText();
    expect(said).toMatch(
      new RegExp(`^(${options.length - 1}|Une) suggestions?, puis tous les résultats`, 'u'),
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === typed);
    expect(await heading(page)).toContain(typed);
  });

  it.each([390, 1440])('sees every name that the home page offers, %i px wide', async (width) => {
    const page = await journey.page({ width });
    await page.goto('/');
    await page.locator('main').getByRole('combobox').pressSequentially('cotis', { delay: 20 });
    const options = page.getByRole('listbox').getByRole('option');
    await options.first().waitFor();
    // What clips what it holds would cut the list off where it ends itself.
    const clipping = await page.getByRole('listbox').evaluate((list) => {
      const found: string[] = [];
      for (let around = list.parentElement; around && around !== document.body; around = around.parentElement)
        if (getComputedStyle(around).overflowY !== 'visible') found.push(around.className);
      return found;
    });
    expect(clipping).toEqual([]);
  });

  it('opens the names again with the arrow after Escape', async () => {
    const page = await journey.page();
    await page.goto('/recherche');
    const field = page.locator('main').getByRole('combobox');
    await field.pressSequentially('cotis', { delay: 20 });
    const list = page.getByRole('listbox');
    await list.waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowDown');
    await list.waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
  });

  it('searches with Enter when none of the names is chosen', async () => {
    const page = await journey.page();
    await page.goto('/recherche');
    await page.getByRole('combobox').pressSequentially('cotisations', { delay: 20 });
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/recherche?q=cotisations');
    expect(await results(page).count()).toBeGreaterThan(1);
  });

  it('is understood in spite of a typing mistake', async () => {
    const page = await journey.page();
    await page.goto('/recherche?q=cotistaions');
    expect(await heading(page)).toMatch(/^\d+ résultats pour «\u00a0cotisations\u00a0»$/);
    expect(await page.locator('main mark').first().innerText()).toMatch(/cotis/i);
  });

  it('finds what the organisation vouches for in spite of a typing mistake', async () => {
    const page = await journey.page({ javaScript: false });
    await page.goto('/recherche?q=cotistaions');
    const sealed = results(page).filter({
      has: page.locator('.state--official, .state--validated').filter({ hasNotText: 'Ce sujet' }),
    });
    await sealed.first().locator('.q__title a').click();
    await page.waitForURL('**/sujets/**');
    expect(await page.locator('.post--sealed, .post--official').count()).toBeGreaterThan(0);
  });

  it.each([390, 1440])('narrows by kind and branch without scripts, %i px wide', async (width) => {
    const page = await journey.page({ javaScript: false, width });
    await page.goto('/recherche?q=cotisations');
    const fold = page.locator('.facets-switch > summary');
    if (await fold.isVisible()) {
      expect(await fold.innerText()).toMatch(/genre, branche/);
      await fold.click();
    }
    for (const name of ['Genre', 'Branche']) {
      const facet = page.getByRole('group', { name });
      expect(await facet.isVisible()).toBe(true);
      const counts = await facet.locator('.count').allInnerTexts();
      expect(counts.length).toBeGreaterThan(0);
      for (const count of counts) expect(Number(count)).toBeGreaterThan(0);
    }
  });

  it('narrows, sorts and widens again without scripts, the counts telling the truth', async () => {
    const page = await journey.page({ javaScript: false });
    await page.goto('/recherche?q=cotisations');
    const accepted = page.locator('label.check', { hasText: 'Avec une réponse acceptée' });
    const count = Number(await accepted.locator('.count').innerText());
    await accepted.click();
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await page.waitForURL('**etat=resolu**');
    expect(await heading(page)).toBe(`${count} résultats pour «\u00a0cotisations\u00a0»`);
    await page.getByRole('link', { name: 'date', exact: true }).click();
    await page.waitForURL('**tri=date**');
    expect(await heading(page)).toContain(`${count} résultats`);
    const moments = await page
      .locator('main .q__meta time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    expect(moments.length).toBeGreaterThan(1);
    await page.locator('main .chips a').first().click();
    await page.waitForURL((url) => !url.search.includes('resolu'));
    expect(page.url()).toContain('tri=date');
  });

  it('finds categories by name, and members once signed in', async () => {
    const visitor = await journey.page({ javaScript: false });
    await visitor.goto('/recherche?q=cotisations');
    await visitor
      .locator('main .tabs')
      .getByRole('link', { name: /^Catégories/ })
      .click();
    await visitor.waitForURL('**type=categories**');
    expect(await results(visitor).first().locator('a').getAttribute('href')).toMatch(/^\/c\//);
    await visitor.goto('/recherche?q=plume');
    expect(await visitor.locator('main a[href^="/membres/"]').count()).toBe(0);
    const member = await journey.memberPage(EMAIL.member);
    await member.goto('/recherche?q=plume');
    expect(await member.locator('main .beside a[href^="/membres/"]').count()).toBe(1);
  });

  it('finds events, ideas, polls and surveys, each for those who may know of it', async () => {
    const one = async (kind: string, sql: string) => {
      const [row] = await journey.site.rows<{ title: string; path: string }>(sql);
      return { kind, ...row! };
    };
    const asked = await Promise.all([
      one(
        'evenements',
        `select title, '/evenements/' || slug || '-' || number as path from events.gathering
         where audience = 'public' and state = 'published' order by number limit 1`,
      ),
      one(
        'idees',
        `select title, '/idees/' || slug || '-' || number as path from engagement.idea
         where standing = 'published' and status = 'proposed' order by number limit 1`,
      ),
      one(
        'sondages',
        `select question as title, '/sondages/' || slug as path from engagement.poll
         where 'public' = any(audiences) and away = '[]' order by id limit 1`,
      ),
      one(
        'enquetes',
        `select title, '/enquetes/' || slug as path from engagement.survey
         where 'public' = any(audiences) and opened_at is not null order by id limit 1`,
      ),
    ]);
    const visitor = await journey.page({ javaScript: false });
    const found = async (page: Page, { kind, title, path }: (typeof asked)[number]) => {
      await page.goto(
        `/recherche?type=${kind}&q=${encodeURIComponent(title.replaceAll(/[^\p{L}\p{N}]+/gu, ' '))}`,
      );
      return results(page).filter({ has: page.locator(`a[href="${path}"]`) });
    };
    for (const piece of asked) {
      const row = await found(visitor, piece);
      expect([piece.kind, await row.count()]).toEqual([piece.kind, 1]);
      expect(await row.locator('mark').count()).toBeGreaterThan(0);
      await row.locator('a').click();
      expect(new URL(visitor.url()).pathname).toBe(piece.path);
    }
    const inner = await one(
      'sondages',
      `update engagement.poll set audiences = '{members}' where slug = '${asked[2].path.split('/').at(-1)}'
       returning question as title, '/sondages/' || slug as path`,
    );
    expect(await (await found(visitor, inner)).count()).toBe(0);
    const member = await journey.memberPage(EMAIL.member, { javaScript: false });
    expect(await (await found(member, inner)).count()).toBe(1);
  });

  it.each([390, 1440])('searches from any page, %i px wide, and is offered names there', async (width) => {
    const page = await journey.page({ width });
    await page.goto('/charte');
    if (width === 390) {
      await page.locator('header').getByRole('link', { name: 'Rechercher' }).click();
      await page.waitForURL('**/recherche');
      return;
    }
    // By name: its role changes once names can be offered.
    const field = page.locator('header [name=q]');
    await field.click();
    await field.pressSequentially('cotis', { delay: 60 });
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/recherche?q=cotis');
  });

  it('finds what the organisation wrote before what members said', async () => {
    const page = await journey.page({ javaScript: false });
    await page.goto('/recherche?q=diffuseur');
    const links = page.locator('main .q__title a');
    expect(await links.first().getAttribute('href')).toMatch(/^\/reponses-officielles\//);
    expect(await links.last().getAttribute('href')).toMatch(/^\/sujets\//);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.locator('.nav-menu summary').click();
    expect(await page.locator('.nav-menu nav a').first().innerText()).toBe('Poser une question');
  });

  it('is led to the help by who asks how the site is used, before what members said', async () => {
    const page = await journey.page({ javaScript: false, width: 390 });
    await page.goto('/recherche?q=supprimer+mon+compte');
    const help = page.getByRole('region', { name: 'Dans l’aide' });
    expect(await help.getByRole('link').first().getAttribute('href')).toMatch(
      /^\/aide\/(compte|mes-donnees)/,
    );
    await help.getByRole('link', { name: 'Tout ce qu’en dit l’aide' }).click();
    expect(new URL(page.url()).pathname).toBe('/aide');
    await page.goto('/recherche?q=zzzzqqq');
    expect(await help.count()).toBe(0);
  });

  it('official answers forgive a typing mistake, and say so', async () => {
    const page = await journey.page({ javaScript: false });
    await page.goto('/reponses-officielles?q=cotistaions');
    expect(await page.locator('main [role=status]').innerText()).toContain('cotisations');
    expect(await results(page).count()).toBeGreaterThan(0);
  });

  it('is led to whom or what a misspelt name means, an event by its title too', async () => {
    await journey.site.rows(
      `insert into community.tag (slug, label, description) values ('zanzibule', 'zanzibule', '')`,
    );
    const [event] = await journey.site.rows<{ path: string }>(
      `update events.gathering set title = 'Visite du quetzalodrome'
       where number = (select min(number) from events.gathering where audience = 'public' and state = 'published')
       returning '/evenements/' || slug || '-' || number as path`,
    );
    const page = await journey.page({ javaScript: false });
    await page.goto('/recherche?q=zanzibulle');
    expect(await page.locator('main .beside a[href="/etiquettes/zanzibule"]').count()).toBe(1);
    expect(await page.locator('main').innerText()).toContain('voici ce qui contient «\u00a0zanzibule\u00a0»');
    await page.goto('/recherche?q=zanzibule');
    expect(await heading(page)).toBe('Aucun sujet pour «\u00a0zanzibule\u00a0»');
    for (const words of ['quetzalodrome', 'quetzalodrone']) {
      await page.goto(`/recherche?q=${words}`);
      expect(await page.locator(`main .beside a[href="${event!.path}"]`).count()).toBe(1);
    }
    const offered = await fetch(`${journey.site.url}/recherche/suggestions?q=quetzalod`);
    expect(await offered.json()).toContainEqual({
      kind: 'event',
      title: 'Visite du quetzalodrome',
      href: event!.path,
      official: 'none',
    });
    expect(await heading(page)).toBe('Résultats proches de «\u00a0quetzalodrone\u00a0»');
    await page
      .locator('main .tabs')
      .getByRole('link', { name: /^Évènements/ })
      .click();
    await page.waitForURL('**type=evenements**');
    expect(await results(page).locator(`a[href="${event!.path}"]`).count()).toBe(1);
  });

  it('is counted as answered by whatever answered it, and as in vain by what only looks like it', async () => {
    const words = ['zanzibule', 'zanzibulle', 'quetzalodrome', 'quetzalodrone', 'xylophoniste'];
    const elsewhere = ['contrebassonite', 'contrebassonide', 'contrebassonique'];
    // A browser without a head says so, and no robot is counted.
    const headers = {
      'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    };
    for (const q of words)
      expect((await fetch(`${journey.site.url}/recherche?q=${q}`, { headers })).status).toBe(200);
    // On a page of another site: what a robot asks, and what is looked up while somebody writes, is no search.
    const [robots, written, sought] = elsewhere as [string, string, string];
    const widget = `${journey.site.url}/api/v1/public/search?q=`;
    await fetch(widget + robots, {
      headers: { 'User-Agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' },
    });
    await fetch(`${widget}${written}&while=typing`, { headers });
    expect((await fetch(widget + sought, { headers })).status).toBe(200);
    const counted = async () =>
      Object.fromEntries(
        (
          await journey.site.rows<{ query: string; vain: number }>(
            `select query, without_result as vain from community.search_count where query = any($1)`,
            [[...words, ...elsewhere]],
          )
        ).map(({ query, vain }) => [query, vain]),
      );
    for (let tries = 0; tries < 300 && Object.keys(await counted()).length <= words.length; tries++)
      await new Promise((done) => setTimeout(done, 100));
    expect(await counted()).toEqual({
      zanzibule: 0,
      zanzibulle: 0,
      quetzalodrome: 0,
      quetzalodrone: 1,
      xylophoniste: 1,
      contrebassonique: 1,
    });
  });

  it('who finds nothing asks, the words kept', async () => {
    const page = await journey.memberPage(EMAIL.ambassador);
    await page.goto('/recherche?q=xylophoniste');
    expect(await heading(page)).toContain('xylophoniste');
    const places = page.locator('section[aria-labelledby=ou-demander]');
    expect(await places.getByRole('heading', { level: 3 }).count()).toBe(4);
    const asking = places.getByRole('link', { name: /^Poser ma question dans/ }).first();
    await asking.click();
    await page.waitForURL('**/questions/nouvelle?titre=xylophoniste&categorie=**');
    expect(await page.locator('main [name=categoryId]').first().inputValue()).not.toBe('');
    await page.goBack();
    await page.locator('main').getByRole('link', { name: 'Poser ma question' }).first().click();
    await page.waitForURL('**/questions/nouvelle**');
    expect(await page.locator('main [name=title]').inputValue()).toBe('xylophoniste');
  });
});

it('whoever searches without end is asked to wait, and keeps the words', async () => {
  const site = await startSite({ env: { SEARCHES_PER_MINUTE: '2' } });
  try {
    const first = await fetch(`${site.url}/recherche?q=mots`);
    const headers = {
      cookie: first.headers
        .getSetCookie()
        .map((set) => set.split(';')[0])
        .join('; '),
    };
    const search = (options?: RequestInit) =>
      fetch(`${site.url}/recherche?q=${encodeURIComponent('mes « mots »')}`, options);
    const statuses = [(await search({ headers })).status, (await search({ headers })).status];
    expect(statuses).toEqual([200, 200]);
    expect((await search({ headers })).status).toBe(429);
    // Somebody else of the same network searches on, until all of them together are too many.
    for (let time = 0; time < 17; time++) expect((await search()).status).toBe(200);
    const refused = await search();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const page = await refused.text();
    expect(page).toContain('Un instant, s’il vous plaît');
    expect(page).toContain('value="mes « mots »"');
    expect(page).toMatch(/Réessayez dans \d+ secondes?/);
    const empty = await fetch(`${site.url}/recherche`);
    expect(empty.status).toBe(200);
    const suggestions = () => fetch(`${site.url}/recherche/suggestions?q=cotis`);
    const statusesOfMany = (await Promise.all(Array.from({ length: 120 }, suggestions))).map(
      ({ status }) => status,
    );
    expect(new Set(statusesOfMany)).toEqual(new Set([200]));
    const tooMany = await suggestions();
    expect([tooMany.status, tooMany.headers.has('retry-after')]).toEqual([429, true]);
  } finally {
    await site.stop();
  }
}, 120_000);
