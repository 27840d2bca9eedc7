import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { Journey, surely } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('what is lent, shared and accounted for', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const withoutScript = (email: string) => journey.memberPage(email, { javaScript: false });
  const press = async (page: Page, name: string | RegExp) => {
    await page.getByRole('button', { name }).first().click();
    await page.waitForLoadState();
  };
  const statusOf = async (page: Page, path: string) => (await page.goto(path))!.status();

  it('an administrator looks at the site as a member does, changes nothing, and comes back', async () => {
    const page = await withoutScript(EMAIL.administrator);
    expect(await statusOf(page, '/admin/journal')).toBe(200);
    await page.goto('/admin/essai');
    await page.selectOption('main [name=role]', 'member');
    await page.fill('main [name=reason]', 'Voir ce que lit un membre.');
    await press(page, 'Commencer l’essai');
    const banner = page.getByRole('region', { name: 'Essai en cours' });
    expect(await banner.innerText()).toContain('Rien ne peut être changé.');
    expect(await statusOf(page, '/admin/journal')).toBe(404);
    await page.goto('/');
    await press(page, 'Terminer l’essai');
    expect(await statusOf(page, '/admin/journal')).toBe(200);
    expect(
      (
        await journey.site.rows<{ action: string }>(
          `select action from platform.audit_log where action like 'view-as.%' order by id`,
        )
      ).map(({ action }) => action),
    ).toEqual(['view-as.start', 'view-as.end']);
  });

  it('a group that is made is joined and left by members, and secret ones are nothing to them', async () => {
    const page = await withoutScript(EMAIL.administrator);
    for (const [name, membership] of [
      ['Les relieurs', 'open'],
      ['Le comité discret', 'secret'],
    ] as const) {
      await page.goto('/admin/groupes?nouveau=oui');
      await page.fill('main [name=name]', name);
      await page.check(`main [name=membership][value=${membership}]`);
      await page.fill('main [name=reason]', 'Demandé par la commission.');
      await press(page, 'Enregistrer le groupe');
      expect(await page.locator('main').innerText()).toContain(name);
    }
    const member = await withoutScript(EMAIL.member);
    await member.goto('/groupes');
    expect(await member.locator('main').innerText()).not.toContain('Le comité discret');
    await press(member, 'Rejoindre Les relieurs');
    expect(await member.locator('main').innerText()).toContain('Vous en êtes');
    await press(member, 'Quitter Les relieurs');
    expect(await member.getByRole('button', { name: 'Rejoindre Les relieurs' }).count()).toBe(1);
  });

  it('a machine gets a key that is shown once, calls with it, and calls no more once it is revoked', async () => {
    const page = await withoutScript(EMAIL.administrator);
    await page.goto('/admin/api/nouveau');
    await page.fill('main [name=name]', 'Extranet');
    await page.check('main [name=scopes][value="topics:read"]');
    await page.fill('main [name=networks]', 'chez nous');
    await press(page, 'Enregistrer le client');
    expect(await page.locator('main').innerText()).toContain('Écrivez une adresse ou un réseau par ligne');
    await page.fill('main [name=networks]', '');
    await press(page, 'Enregistrer le client');
    const key = /cpk_[\w-]{80}/.exec(await page.locator('main').innerText())![0];
    const called = async () => {
      const headers = { Authorization: `Bearer ${key}` };
      return (await fetch(`${journey.site.url}/api/v1/topics`, { headers })).status;
    };
    expect(await called()).toBe(200);
    await page.getByRole('link', { name: 'C’est noté' }).click();
    expect(await page.locator('main').innerText()).not.toContain(key);
    await surely(page, 'Révoquer');
    await page.waitForLoadState();
    expect(await page.locator('main').innerText()).toContain('Révoqué');
    expect(await called()).toBe(401);
  });

  it('a year is counted with its warnings left out, published, and read by everybody as page and CSV', async () => {
    const page = await withoutScript(EMAIL.administrator);
    await page.goto('/admin/transparence');
    const years = await page.locator('main table a[href^="/admin/transparence/"]').allInnerTexts();
    const year = years.at(-1)!;
    await page.goto(`/admin/transparence/${year}`);
    await page.fill('main [name=comment]', 'Une équipe de trois personnes.');
    const correction = page.locator('main [name=correction]');
    if (await correction.count()) await correction.fill('Un essai de plus, pour le voir.');
    await press(page, /Compter cette année|Enregistrer et recompter/);
    // What was typed since it was counted is not left behind: it is kept first.
    await page.fill('main [name=comment]', 'Une équipe de quatre personnes.');
    await press(page, /^Publier la version/);
    expect(await page.locator('main').innerText()).toContain('pas encore enregistré');
    expect(await page.inputValue('main [name=comment]')).toBe('Une équipe de quatre personnes.');
    await page.fill('main [name=comment]', 'Une équipe de trois personnes.');
    await press(page, /^Publier la version/);
    await page.waitForURL(`**/admin/transparence/${year}/publier*`);
    expect(await page.locator('main').innerText()).toContain('Une équipe de trois personnes.');
    await press(page, /^Publier la version/);
    await page.waitForURL((url) => url.pathname === `/transparence/${year}`);
    const visitor = await journey.page({ javaScript: false });
    await visitor.goto(`/transparence/${year}`);
    const told = await visitor.locator('main').innerText();
    expect(told).toContain('Une équipe de trois personnes.');
    expect(told).not.toMatch(/avertissement/i);
    const csv = await visitor.locator('main a[href*=".csv"]').first().getAttribute('href');
    const file = await (await fetch(new URL(csv!, journey.site.url))).text();
    expect(file.split('\n').length).toBeGreaterThan(20);
    expect(file).toContain('restrictionsByMeasure');
    expect(file).not.toMatch(/restrictionsByMeasure[^\n]*(warn|remind)/);
  });
});
