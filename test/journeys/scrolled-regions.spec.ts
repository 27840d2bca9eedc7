import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('a table that may be wider than the page', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  it('is a stop of the keyboard where it scrolls, and none where all of it is seen', async () => {
    const page = await journey.memberPage(EMAIL.administrator, { width: 1440 });
    await page.goto('/admin/droits');
    await page.locator('.matrix-wrap:not([tabindex])').waitFor();
    await page.setViewportSize({ width: 800, height: 900 });
    await page.locator('.matrix-wrap[tabindex="0"]').waitFor();
  });

  it('is one anyway where no script looks', async () => {
    const page = await journey.memberPage(EMAIL.administrator, { width: 800, javaScript: false });
    await page.goto('/admin/droits');
    expect(await page.locator('.matrix-wrap').getAttribute('tabindex')).toBe('0');
  });
});
