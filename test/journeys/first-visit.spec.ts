import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';

/** Of somebody who looks: the browser of the tests calls itself one without a screen, as robots do. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const OFFER = 'Read this site in English';

describeInBrowser('a first visit with a browser that asks for English', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  it.each([true, false])(
    'is told of English and gets it where it stands, scripts: %j',
    async (javaScript) => {
      const page = await journey.page({ locale: 'en-US', javaScript, width: 390, userAgent });
      await page.goto('/questions?vue=recentes');
      expect(await page.locator('html').getAttribute('lang')).toBe('fr');
      await page
        .getByRole('region', { name: 'Language' })
        .getByRole('button', { name: /English/ })
        .click();
      await page.waitForURL('**/questions?vue=recentes');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.goto('/');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.getByText(OFFER).count()).toBe(0);
    },
  );

  it('stays in French for who prefers it, and is asked no more', async () => {
    const page = await journey.page({ locale: 'en-GB', userAgent });
    await page.goto('/questions');
    await page.getByRole('button', { name: 'Rester en français' }).click();
    await page.waitForLoadState();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.getByText(OFFER).count()).toBe(0);
  });

  it('is nothing to a robot, whatever it asks for', async () => {
    const page = await journey.page({ locale: 'en-US' });
    await page.goto('/questions');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.getByText(OFFER).count()).toBe(0);
  });

  it('is in French alone for who reads French', async () => {
    const page = await journey.page({ userAgent });
    await page.goto('/questions');
    expect(await page.getByText(OFFER).count()).toBe(0);
  });
});
