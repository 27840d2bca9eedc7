import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('new rules are accepted before one writes', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const main = (page: Page) => page.locator('main').innerText();
  const press = (page: Page, name: string) =>
    page.locator('main').getByRole('button', { name }).first().click();

  it('who reads reads on, who writes accepts first and loses no word', async () => {
    const administrator = await journey.memberPage(EMAIL.administrator, { javaScript: false, width: 390 });
    await administrator.goto('/admin/regles-a-accepter');
    expect(await isWiderThanWindow(administrator)).toBe(false);
    await administrator.fill('main [name=charter]', '2');
    await administrator.fill('main [name=fr]', 'trop peu');
    await administrator.check('main [name=mustAccept]');
    await press(administrator, 'Publier cette version');
    expect(await administrator.locator('main [aria-invalid]').count()).toBe(1);
    await administrator.fill(
      'main [name=fr]',
      'Les démarches faites à la place d’un autre ont désormais leur règle.',
    );
    await press(administrator, 'Publier cette version');
    expect(await main(administrator)).toContain('Version 2');
    expect(await main(administrator)).toContain('Aucun accord reçu, ');

    const member = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    const topic = await journey.site.rows<{ number: number; slug: string }>(
      `select number, slug from community.topic where status = 'open' and audience = 'public' and deleted_at is null
       and kind = 'question' order by number desc limit 1`,
    );
    expect((await member.goto(`/sujets/${topic[0]!.slug}-${topic[0]!.number}`))?.status()).toBe(200);
    const words = 'La règle a changé, je la lis d’abord.';
    await member.fill('main textarea[name=body]', words);
    await press(member, 'Publier');
    expect(await main(member)).toContain('Acceptez d’abord les nouvelles règles');
    expect(await main(member)).toContain('Les démarches faites à la place d’un autre');
    expect(await member.locator('main').innerHTML()).toContain(words);
    expect(await isWiderThanWindow(member)).toBe(false);

    // What others read of them is asked for too; what is theirs alone is not.
    await member.goto('/profil');
    await press(member, 'Enregistrer le profil');
    expect(await member.locator('body').innerText()).toContain('Votre profil est enregistré');
    await member.fill('main [name=bio]', 'J’écris des livres pour la jeunesse.');
    await press(member, 'Enregistrer le profil');
    expect(await main(member)).toContain('Acceptez d’abord les nouvelles règles');

    await member.goto('/questions/nouvelle');
    expect(await main(member)).toContain('Acceptez d’abord les nouvelles règles');
    await press(member, 'J’accepte ces règles');
    await member.waitForURL('**/questions/nouvelle');
    expect(await member.locator('main [name=title]').count()).toBe(1);
    await member.goto('/compte/consentements');
    expect(await main(member)).toContain('Version 2,');

    await administrator.goto('/admin/regles-a-accepter');
    expect(await main(administrator)).toContain('1 accord reçu, ');
    await press(administrator, 'Retirer cette version');
    expect(await main(administrator)).toContain('retirée le');
  });
});
