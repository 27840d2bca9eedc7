import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { mailTo, type ReadMail } from '../support/mails.ts';

const NAME = 'Chiffres pour le comité';

describeInBrowser('reports by mail', () => {
  let journey: Journey;
  let mail: ReadMail;
  let address: string;
  beforeAll(async () => {
    journey = await Journey.start({ env: { SEED: 'demo' } }); // its mails may be read
  }, 60_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  /** A site that begins counts what was before, source by source. */
  async function everyDayCounted(): Promise<void> {
    const isDone = async () =>
      (await journey.site.rows(`select 1 from insights.counted_day where source = 'tallies' limit 1`))
        .length > 0;
    while (!(await isDone())) await sleep(250);
  }

  it('are planned, and say beside each field what is wrong', async () => {
    const page = await journey.memberPage(EMAIL.manager);
    await page.goto('/admin/statistiques/rapports');
    await page.locator('main').getByRole('link', { name: 'Nouveau rapport' }).click();
    await page.waitForURL('**/rapports/nouveau');
    await page.fill('main [name=name]', NAME);
    await page.locator('main').getByRole('button', { name: 'Enregistrer le rapport' }).click();
    await page.locator('#figures-error').waitFor();
    expect(await page.inputValue('main [name=name]')).toBe(NAME);
    expect(await violationsOn(page)).toEqual([]);
    await page.check('main [name=figures][value=questions]');
    await page.check('main [name=figures][value=answered]');
    await page.locator('main').getByRole('button', { name: 'Enregistrer le rapport' }).click();
    await page.waitForURL(/\/lecteurs(?:\?|$)/);
    address = new URL(page.url()).pathname.replace('/lecteurs', '');
  });

  it('go to people of the team who are looked for by name', async () => {
    const page = await journey.memberPage(EMAIL.manager);
    await page.goto(`${address}/lecteurs`);
    await page.locator('main').getByRole('button', { name: 'Chercher' }).click();
    await page.waitForURL('**/lecteurs?q=');
    const add = page.locator('main').getByRole('button', { name: /^Ajouter / });
    await add.first().waitFor();
    await add.first().click();
    await page.waitForURL(/\/lecteurs(?:\?|$)/);
    await page
      .locator('main')
      .getByRole('button', { name: /^Retirer / })
      .first()
      .waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('are tried out: a mail with the figures and a PDF that opens, to whoever tries', async () => {
    const page = await journey.memberPage(EMAIL.manager);
    await page.goto(address);
    expect(await violationsOn(page)).toEqual([]);
    await everyDayCounted();
    await page.locator('main').getByRole('button', { name: 'Envoyer maintenant à moi' }).click();
    mail = await mailTo(journey.site.mails, EMAIL.manager, NAME);
    expect(mail.subject).toContain('[Essai]');
    expect(mail.text).toContain('Questions posées');
    expect(mail.headers.get('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
    const [paper] = mail.attachments;
    expect(paper).toMatchObject({ contentType: 'application/pdf' });
    const drawn = paper!.bytes.toString('latin1');
    expect(drawn.startsWith('%PDF-1.7')).toBe(true);
    for (const mark of [
      '/Marked true',
      '/Lang (fr-FR)',
      '/S /H1',
      '/S /Table',
      '/S /TH',
      '/DisplayDocTitle true',
    ])
      expect(drawn).toContain(mark);
  });

  it('are read where a demonstration shows its mails', async () => {
    const page = await journey.page();
    await page.goto('/dev/courrier');
    await page.getByRole('link', { name: mail.subject }).first().click();
    await page.frameLocator('.mail-frame').getByText('Questions posées').waitFor();
  });

  it('stop for one reader with one click of a mail program, from anywhere', async () => {
    const stop = /<(.*)>/.exec(mail.headers.get('list-unsubscribe')![0]!)![1]!;
    const answer = await fetch(stop, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(answer.status).toBe(200);
    const page = await journey.page();
    await page.goto(new URL(stop).pathname);
    await page.getByText('vous ne le recevez plus').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('open to nobody by their link alone', async () => {
    const page = await journey.memberPage(EMAIL.member);
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
  });
});
