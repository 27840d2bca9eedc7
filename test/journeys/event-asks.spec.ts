import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('what organisers add to an event', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const eventWhere = async (condition: string) =>
    (
      await journey.site.rows<{ id: string; address: string; title: string }>(
        `select id, title, '/evenements/' || slug || '-' || number as address from events.gathering
         where ${condition} order by starts_at limit 1`,
      )
    )[0]!;

  it('a picture, which is shown on the page, on the card, and where the page is shared', async () => {
    const { id, address, title } = await eventWhere(
      `starts_at > now() + interval '30 hours' and cover is null and branches = '{}' and state = 'published'`,
    );
    const host = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    await host.goto(`/admin/evenements/${id}/image`);
    const blue = { create: { width: 800, height: 400, channels: 3, background: '#23456b' } } as const;
    const picture = { name: 'salle.png', mimeType: 'image/png', buffer: await sharp(blue).png().toBuffer() };
    await host.setInputFiles('[name=file]', picture);
    await host.getByRole('button', { name: 'Mettre cette image' }).click();
    await host.locator('#alt-error').waitFor();
    await host.setInputFiles('[name=file]', picture);
    await host.locator('[name=alt]').fill('Une salle bleue, vide.');
    await host.getByRole('button', { name: 'Mettre cette image' }).click();
    await host.getByText('Image enregistrée').first().waitFor();
    expect(await isWiderThanWindow(host)).toBe(false);

    const visitor = await journey.page({ javaScript: false });
    await visitor.goto(address);
    const shown = visitor.getByRole('img', { name: 'Une salle bleue, vide.' });
    const loaded = await visitor.request.get((await shown.getAttribute('src'))!);
    expect([loaded.status(), loaded.headers()['content-type']]).toEqual([200, 'image/webp']);
    const told = await visitor.locator('script[type="application/ld+json"]').allInnerTexts();
    expect(told.join()).toContain('/fichiers/covers/');
    const shared = await visitor.locator('meta[property="og:image"]').getAttribute('content');
    expect((await visitor.request.get(new URL(shared!).pathname)).headers()['content-type']).toBe(
      'image/png',
    );
    await visitor.goto('/evenements');
    await visitor.locator('li').filter({ hasText: title }).getByRole('img').waitFor();
  });

  it('chapters of the replay, refused with their line, then shown as links into the player', async () => {
    const { id, address } = await eventWhere(`replay like 'https://player.vimeo.com/%'`);
    const host = await journey.memberPage(EMAIL.manager, { javaScript: false });
    await host.goto(`/admin/evenements/${id}/suites`);
    const lines = host.getByRole('textbox', { name: /Chapitres de la rediffusion/ });
    await lines.fill('0:00:00 Accueil\n0:10:00 Les plafonds\n0:09:00 Avant');
    await host.getByRole('button', { name: 'Enregistrer' }).click();
    expect(await host.locator('#chapters-error').innerText()).toContain('Ligne 3');
    await lines.fill('0:00:00 Accueil\n0:10:05 Les plafonds');
    await host.getByRole('button', { name: 'Enregistrer' }).click();
    await host.getByText('Suites enregistrées').first().waitFor();
    const visitor = await journey.page({ javaScript: false });
    await visitor.goto(address);
    const link = visitor.getByRole('link', { name: /Les plafonds/ });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/player\.vimeo\.com\/video\/\d+#t=605s$/);
  });

  it('questions that who registers answers, and answers otherwise', async () => {
    const { id, address } = await eventWhere(
      `starts_at > now() + interval '30 hours' and form = '[]' and branches = '{}' and state = 'published'`,
    );
    await journey.site.rows(
      `delete from events.registration where gathering_id = $1 and (state <> 'confirmed' or member_id in (
         select member_id from community.account where email_key = $2))`,
      [id, EMAIL.member],
    );
    await journey.site.rows(`update events.gathering set capacity = null, reserved = '[]' where id = $1`, [
      id,
    ]);
    const host = await journey.memberPage(EMAIL.manager, { javaScript: false, width: 390 });
    await host.goto(`/admin/evenements/${id}/formulaire`);
    const first = host.getByRole('group', { name: 'Question 1', exact: true });
    await first.locator('[name=label0]').fill('Qu’apportez-vous ?');
    await first.locator('[name=required0]').check();
    const second = host.getByRole('group', { name: 'Question 2', exact: true });
    await second.locator('[name=label1]').fill('Quel format préférez-vous ?');
    await second.locator('[name=kind1]').selectOption('single');
    await second.locator('[name=options1]').fill('Atelier');
    await host.getByRole('button', { name: 'Enregistrer' }).click();
    expect(await host.locator('[id="questions.1.options-error"]').innerText()).toContain('au moins 2');
    await second.locator('[name=options1]').fill('Atelier\n=1+1');
    await host.getByRole('button', { name: 'Enregistrer' }).click();
    await host.getByText('Questions d’inscription enregistrées').first().waitFor();
    expect(await isWiderThanWindow(host)).toBe(false);

    const member = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    await member.goto(address);
    await member.getByRole('link', { name: 'Je m’inscris' }).click();
    await member.getByRole('radio', { name: '=1+1' }).check();
    await member.getByRole('button', { name: 'Je m’inscris' }).click();
    await member.getByText('Cette question demande une réponse.').first().waitFor();
    expect(await member.getByRole('radio', { name: '=1+1' }).isChecked()).toBe(true);
    expect(await isWiderThanWindow(member)).toBe(false);
    await member.getByRole('textbox', { name: 'Qu’apportez-vous ?' }).fill('Mon relevé');
    await member.getByRole('button', { name: 'Je m’inscris' }).click();
    await member.getByRole('heading', { name: 'Votre inscription est confirmée' }).waitFor();
    expect(await member.locator('.answers').innerText()).toContain('Mon relevé');
    await member.getByRole('link', { name: 'Modifier mes réponses' }).click();
    await member.getByRole('textbox', { name: 'Qu’apportez-vous ?' }).fill('Ma déclaration');
    await member.getByRole('button', { name: 'Enregistrer mes réponses' }).click();
    await member.getByText('Réponses enregistrées').first().waitFor();

    const csv = await host.request.get(`/admin/evenements/${id}/inscriptions.csv`);
    const text = await csv.text();
    expect(text).toContain('Ma déclaration');
    expect(text).toContain(`'=1+1`);
  });
});
