import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { mailTo } from '../support/mails.ts';

const NEW = {
  pseudonym: 'Encre de lune',
  email: 'encre@example.org',
  password: 'violette-tambour-escalier-31',
};
const TITLE = 'Comment facturer une lecture publique en librairie';

describeInBrowser('a newcomer without scripts', () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await Journey.start();
    page = await journey.page({ javaScript: false });
  }, 120_000);
  afterAll(() => journey.stop());

  const submit = (name: string | RegExp) =>
    page.locator('main').getByRole('button', { name, exact: true }).first().click();
  const heading = () => page.locator('h1').innerText();

  it('reads from the home page to the second page of a topic', async () => {
    await page.goto('/');
    await page.locator('main a[href^="/c/"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/c\//);
    await page.locator('main h2 a[href^="/sujets/"], main h3 a[href^="/sujets/"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/sujets\//);
    await page.goto('/questions');
    await page.getByRole('link', { name: /Un an après/ }).click();
    await page.locator('a[href$="?page=2"]').first().click();
    expect(page.url()).toContain('page=2');
    expect(await page.locator('article.post').count()).toBeGreaterThan(0);
  });

  it('searches', async () => {
    await page.goto('/recherche');
    await page.fill('main input[name=q]', 'cotisations');
    await page.press('main input[name=q]', 'Enter');
    await page.waitForURL('**q=cotisations**');
    expect(
      await page.locator('main a[href^="/sujets/"], main a[href^="/reponses/"]').count(),
    ).toBeGreaterThan(0);
  });

  it('signs up, and confirming by mail with the password opens the site at once', async () => {
    await page.goto('/inscription');
    await page.fill('main [name=pseudonym]', NEW.pseudonym);
    await page.fill('main [name=email]', NEW.email);
    await page.fill('main [name=password]', NEW.password);
    expect(await page.getByRole('button', { name: 'Afficher le mot de passe' }).count()).toBe(0);
    await page.check('main [name=branches][value=writing]');
    await page.check('main [name=charter]');
    await page.press('main [name=pseudonym]', 'Enter');
    await page.waitForURL('**/inscription/envoyee');
    const mail = await mailTo(journey.site.mails, NEW.email, 'Confirmez votre adresse');
    await page.goto(mail.links[0]!);
    await page.fill('main [name=password]', 'pas-celui-de-l-inscription');
    await submit('Confirmer et entrer');
    expect(await page.locator('#password-error').innerText()).toContain('choisi à l’inscription');
    await page.fill('main [name=password]', NEW.password);
    await submit('Confirmer et entrer');
    await page.waitForURL('**/premiers-pas');
    expect(await page.locator('header a[href="/membres/encre-de-lune"]').count()).toBeGreaterThan(0);
  });

  it('takes the first steps, stops, goes on, and sees what was chosen', async () => {
    const main = () => page.locator('main').innerText();
    expect(await main()).toContain('Aucune étape franchie sur 5');
    await submit('Garder ce pseudonyme');
    expect(await page.isChecked('main [name=branches][value=writing]')).toBe(true);
    await page.check('main [name=branches][value=film]');
    await submit('Enregistrer mes branches');
    await page.goto('/');
    expect(await main()).toContain('2 étapes franchies sur 5');
    await page.getByRole('link', { name: 'Continuer' }).click();
    await submit('Commencer la visite');
    expect(await main()).toContain('Commencez par chercher');
    expect(await main()).toContain('Étape 6 sur 6');
    await page.getByRole('link', { name: 'Fermer la visite' }).click();
    await page.goto('/premiers-pas');
    await page.locator('main [name=categories]').nth(0).check();
    await page.locator('main [name=categories]').nth(1).check();
    await page.check('main [name=rhythm][value=monthly]');
    await submit('Enregistrer mes choix');
    await submit('Passer cette étape');
    expect(new URL(page.url()).pathname).toBe('/premiers-pas');
    expect(await page.locator('h1').innerText()).toBe('Vos premiers pas sont faits');
    expect(await main()).not.toContain('Garder ce pseudonyme');
    expect(await page.locator('main .pill').allInnerTexts()).toEqual([
      'fait',
      'fait',
      'fait',
      'fait',
      'passé',
    ]);
    await page.getByRole('link', { name: 'Rouvrir : Vos branches' }).click();
    expect(await page.isChecked('main [name=branches][value=film]')).toBe(true);
    await submit('Passer cette étape');
    expect(await page.locator('h1').innerText()).toBe('Vos premiers pas sont faits');
    await page.goto('/');
    expect(await main()).not.toContain('Vos premiers pas\n');
    await page.goto('/preferences');
    expect(await page.isChecked('main [name=rhythm][value=monthly]')).toBe(true);
    await page.goto('/profil');
    expect(await page.isChecked('main [name=branches][value=film]')).toBe(true);
    const followed = await journey.site.rows(
      `select 1 from community.category_follow f join community.account a using (member_id)
       where a.email = $1 and f.level = 'watching'`,
      [NEW.email],
    );
    expect(followed).toHaveLength(2);
  });

  it('comes back to what is over, where unticked is followed no more and nothing is finished again', async () => {
    await page.goto('/premiers-pas?etape=categories');
    expect(await page.locator('main [name=categories]:checked').count()).toBe(2);
    await page.locator('main [name=categories]').nth(0).uncheck();
    await submit('Enregistrer mes choix');
    expect(new URL(page.url()).pathname).toBe('/premiers-pas');
    expect(await page.locator('body').innerText()).not.toContain('Vos premiers pas sont faits');
    expect(await page.locator('main [name=categories]:checked').count()).toBe(1);
  });

  it('asks, after a look at near topics', async () => {
    await page.goto('/questions/nouvelle');
    await page.check('main [name=kind][value=question]');
    await page.fill('main [name=title]', 'Quels justificatifs de revenus donner pour louer un logement');
    await page.selectOption('main [name=categoryId]', { index: 1 });
    await page.fill(
      'main [name=body]',
      'On me propose de lire mes poèmes, et je ne sais pas quelle facture faire.',
    );
    await submit('Publier');
    expect(await page.locator('main').innerText()).toContain('Ces sujets répondent peut-être');
    expect(await page.inputValue('main [name=body]')).toContain('lire mes poèmes');
    await page.fill('main [name=title]', TITLE);
    await submit('Publier quand même');
    await page.waitForURL('**/sujets/**');
    expect(new URL(page.url()).pathname).toMatch(/^\/sujets\/comment-facturer-une-lecture/);
    expect(await heading()).toContain('Comment facturer');
  });

  it('edits in the first hour, and leaves no trace of it', async () => {
    await page
      .locator('main a[href$="/modifier"][href^="/reponses/"]')
      .first()
      .evaluate((link) => link.closest('details')?.setAttribute('open', ''));
    await page.locator('main a[href$="/modifier"][href^="/reponses/"]').first().click();
    await page.fill('main [name=body]', 'La librairie me paie en droits d’auteur : que doit-elle écrire ?');
    await submit('Enregistrer');
    await page.waitForURL('**/sujets/**');
    const text = await page.locator('main').innerText();
    expect(text).toContain('que doit-elle écrire');
    expect(await page.locator('.topic__head, .topic__meta').first().innerText()).not.toContain('modifi');
  });

  it('finds the question in the list and by searching', async () => {
    await page.goto('/questions');
    expect(await page.locator('main').innerText()).toContain('lecture publique');
    await page.goto('/recherche?q=lecture+publique+librairie');
    expect(await page.locator('main').innerText()).toContain('lecture publique');
  });

  it('may not moderate', async () => {
    await page.goto('/questions');
    const topic = await page.locator('main a[href^="/sujets/"]').first().getAttribute('href');
    expect((await page.goto(`${topic}/fusionner`))?.status()).toBe(403);
    // What is not theirs to manage is not even told of.
    expect((await page.goto('/admin/categories'))?.status()).toBe(404);
  });
});

