import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('the site made one’s own', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const LOOK = '/admin/marque/apparence';
  const main = (page: Page) => page.locator('main').innerText();
  const press = async (page: Page, name: string | RegExp) => {
    await page.getByRole('button', { name }).first().click();
    await page.waitForLoadState();
  };
  /** A colour of the design as a page computes it. */
  const colourIn = (page: Page, token: string) =>
    page.evaluate((name) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.setAttribute('hidden', '');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`i[hidden]{color:var(--c-${name})}`);
      document.adoptedStyleSheets.push(sheet);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    }, token);
  const DELIVERED = 'rgb(239, 187, 43)';

  it('a failing colour is refused with the one to take, seen in a preview, published at once and taken back', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    const visitor = await journey.page();
    await visitor.goto('/');
    expect(await colourIn(visitor, 'brand')).toBe(DELIVERED);
    expect(await visitor.locator('link[href^="/marque/"]').count()).toBe(0);

    await manager.goto(LOOK);
    expect(await isWiderThanWindow(manager)).toBe(false);
    await manager.fill('[name=light-brand]', 'bleu');
    await press(manager, 'Enregistrer le brouillon');
    expect(await main(manager)).toContain('Écrivez une couleur en six chiffres');
    await manager.fill('[name=light-brand]', '#7A2D00');
    await press(manager, 'Enregistrer le brouillon');
    await manager.waitForURL('/admin/marque');
    expect(await main(manager)).toContain('Un couple de couleurs ne se lit pas assez');
    expect(await main(manager)).toMatch(
      /Texte sur l’accent sur Accent\s[\s\S]*Jour[\s\S]*1,\d+ pour 4,5 au moins/,
    );
    await manager.fill('[name=note]', 'Couleurs de la charte');
    await press(manager, 'Publier pour tout le monde');
    expect(await main(manager)).toContain('Publication refusée');
    expect(await manager.inputValue('[name=note]')).toBe('Couleurs de la charte');
    await press(manager, /^Prendre #[0-9A-F]{6} pour Accent/);
    await manager.waitForURL('/admin/marque');
    expect(await main(manager)).toContain('Tout se lit');

    const looking = await journey.memberPage(EMAIL.manager);
    await looking.goto('/admin/marque');
    await press(looking, 'Voir le site avec ce brouillon');
    await looking.waitForURL('/');
    const drafted = await colourIn(looking, 'brand');
    expect(drafted).not.toBe(DELIVERED);
    await visitor.reload();
    expect(await colourIn(visitor, 'brand')).toBe(DELIVERED);
    await press(looking, 'Quitter l’aperçu');
    await looking.goto('/');
    expect(await colourIn(looking, 'brand')).toBe(DELIVERED);

    await press(manager, 'Créer un lien à envoyer');
    const link = await manager.locator('a.brand-link').getAttribute('href');
    const guest = await journey.page();
    await guest.goto(new URL(link!).pathname);
    expect(await guest.locator('body').innerText()).toContain('Vous voyez un brouillon de l’apparence.');
    expect(await colourIn(guest, 'brand')).toBe(drafted);

    await manager.goto('/admin/marque');
    await manager.fill('[name=note]', 'Couleurs de la charte');
    await press(manager, 'Publier pour tout le monde');
    await manager.waitForURL('/admin/marque');
    await visitor.reload();
    expect(await colourIn(visitor, 'brand')).toBe(drafted);
    const sheet = await visitor.locator('link[href^="/marque/"]').getAttribute('href');
    const answer = await visitor.request.get(sheet!);
    expect([answer.headers()['content-type'], answer.headers()['cache-control']]).toEqual([
      'text/css; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);

    await manager.getByRole('link', { name: 'Revenir à l’apparence livrée' }).click();
    await manager.fill('[name=note]', 'Trop tôt');
    await press(manager, 'Revenir à cette version');
    await manager.waitForURL('/admin/marque');
    expect(await main(manager)).toContain('Retour à l’apparence livrée');
    await visitor.reload();
    expect(await colourIn(visitor, 'brand')).toBe(DELIVERED);
  });

  it('a logo and an icon that are published stand in the head, the tab, a mail program’s and a telephone’s eyes', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    const visitor = await journey.page({ width: 390 });
    await visitor.goto('/');
    expect(await visitor.locator('header .logo').count()).toBe(0);
    const picture = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: '#23456b' } })
        .png()
        .toBuffer();
    const file = async (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });
    await manager.goto('/admin/marque/images');
    expect(await isWiderThanWindow(manager)).toBe(false);
    await manager.setInputFiles('[name=logo]', await file('logo.svg', Buffer.from('<svg></svg>')));
    await manager.setInputFiles('[name=icon]', await file('icone.png', await picture(400, 200)));
    await press(manager, 'Enregistrer le brouillon');
    expect(await manager.locator('#logo-error').innerText()).toContain('Exportez-le en PNG');
    expect(await manager.locator('#icon-error').innerText()).toContain('doit être carrée');
    await manager.setInputFiles('[name=logo]', await file('logo.png', await picture(800, 200)));
    await manager.setInputFiles('[name=icon]', await file('icone.png', await picture(512, 512)));
    await manager.fill('[name=logoAlt]', 'Le Conseil, emblème bleu');
    await press(manager, 'Enregistrer le brouillon');
    await manager.waitForURL('/admin/marque');
    await manager.fill('[name=note]', 'Logo');
    await press(manager, 'Publier pour tout le monde');
    await manager.waitForURL('/admin/marque');

    await visitor.reload();
    const logo = visitor.locator('header .logo');
    expect(await logo.getAttribute('alt')).toBe('Le Conseil, emblème bleu');
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(160);
    expect(await isWiderThanWindow(visitor)).toBe(false);
    const icon = await visitor.locator('link[rel=icon][sizes="32x32"]').getAttribute('href');
    const answer = (await visitor.request.get(icon!)).headers();
    expect([answer['content-type'], answer['cache-control']]).toEqual([
      'image/png',
      'public, max-age=31536000, immutable',
    ]);
    // Mails are read on pages of other sites.
    expect(answer['cross-origin-resource-policy']).toBe('cross-origin');
    const manifest = (await (await visitor.request.get('/site.webmanifest')).json()) as {
      icons: { sizes: string }[];
    };
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512']);
    expect((await visitor.request.get('/favicon.ico')).headers()['content-type']).toBe('image/png');
  });

  it('a foot that is pasted stands in place of the columns, in sight of who has no scripts, and what is taken out is told', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    const visitor = await journey.page({ javaScript: false, width: 390 });
    await manager.goto('/admin/marque/cadre');
    expect(await isWiderThanWindow(manager)).toBe(false);
    await manager.check('[name=footerMode][value=written]');
    await press(manager, 'Enregistrer le brouillon');
    expect(await manager.locator('#footerHtml-error').innerText()).not.toBe('');
    await manager.fill(
      '[name=footerHtml]',
      '<h2>Nous</h2><ul class="colonnes"><li><a href="https://caisse.example/contact">Nous écrire</a></li></ul>',
    );
    await press(manager, 'Enregistrer le brouillon');
    await manager.waitForURL('/admin/marque');
    await manager.goto('/admin/marque/cadre');
    expect(await manager.locator('.alert--warn').innerText()).toContain('<h2>');
    await manager.goto('/admin/marque');
    await manager.fill('[name=note]', 'Notre pied de page');
    await press(manager, 'Publier pour tout le monde');
    await manager.waitForURL('/admin/marque');
    await visitor.goto('/questions');
    expect(await visitor.locator('.site-footer__in nav').count()).toBe(0);
    const link = visitor.locator('footer').getByRole('link', { name: 'Nous écrire' });
    expect(await link.getAttribute('href')).toBe('https://caisse.example/contact');
    expect(await isWiderThanWindow(visitor)).toBe(false);
    await manager.getByRole('link', { name: 'Revenir à l’apparence livrée' }).click();
    await manager.fill('[name=note]', 'Pied livré');
    await press(manager, 'Revenir à cette version');
    await visitor.goto('/');
    expect(await visitor.locator('footer nav').count()).toBeGreaterThan(0);
  });

  it('menus that are published are those of every page, without what is closed, and a wrong line is told', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    const visitor = await journey.page({ javaScript: false });
    await visitor.goto('/');
    const delivered = await visitor.locator('header nav.nav a').allInnerTexts();
    await manager.goto('/admin/marque/menus');
    expect(await isWiderThanWindow(manager)).toBe(false);
    await manager.fill('[name=header]', 'Questions | /questions\nSans adresse');
    await press(manager, 'Enregistrer le brouillon');
    expect(await manager.locator('#header-error').innerText()).toContain('Ligne 2');
    await manager.fill('[name=header]', 'Nos permanences | /evenements\nToutes les questions | /questions');
    await manager.fill('[name=title1]', 'L’essentiel');
    await manager.fill('[name=links1]', 'Conditions | /pages/conditions-d-utilisation');
    await press(manager, 'Enregistrer le brouillon');
    await manager.waitForURL('/admin/marque');
    await manager.fill('[name=note]', 'Nos menus');
    await press(manager, 'Publier pour tout le monde');
    await manager.waitForURL('/admin/marque');
    await visitor.goto('/questions');
    expect(await visitor.locator('header nav.nav a').allInnerTexts()).toEqual([
      'Nos permanences',
      'Toutes les questions',
    ]);
    expect(await visitor.locator('header nav.nav [aria-current=page]').innerText()).toBe(
      'Toutes les questions',
    );
    expect(await visitor.locator('footer nav h2').allInnerTexts()).toEqual(['L’essentiel']);
    await visitor.locator('footer').getByRole('link', { name: 'Conditions' }).click();
    expect(await visitor.locator('h1').innerText()).toContain('Conditions générales');
    await manager.getByRole('link', { name: 'Revenir à l’apparence livrée' }).click();
    await manager.fill('[name=note]', 'Menus livrés');
    await press(manager, 'Revenir à cette version');
    await visitor.goto('/');
    expect(await visitor.locator('header nav.nav a').allInnerTexts()).toEqual(delivered);
  });

  it('names that are published are those of every page', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false });
    const visitor = await journey.page({ javaScript: false });
    await visitor.goto('/');
    await manager.goto('/admin/marque/noms');
    await manager.fill('[name=organisation]', 'Le Conseil des artistes');
    await manager.fill('[name=shortName]', 'Le Conseil');
    await manager.fill('[name=wordFr]', 'le conseil');
    await press(manager, 'Enregistrer le brouillon');
    await manager.waitForURL('/admin/marque');
    await manager.fill('[name=note]', 'Nouveau nom');
    await press(manager, 'Publier pour tout le monde');
    await manager.waitForURL('/admin/marque');
    await visitor.reload();
    expect(await visitor.locator('header .org__name').innerText()).toContain('Le Conseil des artistes');
    expect(await visitor.title()).toContain('· Le Conseil');
    expect(await visitor.locator('footer').innerText()).toContain('Les réponses du conseil sont signées.');
  });
});
