import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('product tests', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const TITLE = 'Un calendrier des échéances';
  const main = (page: Awaited<ReturnType<Journey['page']>>) => page.locator('main').innerText();

  it('a tester is recruited, does a task, tells the team of a problem, and is thanked', async () => {
    const agent = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await agent.goto('/admin/tests/nouveau');
    await agent.fill('[name=title]', TITLE);
    await agent.fill('[name=goal]', 'Savoir si les dates sont comprises sans explication.');
    await agent.fill('[name=seats]', '0');
    await agent.locator('[name=taskTitles]').first().fill('Trouver la prochaine échéance');
    await agent
      .locator('[name=taskSteps]')
      .first()
      .fill('1. Ouvrez le calendrier.\n2. Trouvez la prochaine date.');
    await agent.getByRole('button', { name: 'Enregistrer' }).click();
    expect(await agent.locator('main [aria-invalid]').count()).toBeGreaterThan(0);
    await agent.fill('[name=seats]', '1');
    await agent.getByRole('button', { name: 'Enregistrer' }).click();
    await agent.waitForURL(/\/admin\/tests\/[0-9a-f-]{36}$/);
    const desk = new URL(agent.url()).pathname;

    const tester = await journey.memberPage(EMAIL.ambassador, { javaScript: false, width: 390 });
    await tester.goto('/tests');
    expect(await main(tester)).not.toContain(TITLE);
    await agent.getByRole('button', { name: 'Ouvrir le recrutement' }).click();
    await agent.waitForURL(desk);
    await tester.goto('/tests');
    expect(await isWiderThanWindow(tester)).toBe(false);
    await tester.getByRole('link', { name: TITLE }).click();
    const address = new URL(tester.url()).pathname;
    expect(await main(tester)).not.toContain('Trouver la prochaine échéance');
    await tester.getByRole('link', { name: 'Participer à ce test' }).click();
    expect(await main(tester)).toContain('Je garde pour moi');
    await tester.getByRole('button', { name: 'J’accepte et je participe' }).click();
    await tester.waitForURL(address);
    expect(await main(tester)).toContain('Votre place est réservée');

    const other = await journey.memberPage(EMAIL.member, { javaScript: false });
    await other.goto(`${address}/participer`);
    await other.getByRole('button', { name: 'J’accepte et je participe' }).click();
    await other.waitForURL(address);
    expect(await main(other)).toContain('liste d’attente');
    await other.getByRole('link', { name: 'Me retirer' }).click();
    await other.getByRole('button', { name: 'Me retirer' }).click();
    await other.waitForURL('/tests');

    await agent.goto(desk);
    await agent.getByRole('button', { name: 'Commencer le test' }).click();
    await agent.waitForURL(desk);
    expect((await other.goto(address))?.status()).toBe(404);
    await tester.goto(address);
    expect(await main(tester)).toContain('Aucune étape parcourue');
    await tester.getByRole('button', { name: /^Je n’y arrive pas/ }).click();
    await tester.waitForURL(new RegExp(`${address}#etape-1`));
    expect(await main(tester)).toContain('1 étape parcourue sur 1');
    await tester.getByRole('link', { name: 'Donner un retour' }).click();
    await tester.getByLabel('Problème').check();
    await tester.fill('[name=title]', 'La date est cachée');
    await tester.fill('[name=body]', 'Elle se trouve tout en bas, sous la publicité.');
    await tester.getByRole('button', { name: 'Envoyer ce retour' }).click();
    expect(await main(tester)).toContain('à quel point ce problème');
    await tester.selectOption('[name=severity]', 'major');
    await tester.getByRole('button', { name: 'Envoyer ce retour' }).click();
    await tester.waitForURL(new RegExp(`${address}#retours`));

    await agent.goto(`${desk}/retours?type=problem`);
    await agent.getByRole('link', { name: 'La date est cachée' }).click();
    const colleague = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await colleague.goto(agent.url());
    await agent.getByLabel('Corrigé').check();
    await agent.fill('[name=answer]', 'La date passe en haut de la page.');
    await agent.getByRole('button', { name: 'Enregistrer' }).click();
    await agent.waitForURL(`${desk}/retours?type=problem`);
    await colleague.fill('[name=answer]', 'Nous ne changeons rien.');
    await colleague.getByRole('button', { name: 'Enregistrer' }).click();
    expect(await main(colleague)).toContain('a modifié cette page entre-temps');
    expect(await colleague.inputValue('[name=answer]')).toBe('Nous ne changeons rien.');
    await tester.goto(address);
    expect(await main(tester)).toContain('La date passe en haut de la page.');

    await agent.goto(desk);
    expect(await main(agent)).toContain('1/1');
    await agent.getByRole('link', { name: 'Terminer le test' }).click();
    await agent.getByRole('button', { name: 'Terminer le test' }).click();
    await agent.waitForURL(desk);
    await agent.getByRole('link', { name: 'Publier le bilan et remercier' }).click();
    await agent.fill('[name=report]', 'Les dates sont comprises, mais elles étaient trop bas.');
    await agent.getByRole('button', { name: 'Publier le bilan et remercier' }).click();
    await agent.waitForURL(desk);
    await tester.goto(address);
    expect(await main(tester)).toContain('Merci d’avoir mené ce test à son terme');
    await other.goto(address);
    expect(await main(other)).toContain('elles étaient trop bas');
    expect(await main(other)).not.toContain('La date est cachée');
    const csv = await agent.request.get(`${desk}/retours.csv`);
    expect(await csv.text()).toContain('"problem";"major";');
    for (let waited = 0; waited < 160; waited++) {
      await tester.goto('/points');
      if ((await main(tester)).includes('Test produit mené à son terme')) break;
      await tester.waitForTimeout(250);
    }
    expect(await main(tester)).toContain('Test produit mené à son terme');
    expect((await other.goto(desk))?.status()).toBe(404);
  });
});
