import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { awake, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

const CAFE = '/salons/le-cafe';

describeInBrowser('a channel by its keys', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const focused = (page: Page) =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.closest('li.msg')?.id ?? activeElement?.id ?? activeElement?.localName ?? '';
    });
  const isWriting = (page: Page) =>
    page.evaluate(() => document.activeElement?.matches('#ecrire textarea') ?? false);
  const say = async (page: Page, words: string) => {
    await page.fill('#ecrire [name=body]', words);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.locator('li.msg').filter({ hasText: words }).waitFor();
    await page.locator('#ecrire form:not([data-busy])').waitFor();
  };

  it('leads past lists and messages to the field, from the beginning of its page and of its log, without scripts', async () => {
    const page = await journey.memberPage(EMAIL.member, { javaScript: false });
    for (const link of [0, 1]) {
      await page.goto(CAFE);
      const skip = page.getByRole('link', { name: 'Aller à la zone de message' }).nth(link);
      await skip.focus();
      expect((await skip.boundingBox())!.height).toBeGreaterThan(30);
      await page.keyboard.press('Enter');
      expect([link, await isWriting(page)]).toEqual([link, true]);
      // What one answers is in sight above it.
      const { y } = (await page.locator('#ecrire textarea').boundingBox())!;
      expect(y).toBeGreaterThan(300);
    }
    await page.goto(CAFE);
    await page.locator('a.skip').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller à la zone de message');
  });

  it('stops in the log at what is read alone, and arrows lead from one message to the next', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await page.goto(CAFE);
    await awake(page, 'chat-log');
    for (const turn of ['une', 'deux', 'trois']) await say(page, `Message ${turn} au clavier`);
    const ids = await page.locator('li.msg').evaluateAll((lines) => lines.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(6);
    await page.getByRole('link', { name: 'Aller à la zone de message' }).nth(1).focus();
    expect(await violationsOn(page)).toEqual([]);
    await page.locator('chat-log').focus();
    let stops = 0;
    for (; stops < 12 && !(await isWriting(page)); stops += 1) await page.keyboard.press('Tab');
    // The author, the hour and the acts of one message, and the field.
    expect(stops).toBeLessThan(7);

    await page.locator('chat-log').focus();
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(ids.at(-1));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(ids.at(-3));
    const read = page.locator('article:focus');
    expect(await read.getAttribute('aria-label')).toContain('Message de');
    const described = await read.getAttribute('aria-describedby');
    expect(await page.locator(`#${described}`).innerText()).toBe('Message une au clavier');
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(ids.at(-3));
    await page.keyboard.press('End');
    expect(await focused(page)).toBe(ids.at(-1));
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe(ids[0]);
  });

  it('goes on where one was, whatever comes meanwhile, and reads out nothing a second time', async () => {
    const [page, other] = [
      await journey.memberPage(EMAIL.member),
      await journey.memberPage(EMAIL.ambassador),
    ];
    for (const each of [page, other]) {
      await Promise.all([each.waitForResponse(/depuis=/), each.goto(CAFE)]);
      await awake(each, 'chat-log');
    }
    await say(page, 'Merci de me lire');
    const line = page.locator('li.msg').filter({ hasText: 'Merci de me lire' });
    await page.locator('chat-log').focus();
    await page.keyboard.press('ArrowUp');
    const at = await focused(page);
    expect(at).toBe(await line.getAttribute('id'));
    const theirs = other.locator('li.msg').filter({ hasText: 'Merci de me lire' });
    await theirs.locator('.msg__more summary').click();
    await theirs.getByRole('button', { name: 'Bravo' }).click();
    await line.getByText('Bravo').first().waitFor();
    expect(await line.getAttribute('aria-live')).toBe('off');
    expect(await focused(page)).toBe(at);
    await say(other, 'Je te lis');
    const fresh = page.locator('li.msg').filter({ hasText: 'Je te lis' });
    await fresh.waitFor();
    expect(await fresh.getAttribute('aria-live')).toBeNull();
    expect(await focused(page)).toBe(at);
    expect(await fresh.locator('a[href], summary').first().getAttribute('tabindex')).toBe('-1');
  });
});
