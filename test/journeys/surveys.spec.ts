import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('surveys', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const slugWhere = async (condition: string): Promise<string> =>
    (
      await journey.site.rows<{ slug: string }>(
        `select slug from engagement.survey where ${condition} limit 1`,
      )
    )[0]!.slug;
  const place = (email: string, branch: string) =>
    journey.site.rows(
      `update community.member m set branches = array[$2] from community.account a where a.member_id = m.id and a.email = $1`,
      [email, branch],
    );

  it('a member answers page by page, stops, goes on another day, reads it again and sends it', async () => {
    const address = `/enquetes/${await slugWhere('opened_at is not null and closes_at > now()')}`;
    await place(EMAIL.member, 'writing');
    const page = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    const told = () => page.locator('main').innerText();
    const press = (name: string) => page.getByRole('button', { name }).click();
    await page.goto(address);
    await page.getByRole('link', { name: 'Commencer' }).click();
    expect(await isWiderThanWindow(page)).toBe(false);
    await press('Continuer');
    expect(await told()).toContain('Répondez à cette question pour continuer.');
    await page.getByLabel('Mon affiliation est en cours').check();
    await page.getByLabel('Emploi salarié').check();
    await press('Continuer');
    expect(await told()).toContain('Depuis combien de semaines attendez-vous');
    await page.getByLabel(/Depuis combien de semaines/).fill('30');
    await press('Continuer');
    expect(await told()).toContain('Ce nombre est trop grand');
    await page.getByLabel(/Depuis combien de semaines/).fill('12');
    await press('Enregistrer et finir plus tard');
    await page.waitForURL(address);
    expect(await told()).toContain('À terminer');

    await page.getByRole('link', { name: 'Reprendre' }).click();
    expect(await told()).toContain('Page 2 sur 3');
    for (const group of await page.locator('main fieldset').all())
      await group.getByRole('radio').last().check();
    await press('Continuer');
    await page.getByLabel('Une vidéo courte par étape').check();
    await page.getByLabel('8', { exact: true }).check();
    await page
      .getByRole('group', { name: /Acceptez-vous/ })
      .getByLabel('Non')
      .check();
    await press('Continuer');
    expect(await told()).toContain('Relecture, avant l’envoi');
    expect(await told()).toMatch(/attendez-vous\s?\?\s+12/);
    await press('Envoyer mes réponses');
    await page.waitForURL(address);
    expect(await told()).toContain('Merci, vos réponses sont enregistrées.');
    await page.goto(`${address}/repondre`);
    expect(new URL(page.url()).pathname).toBe(address);
  });

  it('a manager writes a survey and opens it; the quota of a branch closes, and results come at the end', async () => {
    await place(EMAIL.member, 'photography');
    await place(EMAIL.ambassador, 'photography');
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false });
    const press = (name: string) => manager.getByRole('button', { name, exact: true }).click();
    await manager.goto('/admin/enquetes/nouvelle');
    await manager.fill('[name=title]', 'Nos rencontres de l’an prochain');
    await manager.fill('[name=pageTitles]', 'Le lieu');
    await manager.locator('[id="quota-photography"]').fill('1');
    await press('Créer le brouillon');
    await manager.getByRole('link', { name: 'Ajouter une question' }).click();
    await manager.fill('[name=label]', 'Où nous retrouver ?');
    await manager.fill('[name=options]', 'Une salle');
    await press('Ajouter la question');
    expect(await manager.locator('main').innerText()).toContain('au moins 2 réponses');
    await manager.fill('[name=options]', 'Une salle\nUn jardin');
    await press('Ajouter la question');
    await manager.waitForURL(/\/questions$/);
    const desk = new URL(manager.url()).pathname.replace('/questions', '');
    const address = desk.replace('/admin', '');
    expect((await (await journey.page()).goto(address))?.status()).toBe(404);
    await manager.goto(desk);
    await manager.locator('summary', { hasText: 'Ouvrir l’enquête' }).click();
    await manager.fill('[name=closesOn]', new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
    await press('Ouvrir l’enquête');
    expect(await manager.locator('main').innerText()).toContain('En cours');
    await manager.locator('summary', { hasText: 'Relances automatiques' }).click();
    await manager.locator('[id="reminder-days-1"]').fill('1');
    await press('Enregistrer les relances');
    expect(await manager.locator('main').innerText()).toContain('donnez de 3 à 60 jours');
    await manager.locator('[id="reminder-days-1"]').fill('5');
    await press('Enregistrer les relances');
    expect(await manager.locator('main').innerText()).toContain('Attend l’ouverture et l’invitation');
    await manager.locator('summary', { hasText: 'Inviter et relancer' }).click();
    await press('Inviter les membres');
    expect(await manager.locator('main').innerText()).toMatch(
      /5 jours après l’invitation\s+Partira le \d+ \S+ 20\d\d/,
    );

    const member = await journey.memberPage(EMAIL.member, { javaScript: false });
    await member.goto(`${address}/repondre`);
    await member.getByLabel('Un jardin').check();
    await member.getByRole('button', { name: 'Continuer' }).click();
    await member.getByRole('button', { name: 'Envoyer mes réponses' }).click();
    expect(await member.locator('main').innerText()).toContain('ne sont plus reliées à votre compte');
    const late = await journey.memberPage(EMAIL.ambassador, { javaScript: false });
    await late.goto(address);
    expect(await late.locator('main').innerText()).toContain('souhaité pour votre branche est atteint');

    await manager.goto(desk);
    expect(await manager.locator('#quotas-branches').innerText()).toMatch(/Photographie\s+1\s+1\s+atteint/);
    await manager.locator('summary', { hasText: 'Clore maintenant' }).click();
    await press('Clore l’enquête');
    await manager.getByRole('link', { name: 'Résultats', exact: true }).click();
    expect(await manager.locator('main').innerText()).toContain('Moins de cinq personnes ont répondu');
  });

  it('a manager puts a survey away that is over, and brings it back; its results are read all the while', async () => {
    const slug = await slugWhere('published is not null');
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    const link = manager.locator(`main a[href="/admin/enquetes/${slug}"]`);
    await manager.goto(`/admin/enquetes/${slug}`);
    await manager.getByText('Archiver l’enquête').click();
    await manager.getByRole('button', { name: 'Archiver cette enquête' }).click();
    await manager.waitForURL(/\/admin\/enquetes$/);
    expect(await link.count()).toBe(0);
    const reader = await journey.page({ javaScript: false });
    expect((await reader.goto(`/enquetes/${slug}/resultats`))?.status()).toBe(200);

    await manager.getByRole('link', { name: 'Archives' }).click();
    await link.click();
    expect(await manager.locator('main').innerText()).toContain('Close, archivée');
    await manager.getByText('Remettre dans la liste').click();
    await manager.getByRole('button', { name: 'Remettre cette enquête dans la liste' }).click();
    await manager.goto('/admin/enquetes');
    expect(await link.count()).toBe(1);
  });

  it('published results are read by everybody, masked by branch where few answered, and as a file', async () => {
    const address = `/enquetes/${await slugWhere('published is not null')}`;
    const visitor = await journey.page({ javaScript: false });
    await visitor.goto(`${address}/resultats`);
    const told = await visitor.locator('main').innerText();
    expect(told).toContain('Échantillon volontaire');
    expect(told).toContain('n’est pas détaillée par branche');
    expect(told).toContain('Mots qui reviennent');
    expect(told).not.toContain('Un exemple chiffré');
    expect(await visitor.locator('main .masked').count()).toBeGreaterThan(0);
    const file = await visitor.request.get(`${address}/resultats.csv`);
    const lines = (await file.text()).split('\r\n');
    expect(lines[0]).toContain('"Page";"Clé";"Question";"Réponse";"Branche";"Réponses";"Part (%)"');
    expect(lines.filter((line) => line.includes(';"masqué";')).length).toBeGreaterThan(0);
    expect((await visitor.request.get(`/admin${address}/resultats.csv`, { maxRedirects: 0 })).ok()).toBe(
      false,
    );

    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false });
    await manager.goto(`/admin${address}/resultats`);
    for (const summary of await manager.locator('summary', { hasText: 'premières réponses libres' }).all())
      await summary.click();
    const first = await manager.locator('main .rows li.pre').allInnerTexts();
    expect(first).toHaveLength(20);
    await manager.getByRole('link', { name: /^Lire les \d+ réponses libres$/ }).click();
    const read = await manager.locator('main .rows li.pre').allInnerTexts();
    expect(read.slice(0, 20)).toEqual(first);
    expect(read).toContainEqual(expect.stringContaining('Un exemple chiffré'));
    await manager.goto(`/admin${address}/resultats`);
    const theme = manager.locator('main a[href*="?mot="]').first();
    const word = (await theme.innerText()).split(/\s/u)[0]!;
    await theme.click();
    const saying = await manager.locator('main .rows li.pre').allInnerTexts();
    expect(saying.length).toBeGreaterThanOrEqual(5);
    expect(saying.length).toBeLessThan(read.length);
    expect(await manager.locator('main h1').innerText()).not.toBe('');
    expect(await manager.locator('main').innerText()).toContain(`«\u00A0${word}\u00A0»`);
    await manager.goto(`/admin${address}/resultats`);
    for (const box of await manager.locator('[name=published]').all()) await box.uncheck();
    await manager.getByRole('button', { name: 'Enregistrer la publication' }).click();
    await visitor.goto(`${address}/resultats`);
    expect(await visitor.locator('main').innerText()).toContain('pas encore publié');
  });

  it('a member says in one press whether a sealed answer spared a contact, and is not asked again', async () => {
    const [topic] = await journey.site.rows<{ address: string }>(
      `select '/sujets/' || t.slug || '-' || t.number as address from community.topic t
       join community.post p on p.topic_id = t.id join community.seal s on s.post_id = p.id and s.lifted_at is null
       where t.audience = 'public' and t.deleted_at is null and p.deleted_at is null limit 1`,
    );
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false });
    /** Of all months together; the team reads those that are over. */
    const counted = async (): Promise<number> => {
      const [row] = await journey.site.rows<{ votes: number }>(
        `select sum(votes)::int as votes from engagement.opinion_count where kind = 'contact-spared' and about like 'month:%'`,
      );
      return row!.votes;
    };
    const read = async (): Promise<string> => {
      await manager.goto('/admin/enquetes');
      return manager.locator('#avis-par-mois').innerText();
    };
    const told = await read();
    const before = await counted();
    const member = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    await member.goto(topic!.address);
    const asked = member.getByRole('region', { name: /évité de nous contacter/ });
    await asked.getByRole('button', { name: 'En partie' }).click();
    await member.waitForURL(topic!.address);
    expect(await member.locator('body').innerText()).toContain('Merci, votre réponse est comptée.');
    expect(await asked.count()).toBe(0);
    const visitor = await journey.page({ javaScript: false });
    await visitor.goto(topic!.address);
    expect(await visitor.locator('main').innerText()).not.toContain('évité de nous contacter');
    expect(await counted()).toBe(before + 1);
    expect(await read()).toBe(told);
  });
});
