import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { awake, isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('ideas', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const TITLE = 'Des fiches à imprimer pour les ateliers';
  const main = (page: Awaited<ReturnType<Journey['page']>>) => page.locator('main').innerText();

  it('an idea goes from proposal to delivered, and who supports it is told', async () => {
    const author = await journey.memberPage(EMAIL.ambassador, { javaScript: false, width: 390 });
    await author.goto('/idees/nouvelle');
    expect(await isWiderThanWindow(author)).toBe(false);
    await author.getByRole('button', { name: 'Proposer cette idée' }).click();
    expect(await main(author)).toContain('Thème');
    await author.selectOption('[name=theme]', 'letters_and_models');
    await author.getByRole('button', { name: 'Proposer cette idée' }).click();
    expect(await author.locator('main [aria-invalid]').count()).toBe(2);
    await author.fill('[name=title]', TITLE);
    await author.fill(
      '[name=body]',
      'J’anime des ateliers et je voudrais distribuer une page simple et à jour.',
    );
    await author.getByRole('button', { name: /^Proposer/ }).click();
    if (!author.url().includes('fiches-a-imprimer'))
      await author.getByRole('button', { name: 'Proposer quand même' }).click();
    await author.waitForURL(/\/idees\/des-fiches-a-imprimer-pour-les-ateliers-\d+$/);
    const address = new URL(author.url()).pathname;
    expect(await main(author)).toContain('L’organisme n’a pas encore répondu');

    const voter = await journey.memberPage(EMAIL.member, { javaScript: false });
    await voter.goto(address);
    // On paper: what is said, and nothing to press.
    await voter.emulateMedia({ media: 'print' });
    expect(await voter.locator('.idea__support').isVisible()).toBe(true);
    expect(await voter.getByRole('button', { name: 'Soutenir cette idée' }).isVisible()).toBe(false);
    await voter.emulateMedia({ media: 'screen' });
    const before = Number(/reste (\d+) vote/.exec(await main(voter))?.[1]);
    await voter.getByRole('button', { name: 'Soutenir cette idée' }).click();
    await voter.waitForURL(address);
    expect(await main(voter)).toContain('Vous soutenez cette idée');
    expect(Number(/reste (\d+) vote/.exec(await main(voter))?.[1])).toBe(before - 1);
    await voter.fill('[name=body]', 'Oui, avec une version en gros caractères.');
    await voter.getByRole('button', { name: 'Commenter' }).click();
    await voter.waitForURL(/#commentaire-/);
    expect(await main(voter)).toContain('une version en gros caractères');

    const agent = await journey.memberPage(EMAIL.agent, { javaScript: false });
    for (const [status, words] of [
      ['Programmée', 'Nous rédigeons trois fiches avec le service des relations usagers.'],
      ['Réalisée', 'Les trois fiches sont en ligne, au format imprimable.'],
    ] as const) {
      await agent.goto(address);
      await agent.getByRole('link', { name: 'Répondre' }).click();
      await agent.getByLabel(status).check();
      await agent.fill('[name=answer]', words);
      await agent.getByRole('button', { name: 'Publier cette réponse' }).click();
      await agent.waitForURL(address);
      expect(await agent.locator('.official').first().innerText()).toContain(words);
    }
    expect(await main(agent)).toContain('Programmée → Réalisée');

    const visitor = await journey.page();
    await visitor.goto('/idees/feuille-de-route');
    expect(await visitor.locator('section[aria-labelledby=delivered]').innerText()).toContain(TITLE);
    for (const page of [voter, author]) {
      for (let waited = 0; waited < 160; waited++) {
        await page.goto('/notifications');
        if ((await main(page)).includes('Réalisée')) break;
        await page.waitForTimeout(250);
      }
      const told = await main(page);
      expect(told).toContain('L’organisme');
      expect(await page.getByRole('link', { name: TITLE, exact: true }).count()).toBe(2);
    }
    await voter.goto(address);
    expect(await main(voter)).toContain('ne prend plus de votes');
    await voter.goto('/idees/nouvelle');
    const [number] = /\d+$/.exec(address) ?? [];
    await voter.goto(`/idees/${number}`);
    expect(new URL(voter.url()).pathname).toBe(address);
  });

  it('near ideas are shown while a title is typed, and once before it is published without scripts', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await page.goto('/idees/nouvelle');
    await awake(page, 'similar-topics');
    await page.fill('[name=title]', 'Un simulateur de cotisations');
    await page.locator('similar-topics a').first().waitFor();
    expect(await page.locator('similar-topics').innerText()).toContain('simulateur de cotisations');
    const plain = await journey.memberPage(EMAIL.member, { javaScript: false });
    await plain.goto('/idees/nouvelle');
    await plain.fill('[name=title]', 'Un simulateur de cotisations');
    await plain.fill('[name=body]', 'Je voudrais savoir ce que je vais payer, et quand.');
    await plain.selectOption('[name=theme]', 'online_tools');
    await plain.getByRole('button', { name: 'Proposer cette idée' }).click();
    expect(await main(plain)).toContain('Des idées proches existent déjà');
    expect(await plain.locator('[name=body]').inputValue()).toContain('ce que je vais payer');
  });

  it('the team sees what a merge would change, merges, and takes the list away as a table', async () => {
    const [one, other] = await journey.site.rows<{ id: string; number: number; title: string }>(
      `select id, number, title from engagement.idea where status = 'under_review' order by number limit 2`,
    );
    const page = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await page.goto(`/admin/idees/${one!.id}/reunir`);
    await page.fill('main [name=q]', String(one!.number));
    await page.getByRole('button', { name: 'Chercher', exact: true }).last().click();
    expect(await main(page)).toContain('celle-ci ne peut pas être réunie à elle-même');
    await page.fill('main [name=q]', other!.title);
    await page.getByRole('button', { name: 'Chercher', exact: true }).last().click();
    await page.getByRole('radio', { name: other!.title }).check();
    await page.getByRole('button', { name: 'Continuer' }).click();
    expect(await main(page)).toMatch(/soutiens? passent? de l’une à l’autre/);
    await page.fill('[name=answer]', 'Les deux demandent la même chose : nous les suivons ensemble.');
    await page.getByRole('button', { name: 'Réunir ces deux idées' }).click();
    await page.waitForURL(new RegExp(`-${other!.number}$`));
    expect(await main(page)).toContain(one!.title);
    const answer = await page.request.get('/admin/idees/export.csv');
    expect(answer.headers()['content-type']).toContain('text/csv');
    const csv = await answer.text();
    expect(csv).toContain(one!.title.slice(0, 20));
    expect(csv).toMatch(/Numéro"?;"?Titre"?;"?État/);
    const member = await journey.memberPage(EMAIL.member, { javaScript: false });
    expect((await member.goto('/admin/idees'))?.status()).toBe(404);
  });
});
