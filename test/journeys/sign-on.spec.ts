import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL, PASSWORD } from '../support/journey-people.ts';
import { discourseFields, discourseQuery } from '../support/sign-on/discourse-site.ts';
import { CLIENT, openOidcProvider, openShop } from '../support/sign-on/honest-providers.ts';
import { openSamlProvider, type SamlProvider } from '../support/sign-on/honest-saml-provider.ts';

describeInBrowser('coming in by another service', () => {
  let oidc: Awaited<ReturnType<typeof openOidcProvider>>;
  let saml: SamlProvider;
  let shop: Awaited<ReturnType<typeof openShop>>;
  let journey: Journey;
  beforeAll(async () => {
    oidc = await openOidcProvider();
    shop = await openShop();
    saml = await openSamlProvider({ id: 'annuaire-7', email: 'sept@exemple.fr' });
    journey = await Journey.start({ env: { PRIVATE_PROVIDERS: oidc.origin } });
    await oidc.serve(journey.site.url, 'espace');
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(async () => {
    await journey.stop();
    await Promise.all([oidc.close(), saml.close(), shop.close()]);
  });

  const save = (page: Page) => page.click('main form .btn--main');

  /** On the pages of the provider: any name is somebody there. */
  async function throughProvider(page: Page, name: string): Promise<void> {
    await page.waitForURL(`${oidc.origin}/interaction/**`);
    await page.fill('input[name=login]', name);
    await page.fill('input[name=password]', 'peu importe');
    await page.click('button[type=submit]');
    await page.click('button[type=submit]');
  }

  it('the administrator adds a provider, tries it with claims, and opens it', async () => {
    const page = await journey.memberPage(EMAIL.administrator);
    await page.goto('/admin/connexion');
    await page.click('text=Ajouter un fournisseur OpenID Connect');
    await page.fill('input[name=slug]', 'espace');
    await page.fill('input[name=labelFr]', 'l’Espace');
    await page.fill('input[name=labelEn]', 'the Area');
    await page.fill('input[name=issuer]', oidc.origin);
    await page.fill('input[name=clientId]', CLIENT.id);
    await page.fill('input[name=secret]', CLIENT.secret);
    await page.fill('textarea[name=rules]', 'email = chef@exemple.fr -> role:administrator');
    await save(page);
    expect(await page.textContent('main form')).toContain('un fournisseur ne peut donner que les rôles');
    expect(await page.inputValue('input[name=secret]')).toBe('');
    await page.fill('textarea[name=rules]', 'email = ambassade@exemple.fr -> role:ambassador');
    await page.fill('input[name=secret]', CLIENT.secret);
    expect(await page.locator('input[name=isOpen]').count()).toBe(0);
    for (const box of ['takesNew', 'identifies', 'logsOut']) await page.check(`input[name=${box}]`);
    await save(page);
    await page.waitForURL(/\/admin\/connexion\/[0-9a-f-]{36}$/);
    await page.check('input[name=isOpen]');
    await save(page);
    expect(await page.textContent('main form')).toContain('Essayez d’abord une connexion');
    await page.check('input[name=untried]');
    await save(page);
    await page.waitForSelector('input[name=isOpen]:checked');
    expect(await page.locator('input[name=untried]').count()).toBe(0);
    expect(await page.textContent('main')).toContain(`${journey.site.url}/connexion/avec/espace/retour`);
    await page.click('text=Essayer les règles');
    await page.fill(
      'textarea[name=claims]',
      '{"sub":"x","email":"ambassade@exemple.fr","email_verified":true}',
    );
    await save(page);
    expect(await page.textContent('main .alert')).toContain('Un compte serait créé');
    expect(await page.textContent('main .facts')).toContain('Ambassadeurs');
    const [kept] = await journey.site.rows<{ sealed_secret: string }>(
      `select sealed_secret from site.sign_on_provider where slug = 'espace'`,
    );
    expect(kept!.sealed_secret).toMatch(/^s1\./);
    expect(kept!.sealed_secret).not.toContain(CLIENT.secret);
  }, 120_000);

  it('a member links their account, comes back without a password, and is out once the provider says so', async () => {
    const page = await journey.page({ javaScript: false });
    // The pages of the provider ask another site for letters.
    await page.route('https://fonts.googleapis.com/**', (route) =>
      route.fulfill({ contentType: 'text/css', body: '' }),
    );
    await page.goto('/connexion?retour=/questions');
    await page.click('text=Se connecter avec l’Espace');
    await throughProvider(page, 'membre');
    await page.waitForURL('**/connexion/avec/espace/compte');
    await page.fill('input[name=email]', EMAIL.member);
    await page.fill('input[name=password]', PASSWORD);
    await page.click('button[value=link]');
    await page.waitForURL('**/questions');
    await page.goto('/deconnexion');
    await page.click('main form .btn--main');
    await page.waitForURL('**/adieu');
    await page.goto('/connexion?retour=/questions');
    await page.click('text=Se connecter avec l’Espace');
    await page.waitForURL('**/questions');
    await page.goto('/compte');
    expect(await page.textContent('section[aria-labelledby=fournisseurs]')).toContain('l’Espace');
    // The provider ends its session, and tells.
    await page.goto(`${oidc.origin}/session/end`);
    await page.click('button[value=yes]');
    const until = Date.now() + 30_000;
    do {
      await sleep(100);
      await page.goto('/compte');
    } while (!page.url().includes('/connexion') && Date.now() < until);
    expect(page.url()).toContain('/connexion');
    expect(oidc.faults).toEqual([]);
  }, 120_000);

  it('where it is the only way in, who has a second factor links their account by password, mailbox and factor', async () => {
    const own = await journey.memberPage(EMAIL.ambassador);
    await own.goto('/compte');
    await own.click('text=Ajouter un second facteur');
    await own.click('text=Utiliser une application');
    const secret = ((await own.textContent('main dl code')) ?? '').replaceAll(' ', '');
    await own.fill('main input[name=code]', new TOTP({ secret: Secret.fromBase32(secret) }).generate());
    await own.press('main input[name=code]', 'Enter');
    await own.waitForSelector('.recovery-codes li');
    const [recovery] = await own.locator('.recovery-codes code').allTextContents();
    const asOnlyWay = (isOnlyWay: boolean) =>
      journey.site.rows(`update site.sign_on_provider set is_only_way = ${isOnlyWay} where slug = 'espace'`);
    await asOnlyWay(true);
    try {
      const page = await journey.page({ javaScript: false });
      await page.route('https://fonts.googleapis.com/**', (route) =>
        route.fulfill({ contentType: 'text/css', body: '' }),
      );
      await page.goto('/connexion?retour=/questions');
      await page.click('text=Se connecter avec l’Espace');
      await throughProvider(page, 'ailleurs');
      const link = async () => {
        await page.fill('input[name=email]', EMAIL.ambassador);
        await page.fill('input[name=password]', PASSWORD);
        await page.click('button[value=link]');
      };
      await page.waitForURL('**/connexion/avec/espace/compte');
      await journey.site.rows(
        `update community.account set password_changed_at = now() - interval '1 day' where email = '${EMAIL.ambassador}'`,
      );
      await link();
      expect(await page.textContent('main form')).toContain('Choisissez un nouveau mot de passe');
      // As whoever chose one by the letter, within the hour.
      await journey.site.rows(
        `update community.account set password_changed_at = now() where email = '${EMAIL.ambassador}'`,
      );
      await link();
      await page.waitForURL('**/connexion/second-facteur**');
      await page.goto('/compte');
      expect(page.url()).toContain('/connexion');
      await page.goto('/connexion/second-facteur?retour=/questions');
      await page.fill('main input[name=code]', recovery!);
      await page.press('main input[name=code]', 'Enter');
      await page.waitForURL('**/questions');
      await page.goto('/compte');
      expect(await page.textContent('section[aria-labelledby=fournisseurs]')).toContain('l’Espace');
    } finally {
      await asOnlyWay(false);
    }
  }, 120_000);

  it('another site learns who a member is, once they agree, until they take it back', async () => {
    const admin = await journey.memberPage(EMAIL.administrator);
    await admin.goto('/admin/connexion');
    await admin.click('text=Ajouter un site');
    await admin.fill('input[name=label]', 'la Boutique');
    await admin.fill('input[name=origin]', shop.origin);
    await admin.check('input[name=tellsEmail]');
    await save(admin);
    await admin.waitForSelector('#secret');
    const secret = (await admin.locator('main dl code').nth(1).textContent()) ?? '';
    await admin.goto('/admin/connexion');
    expect(await admin.textContent('main')).toContain('la Boutique');
    expect(await admin.textContent('main')).not.toContain(secret);
    const page = await journey.memberPage(EMAIL.member);
    const asked = { nonce: 'panier-7', return_sso_url: `${shop.origin}/retour` };
    const door = `/session/sso_provider?${discourseQuery(asked, secret).toString()}`;
    await page.goto(door);
    expect(await page.textContent('main')).toContain(EMAIL.member);
    await page.click('button[value=agree]');
    await page.click('main a.btn--main');
    await page.waitForURL(`${shop.origin}/retour**`);
    const first = discourseFields(page.url());
    expect([first.get('nonce'), first.get('email')]).toEqual(['panier-7', EMAIL.member]);
    await page.goto(door);
    await page.waitForURL(`${shop.origin}/retour**`);
    expect(discourseFields(page.url()).get('external_id')).toBe(first.get('external_id'));
    await page.goto(`${journey.site.url}/compte`);
    await page.click('section[aria-labelledby=sites] button');
    await page.waitForSelector('text=L’accord est retiré');
    await page.goto(door);
    await page.waitForSelector('button[value=agree]');
  }, 60_000);

  it('whoever has no account makes one by a provider of SAML', async () => {
    const admin = await journey.memberPage(EMAIL.administrator);
    await admin.goto('/admin/connexion/nouveau?protocole=saml');
    await admin.fill('input[name=slug]', 'annuaire');
    await admin.fill('input[name=labelFr]', 'l’annuaire');
    await admin.fill('input[name=labelEn]', 'the directory');
    await admin.fill('textarea[name=metadata]', saml.metadata);
    await admin.check('input[name=emailTrust][value=always]');
    for (const box of ['takesNew', 'logsOut']) await admin.check(`input[name=${box}]`);
    await save(admin);
    await admin.waitForURL(/\/admin\/connexion\/[0-9a-f-]{36}$/);
    const provider = admin.url();
    // Somebody came through it: it is opened without a word more.
    await admin.click('main a:has-text("Essayer une connexion")');
    await admin.waitForURL('**/admin/connexion/**');
    await admin.goto(provider);
    expect(await admin.locator('input[name=untried]').count()).toBe(0);
    await admin.check('input[name=isOpen]');
    await save(admin);
    await admin.waitForSelector('input[name=isOpen]:checked');
    expect(await admin.textContent('main')).toContain(`${saml.origin}/slo`);
    expect(await admin.textContent('main')).toContain('/connexion/avec/annuaire/deconnexion-unique');
    const page = await journey.page();
    await page.goto('/connexion');
    await page.click('text=Se connecter avec l’annuaire');
    await page.waitForURL('**/connexion/avec/annuaire/compte');
    await page.fill('input[name=pseudonym]', 'Septième');
    await page.check('input[name=branches] >> nth=2');
    await page.check('input[name=charter]');
    await page.click('button[value=make]');
    await page.waitForURL(`${journey.site.url}/`);
    await page.goto('/compte');
    expect(await page.textContent('main')).toContain('Ce compte n’a pas de mot de passe');
    expect(await page.textContent('main')).toContain('sept@exemple.fr');
  }, 120_000);

  /** In by the provider of SAML, whose person has an account by now. */
  async function inBySaml(): Promise<Page> {
    const page = await journey.page();
    await page.goto('/connexion?retour=/compte');
    await page.click('text=Se connecter avec l’annuaire');
    await page.waitForURL('**/compte');
    return page;
  }

  async function isOutSoon(page: Page): Promise<boolean> {
    const until = Date.now() + 30_000;
    do {
      await sleep(100);
      await page.goto(`${journey.site.url}/compte`);
    } while (!page.url().includes('/connexion') && Date.now() < until);
    return page.url().includes('/connexion');
  }

  it.each(['HTTP-POST', 'HTTP-Redirect'] as const)(
    'a session by SAML is over once the provider ends its own, told by %s',
    async (binding) => {
      const page = await inBySaml();
      const sessions = saml.participants.length;
      expect(sessions).toBeGreaterThan(0);
      // Another browser goes round for the provider: no cookie of the one that is signed in comes with it.
      const elsewhere = await journey.page();
      await elsewhere.goto(saml.endHref(binding));
      await elsewhere.waitForURL(`${saml.origin}/slo**`);
      await elsewhere.waitForSelector('text=200');
      expect(saml.participants).toHaveLength(0);
      expect(await isOutSoon(page)).toBe(true);
    },
    60_000,
  );

  it('who signs out here signs out there too, and reads that they did', async () => {
    const page = await inBySaml();
    await page.goto('/deconnexion');
    await page.click('main form .btn--main');
    await page.waitForURL('**/adieu');
    await page.click('text=Se déconnecter aussi chez l’annuaire');
    await page.waitForURL('**/deconnexion-unique?fin=*');
    expect(await page.textContent('main')).toContain('Votre session est fermée ici et chez l’annuaire');
    expect(saml.participants).toHaveLength(0);
    await page.reload();
    expect(await page.textContent('main')).toContain('Aucune de ces deux sessions ne reste ouverte');
    expect(await isOutSoon(page)).toBe(true);
  }, 60_000);
});
