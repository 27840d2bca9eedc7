import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { awake, isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL, signIn } from '../support/journey-people.ts';

const CAFE = '/salons/le-cafe';
const TITLE = 'Cette page était celle d’un autre compte';

describeInBrowser('a page whose member another followed in the same browser', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  /** In another tab, somebody else signs in. */
  async function followedBy(page: Page, email: string): Promise<void> {
    await page.context().clearCookies();
    const tab = await page.context().newPage();
    await signIn(tab, email);
    await tab.close();
  }
  const goOn = (page: Page) => page.getByRole('button', { name: /^Continuer en tant que / });
  const whoWrote = (page: Page, text: string) =>
    page.locator('li.msg').filter({ hasText: text }).locator('.name').innerText();

  it.each([
    ['without scripts', false],
    ['with them', true],
  ])('sends nothing in the name of who came after, until they say so: %s', async (how, javaScript) => {
    const text = `Écrit par une autre personne, ${how}`;
    const page = await journey.memberPage(EMAIL.member, { javaScript, width: 390 });
    await page.goto(CAFE);
    if (javaScript) await awake(page, 'chat-form');
    await page.locator('#ecrire textarea').fill(text);
    await followedBy(page, EMAIL.ambassador);
    await page.locator('#ecrire').getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    expect(await page.locator('textarea[name=ecrit]').inputValue()).toContain(text);
    expect(await isWiderThanWindow(page)).toBe(false);
    if (javaScript) {
      expect(await violationsOn(page)).toEqual([]);
      journey.expected(/^\/salons\/le-cafe: 409 for /);
    }
    await goOn(page).click();
    await page.locator('li.msg').filter({ hasText: text }).waitFor();
    const name = await whoWrote(page, text);
    expect(await page.locator('.site-header').innerHTML()).toContain(name);
  });

  it('changes no profile of who came after', async () => {
    const page = await journey.memberPage(EMAIL.member, { javaScript: false });
    await page.goto('/profil');
    await page.locator('textarea[name=bio]').fill('Ce que je dis de moi');
    await followedBy(page, EMAIL.ambassador);
    await page
      .locator('form', { has: page.locator('textarea[name=bio]') })
      .locator('button')
      .last()
      .click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.goto('/profil');
    expect(await page.locator('textarea[name=bio]').inputValue()).not.toBe('Ce que je dis de moi');
  });

  it('shows to who may not what was written, to be copied, and offers nothing that would be refused', async () => {
    const page = await journey.memberPage(EMAIL.administrator, { javaScript: false });
    await page.goto('/admin/annonces');
    const field = page.locator('main form textarea').first();
    await field.fill('Une annonce à relire');
    await followedBy(page, EMAIL.member);
    await page
      .locator('main form', { has: page.locator('textarea') })
      .locator('button')
      .last()
      .click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    expect(await page.locator('textarea[name=ecrit]').inputValue()).toContain('Une annonce à relire');
    expect(await goOn(page).count()).toBe(0);
  });

  it('whoever presses “sign out” is signed out', async () => {
    const page = await journey.memberPage(EMAIL.member, { javaScript: false });
    await page.goto('/deconnexion');
    await followedBy(page, EMAIL.ambassador);
    await page.locator('main form[action="/deconnexion"] button').click();
    await page.waitForURL('/');
    expect(await page.locator('a[href^="/connexion"]').count()).toBeGreaterThan(0);
  });
});
