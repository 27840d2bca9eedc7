import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { mailTo } from '../support/mails.ts';

const SETTINGS = '/admin/reglages';
const MONTHS = `${SETTINGS}/inactivity.months`;

describeInBrowser('settings', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const main = async (page: Page) => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
  const press = (page: Page, name: string | RegExp) =>
    page.locator('main').getByRole('button', { name }).first().click();
  const now = async (page: Page) =>
    (await page.locator('.settings__now dd').first().innerText()).replaceAll(/\s+/g, ' ');
  const seek = async (page: Page, query: string) => {
    await page.goto(SETTINGS);
    await page.getByRole('searchbox', { name: 'Chercher un réglage' }).fill(query);
    await page.keyboard.press('Enter');
    await page.waitForURL(/[?&]q=/);
    return main(page);
  };

  it.each([true, false])(
    'are found in other words, changed, read of and put back (scripts: %s)',
    async (javaScript) => {
      const page = await journey.memberPage(EMAIL.manager, { javaScript, width: javaScript ? 1440 : 390 });
      expect(await seek(page, 'RGPD duree')).toContain('Mois sans visite avant la fermeture');
      expect(await main(page)).not.toContain('Masquer un contenu signalé');
      expect(await isWiderThanWindow(page)).toBe(false);
      if (javaScript) expect(await violationsOn(page)).toEqual([]);
      await page.getByRole('link', { name: 'Mois sans visite avant la fermeture' }).click();
      await page.waitForURL(MONTHS);
      expect(await now(page)).toBe('24');

      await page.fill('main [name=value]', '48');
      await page.fill('main [name=note]', 'Avis du délégué');
      await press(page, 'Enregistrer');
      await page.locator('main #value-error').waitFor();
      expect(await page.locator('main #value-error').innerText()).toContain('entre 12 et 36');
      expect(await page.inputValue('main [name=value]')).toBe('48');
      expect(await page.inputValue('main [name=note]')).toBe('Avis du délégué');

      await page.fill('main [name=value]', '30');
      await press(page, 'Enregistrer');
      await page.getByText('Le réglage est enregistré').waitFor();
      expect(await now(page)).toBe('30 Modifié');
      expect(await page.locator('#changements').innerText()).toContain('Avis du délégué');
      if (javaScript) expect(await violationsOn(page)).toEqual([]);
      expect(await isWiderThanWindow(page)).toBe(false);
      await page.goto(`${SETTINGS}?modifies=on&rubrique=inactivity`);
      expect(await main(page)).toContain('1 réglage');

      await page.goto(MONTHS);
      await press(page, /^Annuler ce changement/);
      await page.getByText('Le changement est annulé').waitFor();
      expect(await now(page)).toBe('24');
      expect(await page.locator('#changements tbody tr').count()).toBe(javaScript ? 2 : 4);
    },
  );

  it('of its former screen are in the history, which leaves as a table, and go back to what was delivered', async () => {
    const page = await journey.memberPage(EMAIL.manager, { javaScript: false });
    await page.goto('/admin/comptes-inactifs');
    await page.fill('[name=lastDays]', '9');
    await page.fill('[name=note]', 'Depuis son écran');
    await page.getByRole('button', { name: 'Enregistrer la règle' }).click();
    await page.goto(`${SETTINGS}/historique`);
    expect(await main(page)).toMatch(/Dernier e-mail.*7 9 Depuis son écran/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Exporter en CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('reglages.csv');
    const table = await readFile(await download.path(), 'utf8');
    expect(table).toMatch(/;"inactivity\.lastDays";[^\r\n]*;"7";"9";"Depuis son écran"\r\n/);
    await page.goto(`${SETTINGS}/inactivity.lastDays`);
    await press(page, 'Revenir à la valeur d’origine');
    expect(await now(page)).toBe('7');
  });

  it('that somebody else changed meanwhile are not overwritten', async () => {
    const [first, second] = await Promise.all([
      journey.memberPage(EMAIL.manager, { javaScript: false }),
      journey.memberPage(EMAIL.administrator, { javaScript: false }),
    ]);
    const key = `${SETTINGS}/automation.close`;
    await Promise.all([first.goto(key), second.goto(key)]);
    await first.selectOption('main [name=value]', 'medium');
    await press(first, 'Enregistrer');
    await second.selectOption('main [name=value]', 'off');
    await press(second, 'Enregistrer');
    expect(await main(second)).toContain('Ce réglage a changé entre-temps');
    expect(await now(second)).toBe('Normalement Modifié');
    await second.goto(key);
    await press(second, /^Annuler ce changement/);
    expect(await now(second)).toBe('Rarement');
  });

  it('change what pages and letters say, at once, and no text without what it must name', async () => {
    const page = await journey.memberPage(EMAIL.manager, { width: 390 });
    await page.goto('/admin/textes');
    await page.getByRole('searchbox', { name: 'Chercher un texte' }).fill('plus recemment animees');
    await press(page, 'Chercher');
    await page.getByRole('link', { name: 'pages.lists.questions.lead' }).click();
    const visitor = await journey.page({ javaScript: false });
    await visitor.goto('/questions');
    expect(await main(visitor)).toContain('Les plus récemment animées d’abord.');
    await page.fill('main [name=fr]', 'Lisez {rien}');
    await press(page, 'Enregistrer');
    expect(await page.locator('main #fr-error').innerText()).toContain('{rien}');
    await page.fill('main [name=fr]', 'Celles dont on parle en premier.');
    await press(page, 'Voir l’aperçu');
    await page.locator('main #apercu').waitFor();
    expect(await main(page)).toContain('Celles dont on parle en premier.');
    await press(page, 'Enregistrer');
    await page.getByText('Texte enregistré').waitFor();
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await violationsOn(page)).toEqual([]);
    await visitor.waitForTimeout(1_000);
    await visitor.reload();
    expect(await main(visitor)).toContain('Celles dont on parle en premier.');
    await press(page, 'Revenir au texte livré');
    await page.getByText('Le texte livré est de retour').waitFor();
    expect(await page.locator('section[aria-labelledby="historique"] ol > li').count()).toBe(2);

    await page.goto('/admin/lettres/statement-of-reasons');
    await page.fill('main [name=after]', 'Tant pis.');
    await press(page, 'Enregistrer');
    expect(await page.locator('main #after-error').innerText()).toContain('{appealableUntil}, {bodies}');
    await page.goto('/admin/lettres/password-changed');
    expect(await main(page)).toContain('seule l’administration peut la changer');
    expect(await page.locator('main [name=subject]').count()).toBe(0);
    await page.goto('/admin/lettres/welcome');
    await page.fill('main [name=subject]', 'Entrez, {pseudonym}');
    await press(page, 'Enregistrer');
    await page.getByText('Lettre enregistrée').waitFor();
    await press(page, 'M’envoyer un essai');
    const mail = await mailTo(journey.site.mails, EMAIL.manager, 'Entrez, Papier froissé');
    expect(mail.text).toContain('Votre compte est prêt.');

    await page.goto('/admin/lettres');
    await page.getByRole('link', { name: 'Votre semaine sur la communauté' }).click();
    await page.fill('main [name=intro]', 'Voilà la semaine, {pseudonym}.');
    await press(page, 'Enregistrer');
    await page.getByText('Lettre enregistrée').waitFor();
    await press(page, 'M’envoyer un essai');
    const digest = await mailTo(journey.site.mails, EMAIL.manager, 'Votre semaine sur la communauté');
    expect(digest.text).toContain('Voilà la semaine, Papier froissé.');
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('are not there for who may change none', async () => {
    const status = async (page: Page, path: string, form?: Record<string, string>) =>
      form === undefined
        ? (await page.request.get(path)).status()
        : (
            await page.request.post(path, {
              form,
              headers: { accept: 'text/html', origin: journey.site.url },
            })
          ).status();
    const deed = { deed: 'change', value: '30', seen: '24', note: 'Essai' };
    for (const email of [EMAIL.member, EMAIL.moderator]) {
      const page = await journey.memberPage(email, { javaScript: false });
      expect([
        await status(page, SETTINGS),
        await status(page, MONTHS),
        await status(page, `${SETTINGS}/historique`),
        await status(page, `${SETTINGS}/historique.csv`),
        await status(page, MONTHS, deed),
      ]).toEqual([404, 404, 404, 404, 404]);
    }
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false });
    // Sign-on is an administrator's alone.
    expect([
      await status(manager, `${SETTINGS}/signOn.secondFactor`),
      await status(manager, `${SETTINGS}/signOn.secondFactor`, { deed: 'usual', seen: 'null' }),
      await status(manager, `${SETTINGS}/historique?reglage=signOn.secondFactor`),
      await status(manager, `${SETTINGS}/rien.du-tout`),
      await status(manager, MONTHS, { deed: 'erase' }),
    ]).toEqual([404, 404, 404, 404, 422]);
    expect(await seek(manager, 'double authentification')).toContain('Aucun réglage');
  });
});
