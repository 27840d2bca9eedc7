import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

const SECRET = 'Zéphirine O’Canary, atelier du Lavoir';

describeInBrowser('a passage that is taken out of everywhere', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  it('a moderator without a script sees where it stands, takes it out, and its author reads why', async () => {
    const author = await journey.memberPage(EMAIL.member);
    await author.goto('/questions');
    await author.locator('main a[href^="/sujets/"]').first().click();
    const topic = new URL(author.url()).pathname;
    await author.fill('main #repondre textarea, main textarea[name=body]', `Demandez à ${SECRET}, merci.`);
    await author.locator('main').getByRole('button', { name: 'Publier' }).first().click();
    await author.waitForURL('**#r-**');
    const post = new URL(author.url()).hash.slice(3);
    const visitor = await journey.page();
    await visitor.goto(topic);
    expect(await (await fetch(`${journey.site.url}/reponses/${post}`)).text()).toContain('Zéphirine');

    const moderator = await journey.memberPage(EMAIL.moderator, { javaScript: false });
    await moderator.goto(`/reponses/${post}`);
    const menu = moderator.locator(`[id="r-${post}"] details.drop`).last();
    await menu.locator('summary').click();
    await menu.getByRole('link', { name: 'Caviarder un passage' }).click();
    await moderator.fill('main [name=passage]', SECRET);
    await moderator.getByRole('button', { name: 'Voir où il se trouve' }).click();
    expect(await moderator.locator('main').innerText()).toContain('1 message');
    expect(await moderator.inputValue('main [name=passage]')).toBe(SECRET);
    await moderator.fill('main [name=reason]', `On y lit ${SECRET}.`);
    await moderator.getByRole('button', { name: 'Retirer partout' }).click();
    expect(await moderator.locator('main').innerText()).toContain('Décrivez-le sans le citer');
    await moderator.fill('main [name=reason]', 'On y lit le nom d’une personne.');
    await moderator.getByRole('button', { name: 'Retirer partout' }).click();
    await moderator.waitForURL('**#r-**');

    const page = await (await fetch(`${journey.site.url}/reponses/${post}`)).text();
    expect(page).toContain('Demandez à […], merci.');
    expect(page).not.toContain('Canary');
    const decided = async () => {
      await author.goto('/notifications');
      return author.locator('main a[href^="/decisions/"]').count();
    };
    for (let tries = 0; tries < 300 && (await decided()) === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    await author.locator('main a[href^="/decisions/"]').first().click();
    const told = await author.locator('main').innerText();
    expect(told).toContain('On y lit le nom d’une personne.');
    expect(told).not.toContain('Canary');
  });

  it('does not come back with the form of a profile that was open, also where one presses again', async () => {
    const passage = 'Hildegonde Trémière';
    const author = await journey.memberPage(EMAIL.member);
    await author.goto('/profil');
    await author.fill('main [name=bio]', `Je dessine avec ${passage}.`);
    await author.getByRole('button', { name: 'Enregistrer le profil' }).click();
    await author.goto('/profil');
    await author.fill('main [name=bio]', `Je dessine avec ${passage}, et avec vous.`);

    const administrator = await journey.memberPage(EMAIL.administrator, { javaScript: false });
    await administrator.goto('/questions');
    await administrator.locator('main a[href^="/sujets/"]').first().click();
    await administrator.fill('main #repondre textarea, main textarea[name=body]', `Demandez à ${passage}.`);
    await administrator.locator('main').getByRole('button', { name: 'Publier' }).first().click();
    const post = new URL(administrator.url()).hash.slice(3);
    await administrator.goto(`/reponses/${post}/caviarder`);
    await administrator.fill('main [name=passage]', passage);
    await administrator.fill('main [name=reason]', 'On y lit le nom d’une personne.');
    await administrator.getByRole('button', { name: 'Retirer partout' }).click();
    await administrator.waitForURL('**#r-**');

    const save = author.getByRole('button', { name: 'Enregistrer le profil' });
    await save.click();
    expect(await author.locator('main').innerText()).toContain('Un passage a été masqué entre-temps');
    expect(await author.locator('main pre').innerText()).toBe(`Je dessine avec ${passage}, et avec vous.`);
    expect(await author.inputValue('main [name=bio]')).toBe('Je dessine avec […].');
    await save.click();
    await author.goto('/profil');
    expect(await author.inputValue('main [name=bio]')).toBe('Je dessine avec […].');
  });

  it('does not come back with the form of a reply that was open', async () => {
    const passage = 'Isaure Quatremare';
    const author = await journey.memberPage(EMAIL.member, { javaScript: false });
    await author.goto('/questions');
    await author.locator('main a[href^="/sujets/"]').first().click();
    await author.fill('main #repondre textarea, main textarea[name=body]', `Demandez à ${passage}, merci.`);
    await author.locator('main').getByRole('button', { name: 'Publier' }).first().click();
    await author.waitForURL('**#r-**');
    const post = new URL(author.url()).hash.slice(3);
    await author.goto(`/reponses/${post}/modifier`);
    await author.fill('main [name=body]', `Demandez plutôt à ${passage}, merci.`);

    const moderator = await journey.memberPage(EMAIL.moderator, { javaScript: false });
    await moderator.goto(`/reponses/${post}/caviarder`);
    await moderator.fill('main [name=passage]', passage);
    await moderator.fill('main [name=reason]', 'On y lit le nom d’une personne.');
    await moderator.getByRole('button', { name: 'Retirer partout' }).click();
    await moderator.waitForURL('**#r-**');

    await author.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    const told = await author.locator('main').innerText();
    expect(told).toContain('Un passage a été masqué entre-temps');
    expect(told).not.toContain('Le texte a changé entre-temps');
    expect(await author.locator('main pre').innerText()).toBe(`Demandez plutôt à ${passage}, merci.`);
    expect(await author.inputValue('main [name=body]')).toBe('Demandez à […], merci.');
    await author.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    expect(await (await fetch(`${journey.site.url}/reponses/${post}`)).text()).not.toContain(passage);
  });
});
