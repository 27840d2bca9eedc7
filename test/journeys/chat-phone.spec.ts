import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { awake, isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

const CAFE = '/salons/le-cafe';

describeInBrowser('a channel on a phone', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
    await journey.site.rows(
      `insert into community.chat_message (id, channel_id, position, change, author_id, client_id, source, html, plain, written_at, standing)
       select gen_random_uuid(), c.id, c.last_position + n, c.last_change + n, a.member_id, gen_random_uuid(),
         'Bref ' || n, '<p>Bref ' || n || '</p>', 'Bref ' || n, now(), 'published'
       from community.chat_channel c, community.account a, generate_series(1, 12) n
       where c.slug = 'le-cafe' and a.email = $1`,
      [EMAIL.ambassador],
    );
    await journey.site.rows(
      `update community.chat_channel set last_position = last_position + 12, last_change = last_change + 12 where slug = 'le-cafe'`,
    );
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  /** Messages that are seen whole as the page opens, and whether one can write under them. */
  const seenOn = (page: Page) =>
    page.evaluate(() => {
      const log = document.querySelector('.chat__scroll')!.getBoundingClientRect();
      const button = document.querySelector('#ecrire .btn--main')!.getBoundingClientRect();
      const whole = [...document.querySelectorAll('li.msg')].filter((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return top >= log.top && bottom <= Math.min(log.bottom, innerHeight);
      });
      return { whole: whole.length, isWritten: button.bottom <= innerHeight && button.top >= log.bottom };
    });

  it('shows at least six short messages with the field under them, with scripts and without', async () => {
    for (const javaScript of [true, false]) {
      const page = await journey.memberPage(EMAIL.member, { javaScript, width: 390 });
      await page.goto(CAFE);
      const { whole, isWritten } = await seenOn(page);
      expect([javaScript, whole >= 6, isWritten]).toEqual([javaScript, true, true]);
      expect(await isWiderThanWindow(page)).toBe(false);
    }
  });

  it('keeps the field, a picture and the button in one line, in rooms where members are named too', async () => {
    const page = await journey.memberPage(EMAIL.member, { width: 390 });
    await page.goto(CAFE);
    await page.locator('#ecrire text-expander textarea').waitFor();
    const [field, button] = await Promise.all(
      ['#ecrire textarea', '#ecrire .btn--main'].map((one) => page.locator(one).boundingBox()),
    );
    expect(field!.x + field!.width).toBeLessThan(button!.x);
    expect(button!.y).toBeGreaterThanOrEqual(field!.y);
    expect(button!.y).toBeLessThan(field!.y + field!.height);
  });

  it.each([390, 320])('shows the whole name of a room before how many are in it: %i', async (width) => {
    const page = await journey.memberPage(EMAIL.member, { width });
    await page.goto('/salons/entraide-demarches');
    const cut = await page
      .locator('.chat__head h2')
      .evaluate((name) => [name.scrollWidth > name.clientWidth, name.scrollHeight > name.clientHeight + 2]);
    expect(cut).toEqual([false, false]);
    expect(await isWiderThanWindow(page)).toBe(false);
  });

  it('keeps the field before the eyes where the keyboard takes half of the window', async () => {
    const page = await journey.memberPage(EMAIL.member, { width: 390 });
    await page.setViewportSize({ width: 390, height: 500 });
    await page.goto(CAFE);
    await page.locator('#ecrire textarea').focus();
    expect((await seenOn(page)).isWritten).toBe(true);
    // It reminds of what never to write, until one writes.
    const help = page.getByText('Jamais de numéro de sécurité sociale');
    const isRead = async () => ((await help.boundingBox())?.height ?? 0) > 10;
    expect(await isRead()).toBe(true);
    await page.keyboard.type(
      'Un message plus long que sa ligne, qui en demande quelques autres pour être lu',
    );
    expect(await isRead()).toBe(false);
    const { height } = (await page.locator('#ecrire textarea').boundingBox())!;
    expect(height).toBeGreaterThan(60);
    expect((await seenOn(page)).isWritten).toBe(true);
  });

  it('says above what it is for, who is in it and what can be done, in one line, without scripts', async () => {
    const page = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    await page.goto(CAFE);
    const head = page.locator('.chat__head');
    expect((await head.boundingBox())!.height).toBeLessThan(60);
    expect(await head.innerText()).toContain('membres');
    await head.locator('summary').click();
    await head.getByRole('button', { name: 'Quitter' }).click();
    await page.getByText('Vous avez quitté ce salon.').waitFor();
    await page.goto(CAFE);
    await head.locator('summary').click();
    await head.getByRole('button', { name: 'Rejoindre' }).click();
    await page.getByText('Vous avez rejoint ce salon.').waitFor();
    await head.locator('summary').click();
    await head.getByRole('link', { name: 'Retrouver' }).click();
    expect(await page.getByLabel('Mots à chercher').isVisible()).toBe(true);

    await page.goto(CAFE);
    await page.locator('.nav-switch > summary').click();
    const other = page.locator('.chat__others a:not([aria-current])').first();
    const name = (await other.locator('span').first().innerText()).trim();
    await other.click();
    expect(await page.locator('.chat__head h2').innerText()).toBe(name);
  });

  it('folds the list of other channels away as menus are, with a key and with a press elsewhere', async () => {
    const page = await journey.memberPage(EMAIL.member, { width: 390 });
    await page.goto(CAFE);
    await awake(page, 'chat-log');
    const fold = page.locator('.nav-switch > summary');
    const list = page.locator('.chat__others');
    await fold.click();
    expect(await list.isVisible()).toBe(true);
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await list.isVisible()).toBe(false);
    expect(await fold.evaluate((one) => one === document.activeElement)).toBe(true);
    await fold.click();
    await page.locator('#ecrire textarea').click();
    expect(await list.isVisible()).toBe(false);
    await page.locator('.chat__head summary').click();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('says what is wrong with a message beside its field, and pushes nothing out of reach', async () => {
    const page = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    await page.goto(CAFE);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    const places = await page.evaluate(() => {
      const at = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      return { form: at('#ecrire .chat__write').bottom, aside: at('.chat__side').top };
    });
    expect(await page.locator('#body-error').isVisible()).toBe(true);
    expect(places.form).toBeLessThanOrEqual(places.aside);
    expect(await isWiderThanWindow(page)).toBe(false);
  });
});
