import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('looks that people choose or need', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const drawn = (piece: Locator, property: string, part?: string): Promise<string> =>
    piece.evaluate((element, [name, of]) => getComputedStyle(element, of).getPropertyValue(name!), [
      property,
      part,
    ] as const);

  it('in colours of the system one sees what is chosen, what is current and how far one is', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/preferences');
    const chosen = page.locator('main input[type=radio]:checked').first();
    const other = page.locator('main input[type=radio]:not(:checked)').first();
    expect(await drawn(chosen, 'background-color')).not.toBe(await drawn(other, 'background-color'));
    expect(await drawn(chosen, 'background-color', '::after')).not.toBe(
      await drawn(chosen, 'background-color'),
    );
    const current = page.locator('.tabs a[aria-current]').first();
    const beside = page.locator('.tabs a:not([aria-current])').first();
    expect(await drawn(current, 'border-bottom-color')).not.toBe(await drawn(beside, 'border-bottom-color'));
  });

  it('a table of words is read on a phone without pushing it sideways', async () => {
    const page = await journey.memberPage(EMAIL.administrator, { width: 390 });
    for (const address of ['/admin/equipe', '/admin/moderation/appels']) {
      await page.goto(address);
      const isPushed = await page
        .locator('main .table-wrap')
        .first()
        .evaluate((region) => region.scrollWidth > region.clientWidth + 1);
      expect([address, isPushed]).toEqual([address, false]);
    }
  });

  it('in one column one goes by keys in the order in which one sees', async () => {
    const page = await journey.memberPage(EMAIL.member, { width: 720 });
    const [event] = await journey.site.rows<{ address: string }>(
      `select '/evenements/' || slug || '-' || number as address from events.gathering
       where starts_at > now() and branches = '{}' and state = 'published' order by starts_at limit 1`,
    );
    await page.goto(event!.address);
    const tops = await page
      .locator('.cols')
      .locator('a, button, summary, input, textarea')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility())
          .map((one) => one.closest('.cols > *')!.getBoundingClientRect().top),
      );
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(new Set(tops).size).toBe(2);
  });

  /** From the end of one piece to the beginning of the one right after it. */
  const between = (page: Page, first: string): Promise<number> =>
    page
      .locator(first)
      .first()
      .evaluate(
        (piece) =>
          piece.nextElementSibling!.getBoundingClientRect().top - piece.getBoundingClientRect().bottom,
      );

  it('no form touches the words above or below it', async () => {
    const page = await journey.memberPage(EMAIL.member, { width: 390 });
    await page.goto('/points');
    expect(await between(page, 'main section > form.cluster')).toBeGreaterThanOrEqual(8);
    await page.goto('/compte/consentements');
    expect(await between(page, 'main section > p:has(+ form)')).toBeGreaterThanOrEqual(8);
    await page.goto('/evenements/mon-agenda');
    expect(await between(page, 'main p:has(+ form)')).toBeGreaterThanOrEqual(8);
  });
});
