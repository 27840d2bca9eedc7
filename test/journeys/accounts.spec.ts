import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL, PASSWORD, signIn } from '../support/journey-people.ts';
import { mailTo } from '../support/mails.ts';

const NEXT = 'une-autre-phrase-de-passe-12';
/** Signed up on the way to a reply. */
const VENUE = 'venue@example.org';

describeInBrowser('an account', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  it('keeps the address when the password is wrong, and puts the focus on what to mend', async () => {
    const page = await journey.page();
    await page.goto('/connexion');
    await page.fill('main [name=email]', EMAIL.member);
    await page.fill('main [name=password]', 'pas-la-bonne-du-tout');
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.press('main [name=password]', 'Enter'),
    ]);
    expect(answer.status()).toBe(422);
    await page.waitForSelector('main .alert--danger');
    expect(await page.inputValue('main [name=email]')).toBe(EMAIL.member);
    expect(await page.inputValue('main [name=password]')).toBe('');
    await page.waitForFunction(() => document.activeElement?.classList.contains('alert--danger'));
  });

  it('brings back to where one was, never to another site', async () => {
    const page = await journey.page();
    await page.goto('/compte');
    expect(page.url()).toContain('/connexion?retour=%2Fcompte');
    await page.fill('main [name=email]', EMAIL.member);
    await page.fill('main [name=password]', PASSWORD);
    await page.press('main [name=password]', 'Enter');
    await page.waitForURL('**/compte');
    for (const foreign of ['https://example.org/', '//example.org/', '/\\example.org']) {
      const other = await journey.page();
      await other.goto(`/connexion?retour=${encodeURIComponent(foreign)}`);
      await other.fill('main [name=email]', EMAIL.member);
      await other.fill('main [name=password]', PASSWORD);
      await other.press('main [name=password]', 'Enter');
      await other.waitForURL((url) => url.pathname !== '/connexion');
      expect(new URL(other.url()).origin).toBe(journey.site.url);
    }
  });

  it('keeps the way back for who has no account yet', async () => {
    const page = await journey.page({ javaScript: false });
    await page.goto('/connexion?retour=%2Fquestions%3Fvue%3Drecentes');
    await page.locator('main').getByRole('link', { name: 'Créer un compte' }).click();
    expect(new URL(page.url()).searchParams.get('retour')).toBe('/questions?vue=recentes');
    await page.locator('main form button.btn').click();
    expect(new URL(page.url()).searchParams.get('retour')).toBe('/questions?vue=recentes');
    await page.goto('/inscription/envoyee?retour=%2Fquestions');
    const onward = page.locator('main a', { hasText: 'revenir où vous étiez' });
    expect(await onward.getAttribute('href')).toBe('/connexion?retour=%2Fquestions');
    await page.goto('/inscription/envoyee?retour=https%3A%2F%2Felsewhere.example');
    expect(await onward.count()).toBe(0);
  });

  it('opens where its owner was going, in another browser than they signed up in', async () => {
    const email = VENUE;
    const page = await journey.page({ javaScript: false });
    await page.goto('/questions');
    await page.locator('main h2 a[href^="/sujets/"], main h3 a[href^="/sujets/"]').first().click();
    const topic = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Connectez-vous pour répondre' }).click();
    await page.locator('main').getByRole('link', { name: 'Créer un compte' }).click();
    await page.fill('main [name=pseudonym]', 'Venue pour répondre');
    await page.fill('main [name=email]', email);
    await page.fill('main [name=password]', NEXT);
    await page.check('main [name=branches][value=writing]');
    await page.check('main [name=charter]');
    await page.press('main [name=pseudonym]', 'Enter');
    await page.waitForURL('**/inscription/envoyee*');
    await mailTo(journey.site.mails, email, 'Confirmez votre');
    expect(await page.locator('main strong').allInnerTexts()).toContain(email);
    expect(page.url()).not.toContain('@');
    const anew = page.locator('main').getByRole('link', { name: 'Recommencez' });
    expect(await anew.getAttribute('href')).toMatch(/^\/inscription\?retour=/);
    const elsewhereSent = await journey.page({ javaScript: false });
    await elsewhereSent.goto('/inscription/envoyee');
    expect(await elsewhereSent.locator('main').innerText()).not.toContain(email);
    expect(await page.inputValue('main [name=email]')).toBe(email);
    await page.locator('main').getByRole('button', { name: 'Recevoir un nouveau message' }).click();
    await page.waitForURL('**/inscription/envoyee*');
    expect(new URL(page.url()).searchParams.get('retour')).toBe(`${topic}#repondre`);
    const mail = await mailTo(journey.site.mails, email, 'Confirmez votre');
    const elsewhere = await journey.page({ javaScript: false });
    await elsewhere.goto(mail.links[0]!);
    await elsewhere.fill('main [name=password]', NEXT);
    await elsewhere.locator('main').getByRole('button', { name: 'Confirmer et entrer' }).click();
    await elsewhere.waitForURL(`**${topic}#repondre`);
    expect(await elsewhere.locator('main textarea[name=body]').count()).toBe(1);
  });

  it('whose password was forgotten on the way is opened there as well', async () => {
    const page = await journey.page({ javaScript: false });
    await page.goto('/connexion?retour=%2Fquestions%2Fnouvelle');
    await page.locator('main').getByRole('link', { name: 'Mot de passe oublié' }).click();
    await page.fill('main [name=email]', VENUE);
    await page.press('main [name=email]', 'Enter');
    await page.waitForURL('**/mot-de-passe/envoye*');
    const mail = await mailTo(journey.site.mails, VENUE, 'Choisir un nouveau mot de passe');
    const elsewhere = await journey.page({ javaScript: false });
    await elsewhere.goto(mail.links[0]!);
    await elsewhere.locator('main input[type=password]').fill('encore-une-phrase-de-passe-34');
    await elsewhere.locator('main input[type=password]').press('Enter');
    await elsewhere.waitForURL('**/connexion?retour=*');
    await elsewhere.fill('main [name=email]', VENUE);
    await elsewhere.fill('main [name=password]', 'encore-une-phrase-de-passe-34');
    await elsewhere.press('main [name=password]', 'Enter');
    await elsewhere.waitForURL('**/questions/nouvelle');
  });

  it('that waits for its confirmation is told so where it writes, loses no word, and gets the mail again', async () => {
    const page = await journey.memberPage(EMAIL.manager, { javaScript: false });
    await page.goto('/questions/nouvelle');
    await page.fill('main [name=title]', 'Quelle facture pour une lecture');
    await page.fill('main [name=body]', 'On me propose de lire mes poèmes.');
    await journey.site.rows(`update community.account set email_confirmed_at = null where email_key = $1`, [
      EMAIL.manager,
    ]);
    await journey.site.rows(
      `update community.member set status = 'pending' where id = (
         select member_id from community.account where email_key = $1)`,
      [EMAIL.manager],
    );
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.locator('main').getByRole('button', { name: 'Publier' }).click(),
    ]);
    expect(answer.status()).toBe(403);
    expect(await page.locator('h1').innerText()).toBe('Confirmez d’abord votre adresse e-mail');
    const kept = await page.locator('main textarea').inputValue();
    for (const text of ['Quelle facture', 'lire mes poèmes']) expect(kept).toContain(text);
    const [sent] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: /^Renvoyer l’e-mail de confirmation/ }).click(),
    ]);
    await sent.waitForURL('**/inscription/envoyee*');
    expect(await page.locator('main textarea').inputValue()).toBe(kept);
    const mail = await mailTo(journey.site.mails, EMAIL.manager, 'Confirmez votre');
    expect(mail.links[0]).toContain('/confirm');
    await page.goto('/questions/nouvelle');
    expect(await page.locator('h1').innerText()).toBe('Confirmez d’abord votre adresse e-mail');
  });

  it('ends the sessions of other browsers at once', async () => {
    const here = await journey.memberPage(EMAIL.ambassador);
    const there = await journey.memberPage(EMAIL.ambassador);
    await here.goto('/compte');
    await here.locator('form[action="/compte/connexions/fermer-autres"] button').click();
    await here.waitForLoadState();
    await there.goto('/compte');
    expect(new URL(there.url()).pathname).toBe('/connexion');
    await here.goto('/compte');
    expect(new URL(here.url()).pathname).toBe('/compte');
  });

  it('takes a new password from its owner', async () => {
    const page = await journey.memberPage(EMAIL.ambassador);
    await page.goto('/compte/mot-de-passe');
    await page.fill('main [name=currentPassword]', PASSWORD);
    await page.fill('main [name=newPassword]', NEXT);
    await page.press('main [name=newPassword]', 'Enter');
    await page.waitForURL((url) => url.pathname !== '/compte/mot-de-passe');
    await signIn(await journey.page(), EMAIL.ambassador, NEXT);
  });

  it('is opened again by mail when the password was forgotten', async () => {
    const page = await journey.page({ javaScript: false });
    await page.goto('/connexion');
    await page.locator('main a[href="/mot-de-passe/oublie"]').click();
    await page.fill('main [name=email]', EMAIL.agent);
    await page.press('main [name=email]', 'Enter');
    await page.waitForURL('**/mot-de-passe/envoye');
    const mail = await mailTo(journey.site.mails, EMAIL.agent, 'Choisir un nouveau mot de passe');
    await page.goto(mail.links[0]!);
    await page.locator('main input[type=password]').fill(NEXT);
    await page.locator('main input[type=password]').press('Enter');
    await page.waitForURL('**/connexion*');
    await signIn(page, EMAIL.agent, NEXT);
  });

  it('that somebody guesses at stays open where its owner came in, and says elsewhere when, and how not to wait', async () => {
    const known = await journey.memberPage(EMAIL.administrator);
    await known.context().clearCookies({ name: /session$/ });
    const stranger = await journey.page({ javaScript: false, width: 390 });
    const guess = async () => {
      await stranger.goto('/connexion');
      await stranger.fill('main [name=email]', EMAIL.administrator);
      await stranger.fill('main [name=password]', 'pas-la-bonne-du-tout');
      await stranger.press('main [name=password]', 'Enter');
      return stranger.locator('main .alert--danger').innerText();
    };
    for (let tries = 0; tries < 10; tries += 1) expect(await guess()).not.toContain('Réessayez');
    expect(await guess()).toMatch(/Réessayez dans 15 minutes, à \d\d[:h ]/);
    await stranger.getByRole('link', { name: 'recevoir un lien par e-mail' }).click();
    expect(new URL(stranger.url()).pathname).toBe('/mot-de-passe/oublie');
    await signIn(known, EMAIL.administrator);
  });

  it('shows the site in English, and remembers the theme before anything is drawn', async () => {
    const page = await journey.page();
    await page.goto('/questions');
    await page.locator('footer form[action="/langue"] button', { hasText: 'English' }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    expect(await page.locator('h1').innerText()).toMatch(/question/i);
    await page.locator('footer form[action="/theme"] button', { hasText: 'Dark' }).click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    const html = await (await page.request.get('/categories')).text();
    expect(html).toMatch(/<html[^>]* data-theme="dark"/);
    await page.locator('header theme-toggle button').first().click();
    const shown = await page.evaluate(() => document.documentElement.dataset.theme ?? 'system');
    expect(shown).not.toBe('dark');
  });

  it('can be reached with the keyboard alone', async () => {
    const page = await journey.page();
    await page.goto('/');
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.getAttribute('href')).toMatch(/^#/);
    expect(await skip.evaluate((link) => link.getBoundingClientRect().top >= 0)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#/);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').evaluate((element) => element.closest('main') !== null)).toBe(true);
    await page.goto('/connexion');
    await page.focus('main [name=email]');
    await page.keyboard.type(EMAIL.moderator);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Afficher le mot de passe');
    await page.keyboard.press('Tab');
    const outline = await page
      .locator(':focus')
      .evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).not.toBe('none');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/connexion');
  });
});
