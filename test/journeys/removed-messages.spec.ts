import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

const CAFE = '/salons/le-cafe';

describeInBrowser('a message that is removed in its channel', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const line = (page: Page, words: string) => page.locator('li.msg').filter({ hasText: words });
  const arrive = (page: Page) => Promise.all([page.waitForResponse(/depuis=/), page.goto(CAFE)]);
  const say = async (page: Page, words: string) => {
    await page.locator('#ecrire textarea').fill(words);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await line(page, words).waitFor();
  };
  /** What is told lies over nothing that one writes with. */
  const mustLeaveTheBoxFree = async (page: Page) => {
    const told = (await page.locator('.flash .toast').boundingBox())!;
    const box = (await page.locator('#ecrire').boundingBox())!;
    expect(told.y + told.height <= box.y || told.y >= box.y + box.height).toBe(true);
  };

  it('goes from open pages at once, its author reads why, and it can be put back', async () => {
    const said = `Un nom qui n’a rien à faire ici (${Date.now()})`;
    const [author, reader] = [
      await journey.memberPage(EMAIL.member),
      await journey.memberPage(EMAIL.ambassador, { width: 390 }),
    ];
    for (const page of [author, reader]) await arrive(page);
    await say(author, said);
    /** Itself, and not who quotes it. */
    const itself = (page: Page) => page.locator('li.msg:not(:has(.msg__re))').filter({ hasText: said });
    const read = itself(reader);
    await read.waitFor();
    await read.locator('.msg__more > summary').click();
    await read.getByRole('button', { name: 'Répondre' }).click();
    const answer = line(reader, 'Qui est-ce donc');
    await say(reader, 'Qui est-ce donc ?');
    expect(await answer.locator('.msg__re').innerText()).toContain('Un nom qui');
    expect(await read.getByText('Masquer ce message').count()).toBe(0);

    const moderator = await journey.memberPage(EMAIL.moderator);
    await arrive(moderator);
    await itself(moderator).locator('.msg__more > summary').click();
    await itself(moderator).getByRole('link', { name: 'Masquer ce message' }).click();
    await moderator.waitForURL(/\/moderer$/);
    expect(await violationsOn(moderator)).toEqual([]);
    const remove = moderator.getByRole('button', { name: 'Masquer le message' });
    await remove.click();
    await moderator.locator('[name=reason][aria-invalid=true]').waitFor();
    await moderator.locator('[name=reason]').fill('Il nomme quelqu’un qui n’est pas là.');
    await remove.click();
    await moderator.waitForURL(/le-cafe/);
    await moderator.getByText('Message masqué. La personne').first().waitFor();
    await mustLeaveTheBoxFree(moderator);
    await read.waitFor({ state: 'detached', timeout: 2_000 });
    // Nor is it quoted any more by who answered.
    await answer.locator('.msg__re').waitFor({ state: 'detached', timeout: 2_000 });
    await itself(author).getByText('Ce message est masqué').waitFor();

    const back = moderator.getByRole('link', { name: 'Rétablir ce message' }).last();
    await back.click();
    await moderator.getByRole('button', { name: 'Rétablir ce message' }).click();
    await read.waitFor();
    await answer.locator('.msg__re').waitFor();
  });

  it('is removed and put back from a session without leaving it', async () => {
    const [live] = await journey.site.rows<{ address: string }>(
      `select '/evenements/' || slug || '-' || number || '/direct' as address from events.gathering
       where state = 'published' and now() between starts_at and ends_at order by starts_at limit 1`,
    );
    const session = live!.address;
    const [author, host] = [
      await journey.memberPage(EMAIL.member),
      await journey.memberPage(EMAIL.manager, { width: 390 }),
    ];
    for (const page of [author, host])
      await Promise.all([page.waitForResponse(/depuis=/), page.goto(session)]);
    const said = `Ce que personne ne doit lire (${Date.now()})`;
    await say(author, said);
    // It came with a ring, drawn for the page of the channel.
    await line(host, said).locator('.msg__more > summary').click();
    await line(host, said).getByRole('link', { name: 'Masquer ce message' }).click();
    await host.waitForURL(/\/moderer\?retour=/);
    await host.locator('[name=reason]').fill('Ce n’est pas le lieu.');
    await host.getByRole('button', { name: 'Masquer le message' }).click();
    await host.waitForURL((url) => url.pathname === session);
    await host.getByRole('link', { name: 'Rétablir ce message' }).last().click();
    await host.getByRole('button', { name: 'Rétablir ce message' }).click();
    await host.waitForURL((url) => url.pathname === session);
    await line(host, said).waitFor();
    await host.locator('#ecrire').getByRole('link', { name: 'sondage' }).click();
    await host.waitForURL(/\/sondage\?retour=/);
    await host.getByRole('link', { name: 'Ne rien changer' }).click();
    await host.waitForURL((url) => url.pathname === session);
  });

  it('is offered to no lower rank than its author’s: the page says so before anything is typed', async () => {
    const said = `Un mot de l’équipe (${Date.now()})`;
    const manager = await journey.memberPage(EMAIL.manager);
    await arrive(manager);
    await say(manager, said);
    const [message] = await journey.site.rows<{ id: string }>(
      'select id from community.chat_message where plain = $1',
      [said],
    );
    const moderator = await journey.memberPage(EMAIL.moderator);
    const answer = await moderator.goto(`/salons/messages/${message!.id}/moderer`);
    expect(answer!.status()).toBe(403);
    expect(await moderator.locator('[name=reason]').count()).toBe(0);
  });

  it('is told over nothing that one writes with, in a narrow window and in a low one', async () => {
    for (const [width, height] of [
      [390, 844],
      [1440, 900],
      [1280, 320],
    ] as const) {
      const page = await journey.memberPage(EMAIL.moderator, { width, javaScript: false });
      await page.setViewportSize({ width, height });
      await page.goto(CAFE);
      await page.locator('#ecrire textarea').fill(`Bonjour (${width} ${Date.now()})`);
      await page.getByRole('button', { name: 'Envoyer' }).click();
      await page.locator('.flash .toast').waitFor();
      await page.locator('#ecrire textarea').scrollIntoViewIfNeeded();
      await mustLeaveTheBoxFree(page);
      expect(await isWiderThanWindow(page)).toBe(false);
    }
  });
});
