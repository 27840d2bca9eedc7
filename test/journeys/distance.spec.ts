import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

const BY_BLOCKED = 'Une fresque de gare se déclare-t-elle comme une fresque de rue';
const BY_ANOTHER = 'Le devis d’un atelier en médiathèque doit-il dire les droits';

describeInBrowser('somebody kept at a distance, without scripts', () => {
  let journey: Journey;
  let member: Page;
  beforeAll(async () => {
    journey = await Journey.start();
    member = await journey.memberPage(EMAIL.member, { javaScript: false });
  }, 120_000);
  afterAll(() => journey.stop());

  const set = async (handle: string, button: string) => {
    await member.goto(`/membres/${handle}/distance`);
    await member.locator('main').getByRole('button', { name: button, exact: true }).click();
    await member.waitForLoadState();
  };
  const mentionIn = async (title: string, email: string) => {
    const page = await journey.memberPage(email, { javaScript: false });
    await page.goto('/questions/nouvelle');
    await page.check('main [name=kind][value=question]');
    await page.fill('main [name=title]', title);
    await page.selectOption('main [name=categoryId]', { index: 1 });
    await page.fill('main [name=body]', 'Qu’en penses-tu, @papier-froisse ? La mairie attend ma réponse.');
    await page.locator('main').getByRole('button', { name: 'Publier', exact: true }).first().click();
    await page.waitForLoadState();
    const anyway = page.locator('main').getByRole('button', { name: 'Publier quand même' });
    if ((await anyway.count()) > 0) await anyway.first().click();
    await page.waitForURL('**/sujets/**');
  };
  const noticesHave = async (title: string) => {
    await member.goto('/notifications');
    return (await member.locator('main').innerText()).includes(title);
  };

  it('a muted member’s replies are folded, open one by one, and stand as before afterwards', async () => {
    await set('contretemps', 'Mettre Contretemps en sourdine');
    await member.goto('/questions');
    await member.getByRole('link', { name: /Un an après/ }).click();
    const folded = member.locator('article.post', { hasText: 'que vous tenez à distance' });
    const topic = member.url();
    expect(await folded.count()).toBeGreaterThan(0);
    const text = folded.first().locator('.prose').first();
    expect(await text.isVisible()).toBe(false);
    await folded.first().locator('summary', { hasText: 'Afficher' }).click();
    expect(await text.isVisible()).toBe(true);
    await set('contretemps', 'Ne plus mettre Contretemps en sourdine');
    await member.goto(topic);
    expect(await folded.count()).toBe(0);
  });

  it('a blocked member’s mention tells nothing, that of another does', async () => {
    await set('plume-du-rhone', 'Bloquer Plume du Rhône');
    await member.goto('/preferences/personnes');
    expect(await member.locator('.distances').innerText()).toContain('Plume du Rhône');
    await mentionIn(BY_BLOCKED, EMAIL.ambassador);
    await mentionIn(BY_ANOTHER, EMAIL.moderator); // told after it
    for (let tries = 0; tries < 120 && !(await noticesHave(BY_ANOTHER)); tries++)
      await member.waitForTimeout(250);
    expect(await noticesHave(BY_ANOTHER)).toBe(true);
    expect(await noticesHave(BY_BLOCKED)).toBe(false);
    await set('plume-du-rhone', 'Ne plus bloquer Plume du Rhône');
    expect(await noticesHave(BY_BLOCKED)).toBe(false);
  });

  it('what a blocked member says of an idea is folded for who blocks them, and for nobody else', async () => {
    const [idea] = await journey.site.rows<{ address: string }>(
      `select '/idees/' || slug || '-' || number as address from engagement.idea
       where standing = 'published' and status = 'proposed' order by number limit 1`,
    );
    const said = 'Une version courte suffirait, avec un exemple par branche.';
    const blocked = await journey.memberPage(EMAIL.ambassador, { javaScript: false });
    await blocked.goto(idea!.address);
    await blocked.fill('main [name=body]', said);
    await blocked.locator('main').getByRole('button', { name: 'Commenter' }).click();
    await blocked.waitForURL(/#commentaire-/);

    await set('plume-du-rhone', 'Bloquer Plume du Rhône');
    await member.goto(idea!.address);
    const comment = member.locator('article', { hasText: said });
    expect(await comment.innerText()).toContain('que vous tenez à distance');
    const text = comment.locator('.prose');
    expect(await text.isVisible()).toBe(false);
    await comment.locator('summary', { hasText: 'Afficher' }).click();
    expect(await text.isVisible()).toBe(true);
    for (const other of [blocked, await journey.memberPage(EMAIL.agent, { javaScript: false })]) {
      await other.goto(idea!.address);
      expect(await other.locator('main').innerText()).not.toContain('à distance');
      expect(await other.locator('article .prose', { hasText: said }).isVisible()).toBe(true);
    }
    await set('plume-du-rhone', 'Ne plus bloquer Plume du Rhône');
    await member.goto(idea!.address);
    expect(await comment.locator('details').count()).toBe(0);
  });
});
