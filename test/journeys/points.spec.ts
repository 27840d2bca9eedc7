import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('points that can be explained', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  it('an answer is validated and its author reads why they gained points and a badge; it is removed and they are taken back', async () => {
    const [reply] = await journey.site.rows<{ id: string }>(
      `select p.id from community.post p
       join community.topic t on t.id = p.topic_id and t.deleted_at is null and t.audience = 'public'
       join community.account a on a.member_id = p.author_id and a.email_key = $1
       where p.position > 1 and p.deleted_at is null and t.author_id <> p.author_id
         and not exists (select from community.seal s where s.post_id = p.id) order by p.id limit 1`,
      [EMAIL.member],
    );
    const agent = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await agent.goto(`/reponses/${reply!.id}/certifier`);
    await agent.fill('main [name=sources]', 'Urssaf, artistes-auteurs | https://www.urssaf.fr');
    await agent.locator('main').getByRole('button', { name: 'Valider la réponse' }).click();
    await agent.waitForURL(/#o-/);

    const author = await journey.memberPage(EMAIL.member, { javaScript: false });
    const told = (rule: string, words: string) =>
      author.locator('.points__line').filter({ hasText: rule }).filter({ hasText: words });
    await reading(author, () => told(RULE, '+30'));
    expect(await author.getByRole('heading', { name: 'Comment les points se comptent' }).count()).toBe(1);

    const badge = () => author.locator('.badges li').filter({ hasText: 'Réponses validées' });
    await reading(author, badge);

    const moderator = await journey.memberPage(EMAIL.moderator, { javaScript: false });
    await moderator.goto(`/reponses/${reply!.id}/supprimer`);
    await moderator.fill('main [name=reason]', 'Cette réponse ne concerne pas la question.');
    await moderator.locator('main form').getByRole('button').first().click();
    await moderator.waitForURL((url) => !url.pathname.endsWith('/supprimer'));
    await reading(author, () => told(RULE, '−30'));
    expect(await told(RULE, 'Repris').count()).toBe(1);
    expect(await badge().count()).toBe(0);
  });
});

const RULE = 'Réponse validée par l’équipe officielle';

/** Opens the page again until the worker has booked what is looked for. */
async function reading(page: Page, what: () => Locator): Promise<void> {
  for (let tries = 0; tries < 80; tries++) {
    await page.goto('/points');
    if ((await what().count()) > 0) return;
    await page.waitForTimeout(500);
  }
  throw new Error(`Never read: ${await page.locator('main').innerText()}`);
}
