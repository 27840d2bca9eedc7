import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

const DESK = '/admin/engagement';
const main = (page: Page): Promise<string> => page.locator('main').innerText();
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

describeInBrowser('points, badges and rankings run by the team', () => {
  let journey: Journey;
  let pseudonym: string;
  beforeAll(async () => {
    journey = await Journey.start();
    const [row] = await journey.site.rows<{ pseudonym: string }>(
      `select m.pseudonym from community.member m join community.account a on a.member_id = m.id where a.email_key = $1`,
      [EMAIL.member],
    );
    pseudonym = row!.pseudonym;
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());
  const desk = () => journey.memberPage(EMAIL.manager, { javaScript: false });

  it('a rule is tried on the last days, refused for today, and saved for later', async () => {
    const page = await desk();
    await page.goto(`${DESK}/regles/ca-m-a-aide`);
    await page.fill('[name=points]', '9');
    await press(page, 'Voir qui gagnerait ou perdrait');
    expect(await main(page)).toMatch(/auraient? gagné plus/);
    expect(await page.locator('#apercu tbody tr').count()).toBeGreaterThan(0);
    expect(await page.inputValue('[name=points]')).toBe('9');
    await page.fill('[name=from]', '01/01/2020');
    await page.fill('[name=note]', 'Mieux reconnaître l’aide');
    await press(page, 'Enregistrer la nouvelle version');
    expect(await main(page)).toContain('à partir de demain');
    await page.fill('[name=from]', new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10));
    await press(page, 'Enregistrer la nouvelle version');
    expect(await page.locator('#versions tbody tr').first().innerText()).toMatch(
      /À venir[\s\S]*Mieux reconnaître/,
    );
    await page.goto(DESK);
    expect(await main(page)).toContain('Décidé pour plus tard');
  });

  it('points are given with a reason that their receiver reads, and taken back; nobody gives any to themselves', async () => {
    const page = await desk();
    await page.goto(`${DESK}/points`);
    await page.fill('[name=member]', 'Personne de tel');
    await page.fill('[name=points]', '12');
    await page.fill('[name=reason]', 'Pour l’atelier de mardi');
    await press(page, 'Donner ces points');
    expect(await main(page)).toContain('Aucun membre actif ne porte ce pseudonyme.');
    await page.fill('[name=member]', pseudonym);
    await press(page, 'Donner ces points');
    const member = await journey.memberPage(EMAIL.member, { javaScript: false });
    await member.goto('/points');
    expect(await member.locator('.points__line').first().innerText()).toMatch(
      /12[\s\S]*Pour l’atelier de mardi/,
    );
    await page.getByRole('link', { name: `Reprendre les points donnés à ${pseudonym}` }).click();
    await page.fill('[name=reason]', 'Donnés à la mauvaise personne');
    await press(page, 'Reprendre');
    await member.goto('/points');
    expect(await member.locator('.points__line').first().innerText()).toMatch(/−12[\s\S]*mauvaise personne/);
    const [own] = await journey.site.rows<{ pseudonym: string }>(
      `select m.pseudonym from community.member m join community.account a on a.member_id = m.id where a.email_key = $1`,
      [EMAIL.manager],
    );
    await page.fill('[name=member]', own!.pseudonym);
    await page.fill('[name=points]', '12');
    await page.fill('[name=reason]', 'Pour moi');
    await press(page, 'Donner ces points');
    expect(await main(page)).toContain('Personne ne décide pour soi-même');
  });

  it('a badge is given by hand, a member kept out of the rankings and let back in', async () => {
    const page = await desk();
    await page.goto(`${DESK}/badges/pair-referent/membres`);
    await page.fill('[name=member]', pseudonym);
    await page.fill('[name=reason]', 'Référente pour un an');
    await press(page, 'Décider');
    expect(await page.locator('#decisions tbody tr').first().innerText()).toContain('Référente pour un an');
    await page.goto(`${DESK}/badges/coup-de-main`);
    await page.fill('[name=bronze]', '500');
    await press(page, 'Voir qui gagnerait ou perdrait');
    expect(await main(page)).toContain('Un palier plus haut doit demander davantage');
    await page.goto(`${DESK}/classements`);
    await page.fill('[name=member]', pseudonym);
    await page.fill('[name=reason]', 'Des faveurs échangées');
    await press(page, 'Tenir hors des classements');
    const member = await journey.memberPage(EMAIL.member, { javaScript: false });
    await member.goto('/points/reglages');
    expect(await main(member)).toContain('Des faveurs échangées');
    await member.goto('/points');
    expect(await main(member)).toContain('Référente pour un an');
    await page.getByRole('button', { name: `Remettre ${pseudonym} dans les classements` }).click();
    expect(await main(page)).toContain('Personne n’est tenu hors des classements');
  });

  it('a badge is thought of, tried on what members did, and received by who earned it', async () => {
    const page = await desk();
    await page.goto(`${DESK}/badges`);
    await page.getByRole('link', { name: 'Nouveau badge' }).click();
    await page.fill('[name=name]', 'Première aide');
    await page.selectOption('[name=metric]', 'members_helped');
    await press(page, 'Voir qui gagnerait ou perdrait');
    expect(await main(page)).toContain('Description');
    await page.fill('[name=description]', 'Une personne a dit que vous l’aviez aidée.');
    await page.fill('[name=criterion]', 'Un « Ça m’a aidé » d’une autre personne.');
    await page.fill('[name=bronze]', '1');
    await press(page, 'Voir qui gagnerait ou perdrait');
    expect(await main(page)).toMatch(/Personne ne porte ce badge\s; \d+ le porterai/);
    expect(await page.inputValue('[name=metric]')).toBe('members_helped');
    await page.fill('[name=note]', 'Saluer la première aide');
    await press(page, 'Enregistrer');
    await page.waitForURL(`${DESK}/badges/premiere-aide`.replace(/^/, '**'));
    const row = () => page.locator('#badges tr', { hasText: 'Première aide' }).innerText();
    const held = /Bronze 1\s+Bronze \d+/;
    for (let waited = 0; waited < 160; waited++) {
      await page.goto(`${DESK}/badges`);
      if (held.test(await row())) break;
      await page.waitForTimeout(250);
    }
    expect(await row()).toMatch(held);
  });

  it('anomalies are read, and nothing of this is there for members', async () => {
    const page = await desk();
    await page.goto(`${DESK}/anomalies?jours=365`);
    expect(await page.locator('h1').innerText()).toBe('Anomalies');
    const favoured = page.locator('#appuis-tableau tbody th a, #paires-tableau tbody th a').first();
    const name = await favoured.innerText();
    await favoured.click();
    expect(await page.locator('h1').innerText()).toBe(`Points de ${name}`);
    expect(await page.locator('.points li a').count()).toBeGreaterThan(0);
    const ledger = new URL(page.url()).pathname;
    const member = await journey.memberPage(EMAIL.member, { javaScript: false });
    for (const path of ['', '/badges', '/nouveau-badge', '/points', '/classements', '/anomalies'])
      expect((await member.goto(`${DESK}${path}`))?.status()).toBe(404);
    expect((await member.goto(ledger))?.status()).toBe(404);
  });

  it('a challenge is written, read with how far it has come, and what is new is noted once', async () => {
    const page = await desk();
    await page.goto(`${DESK}/nouveau-defi`);
    await page.fill('[name=title]', 'Une saison pour essayer');
    await page.fill('[name=description]', 'Répondez à une question qui attend.');
    await page.fill('[name=goal]', '0');
    await page.getByLabel('Chaque saison (trimestre)').check();
    await page.fill('[name=note]', 'Pour essayer');
    await press(page, 'Enregistrer');
    expect(await main(page)).toContain('Ce nombre est trop petit');
    await page.fill('[name=goal]', '7');
    await press(page, 'Enregistrer');
    expect(await page.locator('#defis').innerText()).toContain('Une saison pour essayer');
    await page.goto(`${DESK}/nouveau-defi`);
    await press(page, 'Enregistrer');
    for (const field of ['title', 'description', 'goal', 'note'])
      await page.locator(`[name=${field}][aria-invalid=true]`).waitFor();
    await page.fill('[name=title]', 'Des uns et des autres');
    await page.fill('[name=description]', 'Répondez à une question qui attend.');
    await page.fill('[name=goal]', '3');
    await page.selectOption('[name=branch]', 'music');
    await page.selectOption('[name=audience]', { index: 1 });
    await page.fill('[name=note]', 'Pour essayer');
    await press(page, 'Enregistrer');
    const both = page.locator('#defis tr').filter({ hasText: 'Des uns et des autres' });
    expect(await both.innerText()).toMatch(/\(.+, dans «.+» seulement\)/);
    const member = await journey.memberPage(EMAIL.member, { javaScript: false });
    await member.goto('/defis');
    const mine = member.locator('article').filter({ hasText: 'Une saison pour essayer' });
    expect(await mine.innerText()).toMatch(/\d sur 7 marques/);
    expect(await mine.locator('progress').getAttribute('max')).toBe('7');
    expect(await main(member)).toContain('n’interrompent rien');
    await member.goto('/points');
    expect(await main(member)).toMatch(/Ce que vous avez atteint/);
    await press(member, 'C’est noté');
    expect(await main(member)).not.toMatch(/Ce que vous avez atteint/);
  });
});
