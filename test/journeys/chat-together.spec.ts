import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

const CAFE = '/salons/le-cafe';

describeInBrowser('being in a channel together', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const main = (page: Page) => page.locator('main').innerText();
  const line = (page: Page, words: string) => page.locator('li.msg').filter({ hasText: words });
  const arrive = (page: Page) => Promise.all([page.waitForResponse(/depuis=/), page.goto(CAFE)]);
  const pseudonymOf = async (email: string): Promise<string> =>
    (
      await journey.site.rows<{ pseudonym: string }>(
        `select m.pseudonym from community.member m join community.account a on a.member_id = m.id where a.email_key = $1`,
        [email],
      )
    )[0]!.pseudonym;

  it('who is there and who writes is seen by others, until they want it otherwise', async () => {
    const [one, other] = [await journey.memberPage(EMAIL.member), await journey.memberPage(EMAIL.ambassador)];
    const name = await pseudonymOf(EMAIL.member);
    await arrive(one);
    await arrive(other);
    const signs = other.locator('chat-signs');
    await signs.getByText(new RegExp(`2 personnes ici\\s: ${name} et vous`)).waitFor();
    await one.locator('#ecrire textarea').pressSequentially('Je commence');
    await signs.getByText(`${name} écrit…`).waitFor();
    expect(await one.locator('chat-signs').innerText()).not.toContain('écrit…');
    await one.getByRole('button', { name: 'Envoyer' }).click();
    await line(other, 'Je commence').waitFor();
    expect(await signs.innerText()).not.toContain('écrit…');

    await one.goto('/preferences');
    await one.locator('#personnes > summary').click();
    await one.getByLabel('Ne pas le montrer').check();
    await one.locator('main form').last().getByRole('button').last().click();
    await one.getByText('Vos préférences sont enregistrées.').waitFor();
    await arrive(one);
    await arrive(other);
    await one.locator('#ecrire textarea').pressSequentially('Sans être vu');
    await one.getByRole('button', { name: 'Envoyer' }).click();
    await line(other, 'Sans être vu').waitFor();
    expect(await signs.innerText()).not.toContain(name);
    const kept = await journey.site.rows<{ shows_presence: boolean }>(
      `select m.shows_presence from community.member m join community.account a on a.member_id = m.id where a.email_key = $1`,
      [EMAIL.member],
    );
    expect(kept).toEqual([{ shows_presence: false }]);
  });

  it('an exchange becomes a topic that leads back to it, and the channel is told, without scripts', async () => {
    const page = await journey.memberPage(EMAIL.ambassador, { javaScript: false, width: 390 });
    await page.goto(CAFE);
    await page.fill('#ecrire [name=body]', 'Ma déclaration *trimestrielle* est-elle à envoyer avant le 15 ?');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await line(page, 'Ma déclaration').locator('summary').click();
    await line(page, 'Ma déclaration').getByRole('link', { name: 'En faire un sujet' }).click();
    await page.waitForURL(/sujet\?autour=/);
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await page.getByLabel(/Ma déclaration/).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Préparer le sujet' }).click();
    expect(await main(page)).toContain('Choisissez');
    const others = page.locator('[name=messages]:not(:checked)');
    await others.last().check();
    await page.locator('[name=categoryId]').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Préparer le sujet' }).click();
    await page.waitForURL(/brouillon=/);
    const body = await page.inputValue('main [name=body]');
    expect(body).toMatch(/Cet échange vient du salon «\sLe café\s»/);
    expect(body).toContain('a écrit dans le salon](/salons/messages/');
    expect(body).toContain('Un membre a écrit dans le salon');
    expect(await main(page)).toContain('un message du salon mènera à ce sujet');
    await page.fill('main [name=title]', 'Quand envoyer la déclaration trimestrielle, vraiment');
    await page.getByRole('button', { name: /^Publier/ }).click();
    await page.waitForLoadState();
    const anyway = page.getByRole('button', { name: 'Publier quand même' });
    if ((await anyway.count()) > 0) await anyway.click();
    await page.waitForURL(/\/sujets\//);
    const back = page.locator('main a[href*="/salons/messages/"]').first();
    await back.click();
    await page.waitForURL(/le-cafe\?autour=/);
    await page.goto(CAFE);
    const told = line(page, 'J’en ai fait un sujet');
    expect(await told.getByRole('link', { name: /Quand envoyer la déclaration/ }).count()).toBe(1);
  });
});
