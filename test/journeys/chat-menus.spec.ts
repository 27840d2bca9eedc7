import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { awake, isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('the menu of a message', () => {
  let journey: Journey;
  let session: string;
  beforeAll(async () => {
    journey = await Journey.start();
    const [live] = await journey.site.rows<{ address: string }>(
      `select '/evenements/' || slug || '-' || number || '/direct' as address from events.gathering
       where state = 'published' and now() between starts_at and ends_at order by starts_at limit 1`,
    );
    session = live!.address;
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const PANEL = 'details.msg__more[open] > .drop__panel';
  const say = async (page: Page, words: string) => {
    await page.locator('#ecrire textarea').fill(words);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.locator('li.msg').filter({ hasText: words }).waitFor();
  };
  /** Whether each of its lines is before the eyes, with nothing over it, and can be pressed. */
  const isWhole = (page: Page) =>
    page.locator(PANEL).evaluate((panel) =>
      [...panel.querySelectorAll('a, button')].every((line) => {
        const { x, y, width, height } = line.getBoundingClientRect();
        return line.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      }),
    );
  const topOf = (page: Page) => page.locator(PANEL).evaluate((panel) => panel.getBoundingClientRect().top);

  it('is seen whole, of the first message and of the last, in a channel and in a session', async () => {
    for (const address of ['/salons/le-cafe', session])
      for (const width of [390, 1440]) {
        const page = await journey.memberPage(EMAIL.manager, { width });
        await page.goto(address);
        await awake(page, 'chat-log');
        for (const words of ['Bonjour', 'On commence', 'On vous écoute'])
          await say(page, `${words} (${width} ${Date.now()})`);
        const lines = page.locator('li.msg:has(.msg__more)');
        for (const line of [lines.first(), lines.last()]) {
          await line.locator('.msg__more > summary').click();
          await page.locator(`${PANEL}:popover-open`).waitFor();
          expect([address, width, await isWhole(page), await isWiderThanWindow(page)]).toEqual([
            address,
            width,
            true,
            false,
          ]);
          await page.keyboard.press('Escape');
          await page.locator(PANEL).waitFor({ state: 'detached' });
          expect(
            await line
              .locator('summary')
              .first()
              .evaluate((one) => one === document.activeElement),
          ).toBe(true);
        }
      }
  });

  it('takes a first reaction where nothing comes anew, too: the page that follows shows it', async () => {
    const page = await journey.memberPage(EMAIL.manager);
    await page.goto('/salons/le-cafe');
    await awake(page, 'chat-log');
    const words = `Trouvez-moi ${Date.now()}`;
    await say(page, words);
    await page.locator('#ecrire form:not([data-busy])').waitFor();
    await page.goto(`/salons/le-cafe?q=${encodeURIComponent(words)}`);
    const found = page.locator('.chat__found li.msg');
    await found.locator('.msg__more > summary').click();
    await found.getByRole('button', { name: 'Bravo' }).click();
    await page.waitForURL(/autour=/);
    await page
      .locator('li.msg')
      .filter({ hasText: words })
      .getByRole('button', { name: 'Bravo 1' })
      .waitFor();
  });

  it('goes along with its button, stays while others react, and answers the keys as one within the log', async () => {
    const page = await journey.memberPage(EMAIL.manager);
    await page.goto('/salons/le-cafe');
    await awake(page, 'chat-log');
    for (let count = 1; count <= 12; count += 1) await say(page, `Message ${count} de douze`);
    const line = page.locator('li.msg').filter({ hasText: 'Message 10 de douze' });
    await line.locator('.msg__more > summary').focus();
    await page.keyboard.press('Enter');
    await page.locator(`${PANEL}:popover-open`).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    const before = await topOf(page);
    await page.locator('chat-log').evaluate((log) => log.scrollBy(0, -40));
    await page.waitForFunction(
      ([panel, top]) => document.querySelector(panel)!.getBoundingClientRect().top !== top,
      [PANEL, before] as const,
    );
    expect(await isWhole(page)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.locator(`${PANEL} :focus`).count()).toBe(1);

    const other = await journey.memberPage(EMAIL.member);
    await other.goto('/salons/le-cafe');
    await awake(other, 'chat-log');
    const same = other.locator('li.msg').filter({ hasText: 'Message 10 de douze' });
    await same.locator('.msg__more > summary').click();
    await same.getByRole('button', { name: 'Bravo' }).click();
    await line.getByRole('button', { name: 'Bravo 1' }).waitFor();
    await page.locator(`${PANEL}:popover-open`).waitFor();
    await page.locator('chat-log').evaluate((log) => log.scrollBy(0, -4_000));
    await page.locator(PANEL).waitFor({ state: 'detached' });
  });
});
