import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { until } from '../support/until.ts';

describeInBrowser('private conversations', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const main = (page: Page) => page.locator('main').innerText();
  const line = (page: Page, words: string) => page.locator('li.msg').filter({ hasText: words });
  const say = async (page: Page, words: string) => {
    await page.fill('#ecrire [name=body]', words);
    await page.locator('#ecrire').getByRole('button', { name: 'Envoyer' }).click();
    await line(page, words).waitFor();
    // Others may hear it before the answer is there, which empties the field.
    await page.locator('#ecrire form:not([data-busy])').waitFor();
  };
  const called = async (email: string): Promise<{ handle: string; pseudonym: string }> =>
    (
      await journey.site.rows<{ handle: string; pseudonym: string }>(
        `select m.handle, m.pseudonym from community.member m join community.account a on a.member_id = m.id
         where a.email_key = $1`,
        [email],
      )
    )[0]!;
  const gone = async (page: Page, address: string) => {
    const answer = await page.goto(address);
    expect([address, answer!.status()]).toEqual([address, 404]);
  };

  it('begin at a profile, go on in the same place, and are left, on a phone without scripts', async () => {
    const [member, agent] = [await called(EMAIL.member), await called(EMAIL.agent)];
    const page = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    await page.goto(`/membres/${agent.handle}`);
    await page.getByRole('link', { name: `Écrire à ${agent.pseudonym}` }).click();
    expect(await isWiderThanWindow(page)).toBe(false);
    // Their name has a comma in it.
    expect(await page.inputValue('[name=to]')).toBe(agent.handle);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    expect(await main(page)).toContain('Ce champ est à remplir.');
    await page.fill('[name=body]', 'Une question entre nous deux');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await line(page, 'Une question entre nous deux').waitFor();
    const address = new URL(page.url()).pathname;
    expect(await isWiderThanWindow(page)).toBe(false);

    const reader = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await until(async () => {
      await reader.goto('/notifications');
      return (await main(reader)).includes('vous a écrit');
    });
    expect(await main(reader)).not.toContain('Une question entre nous deux');
    await reader.getByRole('link', { name: 'Un message privé' }).first().click();
    await reader.waitForURL(new RegExp(address));
    await page.goto(address);
    await say(page, 'Et une deuxième');
    await reader.goto('/');
    await reader.getByRole('link', { name: 'Messages, 1 conversation non lue' }).click();
    await reader.locator('main').getByRole('link', { name: member.pseudonym }).first().click();
    await say(reader, 'Ma réponse à vous seul');
    expect(new URL(reader.url()).pathname).toBe(address);
    await reader.goto('/messages');
    expect(await reader.getByRole('link', { name: 'Messages, aucun non lu' }).count()).toBe(1);

    await page.goto(`/messages/nouvelle?a=${agent.handle}`);
    await page.fill('[name=body]', 'Encore une chose');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await line(page, 'Ma réponse à vous seul').waitFor();
    expect(new URL(page.url()).pathname).toBe(address);

    const other = await journey.memberPage(EMAIL.administrator);
    for (const path of [
      address,
      `${address}/personnes`,
      `${address}/depart`,
      address.replace('messages', 'salons'),
    ])
      await gone(other, path);

    await page.getByRole('link', { name: 'Quitter' }).click();
    await page.getByRole('button', { name: 'Quitter la conversation' }).click();
    await page.waitForURL('/messages');
    await gone(page, address);
    await reader.goto(address);
    expect(await main(reader)).toContain(
      'Plus personne ne reçoit ce que vous écririez dans cette conversation',
    );
    const left = `${member.pseudonym}, qui a quitté la conversation`;
    expect(await reader.locator('#conversation').innerText()).toContain(left);
    await reader.goto('/messages');
    expect(await main(reader)).toContain(left);
  });

  it('are ended by who blocks the other, who is told so there and finds the way back', async () => {
    const other = await called(EMAIL.ambassador);
    const page = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    await page.goto(`/messages/nouvelle?a=${other.handle}`);
    await page.fill('[name=body]', 'Bonjour à vous');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await line(page, 'Bonjour à vous').waitFor();
    const address = new URL(page.url()).pathname;
    await page.locator('aside').getByRole('link', { name: 'Bloquer ou mettre en sourdine' }).click();
    expect(await main(page)).toContain('Vous ne pouvez plus vous écrire en privé');
    await page.getByRole('button', { name: `Bloquer ${other.pseudonym}` }).click();
    await page.goto(address);
    expect(await main(page)).toContain(`Vous avez bloqué ${other.pseudonym}`);
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.getByRole('link', { name: 'Débloquer' }).click();
    await page.getByRole('button', { name: `Ne plus bloquer ${other.pseudonym}` }).click();
    await page.goto(address);
    await say(page, 'Me revoici');
  });

  it('are heard at once by those in them, and take in a third who hears the rest', async () => {
    const [one, other] = [await journey.memberPage(EMAIL.member), await journey.memberPage(EMAIL.ambassador)];
    const [two, third] = [await called(EMAIL.ambassador), await called(EMAIL.moderator)];
    await one.goto(`/messages/nouvelle?a=${two.handle}`);
    await one.fill('[name=body]', 'Seulement pour vous');
    await one.getByRole('button', { name: 'Envoyer' }).click();
    await line(one, 'Seulement pour vous').waitFor();
    const address = new URL(one.url()).pathname;
    await other.goto(address);
    await say(other, 'Je vous entends tout de suite');
    await line(one, 'Je vous entends tout de suite').waitFor();

    const late = await journey.memberPage(EMAIL.moderator);
    await gone(late, address);
    await other.getByRole('link', { name: 'Ajouter une personne' }).click();
    await other.fill('main [name=to]', 'Personne de ce nom');
    await other.locator('main').getByRole('button', { name: 'Ajouter' }).click();
    expect(await main(other)).toContain('Aucun membre de ce nom ne peut recevoir vos messages');
    await other.fill('main [name=to]', third.pseudonym);
    await other.locator('main').getByRole('button', { name: 'Ajouter' }).click();
    await other.waitForURL(address);
    await late.goto(address);
    expect(await late.locator('li.msg').count()).toBe(0);
    await say(late, 'J’arrive à l’instant');
    await line(one, 'J’arrive à l’instant').waitFor();
  });

  it('are reported, and read by moderators in the case alone, which is written down', async () => {
    const two = await called(EMAIL.ambassador);
    const page = await journey.memberPage(EMAIL.member, { javaScript: false });
    await page.goto(`/messages/nouvelle?a=${two.handle}`);
    await page.fill('[name=body]', 'Quelque chose de très désagréable');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    const address = new URL(page.url()).pathname;
    const reader = await journey.memberPage(EMAIL.ambassador, { javaScript: false });
    await reader.goto(address);
    await line(reader, 'Quelque chose de très désagréable').locator('summary').click();
    await line(reader, 'Quelque chose de très désagréable').getByRole('link', { name: 'Signaler' }).click();
    expect(await main(reader)).toContain('Conversation privée');
    await reader.getByLabel(/^Injure, harcèlement ou menace/).check();
    await reader.getByRole('button', { name: 'Continuer' }).click();
    await reader.getByLabel(/^Je signale de bonne foi/).check();
    await reader.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await reader.waitForURL(/\/signalements\//);

    const items = () =>
      journey.site.rows<{ id: string; target_id: string }>(
        `select id, target_id from moderation.review_item
         where target_kind = 'chat-message' and title = 'Conversation privée'`,
      );
    await until(async () => (await items()).length === 1);
    const [item] = await items();
    const moderator = await journey.memberPage(EMAIL.moderator, { javaScript: false });
    await gone(moderator, address);
    await gone(moderator, `/signaler/chat-message/${item!.target_id}`);
    await moderator.goto('/admin/moderation');
    expect(await main(moderator)).not.toContain('très désagréable');
    await moderator.goto(`/admin/moderation/${item!.id}`);
    expect(await main(moderator)).toContain('Quelque chose de très désagréable');
    const read = await journey.site.rows(
      `select 1 from platform.audit_log where action = 'message.read-in-case' and object_id = $1`,
      [item!.target_id],
    );
    expect(read).toHaveLength(1);
  });

  it('are nobody’s where the organisation has none', async () => {
    const two = await called(EMAIL.ambassador);
    const page = await journey.memberPage(EMAIL.member);
    await page.goto('/messages');
    const address = await page.locator('main .chanrows a').first().getAttribute('href');
    await journey.site.rows(
      `delete from moderation.role_permission where permission like 'direct.%' and role = 'member'`,
    );
    try {
      await until(async () => (await page.goto('/messages'))!.status() === 404);
      for (const path of ['/messages', '/messages/nouvelle', address!]) await gone(page, path);
      await page.goto(`/membres/${two.handle}`);
      expect(await page.getByRole('link', { name: /Écrire à|^Messages/ }).count()).toBe(0);
    } finally {
      await journey.site.rows(
        `insert into moderation.role_permission (role, permission) values ('member', 'direct.read'), ('member', 'direct.open')`,
      );
    }
  });
});
