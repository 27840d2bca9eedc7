import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

const SECRET = 'Le canari de Zéphirine habite derrière le moulin.';

describeInBrowser('what two people erase for good', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  it('one proposes, is not let to confirm, another confirms, and the address answers 410 to everybody', async () => {
    // The organisation lends the right to those who run the community, so that there are two.
    await journey.site.rows(
      `insert into moderation.role_permission (role, permission) values ('community_manager', 'post.purge')`,
    );
    const author = await journey.memberPage(EMAIL.member);
    await author.goto('/questions');
    await author.locator('main a[href^="/sujets/"]').first().click();
    await author.fill('main #repondre textarea, main textarea[name=body]', SECRET);
    await author.locator('main').getByRole('button', { name: 'Publier' }).first().click();
    await author.waitForURL('**#r-**');
    const post = new URL(author.url()).hash.slice(3);

    const proposer = await journey.memberPage(EMAIL.administrator, { javaScript: false });
    await proposer.goto(`/reponses/${post}/supprimer`);
    await proposer.fill('main [name=reason]', 'Elle dit où habite quelqu’un.');
    await proposer.locator('main').getByRole('button', { name: 'Supprimer' }).click();
    await proposer.goto(`/reponses/${post}`);
    await proposer.locator(`a[href="/reponses/${post}/effacer"]`).first().click();
    expect(await proposer.locator('main').innerText()).toContain('Cela ne se défait pas.');
    await proposer.locator('main').getByRole('button', { name: 'Proposer l’effacement' }).click();
    expect(await proposer.locator('main [name=reason]').getAttribute('aria-invalid')).toBe('true');
    await proposer.fill('main [name=reason]', 'La personne l’a demandé.');
    await proposer.locator('main').getByRole('button', { name: 'Proposer l’effacement' }).click();
    await proposer.waitForURL('**/admin/moderation/effacements');
    const own = proposer.locator('main li', { hasText: SECRET });
    expect(await own.innerText()).toContain('une autre personne doit confirmer');
    expect(await own.getByRole('button').count()).toBe(0);

    const signer = await journey.memberPage(EMAIL.manager, { javaScript: false });
    await signer.goto('/admin/moderation/effacements');
    const waiting = signer.locator('main li', { hasText: SECRET });
    expect(await waiting.innerText()).toContain('La personne l’a demandé.');
    await waiting.getByRole('button', { name: 'Effacer définitivement' }).click();
    await signer.waitForURL('**/admin/moderation/effacements');
    expect(await signer.locator('body').innerText()).not.toContain('canari');

    for (const page of [proposer, signer, author])
      expect((await page.goto(`/reponses/${post}`))?.status()).toBe(410);
    expect((await fetch(`${journey.site.url}/reponses/${post}`)).status).toBe(410);
    const decisions = async () => {
      await author.goto('/notifications');
      return author.locator('main a[href^="/decisions/"]').allInnerTexts();
    };
    for (let tries = 0; tries < 300 && (await decisions()).length === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    await author.locator('main a[href^="/decisions/"]').first().click();
    const told = await author.locator('main').innerText();
    expect(told).toContain('effacé définitivement');
    expect(told).not.toContain('canari');
  });
});
