import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('first posts', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
    await journey.site.rows(
      `update community.member set trust_level = 0, post_count = 0, joined_at = date_trunc('second', now())
       where id = (select member_id from community.account where email_key = $1)`,
      [EMAIL.member],
    );
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  it('wait by a rule that managers write, are told to their author, and appear once somebody has looked', async () => {
    const manager = await journey.memberPage(EMAIL.manager, { javaScript: false });
    await manager.goto('/admin/nouveaux');
    await manager.getByRole('link', { name: 'Règle de relecture' }).click();
    await manager.fill('[name=firstPosts]', '99');
    await manager.fill('[name=note]', 'Trop de messages à relire');
    await manager.getByRole('button', { name: 'Enregistrer la règle' }).click();
    expect(await manager.locator('#firstPosts-error').innerText()).toContain('trop grand');
    await manager.fill('[name=firstPosts]', '1');
    await manager.getByRole('button', { name: 'Enregistrer la règle' }).click();
    await manager.waitForURL('**/admin/nouveaux/regle');
    expect(await manager.locator('main').innerText()).toContain('Trop de messages à relire');

    const [topic] = await journey.site.rows<{ address: string }>(
      `select '/sujets/' || slug || '-' || number as address from community.topic
       where deleted_at is null and status = 'open' and audience = 'public' order by reply_count limit 1`,
    );
    const author = await journey.memberPage(EMAIL.member, { javaScript: false });
    await author.goto(topic!.address);
    await author.fill('main textarea[name=body]', 'Mon tout premier message sur ce site.');
    await author.locator('main button[name=intent][value=publish]').click();
    await author.waitForURL('**/sujets/**');
    expect(await author.locator('main').innerText()).toContain('Mon tout premier message');
    expect(await author.locator('body').innerText()).toContain(
      'attend la relecture d’une personne de l’équipe',
    );
    await author.getByRole('link', { name: /^Pourquoi/ }).click();
    expect(new URL(author.url()).pathname).toBe('/brouillons');
    expect(await author.locator('main').innerText()).toContain('C’est l’un de vos premiers messages');
    const visitor = await journey.page({ javaScript: false });
    await visitor.goto(topic!.address);
    expect(await visitor.locator('main').innerText()).not.toContain('Mon tout premier message');

    const moderator = await journey.memberPage(EMAIL.moderator, { javaScript: false });
    await moderator.goto('/admin/nouveaux?vue=waiting');
    expect(await moderator.locator('main').innerText()).toContain('En attente');
    expect(await moderator.getByRole('link', { name: /^Dossier de/ }).count()).toBe(1);
    const item = async () =>
      (
        await journey.site.rows<{ id: string }>(
          `select id from moderation.review_item where whys && array['newcomer-first-post']`,
        )
      )[0];
    for (let turn = 0; turn < 120 && !(await item()); turn += 1) await moderator.waitForTimeout(250);
    await moderator.goto(`/admin/moderation/${(await item())!.id}`);
    expect(await moderator.locator('h1').innerText()).toBe('Premier message');
    await moderator.getByRole('button', { name: 'Prendre ce dossier' }).click();
    await moderator.locator('[name=mesure][value=approve]').check();
    await moderator.getByRole('button', { name: 'Préparer la décision' }).click();
    await moderator.getByRole('button', { name: /^Décider/ }).click();
    await moderator.waitForLoadState();
    for (let turn = 0; turn < 120; turn += 1) {
      await visitor.goto(topic!.address);
      if ((await visitor.locator('main').innerText()).includes('Mon tout premier message')) break;
      await visitor.waitForTimeout(250);
    }
    expect(await visitor.locator('main').innerText()).toContain('Mon tout premier message');
    await author.goto('/brouillons');
    expect(await author.locator('main').innerText()).not.toContain('Mon tout premier message');
  }, 120_000);

  it('of ideas wait by the same rule, and appear once somebody has looked', async () => {
    await journey.site.rows(
      `update community.member set trust_level = 0, post_count = 0
       where id = (select member_id from community.account where email_key = $1)`,
      [EMAIL.member],
    );
    // Others read ideas and comments of theirs already: so many more texts wait.
    await journey.site.rows(
      `insert into community.newcomer_rule (number, rule, note, written_at)
       select number + 1, rule || '{"firstPosts":20,"trustBelow":1}', 'Une première idée', now()
       from community.newcomer_rule order by number desc limit 1`,
    );
    const author = await journey.memberPage(EMAIL.member, { javaScript: false });
    await author.goto('/idees/nouvelle');
    await author.selectOption('[name=theme]', 'letters_and_models');
    await author.fill('[name=title]', 'Un rappel avant la date limite');
    await author.fill(
      '[name=body]',
      'Un message une semaine avant aiderait tout le monde à ne rien oublier.',
    );
    await author.getByRole('button', { name: /^Proposer/ }).click();
    if (!author.url().includes('un-rappel-avant'))
      await author.getByRole('button', { name: 'Proposer quand même' }).click();
    await author.waitForURL(/un-rappel-avant-la-date-limite-\d+$/);
    const address = new URL(author.url()).pathname;
    expect(await author.locator('body').innerText()).toContain(
      'attend la relecture d’une personne de l’équipe',
    );
    const visitor = await journey.page({ javaScript: false });
    expect((await visitor.goto(address))?.status()).toBe(404);

    const moderator = await journey.memberPage(EMAIL.moderator, { javaScript: false });
    const item = async () =>
      (
        await journey.site.rows<{ id: string }>(
          `select id from moderation.review_item where whys && array['newcomer-first-post'] and target_kind = 'idea'`,
        )
      )[0];
    for (let turn = 0; turn < 120 && !(await item()); turn += 1) await moderator.waitForTimeout(250);
    await moderator.goto(`/admin/moderation/${(await item())!.id}`);
    await moderator.getByRole('button', { name: 'Prendre ce dossier' }).click();
    await moderator.locator('[name=mesure][value=approve]').check();
    await moderator.getByRole('button', { name: 'Préparer la décision' }).click();
    await moderator.getByRole('button', { name: /^Décider/ }).click();
    await moderator.waitForLoadState();
    for (let turn = 0; turn < 120; turn += 1) {
      if ((await visitor.goto(address))?.status() === 200) break;
      await visitor.waitForTimeout(250);
    }
    expect(await visitor.locator('h1').innerText()).toContain('Un rappel avant la date limite');
  }, 120_000);
});
