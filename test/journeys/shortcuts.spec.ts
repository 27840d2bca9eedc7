import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('keyboard shortcuts', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const go = async (page: Page, keys: readonly string[], path: string) => {
    const arrives = page.waitForURL((url) => url.pathname === path);
    for (const key of keys) await page.keyboard.press(key);
    await arrives;
    await hears(page);
  };
  /** The page says that it hears keys: before its script came, they are the browser's. */
  const hears = (page: Page) => page.locator('html[data-keys=heard]').waitFor({ state: 'attached' });
  const open = async (page: Page, path: string) => {
    await page.goto(path);
    await hears(page);
  };
  const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
  const isFocused = (page: Page, selector: string) =>
    page.evaluate((what) => document.activeElement?.matches(what) ?? false, selector);
  /** What a key does comes a moment after it. */
  const rests = async (page: Page, isSo: () => Promise<boolean>) => {
    for (let waited = 0; waited < 20 && !(await isSo()); waited += 1) await page.waitForTimeout(100);
    expect(await isSo()).toBe(true);
  };
  const choose = async (page: Page, label: string) => {
    await page.goto('/preferences');
    await page.locator('#raccourcis > summary').click();
    await page.getByLabel(label).check();
    await page.getByRole('button', { name: 'Enregistrer les préférences' }).click();
    await page.getByText('Vos préférences sont enregistrées.').waitFor();
  };

  it('lead about the site, and are listed over the page', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await open(page, '/categories');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Raccourcis clavier' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('Aller à vos notifications');
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('c');
    await page.keyboard.press('/');
    expect(new URL(page.url()).pathname).toBe('/categories');
    expect(await isFocused(page, 'dialog *')).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    await page.keyboard.press('/');
    await page.locator('.site-header input[type=search]:focus').waitFor();
    await page.keyboard.type('cgnmh');
    expect(await page.inputValue('.site-header input[type=search]')).toBe('cgnmh');
    expect(new URL(page.url()).pathname).toBe('/categories');
    await page.locator('h1').click();

    await page.keyboard.press('?');
    await dialog.waitFor();
    await page.evaluate(() => {
      const close = document.activeElement!;
      close.closest('dialog')!.close();
      // The browser takes the focus from what is closed when it draws anew.
      close.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
    });
    await page.locator('.site-header input[type=search]:focus').waitFor();
    await page.locator('h1').click();
    await go(page, ['g', 'n'], '/notifications');
    await go(page, ['g', 'm'], '/messages');
    await go(page, ['g', 'h'], '/');
    await go(page, ['c'], '/questions/nouvelle');
  });

  it('go through topics of a list and replies of a topic, and answer', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await open(page, '/questions');
    const titles = await page.locator('main .q__title').allInnerTexts();
    await page.keyboard.press('j');
    await page.locator('.q__title a:focus').waitFor();
    const first = await focusedText(page);
    const at = titles.indexOf(first);
    expect(at).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('j');
    await rests(page, async () => (await focusedText(page)) === titles[at + 1]);
    await page.keyboard.press('k');
    await rests(page, async () => (await focusedText(page)) === first);

    const [busy] = await journey.site.rows<{ address: string }>(
      `select '/sujets/' || slug || '-' || number as address from community.topic
       where status = 'open' and deleted_at is null and reply_count > 2 order by reply_count desc limit 1`,
    );
    await open(page, busy!.address);
    await page.keyboard.press('r');
    await page.locator('[aria-labelledby=repondre] textarea:focus').waitFor();
    await page.keyboard.type('jkr');
    expect(await page.inputValue('[aria-labelledby=repondre] textarea')).toContain('jkr');
    await page.fill('[aria-labelledby=repondre] textarea', '');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.evaluate(() => scrollTo(0, 0));
    await page.keyboard.press('j');
    await page.locator('article.post:focus').waitFor();
    const post = await page.locator('article.post:focus').getAttribute('id');
    await page.keyboard.press('j');
    await rests(page, () => isFocused(page, `article.post:not(#${post})`));
    await page.keyboard.press('k');
    await rests(page, () => isFocused(page, `#${post}`));
    await page.keyboard.press('r');
    await page.waitForURL(/repondre=/);
    await page.locator('[aria-labelledby=repondre] textarea:focus').waitFor();
  });

  it('write nothing but the answer, once a reply is to be answered, with scripts and without', async () => {
    const [busy] = await journey.site.rows<{ address: string }>(
      `select '/sujets/' || slug || '-' || number as address from community.topic
       where status = 'open' and deleted_at is null and reply_count > 2 order by reply_count desc limit 1`,
    );
    for (const javaScript of [true, false]) {
      const page = await journey.memberPage(EMAIL.member, { javaScript });
      await page.goto(busy!.address);
      await page.locator('a[href*="repondre="]').first().click();
      await page.waitForURL(/repondre=/);
      await page.locator('[aria-labelledby=repondre] textarea:focus').waitFor();
      // What the first turn left as a draft may stand there.
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('ab c');
      expect(await page.inputValue('[aria-labelledby=repondre] textarea')).toBe('ab c');
      expect(page.url()).toContain(busy!.address);
      expect(await page.getByText('En réponse à').last().isVisible()).toBe(true);
    }
  });

  it('are silent for who wants them so: a member everywhere, a visitor in their browser', async () => {
    const member = await journey.memberPage(EMAIL.ambassador);
    await choose(member, 'Raccourcis désactivés');
    await open(member, '/categories');
    await member.keyboard.press('?');
    await member.keyboard.press('c');
    await member.keyboard.press('/');
    await member.waitForTimeout(300);
    expect(new URL(member.url()).pathname).toBe('/categories');
    expect(await member.locator('dialog').count()).toBe(0);
    expect(await isFocused(member, 'body')).toBe(true);
    const elsewhere = await journey.memberPage(EMAIL.ambassador);
    await open(elsewhere, '/categories');
    expect(await elsewhere.locator('html').getAttribute('data-shortcuts')).toBe('off');
    await choose(elsewhere, 'Raccourcis actifs');
    await go(elsewhere, ['c'], '/questions/nouvelle');

    const visitor = await journey.page();
    await choose(visitor, 'Raccourcis désactivés');
    expect(await visitor.getByLabel('Raccourcis désactivés').isChecked()).toBe(true);
    await open(visitor, '/categories');
    await visitor.keyboard.press('/');
    expect(await isFocused(visitor, 'body')).toBe(true);
    await choose(visitor, 'Raccourcis actifs');
    await open(visitor, '/categories');
    await visitor.keyboard.press('/');
    await visitor.locator('.site-header input[type=search]:focus').waitFor();
  });

  it('are told at the foot of every page without scripts, on a phone too', async () => {
    const page = await journey.page({ javaScript: false, width: 390 });
    await page.goto('/categories');
    await page.locator('footer').getByRole('link', { name: 'Raccourcis clavier' }).click();
    await page.waitForURL('**/aide/raccourcis');
    expect(await page.locator('main h1').innerText()).toBe('Raccourcis clavier');
    expect(await isWiderThanWindow(page)).toBe(false);
  });

  it('go on at the end of what was kept, and publish it', async () => {
    const page = await journey.memberPage(EMAIL.member);
    const [topic] = await journey.site.rows<{ address: string }>(
      `select '/sujets/' || slug || '-' || number as address from community.topic
       where deleted_at is null and status = 'open' and audience = 'public' order by reply_count limit 1`,
    );
    await open(page, topic!.address);
    await page.fill('main [name=body]', 'Voici le début');
    await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await open(page, topic!.address);
    await page.keyboard.press('r');
    await page.locator('compose-box textarea:focus').waitFor();
    await page.keyboard.type(', et la fin.');
    expect(await page.inputValue('compose-box textarea')).toBe('Voici le début, et la fin.');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/#r-/);
    await page.getByText('Voici le début, et la fin.').waitFor();
    const post = new URL(page.url()).hash.replace('#r-', '');
    await open(page, `/reponses/${post}/modifier`);
    await page.fill('compose-box textarea', 'Voici le début, le milieu et la fin.');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/#r-/);
    await page.getByText('Voici le début, le milieu et la fin.').waitFor();
  });
});
