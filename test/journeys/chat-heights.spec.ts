import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

/** Windows in which all of a channel is before the eyes as it opens. */
const WHOLE = [
  [1440, 900],
  [1366, 625],
  [390, 844],
] as const;
/** Low ones, in which its log and the field under it are so together. */
const LOW = [
  [390, 664],
  [1280, 320],
  [844, 390],
] as const;

describeInBrowser('the height of a channel', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  /** A page that is open keeps its old size for a moment after its window is given another: it is opened anew in each. */
  const openedIn = async (page: Page, address: string, width: number, height: number) => {
    await page.setViewportSize({ width, height });
    await page.goto(address);
  };

  const placesOn = (page: Page) =>
    page.evaluate(() => {
      const log = document.querySelector('.chat__scroll')!.getBoundingClientRect();
      const { bottom } = document.querySelector('#ecrire')!.getBoundingClientRect();
      return { top: log.top, log: log.height, bottom };
    });

  it('leaves the field under its log before the eyes, with a long history and a short one, of few and of many', async () => {
    const page = await journey.memberPage(EMAIL.member, { javaScript: false });
    const [event] = await journey.site.rows<{ number: number }>(
      `select number from events.gathering where state = 'published' and now() between starts_at and ends_at`,
    );
    await page.goto('/messages');
    const conversation = await page.locator('main a[href*="/messages/0"]').first().getAttribute('href');
    for (const address of ['/salons/le-cafe', `/salons/evenement-${event!.number}`, conversation!]) {
      for (const [width, height] of WHOLE) {
        await openedIn(page, address, width, height);
        const { bottom, log } = await placesOn(page);
        expect([address, width, height, log >= 128, bottom <= height]).toEqual([
          address,
          width,
          height,
          true,
          true,
        ]);
        expect(await isWiderThanWindow(page)).toBe(false);
      }
      for (const [width, height] of LOW) {
        await openedIn(page, address, width, height);
        const { top, bottom, log } = await placesOn(page);
        expect([address, width, height, log >= 96, bottom - top <= height]).toEqual([
          address,
          width,
          height,
          true,
          true,
        ]);
      }
    }
  });
});
