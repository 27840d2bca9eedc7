import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('a file that somebody may not have', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  it('leads who is signed in no more to where they sign in, and back', async () => {
    const page = await journey.page({ javaScript: false });
    await page.goto('/admin/idees/export.csv');
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
      '/connexion?retour=%2Fadmin%2Fidees%2Fexport.csv',
    );
  });

  it('is told of by a page of the site, a copy that is there no more and a picture included', async () => {
    const page = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    for (const path of [
      '/admin/idees/export.csv',
      '/compte/donnees/copie.zip',
      `/fichiers/attachments/0199aaaa-0000-7000-8000-000000000001.webp`,
      // What no browser can decode is not there either.
      '/%ff',
      '/sujets/%ff',
      '/fichiers/attachments/%ff',
    ]) {
      const answer = await page.goto(path);
      expect([answer?.status(), answer?.headers()['content-type']]).toEqual([
        404,
        'text/html; charset=utf-8',
      ]);
      expect(await page.locator('main h1').innerText()).toBe('Cette page n’existe pas');
      expect(await isWiderThanWindow(page)).toBe(false);
    }
    const told = await page.request.get('/admin/idees/export.csv', { headers: { accept: '*/*' } });
    expect([told.status(), told.headers()['content-type']]).toEqual([404, 'application/problem+json']);
  });
});
