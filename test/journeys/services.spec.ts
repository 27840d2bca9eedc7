import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('reviews of services', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const SERVICE = '/avis/mediation';
  const main = (page: Awaited<ReturnType<Journey['page']>>) => page.locator('main').innerText();

  it('a member reviews a service, the organisation answers, and everybody can tell the two apart', async () => {
    const author = await journey.memberPage(EMAIL.ambassador, { javaScript: false, width: 390 });
    await author.goto(SERVICE);
    expect(await isWiderThanWindow(author)).toBe(false);
    await author.getByRole('link', { name: 'Donner mon avis' }).click();
    await author.getByRole('button', { name: 'Publier mon avis' }).click();
    expect(await author.locator('main [aria-invalid]').count()).toBeGreaterThan(0);
    await author.getByLabel('2 étoiles').check();
    await author.selectOption('[name=month]', { index: 1 });
    await author.fill('[name=body]', 'Une réponse juste, mais deux mois plus tard que prévu.');
    await author.getByRole('button', { name: 'Publier mon avis' }).click();
    await author.waitForURL(/\/avis\/mediation#avis-/);
    const told = await main(author);
    expect(told).toContain('deux mois plus tard que prévu');
    for (const owed of [
      'Publié le',
      'Service utilisé en',
      'Avis non vérifié',
      'Classés par date de publication',
    ])
      expect(told).toContain(owed);

    const agent = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await agent.goto('/admin/avis');
    await agent
      .getByRole('link', { name: /^Répondre à l’avis/ })
      .first()
      .click();
    expect(await main(agent)).toContain('deux mois plus tard que prévu');
    await agent.fill('[name=answer]', 'Nous avons recruté : le délai annoncé est de nouveau tenu.');
    await agent.getByRole('button', { name: 'Publier cette réponse' }).click();
    await agent.waitForURL(/\/avis\/mediation#avis-/);

    const visitor = await journey.page();
    await visitor.goto(`${SERVICE}?etoiles=2`);
    const review = visitor.locator('main li', { hasText: 'deux mois plus tard' }).first();
    expect(await review.locator('.official').innerText()).toContain('le délai annoncé est de nouveau tenu');
    expect(await visitor.locator('main').getByRole('img').count()).toBeGreaterThan(0);
    await visitor.goto(`${SERVICE}?etoiles=5`);
    expect(await main(visitor)).not.toContain('deux mois plus tard');

    await author.goto(`${SERVICE}?miens=1`);
    await author.getByRole('link', { name: 'Modifier mon avis' }).first().click();
    await author.getByLabel('4 étoiles').check();
    await author.getByRole('button', { name: 'Enregistrer' }).click();
    await author.waitForURL(/\/avis\/mediation#avis-/);
    expect(await main(author)).toContain('avant la modification de l’avis');
    await author.goto(`${SERVICE}?miens=1`);
    await author.getByRole('link', { name: 'Retirer mon avis' }).first().click();
    await author.getByRole('button', { name: 'Retirer mon avis' }).click();
    await author.waitForURL(SERVICE);
    await visitor.goto(SERVICE);
    expect(await main(visitor)).not.toContain('deux mois plus tard');
  });

  it('who works for the organisation reviews nothing; the team adds a service and takes the reviews away', async () => {
    const agent = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await agent.goto('/admin/avis/services/nouveau');
    await agent.fill('[name=name]', 'Accueil téléphonique');
    await agent.fill('[name=description]', 'Un conseiller répond du lundi au vendredi.');
    await agent.getByRole('button', { name: 'Enregistrer' }).click();
    await agent.waitForURL('/admin/avis/services');
    await agent.getByRole('link', { name: 'Accueil téléphonique', exact: true }).click();
    expect(await main(agent)).toContain('Aucun avis');
    await agent.getByRole('link', { name: 'Donner mon avis' }).click();
    await agent.getByLabel('5 étoiles').check();
    await agent.selectOption('[name=month]', { index: 1 });
    await agent.fill('[name=body]', 'Nous sommes vraiment très bons, à mon avis.');
    await agent.getByRole('button', { name: 'Publier mon avis' }).click();
    expect(await main(agent)).toContain('ne donne pas d’avis');
    const answer = await agent.request.get('/admin/avis/export.csv');
    expect(answer.headers()['content-type']).toContain('text/csv');
    expect(await answer.text()).toContain('"mediation";5;');
    const member = await journey.memberPage(EMAIL.member, { javaScript: false });
    expect((await member.goto('/admin/avis'))?.status()).toBe(404);
  });
});
