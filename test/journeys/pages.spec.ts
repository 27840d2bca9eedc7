import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { HOME_PAGE } from '#domain/site/pages/page-id';
import { addDays, parisDay } from '#domain/shared/day';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey, surely } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

/** What the database tells of reaches kept pages a moment later: a second, and five where the machine has much else to do. */
async function soonShown(page: Page, isShown: () => Promise<boolean>): Promise<void> {
  const since = performance.now();
  do await page.reload();
  while (!(await isShown()) && performance.now() - since < 5_000);
  expect(await isShown()).toBe(true);
}

describeInBrowser('pages that the team composes', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const HOME = `/admin/pages/${HOME_PAGE}`;
  const main = (page: Page) => page.locator('main').innerText();
  const headings = (page: Page) => page.locator('main h1, main h2').allInnerTexts();
  const press = async (page: Page, name: string | RegExp) => {
    await page.getByRole('button', { name }).first().click();
    await page.waitForLoadState();
  };
  const add = async (page: Page, kind: string) => {
    await page.selectOption('main [name=kind]', kind);
    await press(page, 'Ajouter un bloc');
  };
  const publish = async (page: Page, note: string) => {
    await page.fill('main [name=note]', note);
    await press(page, /^Publier$/);
  };

  it('a community manager changes colours and logo, composes the home page, and everybody sees it at once', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    const visitor = await journey.page({ width: 390 });
    await visitor.goto('/');
    const before = await headings(visitor);
    expect(before.at(-1)).toBe('La vie des branches');

    await manager.goto('/admin/marque/apparence');
    await manager.fill('[name=light-brand]', '#7FB3E6');
    await press(manager, 'Enregistrer le brouillon');
    await manager.goto('/admin/marque/images');
    const picture = sharp({ create: { width: 640, height: 160, channels: 3, background: '#23456b' } });
    const buffer = await picture.png().toBuffer();
    await manager.setInputFiles('[name=logo]', { name: 'logo.png', mimeType: 'image/png', buffer });
    await press(manager, 'Enregistrer le brouillon');
    await manager.fill('[name=note]', 'Nos couleurs et notre logo');
    await press(manager, 'Publier pour tout le monde');
    await manager.waitForURL('/admin/marque');

    await manager.goto('/admin/pages');
    expect(await isWiderThanWindow(manager)).toBe(false);
    await manager.getByRole('link', { name: 'Page d’accueil' }).click();
    expect(await isWiderThanWindow(manager)).toBe(false);
    await add(manager, 'text');
    await manager.goto(HOME);
    await publish(manager, 'Un bloc vide');
    expect(await manager.locator('#form-errors').innerText()).toContain('remplissez ce bloc');
    await manager.locator('section[aria-labelledby=publier] .alert a').first().click();
    await press(manager, 'Enregistrer le brouillon');
    expect(await manager.locator('#body-error').innerText()).toContain('Ce champ est à remplir');
    await manager.fill('[name=title]', 'Ce mois-ci');
    await manager.fill('[name=body]', 'La **campagne de déclaration** est ouverte.');
    await manager.check('[name=width][value=main]');
    await press(manager, 'Enregistrer le brouillon');
    for (let times = 0; times < 5; times += 1) await press(manager, /^Monter Texte, Ce mois-ci/);
    await surely(manager, /^Retirer Branches/);
    await manager.waitForLoadState();
    await visitor.reload();
    expect(await headings(visitor)).toEqual(before);

    await manager.getByRole('link', { name: 'Voir l’aperçu' }).click();
    expect(await main(manager)).toContain('Vous voyez le brouillon de cette page.');
    expect(await headings(manager)).toContain('Ce mois-ci');
    await manager.getByRole('link', { name: 'Revenir à la composition' }).click();
    await publish(manager, 'Campagne de déclaration');
    expect(await main(manager)).toContain('Le brouillon est ce que voient les visiteurs.');

    await visitor.reload();
    const after = await headings(visitor);
    expect(after).toContain('Ce mois-ci');
    expect(after).not.toContain('La vie des branches');
    expect(await visitor.locator('.prose strong').innerText()).toBe('campagne de déclaration');
    expect(await visitor.locator('header .logo').count()).toBe(1);
    expect(await visitor.locator('link[href^="/marque/"][rel=stylesheet]').count()).toBe(1);
    expect(await isWiderThanWindow(visitor)).toBe(false);

    await manager.getByRole('link', { name: 'Revenir à la page livrée' }).click();
    await manager.fill('main [name=note]', 'La campagne est finie');
    await press(manager, 'Revenir à cette version');
    await visitor.reload();
    expect(await headings(visitor)).toEqual(before);
  });

  it('a page of conditions is begun, published, changed on a day to come, and keeps what it said', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false });
    const visitor = await journey.page({ javaScript: false });
    await manager.goto('/admin/pages');
    await manager.fill('main [name=title]', 'Conditions d’utilisation');
    await manager.fill('main [name=slug]', 'cgu');
    await press(manager, 'Commencer la page');
    expect((await visitor.request.get('/pages/cgu')).status()).toBe(404);
    await add(manager, 'text');
    await manager.fill('[name=body]', 'Article premier.');
    await press(manager, 'Enregistrer le brouillon');
    await manager.getByRole('link', { name: 'Titre et réglages' }).click();
    await manager.check('[name=keepsVersions]');
    await press(manager, 'Enregistrer le brouillon');
    await publish(manager, 'Première version');
    await visitor.goto('/pages/cgu');
    expect(await headings(visitor)).toEqual(['Conditions d’utilisation', 'Versions de cette page']);
    expect(await main(visitor)).toContain('Article premier.');

    await manager.getByRole('link', { name: /^Modifier Texte/ }).click();
    await manager.fill('[name=body]', 'Article premier, corrigé.');
    await press(manager, 'Enregistrer le brouillon');
    const [year, month, day] = addDays(parisDay(new Date()), 10).split('-');
    await manager.fill('main [name=on]', `${day}/${month}/${year}`);
    await publish(manager, 'Pour plus tard');
    expect(await main(manager)).toContain('Une version publiée paraîtra le');
    await visitor.reload();
    expect(await main(visitor)).not.toContain('corrigé');
    await press(manager, 'Annuler cette parution');
    await publish(manager, 'Tout de suite');
    await visitor.reload();
    expect(await main(visitor)).toContain('Article premier, corrigé.');
    await visitor.getByRole('link', { name: 'Version 1' }).click();
    expect(await main(visitor)).toContain('Article premier.');
    expect(await main(visitor)).toContain('qui ne vaut plus forcément');

    await press(manager, 'Retirer la page du site');
    expect((await visitor.request.get('/pages/cgu')).status()).toBe(410);
  });

  it('what a block shows changes with what it is drawn from, and goes with its part of the site', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false });
    const visitor = await journey.page({ javaScript: false });
    await manager.goto(HOME);
    await add(manager, 'ideas');
    await press(manager, 'Enregistrer le brouillon');
    await publish(manager, 'Idées');
    await visitor.goto('/');
    const ideas = visitor.getByRole('region', { name: 'Idées du moment' });
    const first = ideas.getByRole('heading', { level: 3 }).first();
    const title = await first.innerText();
    await journey.site.rows('update engagement.idea set title = $2 where title = $1', [
      title,
      'Une idée autrement dite',
    ]);
    await soonShown(visitor, async () => (await first.innerText()) === 'Une idée autrement dite');
    await manager.goto('/admin/modules/ideas');
    await manager.check('[name=state][value=off]');
    await manager.fill('[name=reason]', 'Essai');
    await press(manager, /Enregistrer/);
    await visitor.reload();
    expect(await ideas.count()).toBe(0);
  });
});
