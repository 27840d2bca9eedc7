import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

const CAFE = '/salons/le-cafe';

describeInBrowser('a message that is removed in its channel', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const line = (page: Page, words: string) => page.locator('li.msg').filter({ hasText: words });
  const arrive = (page: Page) => Promise.all([page.waitForResponse(/depuis=/), page.goto(CAFE)]);
  const say = async (page: Page, words: string) => {
    await page.locator('#ecrire textarea').fill(words);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await line(page, words).waitFor();
  };
  /** What is told lies over nothing that one writes with. */
  const mustLeaveTheBoxFree = async (page: Page) => {
    const told = (await page.locator('.flash .toast').boundingBox())!;
    const box = (await page.locator('#ecrire').boundingBox())!;
    expect(told.y + told.height <= box.y || told.y >= box.y + box.height).toBe(true);
  };

  it('goes from open pages at once, its author reads why, and it can be put back', async () => {
    const said = `Un nom qui n’a rien à faire ici (${Date.now()})`;
    const [author, reader] = [
      await journey.memberPage(EMAIL.member),
      await journey.memberPage(EMAIL.ambassador, { width: 390 }),
    ];
    for (const page of [author, reader]) await arrive(page);
    await say(author, said);
    const read = line(reader, said);
    await read.waitFor();
    expect(await read.getByText('Retirer ce message').count()).toBe(0);

    const moderator = await journey.memberPage(EMAIL.moderator);
    await arrive(moderator);
    await line(moderator, said).locator('.msg__more > summary').click();
    await line(moderator, said).getByRole('link', { name: 'Retirer ce message' }).click();
    await moderator.waitForURL(/\/moderer$/);
    expect(await violationsOn(moderator)).toEqual([]);
    const remove = moderator.getByRole('button', { name: 'Retirer le message' });
    await remove.click();
    await moderator.locator('[name=reason][aria-invalid=true]').waitFor();
    await moderator.locator('[name=reason]').fill('Il nomme quelqu’un qui n’est pas là.');
    await remove.click();
    await moderator.waitForURL(/le-cafe/);
    await moderator.getByText('Message retiré. La personne').first().waitFor();
    await mustLeaveTheBoxFree(moderator);
    await read.waitFor({ state: 'detached', timeout: 2_000 });
    await line(author, said).getByText('Ce message a été masqué').waitFor();

    const back = moderator.getByRole('link', { name: 'Remettre ce message' }).last();
    await back.click();
    await moderator.getByRole('button', { name: 'Remettre ce message' }).click();
    await read.waitFor();
  });

  it('is told over nothing that one writes with, in a narrow window and in a low one', async () => {
    for (const [width, height] of [
      [390, 844],
      [1440, 900],
      [1280, 320],
    ] as const) {
      const page = await journey.memberPage(EMAIL.moderator, { width, javaScript: false });
      await page.setViewportSize({ width, height });
      await page.goto(CAFE);
      await page.locator('#ecrire textarea').fill(`Bonjour (${width} ${Date.now()})`);
      await page.getByRole('button', { name: 'Envoyer' }).click();
      await page.locator('.flash .toast').waitFor();
      await page.locator('#ecrire textarea').scrollIntoViewIfNeeded();
      await mustLeaveTheBoxFree(page);
      expect(await isWiderThanWindow(page)).toBe(false);
    }
  });
});
