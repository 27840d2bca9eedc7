import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { describeInBrowser } from '../support/browser.ts';
import { Journey, surely } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describeInBrowser('webhooks', () => {
  let journey: Journey;
  let server: Server;
  let origin = '';
  const heard: Heard[] = [];
  beforeAll(async () => {
    server = createServer((req, res) => {
      const parts: Buffer[] = [];
      req.on('data', (part: Buffer) => parts.push(part));
      req.on('end', () => {
        heard.push({ headers: req.headers, body: Buffer.concat(parts).toString() });
        res.writeHead(200, { 'content-type': 'text/plain' }).end('bien reçu');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    journey = await Journey.start({ env: { WEBHOOK_ORIGINS: origin } });
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(async () => {
    await journey.stop();
    server.close();
  });

  const main = (page: Page) => page.locator('main').innerText();
  const press = (page: Page, name: string) =>
    Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).first().click()]);
  const hears = async (count: number) => {
    for (let waited = 0; waited < 120 && heard.length < count; waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 250));
    expect(heard).toHaveLength(count);
  };

  it('an address is told, shows what it answered, is told again, is silent, and is gone', async () => {
    const page = await journey.memberPage(EMAIL.administrator, { javaScript: false });
    await page.goto('/admin/api');
    await page.getByRole('link', { name: 'Extranet' }).click();
    await page.getByRole('link', { name: 'Ajouter un webhook' }).click();
    await page.fill('main [name=url]', 'https://127.0.0.1/interne');
    await page.check('main [name=events][value="topic.created"]');
    await press(page, 'Ajouter');
    expect(await main(page)).toContain('Cette adresse mène à un réseau privé');
    expect(await page.isChecked('main [name=events][value="topic.created"]')).toBe(true);
    await page.fill('main [name=url]', `${origin}/communaute`);
    await press(page, 'Ajouter');
    const [secret] = /whsec_[A-Za-z0-9+/]{43}=/.exec(await main(page))!;
    await page.getByRole('link', { name: 'C’est noté' }).click();
    expect(await main(page)).not.toContain(secret);

    await press(page, 'Envoyer un message d’essai');
    await hears(1);
    const [{ headers, body }] = heard as [Heard];
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
      type: 'webhook.ping',
    });
    const log = async () => {
      await page.reload();
      return main(page);
    };
    for (let waited = 0; waited < 120 && !(await log()).includes('bien reçu'); waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 250));
    expect(await log()).toMatch(/Reçu[\s\S]*200 en [\d\s]+ ms bien reçu/);

    await page.locator('main #journal-des-envois').getByRole('button').click();
    await hears(2);
    expect(heard[1]!.headers['webhook-id']).toBe(headers['webhook-id']);

    await press(page, 'Changer de secret');
    const [fresh] = /whsec_[A-Za-z0-9+/]{43}=/.exec(await main(page))!;
    expect(fresh).not.toBe(secret);
    await page.getByRole('link', { name: 'C’est noté' }).click();
    expect(await main(page)).toContain('L’ancien secret signe aussi');

    await page.getByRole('link', { name: 'Modifier' }).click();
    await page.check('main [name=events][value="answer.official"]');
    await press(page, 'Enregistrer');
    expect(await main(page)).toContain('Une réponse porte la parole de l’organisme');

    await press(page, 'Mettre en pause');
    expect(await main(page)).toContain('En pause');
    await press(page, 'Réveiller');
    expect(await main(page)).toContain('Actif');
    await surely(page, 'Supprimer le webhook');
    await page.waitForLoadState();
    expect(await main(page)).not.toContain(`${origin}/communaute`);
    expect(await page.locator('body').innerText()).toContain('Webhook supprimé.');
  }, 120_000);
});
