import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, launchBrowser, type TestBrowser } from '../support/browser.ts';
import { turnPages } from '../support/page-turns.ts';

/** As when the browser is late: playwright itself waits for nothing. */
const LATE = { noWaitAfter: true };

const PAGE = `<!doctype html><title>Ici</title><main>
<form method="post" action="/envoi"><input name="target" value="une valeur"><button>Envoyer</button></form>
<form method="post" action="/envoi"><label>Requis <input name="needed" required></label><button>Refuser</button></form>
<form id="kept"><button>Garder</button></form>
<form method="post" action="/envoi" target="_blank"><button>Ailleurs</button></form>
<a href="/lien">Partir</a> <a href="#bas">Descendre</a> <a href="/fichier">Prendre</a>
<script>document.getElementById('kept').addEventListener('submit', (event) => event.preventDefault());</script></main>`;

describeInBrowser('a click on a page of a journey', () => {
  let server: Server;
  let browser: TestBrowser;
  let origin: string;
  beforeAll(async () => {
    server = createServer((req, res) => {
      const file = { 'content-type': 'text/plain', 'content-disposition': 'attachment; filename="a.txt"' };
      const answer = () => {
        if (req.method === 'POST') res.writeHead(303, { location: '/recu' }).end();
        else if (req.url === '/fichier') res.writeHead(200, file).end('a');
        else res.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
      };
      setTimeout(answer, 200);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server.closeAllConnections();
    server.close();
  });

  const opened = async (withScripts: boolean): Promise<Page> => {
    const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: withScripts });
    context.on('page', (each) => turnPages(each, withScripts));
    const page = await context.newPage();
    await page.goto('/');
    return page;
  };
  const pathOf = (page: Page) => new URL(page.url()).pathname;

  it.each([true, false])(
    'ends where what was sent leads, and where a link does; scripts: %s',
    async (scripts) => {
      const page = await opened(scripts);
      await page.getByRole('button', { name: 'Envoyer' }).click(LATE);
      expect([pathOf(page), await page.locator('form').count()]).toEqual(['/recu', 4]);
      await page.getByRole('link', { name: 'Partir' }).click(LATE);
      expect(pathOf(page)).toBe('/lien');
      await page.press('[name=target]', 'Enter', LATE);
      expect(pathOf(page)).toBe('/recu');
    },
  );

  it.each([true, false])('does not wait for what never leaves the page; scripts: %s', async (scripts) => {
    const page = await opened(scripts);
    page.setDefaultTimeout(2_000_000);
    await page.getByRole('button', { name: 'Refuser' }).click(LATE);
    await page.getByRole('link', { name: 'Descendre' }).click(LATE);
    if (scripts) await page.getByRole('button', { name: 'Garder' }).click(LATE);
    await page.getByRole('link', { name: 'Prendre' }).click(LATE);
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Ailleurs' }).click(LATE),
    ]);
    await other.waitForURL('**/recu');
    expect(pathOf(page)).toBe('/');
  });
});
