import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL, PASSWORD } from '../support/journey-people.ts';
import { mailTo } from '../support/mails.ts';
import { unzipped } from '../support/unzipped.ts';

describeInBrowser('personal data', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const main = (page: Awaited<ReturnType<Journey['page']>>) => page.locator('main').innerText();

  it('a member has a copy made, sees how far it is, and takes it along, on a phone without scripts', async () => {
    const page = await journey.memberPage(EMAIL.ambassador, { javaScript: false, width: 390 });
    await page.goto('/compte/donnees');
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.getByRole('button', { name: 'Préparer ma copie (ZIP)' }).click();
    await page.waitForURL('/compte/donnees');
    expect(await main(page)).toMatch(/Votre copie (se prépare|est prête)/);
    const fetching = page.getByRole('link', { name: /^Télécharger ma copie \(ZIP/ });
    for (let tries = 0; tries < 120 && (await fetching.count()) === 0; tries += 1) {
      await page.waitForTimeout(250);
      await page.goto('/compte/donnees');
    }
    expect(await isWiderThanWindow(page)).toBe(false);
    const [download] = await Promise.all([page.waitForEvent('download'), fetching.click()]);
    expect(download.suggestedFilename()).toMatch(/^mes-donnees-\d{4}-\d\d-\d\d\.zip$/);
    const files = unzipped(await readFile(await download.path()));
    const { data } = JSON.parse(files.get('donnees.json')!.toString()) as {
      data: Record<string, Record<string, unknown>[]>;
    };
    expect(data['community.account']?.[0]?.['email']).toBe(EMAIL.ambassador);
    expect(files.get('csv/community.account.csv')!.toString()).toContain(EMAIL.ambassador);
    expect(files.get('LISEZ-MOI.txt')!.toString()).toContain('community.account');
    const mail = await mailTo(journey.site.mails, EMAIL.ambassador, 'copie de données');
    expect(mail.text).toContain('/compte/donnees');
  });

  it('who had to confirm first that it is them is told that the copy is still to be asked for', async () => {
    const page = await journey.memberPage(EMAIL.member, { javaScript: false });
    await journey.site.rows(`update community.session set confirmed_at = now() - interval '1 hour'`, []);
    await page.goto('/compte/donnees');
    await page.getByRole('button', { name: 'Préparer ma copie (ZIP)' }).click();
    await page.fill('main input[name=password]', PASSWORD);
    await page.locator('main').getByRole('button', { name: 'Continuer' }).click();
    await page.waitForURL('**/compte/donnees?confirme');
    expect(await main(page)).toContain('Vous pouvez maintenant demander la copie.');
    await page.getByRole('button', { name: 'Préparer ma copie (ZIP)' }).click();
    await page.waitForURL('/compte/donnees');
    expect(await main(page)).toMatch(/Votre copie (se prépare|est prête)/);
    expect(await main(page)).not.toContain('Vous pouvez maintenant demander');
  });

  it('a community manager sees whom the rule about inactive accounts is about, and changes it', async () => {
    const page = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    await page.goto('/admin/comptes-inactifs');
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await main(page)).toContain('la règle en vigueur');
    await page.fill('[name=months]', '48');
    await page.fill('[name=note]', 'Avis du délégué.');
    await page.getByRole('button', { name: 'Enregistrer la règle' }).click();
    expect(await page.locator('main [aria-invalid]').count()).toBe(1);
    expect(await page.inputValue('[name=note]')).toBe('Avis du délégué.');
    await page.fill('[name=months]', '30');
    await page.getByRole('button', { name: 'Enregistrer la règle' }).click();
    await page.waitForURL('/admin/comptes-inactifs');
    expect(await main(page)).toContain('30 mois, e-mails 30 et 7 jours avant');
    expect(await main(page)).toContain('Avis du délégué.');
    await page.goto('/admin/journal');
    expect(await main(page)).toContain('Règle des comptes inactifs changée');

    const member = await journey.memberPage(EMAIL.member, { javaScript: false });
    await member.goto('/compte/donnees');
    expect(await main(member)).toContain('Sans visite de votre part pendant 30 mois');
    expect((await member.goto('/admin/comptes-inactifs'))?.status()).toBe(404);
  });

  it('reads the register of processing, and takes it along', async () => {
    const page = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    await page.goto('/admin/registre-des-traitements');
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await main(page)).toContain('Obligations de l’hébergeur');
    await page.locator('section[aria-labelledby=traitement-notifications] summary').click();
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await page.locator('#tables-notifications').innerText()).toContain('community.notification');
    const csv = await (await page.request.get('/admin/registre-des-traitements.csv')).text();
    expect(csv.split('\r\n').find((line) => line.includes('community.session'))).toContain(
      'Comptes et connexions',
    );
    const markdown = await (await page.request.get('/admin/registre-des-traitements.md')).text();
    expect(markdown).toContain('| `community.mail_sent` |');
    expect(markdown).toContain('90 jours après l’envoi');
    expect(
      (await page.request.get('/admin/registre-des-traitements.csv')).headers()['content-type'],
    ).toContain('text/csv');
  });
});
