import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { io } from 'socket.io-client';
import { newestMails } from '#infrastructure/platform/mail/folder-mailer';
import { describeInBrowser } from '../support/browser.ts';
import { openComplaint } from '../support/complaints.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { readMail } from '../support/mails.ts';
import { until } from '../support/until.ts';

const COMPLAINT = 'Je ne visais personne, je parlais de la règle elle-même.';
const REPLY = 'Une réponse un peu vive, et qui ne visait personne.';

describeInBrowser('a decision and what follows it', () => {
  let journey: Journey;
  let post: string;
  let author: string;
  let link: string;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const press = async (page: Page, name: string | RegExp) => {
    await page.locator('main').getByRole('button', { name }).first().click();
    await page.waitForLoadState();
  };
  const replyStatus = async () => (await fetch(`${journey.site.url}/reponses/${post}`)).status;

  it('a moderator deletes a reply with a ground and a reason', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await page.goto('/questions');
    await page.locator('main a[href^="/sujets/"]').first().click();
    await page.fill('main #repondre textarea, main textarea[name=body]', REPLY);
    await press(page, 'Publier');
    await page.waitForURL('**#r-**');
    post = new URL(page.url()).hash.slice(3);
    const [row] = await journey.site.rows<{ author_id: string }>(
      `select author_id from community.post where id = $1`,
      [post],
    );
    author = row!.author_id;
    const moderator = await journey.memberPage(EMAIL.moderator);
    await moderator.goto(`/reponses/${post}/supprimer`);
    await moderator.selectOption('main [name=ground]', 'injure-harcelement-menace');
    await moderator.fill('main [name=reason]', 'La réponse s’en prend à une personne.');
    await press(moderator, 'Supprimer');
    expect(await replyStatus()).toBe(410);
  });

  it('its author reads why, on the site and by one mail', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await until(async () => {
      await page.goto('/notifications');
      return (await page.locator('main a[href^="/decisions/"]').count()) > 0;
    });
    await page.locator('main a[href^="/decisions/"]').first().click();
    const told = await page.locator('main').innerText();
    for (const what of ['article 4.1', 'La réponse s’en prend à une personne.', REPLY, 'organisme', 'juge'])
      expect(told).toContain(what);
    const statements = async () =>
      (await newestMails(journey.site.mails, 50)).filter((file) => file.includes('statement-of-reasons'));
    await until(async () => (await statements()).length > 0);
    const mail = readMail(await readFile((await statements())[0]!, 'utf8'));
    expect(mail.to).toBe(EMAIL.member);
    link = /\/decisions\/\S+/.exec(mail.text)![0];
    await until(async () => {
      const waiting = `select 1 from community.notification where member_id = $1 and mail_at is not null`;
      return (await journey.site.rows(waiting, [author])).length === 0;
    });
    const mails = await Promise.all(
      (await newestMails(journey.site.mails, 50)).map(async (file) => readMail(await readFile(file, 'utf8'))),
    );
    expect(mails.filter(({ to }) => to === EMAIL.member)).toHaveLength(1);
  });

  it('a member who is excluded by two people loses everything at once', async () => {
    const member = await journey.memberPage(EMAIL.member);
    const [session] = (await member.context().cookies()).filter(({ name }) => name.endsWith('session'));
    const socket = io(journey.site.url, {
      path: '/ws',
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: { cookie: `${session!.name}=${session!.value}`, origin: journey.site.url },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', () => resolve());
      socket.once('connect_error', reject);
    });
    await member.goto('about:blank');
    const closed = new Promise<void>((resolve) => socket.once('disconnect', () => resolve()));
    const manager = await journey.memberPage(EMAIL.manager);
    await manager.goto(`/admin/membres/${author}`);
    await manager.selectOption('main [name=step]', 'exclusion-definitive');
    await manager.fill('main [name=facts]', 'Trois messages du lundi soir insultent une personne.');
    await press(manager, 'Prendre cette mesure');
    const administrator = await journey.memberPage(EMAIL.administrator);
    await administrator.goto(`/admin/membres/${author}`);
    await press(administrator, 'Signer');
    await closed;
    await member.goto('/compte');
    expect(new URL(member.url()).pathname).toBe('/connexion');
  }, 120_000);

  it('contests all the same, by the link alone', async () => {
    const page = await journey.page({ javaScript: false });
    await page.goto(link);
    await page.fill('main [name=text]', 'Trop court');
    await press(page, 'Envoyer ma contestation');
    expect(await page.inputValue('main [name=text]')).toBe('Trop court');
    await page.fill('main [name=text]', COMPLAINT);
    await press(page, 'Envoyer ma contestation');
    expect(await page.locator('main').innerText()).toContain('En cours d’examen');
  });

  it('is not judged by who decided, and upheld gives the reply back', async () => {
    const moderator = await journey.memberPage(EMAIL.moderator);
    await moderator.goto('/admin/moderation/appels');
    await moderator.locator('main table a[href*="/appels/"]').first().click();
    await moderator.waitForLoadState();
    expect(await moderator.locator('main [name=outcome]').count()).toBe(0);
    await moderator.goto('/admin/moderation?nature=appeal');
    expect(await moderator.locator('main .case').count()).toBe(0);
    const manager = await journey.memberPage(EMAIL.manager);
    await openComplaint((sql, values) => journey.site.rows(sql, values), manager, COMPLAINT);
    expect(await manager.locator('main').innerText()).toContain('Je ne visais personne');
    await manager.selectOption('main [name=outcome]', 'upheld');
    await manager.fill('main [name=reply]', 'Vous avez raison : la phrase vise la règle. Elle est rétablie.');
    await press(manager, 'Envoyer la réponse');
    await manager.waitForURL('**/admin/moderation');
    await until(async () => (await replyStatus()) === 200);
    const visitor = await journey.page();
    await visitor.goto(link);
    expect(await visitor.locator('main').innerText()).toContain('Elle est rétablie.');
  });
});
