import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { awake, isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL, signIn } from '../support/journey-people.ts';

const CAFE = '/salons/le-cafe';
const OTHER = '/salons/entraide-demarches';
const BACK = 'Voici ce que vous aviez écrit sans l’envoyer.';

describeInBrowser('what was typed and not sent', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const field = (page: Page) => page.locator('#ecrire textarea');
  const arrive = async (page: Page) => {
    await page.goto(CAFE);
    await awake(page, 'chat-form');
  };
  const follow = async (page: Page, path: string) => {
    await page.goto(path);
    await page.locator('main').waitFor();
  };

  it('is there again for who comes back to the channel, until they send it', async () => {
    const page = await journey.memberPage(EMAIL.member, { width: 390 });
    await arrive(page);
    await field(page).fill('Je reviens à ce que je disais');
    await follow(page, '/salons');
    await arrive(page);
    await page.getByText(BACK).waitFor();
    expect(await field(page).inputValue()).toBe('Je reviens à ce que je disais');
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.locator('li.msg').filter({ hasText: 'Je reviens à ce que je disais' }).waitFor();
    expect(await page.getByText(BACK).count()).toBe(0);
    await page.locator('#ecrire form:not([data-busy])').waitFor();
    await arrive(page);
    expect(await field(page).inputValue()).toBe('');
  });

  it('is let go by who does not want it any more', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await arrive(page);
    await field(page).fill('Non, rien');
    await arrive(page);
    await page.getByRole('button', { name: 'Ne pas le reprendre' }).click();
    expect(await field(page).inputValue()).toBe('');
    expect(await page.getByText(BACK).count()).toBe(0);
    expect(await field(page).evaluate((area) => area === document.activeElement)).toBe(true);
    await arrive(page);
    expect(await field(page).inputValue()).toBe('');
  });

  it('is shown in no other channel, and to nobody who signs in after its writer signed out', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await arrive(page);
    await field(page).fill('Entre nous seulement');
    await page.evaluate(() =>
      localStorage.setItem(`draft ${document.documentElement.dataset.member} new-topic`, 'Un sujet commencé'),
    );
    await page.goto(OTHER);
    await awake(page, 'chat-form');
    expect(await field(page).inputValue()).toBe('');
    expect(await page.getByText(BACK).count()).toBe(0);
    await arrive(page);
    await page.getByText(BACK).waitFor();
    await page
      .locator('form[action="/deconnexion"] button')
      .first()
      .evaluate((one) => (one as HTMLButtonElement).click());
    await page.waitForURL('/');
    const left = await page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)]);
    expect(left.filter((key) => key.startsWith('draft '))).toEqual([]);
    await signIn(page, EMAIL.member);
    await arrive(page);
    expect(await field(page).inputValue()).toBe('');
  });

  it('is gone with the next page where a session ended by itself, for whoever comes next', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await arrive(page);
    await field(page).fill('Rien que pour moi');
    await follow(page, '/salons');
    await page.context().clearCookies();
    await signIn(page, EMAIL.ambassador);
    await arrive(page);
    expect(await field(page).inputValue()).toBe('');
    const left = await page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)]);
    expect(left.filter((key) => key.startsWith('draft '))).toEqual([]);
  });

  describe('in a form with a page of its own', () => {
    const IDEA = '/idees/nouvelle';
    const body = (page: Page) => page.locator('main textarea[name=body]');
    const open = async (page: Page, path: string) => {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
    };

    it('is there again for who followed a link, and gone once it was sent', async () => {
      const page = await journey.memberPage(EMAIL.member);
      await open(page, IDEA);
      await body(page).fill('Un quart d’heure de texte sur les fiches');
      await open(page, '/idees');
      await open(page, IDEA);
      await page.getByText(BACK).waitFor();
      expect(await body(page).inputValue()).toBe('Un quart d’heure de texte sur les fiches');
      expect(await violationsOn(page)).toEqual([]);
      await page.fill('main [name=title]', 'Une fiche qui manque à tous les ateliers');
      await page.selectOption('main [name=theme]', 'letters_and_models');
      await page.getByRole('button', { name: /^Proposer/ }).click();
      await page.waitForLoadState('networkidle');
      const anyway = page.getByRole('button', { name: 'Proposer quand même' });
      if ((await anyway.count()) > 0) await anyway.click();
      await page.waitForURL(/une-fiche-qui-manque/);
      await open(page, IDEA);
      expect(await body(page).inputValue()).toBe('');
      expect(await page.getByText(BACK).count()).toBe(0);
    });

    it('is not spoken of where nothing was changed', async () => {
      const page = await journey.memberPage(EMAIL.manager);
      await open(page, '/admin/premiers-pas');
      const before = await page.locator('main textarea').first().inputValue();
      await open(page, '/admin');
      await open(page, '/admin/premiers-pas');
      expect(await page.getByText(BACK).count()).toBe(0);
      expect(await page.locator('main textarea').first().inputValue()).toBe(before);
    });

    it('is kept for the thing that it is about, and never saved over what another changed meanwhile', async () => {
      const page = await journey.memberPage(EMAIL.manager);
      await open(page, '/admin/premiers-pas');
      const version = page.locator('main input[data-seen]').first();
      const seen = await version.inputValue();
      await page.locator('main textarea').first().fill('Ce que je voulais dire aux nouveaux');
      await open(page, '/admin');
      const other = await journey.memberPage(EMAIL.manager);
      await open(other, '/admin/premiers-pas');
      await other.fill('main [name=note]', 'Une retouche pendant que quelqu’un écrit');
      await other.locator('main form .btn--main').click();
      await other.waitForLoadState('networkidle');
      await open(page, '/admin/premiers-pas');
      await page.getByText(BACK).waitFor();
      expect(await version.inputValue()).toBe(seen);
      await page.getByRole('button', { name: 'Ne pas le reprendre' }).click();
      expect(Number(await version.inputValue())).toBe(Number(seen) + 1);
    });
  });
});
