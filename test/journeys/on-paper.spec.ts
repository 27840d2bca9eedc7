import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

/** Of a sheet of A4 between its margins, in pixels. */
const SHEET = 718;

describeInBrowser('pages on paper', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const isCut = (page: Page, part: string) =>
    page
      .locator(part)
      .evaluateAll((all) =>
        all.some(
          (one) => one.scrollHeight > one.clientHeight + 1 || getComputedStyle(one).maskImage !== 'none',
        ),
      );

  it.each([
    ['a long answer of the organisation', '.fold__in'],
    ['the log of a channel', '.chat__scroll'],
  ])('%s, which a narrow window cuts, is printed whole', async (_what, part) => {
    const page = await journey.memberPage(EMAIL.member, { width: SHEET });
    const [topic] = await journey.site.rows<{ address: string }>(
      `select '/sujets/' || t.slug || '-' || t.number as address from community.seal s
       join community.post p on p.id = s.post_id join community.topic t on t.id = p.topic_id
       where t.deleted_at is null and p.deleted_at is null and t.audience = 'public' and s.lifted_why is null
       order by length(p.html) desc limit 1`,
    );
    await page.goto(part === '.chat__scroll' ? '/salons/le-cafe' : topic!.address);
    expect(await isCut(page, part)).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await isCut(page, part)).toBe(false);
  });

  it('an event is printed with its hour and its place, dark on light also for who chose a dark site', async () => {
    const page = await journey.page({ width: SHEET, scheme: 'dark' });
    const [event] = await journey.site.rows<{ address: string }>(
      `select '/evenements/' || slug || '-' || number as address from events.gathering
       where starts_at > now() and branches = '{}' and state = 'published' order by starts_at limit 1`,
    );
    await page.goto(event!.address);
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await page.emulateMedia({ media: 'print' });
    await page.locator('.event__box').waitFor({ state: 'hidden' });
    expect(
      await page.locator('#seance, #lieu').evaluateAll((all) => all.map((one) => one.checkVisibility())),
    ).toEqual([true, true]);
    const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(scheme).toBe('light');
  });
});
