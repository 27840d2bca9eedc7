import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { until } from '../support/until.ts';

const CAFE = '/salons/le-cafe';

describeInBrowser('parts of the site', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const main = (page: Page) => page.locator('main').innerText();
  /** Through the form, as the one who runs the community does. */
  const set = async (
    page: Page,
    module: string,
    state: string,
    more: (form: Page) => Promise<unknown> = async () => null,
  ) => {
    await page.goto(`/admin/modules/${module}`);
    await page.check(`main [name=state][value=${state}]`);
    await more(page);
    await page.fill('main [name=reason]', 'Décidé en réunion d’équipe');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.waitForURL('/admin/modules');
    expect(await main(page)).not.toContain('problème');
  };
  const menu = async (page: Page) => {
    await page.goto('/');
    return (await page.locator('header, footer').allInnerTexts()).join('\n');
  };
  const status = async (page: Page, path: string) => (await page.request.get(path)).status();

  it('the chat is switched off before the eyes of who talks, is gone from everywhere, and comes back whole', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false });
    const member = await journey.memberPage(EMAIL.member);
    expect(await menu(member)).toContain('Salons');
    await Promise.all([member.waitForResponse(/depuis=/), member.goto(CAFE)]);
    const before = await member.locator('li.msg').count();
    expect(before).toBeGreaterThan(0);

    await set(manager, 'chat', 'off');
    expect(await main(manager)).toContain('Fermé');
    // The socket ends, and the page that was open says why.
    await until(async () => (await main(member)).includes('n’est pas ouverte en ce moment'));
    journey.expected(/404 for .*le-cafe\?depuis=/);
    expect(await menu(member)).not.toContain('Salons');
    expect([await status(member, '/salons'), await status(member, CAFE)]).toEqual([404, 404]);
    const answer = await member.request.get('/api/v1/channels');
    expect([answer.status(), await answer.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'site.module-closed' }),
    ]);
    // Private conversations have their own setting.
    expect(await status(member, '/messages')).toBe(200);

    await set(manager, 'chat', 'on');
    expect(await menu(member)).toContain('Salons');
    await Promise.all([member.waitForResponse(/depuis=/), member.goto(CAFE)]);
    expect(await member.locator('li.msg').count()).toBe(before);
    await manager.goto('/admin/modules/chat');
    expect(await main(manager)).toContain('Décidé en réunion d’équipe');
    expect(await manager.locator('main ol.list > li').count()).toBe(2);
  });

  it('ideas are opened to some alone: others and visitors find nothing of them, searches and site map neither', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    const [visitor, member, agent] = [
      await journey.page({ javaScript: false }),
      await journey.memberPage(EMAIL.member, { javaScript: false }),
      await journey.memberPage(EMAIL.agent, { javaScript: false }),
    ];
    const [idea] = await journey.site.rows<{ title: string; address: string }>(
      `select title, '/idees/' || slug || '-' || number as address from engagement.idea order by number limit 1`,
    );
    const found = async (page: Page) => {
      await page.goto(`/recherche?q=${encodeURIComponent(idea!.title)}`);
      return (await page.locator(`main a[href$="${idea!.address}"]`).count()) > 0;
    };
    expect([await found(visitor), await found(member)]).toEqual([true, true]);
    expect(await (await visitor.request.get('/sitemap.xml')).text()).toContain('/sitemaps/ideas-');

    await set(manager, 'ideas', 'some', (form) => form.check('main [value="role:agent"]'));
    expect(await isWiderThanWindow(manager)).toBe(false);
    expect(await main(manager)).toContain('Ouvert à certains');
    expect([await found(visitor), await found(member), await found(agent)]).toEqual([false, false, true]);
    expect([await status(member, '/idees'), await status(agent, '/idees')]).toEqual([404, 200]);
    // Whom signing in might help is asked to.
    await visitor.goto(idea!.address);
    expect(new URL(visitor.url()).pathname).toBe('/connexion');
    expect(await menu(member)).not.toContain('Boîte à idées');
    expect(await (await visitor.request.get('/sitemap.xml')).text()).not.toContain('/sitemaps/ideas-');
    expect(await (await visitor.request.get('/sitemaps/pages.xml')).text()).not.toContain('/idees');
    // Who runs them still finds their desk.
    expect(await status(manager, '/admin/idees')).toBe(200);
    await set(manager, 'ideas', 'on');
    expect(await found(visitor)).toBe(true);
  });

  it('a setting with days is said and refused like any form, and a member finds no such page', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false });
    await manager.goto('/admin/modules/polls');
    await manager.check('main [name=state][value=off]');
    await manager.fill('main [name=from]', '31/08/2031');
    await manager.fill('main [name=until]', '01/08/2031');
    await manager.fill('main [name=reason]', 'Fermeture d’été');
    await manager.getByRole('button', { name: 'Enregistrer' }).click();
    expect(await main(manager)).toContain('Le dernier jour doit venir après le premier');
    await manager.fill('main [name=from]', '01/08/2031');
    await manager.fill('main [name=until]', '31/08/2031');
    await manager.getByRole('button', { name: 'Enregistrer' }).click();
    await manager.waitForURL('/admin/modules');
    expect(await main(manager)).toMatch(/Fermé du .*août 2031 au .*août 2031/);
    expect(await status(manager, '/sondages')).toBe(200);
    const member = await journey.memberPage(EMAIL.member, { javaScript: false });
    expect(await status(member, '/admin/modules')).toBe(404);
  });
});
