import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey, surely } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('announcements', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const banners = (page: Page) => page.locator('.banners').allInnerTexts();
  const seen = async (page: Page, path = '/questions') => {
    await page.goto(path);
    return (await banners(page)).join('\n');
  };

  it('one is said to all, put away by each for themselves, and withdrawn for all', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    const [visitor, other, member] = [
      await journey.page({ javaScript: false }),
      await journey.page({ javaScript: false, width: 390 }),
      await journey.memberPage(EMAIL.member, { javaScript: false }),
    ];
    // Kept for visitors before anything is said.
    expect([await seen(visitor), await seen(other)]).toEqual(['', '']);
    await manager.goto('/admin/annonces');
    await manager.getByRole('button', { name: 'Publier l’annonce' }).click();
    expect(await manager.locator('main').innerText()).toContain('Ce champ est à remplir');
    await manager.fill('main [name=title]', 'Maintenance ce soir de 22 h à 23 h');
    await manager.fill('main [name=link]', '/evenements');
    await manager.fill('main [name=label]', 'Voir l’agenda');
    await manager.getByRole('button', { name: 'Publier l’annonce' }).click();
    await manager.waitForURL('/admin/annonces');
    expect(await isWiderThanWindow(manager)).toBe(false);
    for (const page of [visitor, other, member]) expect(await seen(page)).toContain('Maintenance ce soir');
    expect(await isWiderThanWindow(other)).toBe(false);
    // Never in the look of an official answer.
    expect(await visitor.locator('.banners .stamp, .banners .cartouche').count()).toBe(0);

    await visitor.getByRole('button', { name: /Masquer/ }).click();
    await visitor.waitForURL('/questions');
    expect([await seen(visitor), await seen(visitor, '/')]).toEqual(['', '']);
    expect(await seen(other)).toContain('Maintenance ce soir');

    await manager.getByRole('link', { name: 'Maintenance ce soir' }).click();
    await surely(manager, 'Retirer l’annonce');
    await manager.waitForURL('/admin/annonces');
    for (const page of [other, member]) expect(await seen(page)).toBe('');
  });

  it('one for some is shown to them alone, and never in what visitors are given', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false });
    await manager.goto('/admin/annonces');
    await manager.fill('main [name=title]', 'Réunion des agents à 14 h');
    await manager.check('main [value="role:agent"]');
    await manager.getByRole('button', { name: 'Publier l’annonce' }).click();
    await manager.waitForURL('/admin/annonces');
    const agent = await journey.memberPage(EMAIL.agent, { javaScript: false });
    const member = await journey.memberPage(EMAIL.member, { javaScript: false });
    const visitor = await journey.page({ javaScript: false });
    expect(await seen(agent)).toContain('Réunion des agents');
    expect([await seen(member), await seen(visitor)]).toEqual(['', '']);
    expect((await member.request.get('/admin/annonces')).status()).toBe(404);
  });
});
