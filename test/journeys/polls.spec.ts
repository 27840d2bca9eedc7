import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { addDays, parisDay } from '#domain/shared/day';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('polls', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const slugWhere = async (condition: string): Promise<string> =>
    (
      await journey.site.rows<{ slug: string }>(
        `select slug from engagement.poll where closes_at > now() and ${condition} order by opened_at desc limit 1`,
      )
    )[0]!.slug;

  const ask = async (manager: Page, { question, options }: { question: string; options: string }) => {
    await manager.goto('/sondages/nouveau');
    await manager.fill('[name=question]', question);
    await manager.fill('[name=options]', options);
    await manager.getByLabel('Vote nominatif').check();
    await manager.check('[name=results][value=always]');
    await manager.check('[name=audiences][value=public]');
    await manager.uncheck('[name=audiences][value=members]');
    const [year, month, day] = addDays(parisDay(new Date()), 10).split('-');
    await manager.fill('[name=closesOn]', `${day}/${month}/${year}`);
    await manager.getByRole('button', { name: 'Publier le sondage' }).click();
    await manager.waitForURL(/\/sondages\/(?!nouveau)/);
    return new URL(manager.url()).pathname;
  };

  it('a member votes under their name and sees raw results, who reads the names weighted ones too; who looks on sees them change', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    const address = await ask(manager, {
      question: 'Quelle salle pour notre rencontre de rentrée ?',
      options: 'La grande\nLa petite',
    });
    const onlooker = await journey.page();
    await onlooker.goto(address);
    const seen = () => onlooker.locator('poll-live').innerText();
    const before = await seen();
    const figures = onlooker.locator('poll-live details');
    await figures.locator('summary').click();
    // It is there before it says anything.
    await onlooker
      .locator('[role=status][data-said]')
      .evaluate((status) => status.toggleAttribute('data-old'));

    const member = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    await member.goto(address);
    expect(await isWiderThanWindow(member)).toBe(false);
    expect(await member.locator('main').innerText()).toContain('lisent qui a répondu quoi');
    const form = member.locator('main form').filter({ has: member.locator('[name=choices]') });
    await form.getByRole('button', { name: 'Voter' }).click();
    await member.getByText('Choisissez au moins une réponse').first().waitFor();
    await form.getByLabel('La petite').check();
    await form.getByRole('button', { name: 'Voter' }).click();
    await member.waitForURL(address);
    const told = await member.locator('main').innerText();
    expect(told).toContain('Vous avez voté');
    expect(await member.locator('.pr').first().innerText()).toMatch(/Brut\s+100\s%/);
    for (const words of ['Pondéré', 'Qui a répondu quoi']) expect(told).not.toContain(words);
    for (let waited = 0; waited < 160 && (await seen()) === before; waited++)
      await onlooker.waitForTimeout(250);
    expect(await seen()).not.toBe(before);
    await onlooker
      .locator('[role=status][data-old]')
      .getByText('Les résultats ont changé')
      .waitFor({ state: 'attached' });
    // What they folded stays folded, and they stay where they were.
    expect(await figures.getAttribute('open')).toBeNull();
    expect(await figures.locator('summary').evaluate((summary) => summary === document.activeElement)).toBe(
      true,
    );

    await manager.goto(address);
    await manager.locator('main summary', { hasText: 'Qui a répondu quoi' }).click();
    expect(await manager.locator('#qui-a-vote').innerText()).toContain('La petite');
    const counted = await manager.locator('main').innerText();
    for (const words of ['Échantillon volontaire', 'Trop peu de réponses pour donner une marge'])
      expect(counted).toContain(words);
    expect(await manager.locator('.pr').first().innerText()).toMatch(/Brut\s+100\s%\s+Pondéré\s+100\s%/);
    expect(await manager.locator('#chiffres').innerText()).toContain('trop peu de réponses');
    expect(await isWiderThanWindow(manager)).toBe(false);
  });

  it('a secret poll moves by groups of five while it is open, and tells branches and weights when it closes', async () => {
    const slug = await slugWhere(`kind = 'single' and results = 'always' and secret`);
    const address = `/sondages/${slug}`;
    const onlooker = await journey.page();
    await onlooker.goto(address);
    const figures = () => onlooker.locator('poll-live #chiffres').innerText();
    const before = await figures();
    const member = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    await member.goto(address);
    const first = (await member.locator('.pr__l').first().innerText()).trim();
    const form = member.locator('main form').filter({ has: member.locator('[name=choices]') });
    await form.getByLabel(first).check();
    await form.getByRole('button', { name: 'Voter' }).click();
    await member.waitForURL(address);
    const told = await member.locator('main').innerText();
    for (const words of [
      'Vous avez voté',
      'nous ne pouvons pas retrouver votre réponse',
      'avancent par groupes de cinq',
    ])
      expect(told).toContain(words);
    expect(told).not.toContain('Pondéré');
    expect(await isWiderThanWindow(member)).toBe(false);
    await onlooker.reload();
    expect(await figures()).toBe(before);
    const csv = async () => (await onlooker.request.get(`${address}/resultats.csv`)).text();
    expect(await csv()).not.toContain('Musique');

    await journey.site.rows(
      `update engagement.poll set closes_at = now() - interval '1 minute' where slug = $1`,
      [slug],
    );
    await member.reload();
    expect(await member.locator('.pr').first().innerText()).toMatch(/Brut\s+\d+\s%\s+Pondéré\s+\d+\s%/);
    expect(await member.locator('#chiffres').innerText()).toMatch(/±\s\d/);
    expect(await csv()).toContain('Part pondérée (%)');
    expect(await csv()).toContain('Musique');
    await journey.site.rows(
      `update engagement.poll set closes_at = now() + interval '20 days' where slug = $1`,
      [slug],
    );
  });

  it('for a segment is chosen in the form, voted in by who is in it, and unknown to others', async () => {
    const [former] = await journey.site.rows<{ branches: string[] }>(
      `select m.branches from community.member m join community.account a on a.member_id = m.id where a.email = $1`,
      [EMAIL.member],
    );
    const setBranches = (branches: readonly string[]) =>
      journey.site.rows(
        `update community.member m set branches = $2 from community.account a where a.member_id = m.id and a.email = $1`,
        [EMAIL.member, branches],
      );
    await setBranches(['photography']);
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    await manager.goto('/sondages/nouveau');
    expect(await isWiderThanWindow(manager)).toBe(false);
    await manager.fill('[name=question]', 'Qui relit vos contrats de cession\u202f?');
    await manager.fill('[name=options]', 'Moi\nUn conseil\nPersonne');
    await manager.uncheck('[name=audiences][value=members]');
    await manager.getByLabel('Segment «\u00a0Photographes\u00a0»').check();
    const [year, month, day] = addDays(parisDay(new Date()), 10).split('-');
    await manager.fill('[name=closesOn]', `${year}-${month}-${day}`);
    await manager.getByRole('button', { name: 'Publier le sondage' }).click();
    await manager.waitForURL(/\/sondages\/qui-relit/);
    await setBranches(former!.branches);
    expect(await manager.locator('main').innerText()).toMatch(
      /Segment «\u00a0Photographes\u00a0»\u00a0: \d+ membres, liste arrêtée le/,
    );
    const { pathname } = new URL(manager.url());
    await manager.goto('/admin/segments');
    await manager.getByRole('link', { name: 'Photographes', exact: true }).click();
    expect(await manager.locator('section[aria-labelledby=usages]').innerText()).toMatch(
      /2 sondages\s+1 défi/,
    );
    expect(await isWiderThanWindow(manager)).toBe(false);

    const member = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    const other = await journey.memberPage(EMAIL.ambassador, { javaScript: false, width: 390 });
    expect((await other.goto(pathname))?.status()).toBe(404);
    await member.goto(pathname);
    expect(await member.locator('main').innerText()).not.toContain('Photographes');
    await member.getByLabel('Un conseil').check();
    await member.locator('main').getByRole('button', { name: 'Voter' }).click();
    await member.waitForURL(pathname);
    expect(await member.locator('main').innerText()).toContain('Vous avez voté');
  });

  it('stands in a topic, where one votes without leaving it and sees what came of it', async () => {
    const [poll] = await journey.site.rows<{ slug: string; question: string }>(
      `select slug, question from engagement.poll p where closes_at > now() and kind = 'single' and results = 'always'
         and audiences && '{public,members}' and away = '[]' and not exists (select from engagement.turnout t
           join community.account a on a.member_id = t.member_id where t.poll_id = p.id and a.email_key = $1)
       order by opened_at desc limit 1`,
      [EMAIL.ambassador],
    );
    const { slug, question } = poll!;
    const asker = await journey.memberPage(EMAIL.ambassador, { javaScript: false, width: 390 });
    await asker.goto('/questions/nouvelle');
    await asker.check('main [name=kind][value=discussion]');
    await asker.fill('main [name=title]', 'Ce que vous pensez de ce sondage, en deux mots');
    await asker.selectOption('main [name=categoryId]', { index: 1 });
    await asker.fill('main [name=body]', 'Votez, puis dites pourquoi.');
    await asker.locator('summary', { hasText: 'Ajouter un sondage' }).click();
    await asker.fill('main [name=poll]', '/sondages/rien-du-tout');
    const publish = () => asker.getByRole('button', { name: /^Publier/ }).click();
    await publish();
    if (!(await asker.locator('main').innerText()).includes('Ajouter un sondage')) await publish();
    await asker.fill('main [name=poll]', `${journey.site.url}/sondages/${slug}`);
    await publish();
    if (asker.url().includes('/questions/nouvelle')) await publish();
    await asker.waitForURL('**/sujets/**');
    const topic = new URL(asker.url()).pathname;
    const card = asker.locator('#sondage');
    expect(await card.innerText()).toContain(question);
    expect(await isWiderThanWindow(asker)).toBe(false);
    await card.getByRole('radio').first().check();
    await card.getByRole('button', { name: 'Voter' }).click();
    await asker.waitForURL(new RegExp(`${topic}.*#sondage`));
    expect(await card.getByRole('button', { name: 'Voter' }).count()).toBe(0);
    const visitor = await journey.page();
    await visitor.goto(topic);
    expect(await visitor.locator('#sondage').innerText()).toContain(question);
    await journey.site.rows(
      `update engagement.poll set away = '[{"decisionId": "0199dddd-1111-7000-8000-000000000009", "action": "hide"}]' where slug = $1`,
      [slug],
    );
    // What is kept of a page may stand for a second after a change.
    const within = Date.now() + 1_000;
    do await visitor.reload();
    while ((await visitor.locator('#sondage').count()) > 0 && Date.now() < within);
    expect(await visitor.locator('#sondage').count()).toBe(0);
    await journey.site.rows(`update engagement.poll set away = '[]' where slug = $1`, [slug]);
  });

  it('is put into a channel, where members vote without leaving it, and see others do', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    const asked = await ask(manager, {
      question: 'Quel jour pour le café des membres ?',
      options: 'Le lundi\nLe jeudi',
    });
    await manager.goto('/salons/le-cafe');
    await manager.locator('summary[aria-label="Ce salon et moi"]').click();
    await manager.getByRole('link', { name: 'Ajouter un sondage' }).click();
    expect(await isWiderThanWindow(manager)).toBe(false);
    await manager.getByRole('button', { name: 'Envoyer avec le sondage' }).click();
    expect(await manager.locator('main').innerText()).toContain('Ce champ est à remplir');
    const slug = asked.split('/').at(-1)!;
    await manager.check(`main [name=poll][value="${slug}"]`);
    await manager.fill('main [name=body]', 'Dites-nous ce que vous en pensez.');
    await manager.getByRole('button', { name: 'Envoyer avec le sondage' }).click();
    await manager.waitForURL('**/salons/le-cafe#message-*');
    expect(await isWiderThanWindow(manager)).toBe(false);

    const onlooker = await journey.memberPage(EMAIL.agent);
    await onlooker.goto('/salons/le-cafe');
    const put = (page: Page) => page.locator('.msg').last().locator('section[id^=sondage-]');
    const votes = () => put(onlooker).locator('.pr').allInnerTexts();
    const before = (await votes()).join();
    const count = async () => (await put(onlooker).locator('tbody').allTextContents()).join();
    const counted = await count();
    const member = await journey.memberPage(EMAIL.moderator, { javaScript: false });
    await member.goto('/salons/le-cafe');
    await put(member).getByRole('radio').nth(1).check();
    await put(member).getByRole('button', { name: 'Voter' }).click();
    await member.waitForURL(/\/salons\/le-cafe\?autour=\d+#sondage-/);
    expect(await put(member).innerText()).toContain('Changer mon vote');
    expect(before).not.toBe('');
    for (let waited = 0; waited < 160 && (await count()) === counted; waited++)
      await onlooker.waitForTimeout(250);
    expect(await count()).not.toBe(counted);

    // Out of sight, it is nowhere: the message stays.
    await journey.site.rows(
      `update engagement.poll set away = '[{"decisionId": "0199dddd-1111-7000-8000-000000000009", "action": "hide"}]' where slug = $1`,
      [slug],
    );
    await member.reload();
    expect(await put(member).count()).toBe(0);
    expect(await member.locator('.msg').last().innerText()).toContain('Dites-nous ce que vous en pensez.');
    await journey.site.rows(`update engagement.poll set away = '[]' where slug = $1`, [slug]);
  });

  it('shows pictures beside its answers, and stands on a page that the team composed', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    await manager.goto('/sondages/nouveau');
    await manager.fill('[name=question]', 'Quelle affiche pour nos rencontres ?');
    await manager.fill('[name=options]', 'La bleue\nLa jaune');
    await manager.check('[name=results][value=always]');
    await manager.check('[name=audiences][value=public]');
    await manager.uncheck('[name=audiences][value=members]');
    const [year, month, day] = addDays(parisDay(new Date()), 10).split('-');
    await manager.fill('[name=closesOn]', `${day}/${month}/${year}`);
    await manager.getByRole('button', { name: 'Publier le sondage' }).click();
    await manager.waitForURL(/\/sondages\/quelle-affiche-pour-nos-rencontres-/);
    const address = new URL(manager.url()).pathname;
    await manager.getByRole('link', { name: 'Images des réponses' }).click();
    const add = () => manager.getByRole('button', { name: 'Ajouter l’image' }).click();
    await manager.fill('main [name=alt]', 'Un aplat bleu');
    await add();
    expect(await manager.locator('#file-error').innerText()).toContain('à remplir');
    const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: '#23456b' } });
    const buffer = await picture.png().toBuffer();
    await manager.setInputFiles('main [name=file]', { name: 'bleue.png', mimeType: 'image/png', buffer });
    await add();
    await manager.getByText('L’image est ajoutée.').first().waitFor();
    expect(await isWiderThanWindow(manager)).toBe(false);
    expect(await manager.locator('main [name=option]').last().inputValue()).toBe('1');
    // Who runs all polls may rewrite it, and says why; its pictures are its author’s.
    const other = await journey.memberPage(EMAIL.administrator, { javaScript: false, width: 390 });
    await other.goto(address);
    await other.locator(`main a[href="${address}/modifier"]`).waitFor();
    expect(await other.locator(`main a[href="${address}/images"]`).count()).toBe(0);
    expect((await other.goto(`${address}/images`))?.status()).toBe(404);

    const visitor = await journey.page({ width: 390 });
    const member = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    await member.goto(address);
    const shown = member.getByAltText('Un aplat bleu').first();
    expect(await isWiderThanWindow(member)).toBe(false);
    expect(await shown.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(300);
    const src = await shown.getAttribute('src');
    expect((await visitor.request.get(src!)).status()).toBe(200);
    await journey.site.rows(`update engagement.poll set audiences = '{branch:film}' where slug = $1`, [
      address.split('/').at(-1),
    ]);
    expect((await visitor.request.get(src!)).status()).toBe(404);
    await journey.site.rows(`update engagement.poll set audiences = '{public}' where slug = $1`, [
      address.split('/').at(-1),
    ]);

    await manager.goto('/admin/pages');
    await manager.fill('main [name=title]', 'Nos affiches');
    await manager.fill('main [name=slug]', 'nos-affiches');
    await manager.getByRole('button', { name: 'Commencer la page' }).click();
    await manager.selectOption('main [name=kind]', 'poll');
    await manager.getByRole('button', { name: 'Ajouter un bloc' }).click();
    await manager.fill('main [name=poll]', '/sondages/rien-du-tout');
    await manager.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await manager.locator('#poll-error').waitFor();
    await manager.fill('main [name=poll]', address);
    await manager.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await manager.fill('main [name=note]', 'Un vote');
    await manager.getByRole('button', { name: /^Publier$/ }).click();
    await visitor.goto('/pages/nos-affiches');
    expect(await visitor.locator('main').innerText()).toContain('Quelle affiche pour nos rencontres');
    expect(await isWiderThanWindow(visitor)).toBe(false);
    await member.goto('/pages/nos-affiches');
    await member.getByRole('radio', { name: 'Un aplat bleu La bleue' }).check();
    await member.getByRole('button', { name: 'Voter' }).click();
    await member.waitForURL(/\/pages\/nos-affiches#sondage-/);
    expect(await member.locator('main').innerText()).toContain('Votre vote est enregistré');
    await journey.site.rows(`update engagement.poll set audiences = '{branch:film}' where slug = $1`, [
      address.split('/').at(-1),
    ]);
    await visitor.reload();
    expect(await visitor.locator('main').innerText()).not.toContain('Quelle affiche');
  });

  it('a member ranks without scripts, is told of a rank given twice, and keeps what was typed', async () => {
    const address = `/sondages/${await slugWhere(`kind = 'ranked'`)}`;
    const page = await journey.memberPage(EMAIL.member, { javaScript: false });
    await page.goto(address);
    const rank = (option: number) => page.locator(`[id="rank-${option}"]`);
    await rank(0).selectOption('1');
    await rank(1).selectOption('1');
    await page.getByRole('button', { name: 'Voter' }).click();
    expect(await page.locator('main').innerText()).toContain('Deux réponses ont le rang 1');
    expect(await rank(1).inputValue()).toBe('1');
    await rank(1).selectOption('2');
    await page.getByRole('button', { name: 'Voter' }).click();
    await page.waitForURL(address);
    expect(await page.locator('main').innerText()).toContain('Les résultats seront publiés à la clôture');
  });

  it('a vote for what was changed meanwhile is not taken: the poll is shown again, with what still stands', async () => {
    const agent = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await agent.goto('/sondages/nouveau');
    await agent.fill('[name=question]', 'Quel lieu pour notre rencontre ?');
    await agent.fill('[name=options]', 'La salle\nLe jardin');
    await agent.getByLabel('Vote nominatif').check();
    await agent.getByLabel('Tout de suite').check();
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await agent.fill('[name=closesOn]', soon);
    await agent.getByRole('button', { name: 'Publier le sondage' }).click();
    await agent.waitForURL(/\/sondages\/quel-lieu-pour-notre-rencontre/);
    const address = new URL(agent.url()).pathname;

    const member = await journey.memberPage(EMAIL.member, { javaScript: false });
    await member.goto(address);
    await member.getByLabel('Le jardin').check();
    await agent.goto(`${address}/modifier`);
    await agent.fill('[name=options]', 'Le jardin\nLa salle\nEn ligne');
    await agent.getByRole('button', { name: 'Enregistrer' }).click();
    await agent.waitForURL(address);
    await member.getByRole('button', { name: 'Voter' }).click();
    expect(await member.locator('main').innerText()).toContain('a été modifié depuis que vous l’avez lu');
    expect(await member.getByLabel('Le jardin').isChecked()).toBe(true);
    expect(await member.getByLabel('En ligne').count()).toBe(1);
    await member.getByRole('button', { name: 'Voter' }).click();
    expect(await member.locator('main').innerText()).toContain('enregistré sous votre nom : Le jardin');
  });

  it('a member asks, and is told what should not be said', async () => {
    const page = await journey.memberPage(EMAIL.member, { javaScript: false });
    await page.goto('/sondages');
    await page.getByRole('link', { name: 'Créer un sondage' }).click();
    await page.fill('[name=question]', 'Qui vient à la rencontre de mardi ?');
    await page.fill('[name=description]', 'Appelez-moi au 06 12 34 56 78.');
    await page.fill('[name=options]', 'Moi\nPas moi');
    await page.fill('[name=closesOn]', new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
    await page.getByRole('button', { name: 'Publier le sondage' }).click();
    await page.locator('[name=agreed]').check();
    await page.getByRole('button', { name: 'Publier le sondage' }).click();
    await page.waitForURL(/\/sondages\/qui-vient-a-la-rencontre-de-mardi-/);
    expect(await page.locator('main').innerText()).toContain('Demandé par');
  });

  it('an agent asks, changes and closes a named poll', async () => {
    const page = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await page.goto('/sondages/nouveau');
    await page.getByRole('button', { name: 'Publier le sondage' }).click();
    await page.locator('main [aria-invalid]').first().waitFor();
    for (const field of ['question', 'options', 'closesOn'])
      expect(await page.locator(`main [name=${field}][aria-invalid=true]`).count()).toBe(1);
    await page.fill('[name=question]', 'Quel jour pour notre rencontre ?');
    await page.fill('[name=options]', 'Mardi\nJeudi');
    await page.getByLabel('Vote nominatif').check();
    await page.getByLabel('Tout de suite').check();
    await page.fill('[name=closesOn]', '31/03/2099');
    await page.getByRole('button', { name: 'Publier le sondage' }).click();
    expect(await page.locator('main').innerText()).toContain('365 jours au plus');
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await page.fill('[name=closesOn]', soon);
    await page.getByRole('button', { name: 'Publier le sondage' }).click();
    await page.waitForURL(/\/sondages\/quel-jour-pour-notre-rencontre/);
    await page.getByLabel('Mardi').check();
    await page.getByRole('button', { name: 'Voter' }).click();
    expect(await page.locator('main').innerText()).toContain('enregistré sous votre nom : Mardi');
    await page.getByLabel('Jeudi').check();
    await page.getByRole('button', { name: 'Changer mon vote' }).click();
    expect(await page.locator('main').innerText()).toContain('enregistré sous votre nom : Jeudi');
    await page.getByRole('link', { name: 'Clore maintenant' }).click();
    expect(await page.locator('main').innerText()).toContain('rien ne le rouvre');
    await page.getByRole('button', { name: 'Clore maintenant' }).click();
    expect(await page.locator('main').innerText()).toContain('Clos le');
  });

  it('a manager puts a poll away that is over, without scripts, and brings it back; who voted reads it all the while', async () => {
    const [poll] = await journey.site.rows<{ slug: string }>(
      `update engagement.poll set opened_at = now() - interval '2 minutes', closes_at = now() - interval '1 minute'
       where id = (select id from engagement.poll where closes_at < now() and away = '[]' and 'public' = any(audiences) limit 1)
       returning slug`,
    );
    const { slug } = poll!;
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    const row = manager
      .locator('main tbody tr')
      .filter({ has: manager.locator(`a[href="/sondages/${slug}"]`) });
    await manager.goto('/admin/sondages');
    await row.getByRole('link', { name: /^Archiver/ }).click();
    expect(await isWiderThanWindow(manager)).toBe(false);
    await manager.getByRole('button', { name: 'Archiver le sondage' }).click();
    await manager.waitForURL(/\/admin\/sondages$/);
    expect(await manager.locator('body').innerText()).toContain('Le sondage est archivé.');
    expect(await row.count()).toBe(0);

    const reader = await journey.page({ javaScript: false });
    expect((await reader.goto(`/sondages/${slug}`))?.status()).toBe(200);

    await manager.getByRole('link', { name: 'Archives' }).click();
    await row.getByRole('link', { name: /^Remettre dans la liste/ }).click();
    await manager.getByRole('button', { name: 'Remettre dans la liste' }).click();
    await manager.waitForURL(/\/admin\/sondages$/);
    expect(await row.count()).toBe(1);
  });

  it('a visitor reports a poll, a moderator hides it with reasons, and nobody finds it any more', async () => {
    const slug = await slugWhere(`'public' = any(audiences) and kind not in ('single', 'ranked')`);
    const visitor = await journey.page({ javaScript: false });
    await visitor.goto(`/sondages/${slug}`);
    await visitor.getByRole('link', { name: 'Signaler ce sondage' }).click();
    expect(await visitor.locator('main').innerText()).toContain('Le sondage «');
    await visitor.getByLabel(/^Injure, harcèlement ou menace/).check();
    await visitor.getByRole('button', { name: 'Continuer' }).click();
    await visitor.fill('[name=explanation]', 'La question se moque de quelqu’un.');
    await visitor.fill('[name=name]', 'Lou Martin');
    await visitor.fill('[name=email]', 'lou.martin@example.org');
    await visitor.getByLabel(/^Je signale de bonne foi/).check();
    await visitor.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await visitor.waitForURL(/\/signalements\//);

    const [item] = await journey.site.rows<{ id: string }>(
      `select i.id from moderation.review_item i join engagement.poll p on p.id::text = i.target_id::text where p.slug = $1`,
      [slug],
    );
    const moderator = await journey.memberPage(EMAIL.administrator, { javaScript: false });
    await moderator.goto(`/admin/moderation/${item!.id}`);
    await moderator.getByRole('button', { name: 'Prendre ce dossier' }).click();
    await moderator.getByLabel('Masquer', { exact: true }).check();
    await moderator.selectOption('[name=modele]', 'masquage-injure');
    await moderator.getByRole('button', { name: 'Préparer la décision' }).click();
    await moderator.getByRole('button', { name: 'Décider et prévenir' }).click();
    await moderator.waitForURL(/\/admin\/moderation$/);
    const status = async () => (await visitor.goto(`/sondages/${slug}`))?.status();
    for (let tries = 0; tries < 160 && (await status()) !== 404; tries++) await visitor.waitForTimeout(250);
    expect(await status()).toBe(404);
  });
});
