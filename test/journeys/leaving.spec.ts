import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL, PASSWORD } from '../support/journey-people.ts';

describeInBrowser('leaving', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  it('a member takes a copy of everything along', async () => {
    const page = await journey.memberPage(EMAIL.ambassador);
    await page.goto('/compte');
    await page.getByRole('link', { name: 'Copie de mes données' }).click();
    await page.waitForURL('/compte/donnees');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Télécharger (JSON)' }).click(),
    ]);
    const { data } = JSON.parse(await readFile(await download.path(), 'utf8')) as {
      data: Record<string, Record<string, unknown>[]>;
    };
    expect(data['community.account']?.[0]?.['email']).toBe(EMAIL.ambassador);
    expect(data['community.account']?.[0]).not.toHaveProperty('password_hash');
    expect(data['community.post']!.length).toBeGreaterThan(0);
  });

  it('and closes the account for good, on a phone without scripts', async () => {
    const [topic] = await journey.site.rows<{ number: string; slug: string; pseudonym: string }>(
      `select t.number, t.slug, m.pseudonym from community.topic t join community.member m on m.id = t.author_id
       join community.account a on a.member_id = m.id where a.email = $1 and t.deleted_at is null and t.audience = 'public'
       limit 1`,
      [EMAIL.member],
    );
    const page = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    await page.goto('/compte/depart');
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.fill('[name=password]', 'pas-le-bon-du-tout');
    await page.getByRole('button', { name: 'Fermer mon compte pour toujours' }).click();
    expect(await page.locator('main').innerText()).toContain('mot de passe');
    expect(await page.locator('[name=words][value=keep]').isChecked()).toBe(true);
    await page.fill('[name=password]', PASSWORD);
    await page.getByRole('button', { name: 'Fermer mon compte pour toujours' }).click();
    await page.waitForURL('/');
    expect(await page.locator('body').innerText()).toContain('Votre compte est fermé.');
    expect(await page.locator('a[href^="/connexion"]').count()).toBeGreaterThan(0);

    await page.goto(`/sujets/${topic!.slug}-${topic!.number}`);
    const said = await page.locator('main').innerText();
    expect(said).toContain('Ancien membre');
    expect(said).not.toContain(topic!.pseudonym);

    await page.goto('/connexion');
    await page.fill('main input[name=email]', EMAIL.member);
    await page.fill('main input[name=password]', PASSWORD);
    await page.press('main input[name=password]', 'Enter');
    expect(new URL(page.url()).pathname).toBe('/connexion');
  });

  it('the last administrator stays', async () => {
    const page = await journey.memberPage(EMAIL.administrator);
    await page.goto('/compte/depart');
    await page.fill('[name=password]', PASSWORD);
    await page.getByRole('button', { name: 'Fermer mon compte pour toujours' }).click();
    await page.getByText('Le dernier administrateur').waitFor();
  });
});
