import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { HELP_CHAPTERS } from '../../web/help/chapters.ts';
import { describeInBrowser } from '../support/browser.ts';
import { helpChapters, linksIn } from '../support/guides.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('the help', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const main = (page: Page) => page.locator('main').innerText();
  const status = async (page: Page, path: string) => (await page.request.get(path)).status();

  it('a visitor finds a chapter by its words, without scripts, on a phone', async () => {
    const page = await journey.page({ javaScript: false, width: 390 });
    await page.goto('/');
    await page.locator('footer').getByRole('link', { name: 'Aide', exact: true }).click();
    expect(await page.locator('main h3 a').count()).toBe(HELP_CHAPTERS.length);
    await page.fill('main [name=q]', 'scrutin secret');
    await page.getByRole('button', { name: 'Trouver' }).click();
    await page
      .locator('.help-found')
      .getByRole('link', { name: /Voter$/ })
      .click();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/aide/sondages#voter');
    expect(await page.locator('main h1').innerText()).toBe('Les sondages');
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.goto('/aide?q=zzzyx');
    expect(await main(page)).toContain('L’aide n’en parle pas avec ces mots');
    expect(await status(page, '/aide/rien')).toBe(404);
  });

  it('every chapter opens in both languages with its pictures, and every link of it answers', async () => {
    const member = await journey.memberPage(EMAIL.member);
    for (const language of ['Français', 'English']) {
      await member.goto('/aide');
      await member.getByRole('button', { name: language }).click();
      await member.waitForLoadState();
      for (const { slug } of HELP_CHAPTERS) {
        await member.goto(`/aide/${slug}`);
        const pictures = await member.locator('.guide img').evaluateAll((all) =>
          Promise.all(
            all.map(async (each) => {
              const picture = each as HTMLImageElement;
              picture.loading = 'eager';
              await picture.decode();
              return picture.naturalWidth;
            }),
          ),
        );
        expect([slug, pictures.filter((width) => width !== 1200)]).toEqual([slug, []]);
      }
    }
    const links = new Set(
      helpChapters()
        .flatMap(linksIn)
        .filter(({ isPicture, to }) => !isPicture && to.startsWith('/'))
        .map(({ to }) => to),
    );
    const answers = await Promise.all([...links].map(async (to) => [to, await status(member, to)] as const));
    expect(answers.filter(([, code]) => code !== 200)).toEqual([]);
  });

  it('a page leads to the chapter about it, and a part that is closed hides it', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false });
    const visitor = await journey.page({ javaScript: false });
    await visitor.goto('/sondages');
    await visitor.getByRole('link', { name: 'Aide sur les sondages' }).click();
    expect(new URL(visitor.url()).pathname).toBe('/aide/sondages');

    await manager.goto('/admin/modules/polls');
    await manager.check('main [name=state][value=off]');
    await manager.fill('main [name=reason]', 'Décidé en réunion d’équipe');
    await manager.getByRole('button', { name: 'Enregistrer' }).click();
    await manager.waitForURL('/admin/modules');
    expect(await status(visitor, '/aide/sondages')).toBe(404);
    await visitor.goto('/aide');
    expect(await main(visitor)).not.toContain('Les sondages');
    expect(await (await visitor.request.get('/sitemaps/pages.xml')).text()).not.toContain('/aide/sondages');
  });

  it('the organisation says a chapter in its own words, as a page that it composes', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false });
    const press = async (name: string | RegExp) => {
      await manager.getByRole('button', { name }).first().click();
      await manager.waitForLoadState();
    };
    await manager.goto('/admin/pages');
    await manager.fill('main [name=title]', 'Chercher, chez nous');
    await manager.fill('main [name=slug]', 'aide-chercher');
    await press('Commencer la page');
    await manager.selectOption('main [name=kind]', 'search');
    await press('Ajouter un bloc');
    await press('Enregistrer le brouillon');
    await manager.fill('main [name=note]', 'Avec nos mots');
    await press(/^Publier$/);
    const visitor = await journey.page({ javaScript: false });
    await visitor.goto('/aide/chercher');
    expect(new URL(visitor.url()).pathname).toBe('/pages/aide-chercher');
    await visitor.goto('/aide');
    expect(await main(visitor)).toContain('Chercher, chez nous');
    expect(await main(visitor)).not.toContain('Chercher une réponse');
  });

  it('the team reads its handbooks in the back office, and members find no such page', async () => {
    const moderator = await journey.memberPage(EMAIL.moderator, { javaScript: false, width: 390 });
    await moderator.goto('/admin');
    await moderator.locator('main summary', { hasText: 'À quoi sert chaque partie' }).click();
    await moderator.locator('main').getByRole('link', { name: 'Guides de l’équipe' }).click();
    await moderator.getByRole('link', { name: 'Guide de la modération' }).click();
    expect(await moderator.locator('main h1').innerText()).toBe('Guide de la modération');
    expect(await isWiderThanWindow(moderator)).toBe(false);
    await moderator.locator('main').getByRole('link', { name: 'guide de l’équipe', exact: true }).click();
    expect(new URL(moderator.url()).pathname).toBe('/admin/aide/equipe');
    const member = await journey.memberPage(EMAIL.member, { javaScript: false });
    expect([await status(member, '/admin/aide'), await status(member, '/admin/aide/moderation')]).toEqual([
      404, 404,
    ]);
  });
});
