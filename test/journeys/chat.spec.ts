import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { awake, isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

const CAFE = '/salons/le-cafe';

describeInBrowser('channels', () => {
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
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await line(page, words).waitFor();
  };
  const until = async (done: () => Promise<boolean>) => {
    for (let waited = 0; waited < 160 && !(await done()); waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 250));
    expect(await done()).toBe(true);
  };
  const idOf = async (words: string): Promise<string> =>
    (
      await journey.site.rows<{ id: string }>('select id from community.chat_message where plain = $1', [
        words,
      ])
    )[0]!.id;

  it('a member reads, writes, answers, mends and takes back on a phone without scripts', async () => {
    const page = await journey.memberPage(EMAIL.ambassador, { javaScript: false, width: 390 });
    await page.goto('/salons');
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.locator('main').getByRole('link', { name: 'Le café' }).click();
    await page.waitForURL(CAFE);
    expect(await isWiderThanWindow(page)).toBe(false);
    expect(await page.getByRole('log', { name: 'Fil des messages' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    expect(await main(page)).toContain('Ce champ est à remplir.');
    await say(page, 'Premier café de la journée pour tout le monde');
    expect(await page.getByRole('button', { name: 'Quitter' }).count()).toBe(1);

    const own = line(page, 'Premier café de la journée');
    await own.locator('summary').click();
    await own.getByRole('link', { name: 'Modifier' }).click();
    await page.fill('main [name=body]', 'Deuxième café de la journée pour tout le monde');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.waitForURL(/autour=/);
    const mended = line(page, 'Deuxième café de la journée');
    expect(await mended.innerText()).toContain('modifié');
    await mended.locator('summary').click();
    await mended.getByRole('button', { name: 'Bravo' }).click();
    expect(await line(page, 'Deuxième café').getByRole('button', { name: 'Bravo 1' }).count()).toBe(1);
    await line(page, 'Deuxième café').locator('summary').click();
    await page.fill('#ecrire [name=body]', 'Et un verre d’eau');
    await line(page, 'Deuxième café').getByRole('button', { name: 'Répondre' }).click();
    await page.waitForURL(/repondre=/);
    expect(await main(page)).toContain('Vous répondez à');
    expect(await page.inputValue('#ecrire [name=body]')).toBe('Et un verre d’eau');
    await say(page, 'Et un verre d’eau, surtout');
    expect(await line(page, 'Et un verre d’eau').locator('.msg__re').innerText()).toContain('Deuxième café');

    await line(page, 'Et un verre d’eau').locator('summary').click();
    await line(page, 'Et un verre d’eau').getByRole('link', { name: 'Retirer' }).click();
    await page.getByRole('button', { name: 'Retirer le message' }).click();
    await page.waitForURL(CAFE);
    expect(await main(page)).toContain('Message retiré par son auteur');
    expect(await main(page)).not.toContain('Et un verre d’eau');

    await page.fill('main [name=q]', 'deuxieme CAFE');
    await page.getByRole('button', { name: 'Chercher' }).click();
    expect(await main(page)).toContain('1 message trouvé');
    await page.fill('main [name=jour]', '31/02/2026');
    await page.getByRole('button', { name: 'Y aller' }).click();
    expect(await main(page)).toContain('Écrivez un jour');
    await journey.site.rows(
      `update community.chat_message set written_at = written_at - interval '400 days'
       where id = (select m.id from community.chat_message m join community.chat_channel c on c.id = m.channel_id
         where c.slug = 'le-cafe' order by m.position limit 1)`,
    );
    const [old] = await journey.site.rows<{ id: string; day: string }>(
      `select m.id, to_char(m.written_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as day
       from community.chat_message m join community.chat_channel c on c.id = m.channel_id
       where c.slug = 'le-cafe' order by m.position limit 1`,
    );
    await page.fill('main [name=jour]', old!.day);
    await page.getByRole('button', { name: 'Y aller' }).click();
    await page.waitForURL(new RegExp(`#message-${old!.id}$`));
    expect(await isInLog(page, old!.id)).toBe(true);
  });

  /** Whether a message is before the eyes of who reads the log. */
  const isInLog = (page: Page, id: string): Promise<boolean> =>
    page.locator(`#message-${id}`).evaluate((element) => {
      const [line, log] = [element, element.closest('chat-log')!].map((one) => one.getBoundingClientRect());
      return line!.bottom > log!.top && line!.top < log!.bottom;
    });

  /** Opens a channel and waits until it has asked for what it may have missed while it connected. */
  const arrive = (page: Page) => Promise.all([page.waitForResponse(/depuis=/), page.goto(CAFE)]);
  /** Without whose page it is on, which lines that come with a ring do not say: scripts that send their forms do. */
  const markupOf = (page: Page, words: string) =>
    line(page, words).evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const field of copy.querySelectorAll('input[name=sentAs]')) field.remove();
      return copy.outerHTML;
    });

  it('two members talk; who loses the connection comes back to everything that was said, once', async () => {
    const [one, other] = [await journey.memberPage(EMAIL.member), await journey.memberPage(EMAIL.ambassador)];
    await arrive(one);
    await arrive(other);
    const asked: string[] = [];
    for (const page of [one, other])
      page.on('request', (request) => void (request.url().includes('depuis=') && asked.push(request.url())));
    await say(one, 'Bonjour de ce côté de la rivière');
    expect(new URL(one.url()).pathname).toBe(CAFE);
    expect(await one.inputValue('#ecrire [name=body]')).toBe('');
    await line(other, 'Bonjour de ce côté').waitFor();
    await say(other, 'Et bonjour de l’autre rive');
    await line(one, 'Et bonjour de l’autre rive').waitFor();
    // What was said came with the ring: nobody had to ask, and what came is what the page shows.
    expect(asked).toEqual([]);
    const drawn = await markupOf(other, 'Bonjour de ce côté');
    const own = await markupOf(one, 'Bonjour de ce côté');
    expect(own).not.toBe(drawn);
    await Promise.all([other.reload(), one.reload()]);
    expect(await markupOf(other, 'Bonjour de ce côté')).toBe(drawn);
    expect(await markupOf(one, 'Bonjour de ce côté')).toBe(own);

    await other.context().setOffline(true);
    const turns = ['un', 'deux', 'trois', 'quatre'];
    for (const turn of turns) await say(one, `Pendant la coupure, message ${turn}`);
    expect(await line(other, 'Pendant la coupure').count()).toBe(0);
    await other.fill('#ecrire [name=body]', 'Sans réseau');
    await other.getByRole('button', { name: 'Envoyer' }).click();
    const notice = other.locator('#ecrire [data-state]').getByText('Votre message n’est pas parti');
    await notice.waitFor();
    await other.context().setOffline(false);
    await until(async () => (await line(other, 'Pendant la coupure').count()) === 4);
    const order = await other.locator('li.msg').allInnerTexts();
    const said = order.flatMap((text) => /message (un|deux|trois|quatre)/.exec(text)?.[1] ?? []);
    expect(said).toEqual(turns);
    // How many came is told beside what did not go, which is said until it is written otherwise.
    await other.locator('#ecrire [data-log-news]').getByText('4 nouveaux messages').waitFor();
    expect(await notice.isVisible()).toBe(true);
    expect(await other.inputValue('#ecrire [name=body]')).toBe('Sans réseau');
    expect(await line(other, 'Bonjour de ce côté').count()).toBe(1);

    // Who answers goes on with what they were writing, and what comes while they look elsewhere is not read.
    await other.fill('#ecrire [name=body]', 'Ce que j’écrivais');
    expect(await notice.count()).toBe(0);
    await line(other, 'Bonjour de ce côté').locator('summary').click();
    await line(other, 'Bonjour de ce côté').getByRole('button', { name: 'Répondre' }).click();
    expect(await other.locator('#ecrire [data-replying]').innerText()).toContain('Vous répondez à');
    expect(await other.inputValue('#ecrire [name=body]')).toBe('Ce que j’écrivais');
    await other.getByRole('button', { name: 'Envoyer' }).click();
    await line(other, 'Ce que j’écrivais').waitFor();
    expect(await line(other, 'Ce que j’écrivais').locator('.msg__re').innerText()).toContain('Bonjour');
    expect(await other.locator('#ecrire [data-replying]').isVisible()).toBe(false);
    const marked: string[] = [];
    other.on('request', (request) => void (request.url().endsWith('/lu') && marked.push(request.url())));
    const turnAway = (hidden: boolean) =>
      other.evaluate((away) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => away });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await turnAway(true);
    marked.length = 0;
    await say(one, 'Pendant que tu regardes ailleurs');
    await line(other, 'Pendant que tu regardes ailleurs').waitFor();
    await other.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    expect(marked).toEqual([]);
    const read = other.waitForRequest(/\/lu$/);
    await turnAway(false);
    await read;

    const [named] = await journey.site.rows<{ handle: string; pseudonym: string }>(
      `select m.handle, m.pseudonym from community.member m join community.account a on a.member_id = m.id
       where a.email_key = $1`,
      [EMAIL.ambassador],
    );
    const theirs = line(one, 'Pendant que tu regardes ailleurs');
    const before = one.url();
    await one.fill('#ecrire [name=body]', 'Ce que je suis en train d’écrire');
    await theirs.hover();
    await theirs.locator('.msg__more summary').click();
    await theirs.getByRole('button', { name: 'Merci' }).click();
    await theirs.locator('button[aria-pressed=true]', { hasText: 'Merci' }).waitFor();
    expect(await theirs.locator('.msg__more').getAttribute('open')).toBeNull();
    expect(one.url()).toBe(before);
    expect(await one.inputValue('#ecrire [name=body]')).toBe('Ce que je suis en train d’écrire');
    await line(other, 'Pendant que tu regardes ailleurs')
      .getByRole('button', { name: /Merci/ })
      .first()
      .waitFor();
    await one.fill('#ecrire [name=body]', '');

    await one.locator('#ecrire [name=body]').pressSequentially(`@${named!.pseudonym.slice(0, 4)}`);
    await one.getByRole('option', { name: named!.pseudonym }).waitFor();
    await one.keyboard.press('Enter');
    expect(await one.inputValue('#ecrire [name=body]')).toBe(`@${named!.handle} `);
    await one.fill('#ecrire [name=body]', '');
  });

  it('what is typed while a message travels stays, and goes after it when it was sent', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await page.goto(CAFE);
    await awake(page, 'chat-log');
    const arrive: (() => void)[] = [];
    await page.route('**/api/v1/channels/*/messages', async (route) => {
      const response = await route.fetch();
      await new Promise<void>((resolve) => arrive.push(resolve));
      await route.fulfill({ response });
    });
    const field = page.locator('#ecrire [name=body]');
    await say(page, 'Premier en route');
    await field.fill('Second, envoyé trop tôt');
    await field.press('Enter');
    arrive.shift()!();
    await line(page, 'Second, envoyé trop tôt').waitFor();
    const first = line(page, 'Premier en route');
    await first.locator('.msg__more > summary').click();
    await first.getByRole('button', { name: 'Répondre' }).click();
    await field.fill('Second, envoyé trop tôt, puis un troisième');
    arrive.shift()!();
    await page.locator('#ecrire form:not([data-busy])').waitFor();
    expect(await field.inputValue()).toBe(', puis un troisième');
    expect(await first.count()).toBe(1);
    await field.press('Enter');
    const third = line(page, ', puis un troisième');
    await third.waitFor();
    expect(await third.locator('.msg__re').innerText()).toContain('Premier en route');
    expect(await line(page, 'Second, envoyé trop tôt').locator('.msg__re').count()).toBe(0);
    arrive.shift()!();
    await page.locator('#ecrire form:not([data-busy])').waitFor();
    expect(await page.locator('#ecrire [data-replying]').isVisible()).toBe(false);
  });

  it('a page that stays open does not grow for ever, and leads back to what was said before', async () => {
    const page = await journey.memberPage(EMAIL.ambassador);
    await arrive(page);
    const [channel] = await journey.site.rows<{ id: string }>(
      `select id from community.chat_channel where slug = 'le-cafe'`,
    );
    await journey.site.rows(
      `insert into community.chat_message (id, channel_id, position, change, author_id, client_id, source, html, plain, written_at, standing)
       select gen_random_uuid(), c.id, c.last_position + n, c.last_change + n, a.member_id, gen_random_uuid(),
         'Ligne ' || n, '<p>Ligne ' || n || '</p>', 'Ligne ' || n, now(), 'published'
       from community.chat_channel c, community.account a, generate_series(1, 400) n
       where c.id = $1 and a.email = $2`,
      [channel!.id, EMAIL.member],
    );
    await journey.site.rows(
      'update community.chat_channel set last_position = last_position + 400, last_change = last_change + 400 where id = $1',
      [channel!.id],
    );
    // Nobody rang: what is kept is looked at every few seconds.
    await line(page, 'Ligne 400').waitFor({ timeout: 45_000 });
    await until(async () => (await page.locator('li.msg').count()) <= 300);
    expect(await page.locator('li.msg').last().innerText()).toContain('Ligne 400');
    expect(await page.locator('.chat__log > li').first().getAttribute('data-day')).not.toBeNull();
    const first = await page.locator('li.msg .prose').first().innerText();
    await page.getByRole('link', { name: /plus anciens|précédents|avant/i }).click();
    await page.waitForURL(/avant=/);
    expect(await page.locator('li.msg .prose').last().innerText()).toBe(
      `Ligne ${Number(first.replace(/\D/g, '')) - 1}`,
    );
    // What was said after and before comes as one scrolls, in one unbroken order, and never all of it at once.
    const scrollTo = (end: 'top' | 'bottom') =>
      page.locator('chat-log').evaluate((log, to) => {
        log.scrollTop = to === 'top' ? -log.scrollHeight : -1;
        log.dispatchEvent(new Event('scroll'));
      }, end);
    const numbers = async () =>
      (await page.locator('li.msg .prose').allInnerTexts()).flatMap(
        (text) => /^Ligne (\d+)$/.exec(text)?.[1] ?? [],
      );
    for (const [end, last] of [
      ['bottom', '400'],
      ['top', '1'],
    ] as const) {
      await until(async () => {
        await scrollTo(end);
        return (await numbers()).includes(last);
      });
      const shown = (await numbers()).map(Number);
      expect(shown).toEqual(shown.map((_, at) => shown[0]! + at));
      expect(shown.length).toBeLessThanOrEqual(300);
    }
  });

  it('who is named in a channel is told once, and led to the message', async () => {
    const [named] = await journey.site.rows<{ handle: string }>(
      `select m.handle from community.member m join community.account a on a.member_id = m.id where a.email_key = $1`,
      [EMAIL.ambassador],
    );
    const [writer, reader] = [
      await journey.memberPage(EMAIL.member, { javaScript: false }),
      await journey.memberPage(EMAIL.ambassador, { javaScript: false }),
    ];
    await writer.goto(CAFE);
    await say(writer, `Bonjour @${named!.handle}, un café ?`);
    expect(await line(writer, 'un café').locator(`a[href$="/membres/${named!.handle}"]`).count()).toBe(1);
    await until(async () => {
      await reader.goto('/notifications');
      return (await main(reader)).includes('vous a nommé dans un salon');
    });
    await reader.getByRole('link', { name: 'Un message d’un salon' }).first().click();
    await reader.waitForURL(/le-cafe/);
    await line(reader, 'un café').waitFor();
  });

  it('a moderator closes a channel before the eyes of who writes, and opens it again', async () => {
    const [member, moderator] = [
      await journey.memberPage(EMAIL.member),
      await journey.memberPage(EMAIL.moderator, { javaScript: false }),
    ];
    await member.goto(CAFE);
    await member.fill('#ecrire [name=body]', 'Ce que je voulais dire');
    const steer = async (locked: boolean) => {
      await moderator.goto(`${CAFE}/reglages`);
      await moderator.getByLabel('Fermer le salon').setChecked(locked);
      await moderator.getByRole('button', { name: 'Enregistrer' }).click();
      await moderator.waitForURL(CAFE);
    };
    await steer(true);
    await until(async () => (await main(member)).includes('Ce salon est fermé pour l’instant'));
    expect(await member.getByRole('button', { name: 'Envoyer' }).isVisible()).toBe(false);
    await steer(false);
    await until(() => member.getByRole('button', { name: 'Envoyer' }).isVisible());
    expect(await member.inputValue('#ecrire [name=body]')).toBe('Ce que je voulais dire');
  });

  it('who is silenced while they write may not send any more, before their eyes', async () => {
    const [member, moderator] = [
      await journey.memberPage(EMAIL.ambassador),
      await journey.memberPage(EMAIL.manager, { javaScript: false }),
    ];
    await member.goto(CAFE);
    await member.fill('#ecrire [name=body]', 'Encore une méchanceté');
    const [me] = await journey.site.rows<{ id: string }>(
      'select member_id as id from community.account where email = $1',
      [EMAIL.ambassador],
    );
    await moderator.goto(`/admin/membres/${me!.id}`);
    await moderator.selectOption('main [name=step]', 'silence-1-jour');
    await moderator.fill('main [name=facts]', 'Trois messages de suite se moquent d’une personne.');
    await moderator.locator('main').getByRole('button', { name: 'Prendre cette mesure' }).click();
    await moderator.waitForLoadState();
    await until(async () => (await main(member)).includes('Une décision vous empêche d’écrire'));
    expect(await member.getByRole('link', { name: 'Lire la décision' }).count()).toBe(1);
    expect(await member.getByRole('button', { name: 'Envoyer' }).isVisible()).toBe(false);
    expect(await member.inputValue('#ecrire [name=body]')).toBe('Encore une méchanceté');
    await journey.site.rows(`update moderation.sanction set status = 'lifted' where member_id = $1`, [
      me!.id,
    ]);
  });

  it('a message is reported, hidden with reasons, and goes from before the eyes of who reads', async () => {
    const [author, reader, moderator] = [
      await journey.memberPage(EMAIL.member, { javaScript: false }),
      await journey.memberPage(EMAIL.ambassador),
      await journey.memberPage(EMAIL.moderator, { javaScript: false }),
    ];
    await reader.goto(CAFE);
    await author.goto(CAFE);
    await say(author, 'Une phrase de trop sur une personne absente');
    await line(reader, 'Une phrase de trop').waitFor();
    await line(reader, 'Une phrase de trop').locator('summary').click();
    await line(reader, 'Une phrase de trop').getByRole('link', { name: 'Signaler' }).click();
    expect(await main(reader)).toMatch(/Un message du salon «\sLe café\s»/);
    await reader.getByLabel(/^Injure, harcèlement ou menace/).check();
    await reader.getByRole('button', { name: 'Continuer' }).click();
    await reader.fill('[name=explanation]', 'Une personne est moquée.');
    await reader.getByLabel(/^Je signale de bonne foi/).check();
    await reader.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await reader.waitForURL(/\/signalements\//);
    await reader.goto(CAFE);

    const id = await idOf('Une phrase de trop sur une personne absente');
    const item = async () =>
      (
        await journey.site.rows<{ id: string }>(
          `select id from moderation.review_item where target_id = $1 and status = 'open'`,
          [id],
        )
      )[0];
    await until(async () => (await item()) !== undefined);
    await moderator.goto(`/admin/moderation/${(await item())!.id}`);
    expect(await main(moderator)).toContain('Une phrase de trop');
    await moderator.getByRole('button', { name: 'Prendre ce dossier' }).click();
    await moderator.getByLabel('Masquer', { exact: true }).check();
    await moderator.selectOption('[name=modele]', 'masquage-diffamation');
    await moderator.getByRole('button', { name: 'Préparer la décision' }).click();
    await moderator.fill('[name=blank]', 'une personne absente').catch(() => null);
    await moderator.getByRole('button', { name: 'Décider et prévenir' }).click();
    await moderator.waitForURL(/\/admin\/moderation$/);
    await until(async () => (await main(reader)).includes('Message masqué par la modération'));
    expect(await line(reader, 'Une phrase de trop').count()).toBe(0);
    await author.goto(CAFE);
    expect(await main(author)).toContain('Ce message est masqué');
  });
});
