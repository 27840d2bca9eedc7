import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('the menu of the back office', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const menu = (page: Page) => page.getByRole('navigation', { name: 'Administration' });
  const finder = (page: Page) => menu(page).getByRole('searchbox', { name: 'Trouver une partie' });
  const shown = async (page: Page) => {
    const names = await menu(page).getByRole('link').allInnerTexts();
    return names.map((name) => name.split('\n')[0]!.trim());
  };
  const told = (page: Page) => menu(page).getByRole('status').innerText();

  it('opens at the group of the page, and the others unfold', async () => {
    const page = await journey.memberPage(EMAIL.administrator, { javaScript: false });
    await page.goto('/admin/etiquettes');
    expect(await menu(page).locator('[aria-current=page]').innerText()).toContain('Étiquettes');
    expect(await shown(page)).not.toContain('Équipe');
    await menu(page).locator('summary', { hasText: 'Membres' }).click();
    expect(await shown(page)).toContain('Équipe');
    expect(await finder(page).count()).toBe(0);
  });

  it('finds a part by some of its words, without accents, and goes there by the keyboard alone', async () => {
    const page = await journey.memberPage(EMAIL.administrator);
    await page.goto('/admin/etiquettes');
    const before = await shown(page);
    await finder(page).fill('EQUIPE');
    expect(await shown(page)).toContain('Équipe');
    expect(await shown(page)).not.toContain('Étiquettes');
    expect(await told(page)).toMatch(/^\d+ parties? trouvées?$/);
    await finder(page).fill('rien de tel');
    expect(await shown(page)).toEqual([]);
    expect(await told(page)).toBe('Aucune partie ne porte ces mots.');
    await page.keyboard.press('Escape');
    expect(await shown(page)).toEqual(before);
    expect(await told(page)).toBe('');
    await page.keyboard.type('donnees personnelles regles');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/admin/regles-a-accepter');
  });

  it('is one menu on a telephone', async () => {
    const page = await journey.memberPage(EMAIL.administrator, { width: 390 });
    await page.goto('/admin/etiquettes');
    expect(await menu(page).count()).toBe(0);
    await page.locator('summary', { hasText: 'Administration' }).click();
    await finder(page).fill('equipe');
    await menu(page).getByRole('link', { name: 'Équipe', exact: true }).click();
    await page.waitForURL('**/admin/equipe');
  });
});