describeInBrowser('the first run', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start({ seed: 'none' });
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  it('makes the administrator, once', async () => {
    const page = await journey.page();
    await page.goto('/bienvenue');
    await page.fill('main [name=pseudonym]', 'Maison mère');
    await page.fill('main [name=email]', EMAIL.administrator);
    await page.fill('main [name=password]', NEW.password);
    const toggle = page.getByRole('button', { name: 'Afficher le mot de passe' });
    const shown = async () => [
      await page.getAttribute('main [name=password]', 'type'),
      await toggle.getAttribute('aria-pressed'),
    ];
    await toggle.click();
    expect(await shown()).toEqual(['text', 'true']);
    await toggle.click();
    expect(await shown()).toEqual(['password', 'false']);
    await toggle.click();
    await page.check('main [name=charter]');
    await page.press('main [name=pseudonym]', 'Enter');
    await page.waitForURL('**/admin');
    const list = page.getByRole('region', { name: 'Mise en route du site' });
    expect(await list.getByText('à faire', { exact: true }).count()).toBe(7);
    await list.getByRole('link', { name: 'Créer les catégories' }).click();
    await page.waitForURL('**/admin/categories');
    await page.goto('/admin');
    await list.getByRole('button', { name: 'Masquer cette liste' }).click();
    await page.getByText('Liste masquée').waitFor();
    await page.goto('/admin');
    expect(await list.count()).toBe(0);
    await page.getByRole('button', { name: 'Afficher la mise en route du site' }).click();
    await list.waitFor();
    expect((await page.goto('/admin/categories'))?.status()).toBe(200);
    await page.goto('/bienvenue');
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('says to who signs up that no letter leaves, and what is to be done', async () => {
    const page = await journey.page({ javaScript: false });
    await page.goto('/inscription');
    expect(await page.locator('main .alert').innerText()).toContain('SMTP_URL');
    await page.fill('main [name=pseudonym]', NEW.pseudonym);
    await page.fill('main [name=email]', NEW.email);
    await page.fill('main [name=password]', NEW.password);
    expect(await page.getByRole('button', { name: 'Afficher le mot de passe' }).count()).toBe(0);
    await page.check('main [name=branches][value=writing]');
    await page.check('main [name=charter]');
    await page.locator('main form button.btn').click();
    await page.waitForURL('**/inscription/envoyee');
    const told = await page.locator('main').innerText();
    expect(told).toContain('Aucun e-mail ne part encore d’ici.');
    expect(told).toContain('sept jours');
    expect(told).not.toContain('Un message vient de partir');
    await page.goto('/mot-de-passe/envoye');
    expect(await page.locator('main').innerText()).toContain('Aucun e-mail ne part encore d’ici.');
  });
});
