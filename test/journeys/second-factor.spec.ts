import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL, PASSWORD } from '../support/journey-people.ts';

const HERE = '/compte/second-facteur';
const STEP = '/connexion/second-facteur';

describeInBrowser('more than a password', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const pathOf = (page: Page) => new URL(page.url()).pathname;

  /** Half a minute later, as far as codes go: one is good once. */
  let spent = 0;
  function nextCode(secret: string): string {
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    // The step before, this one and the next are taken, in this order.
    spent += 1;
    return totp.generate({ timestamp: Date.now() + (spent - 1) * 30_000 });
  }

  async function givePassword(page: Page, email: string): Promise<void> {
    await page.goto('/connexion');
    await page.fill('main input[name=email]', email);
    await page.fill('main input[name=password]', PASSWORD);
    await page.press('main input[name=password]', 'Enter');
    await page.waitForURL(`**${STEP}**`);
  }

  async function giveCode(page: Page, code: string): Promise<void> {
    await page.fill('main input[name=code]', code);
    await page.press('main input[name=code]', 'Enter');
  }

  /** The device of whoever sits at this browser. */
  async function withDevice(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  }

  let recovery: string[] = [];
  let ambassador = '';

  it('a member sets an application up, and is asked for its code, without scripts', async () => {
    const page = await journey.memberPage(EMAIL.ambassador);
    await page.goto('/compte');
    ambassador = (await page.getAttribute('header [data-member]', 'data-member')) ?? '';
    await page.click('text=Ajouter un second facteur');
    await page.click('text=Utiliser une application');
    const secret = ((await page.textContent('main dl code')) ?? '').replaceAll(' ', '');
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(await page.locator('svg.qr-code[role=img] path').count()).toBe(1);
    await giveCode(page, '000000');
    await page.waitForSelector('main .error');
    expect(await page.inputValue('input[name=code]')).toBe('');
    await giveCode(page, nextCode(secret));
    await page.waitForSelector('.recovery-codes li');
    recovery = await page.locator('.recovery-codes code').allTextContents();
    expect(recovery).toHaveLength(10);
    await page.click('text=Je les ai notés');
    expect(pathOf(page)).toBe(HERE);
    expect(await page.textContent('main')).toContain('Il vous reste 10 codes de secours.');

    const plain = await journey.page({ javaScript: false });
    await givePassword(plain, EMAIL.ambassador);
    await plain.goto('/compte');
    expect(pathOf(plain)).toBe('/connexion');
    await plain.goto(`${STEP}?retour=/preferences`);
    await giveCode(plain, '123');
    expect(await plain.textContent('main')).toContain('Ce code n’est pas le bon');
    await giveCode(plain, nextCode(secret));
    await plain.waitForURL((url) => url.pathname === '/preferences');
    await plain.goto('/compte');
    expect(await plain.textContent('main')).toContain('Demandé à la connexion');
  });

  it('a code for a lost device lets in once', async () => {
    const page = await journey.page();
    await givePassword(page, EMAIL.ambassador);
    await giveCode(page, recovery[0]!);
    await page.waitForURL((url) => url.pathname === '/');
    const again = await journey.page();
    await givePassword(again, EMAIL.ambassador);
    await giveCode(again, recovery[0]!);
    await again.waitForSelector('main .error');
    expect(pathOf(again)).toBe(STEP);
  });

  it('a passkey is made, asked after the password, and lets in without one', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await withDevice(page);
    await page.goto(HERE);
    await page.fill('passkey-form input[name=name]', '<b>Téléphone</b>');
    await page.click('text=Ajouter une clé d’accès');
    await page.waitForSelector('.recovery-codes li');
    await page.click('text=Je les ai notés');
    expect(await page.textContent('main .rows')).toContain('<b>Téléphone</b>');
    // The same device, in the same browser, without the session.
    await page.context().clearCookies();
    await givePassword(page, EMAIL.member);
    await page.click('text=Utiliser une clé d’accès');
    await page.waitForURL((url) => url.pathname === '/');
    await page.context().clearCookies();
    await page.goto('/connexion?retour=/preferences');
    await page.click('text=Se connecter avec une clé d’accès');
    await page.waitForURL((url) => url.pathname === '/preferences');
    await page.goto('/compte');
    expect(pathOf(page)).toBe('/compte');
  });

  it('an administrator takes it away from who lost everything, and the password is enough again', async () => {
    const admin = await journey.memberPage(EMAIL.administrator);
    await admin.goto(`/admin/membres/${ambassador}/droits`);
    await admin.click('text=Réinitialiser le second facteur');
    await admin.fill('textarea[name=reason]', 'Téléphone et codes perdus');
    await admin.click('main form .btn--danger');
    await admin.waitForURL('**/droits');
    const page = await journey.memberPage(EMAIL.ambassador);
    expect(pathOf(page)).toBe('/');
  });

  it('the organisation asks it of its team, who are members like others until they have one', async () => {
    const writing = await journey.memberPage(EMAIL.moderator, { javaScript: false });
    await writing.goto(`/admin/membres/${ambassador}`);
    await writing.fill('main textarea[name=text]', 'Deux rappels déjà, par message.');
    const admin = await journey.memberPage(EMAIL.administrator);
    await withDevice(admin);
    await admin.goto('/admin/connexion');
    await admin.check('input[name=mode][value=staff]');
    await admin.click('text=Enregistrer la règle');
    await admin.waitForURL(`**${HERE}**`);
    expect(await admin.textContent('main')).toContain('l’organisme y demande un second facteur');
    const moderator = await journey.memberPage(EMAIL.moderator);
    await moderator.goto('/admin');
    expect(pathOf(moderator)).toBe(HERE);
    await moderator.goto('/');
    expect(await moderator.textContent('body')).toContain('Un second facteur vous est demandé.');
    // What was being written meanwhile is not lost.
    await writing.click('main form:has(textarea[name=text]) button');
    expect(await writing.textContent('h1')).toContain('Ajoutez d’abord un second facteur');
    expect(await writing.inputValue('main textarea[name=ecrit]')).toBe('Deux rappels déjà, par message.');
    expect(await writing.getAttribute('main a[target=_blank]', 'href')).toBe(HERE);
    await admin.fill('passkey-form input[name=name]', 'Clé du bureau');
    await admin.click('text=Ajouter une clé d’accès');
    await admin.waitForSelector('.recovery-codes li');
    await admin.click('text=Je les ai notés');
    await admin.goto('/admin/connexion');
    expect(pathOf(admin)).toBe('/admin/connexion');
    await admin.check('input[name=mode][value=offered]');
    await admin.click('text=Enregistrer la règle');
    await admin.waitForSelector('.toast');
    await moderator.goto('/admin');
    expect(pathOf(moderator)).toBe('/admin');
  });
});
