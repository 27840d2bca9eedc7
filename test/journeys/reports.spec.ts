import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('reports and the queue', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const rows = <Row extends object>(sql: string, values: unknown[] = []) =>
    journey.site.rows<Row>(sql, values);
  /** A reply that everybody reads, by a plain member, that nobody reported. */
  const unreported = async () => {
    const [reply] = await rows<{ id: string; author: string }>(
      `select p.id, m.pseudonym as author from community.post p
       join community.topic t on t.id = p.topic_id join community.member m on m.id = p.author_id
       where p.position > 1 and p.deleted_at is null and t.deleted_at is null and t.audience = 'public'
         and m.role = 'member' and not exists (select from moderation.review_item i where i.target_id = p.id::text)
         and not exists (select from community.seal s where s.post_id = p.id)
       order by p.id limit 1`,
    );
    return reply!;
  };

  it('a visitor reports without a script, a moderator takes it and decides with reasons, the visitor reads the outcome', async () => {
    const reply = await unreported();
    const visitor = await journey.page({ javaScript: false });
    await visitor.goto(`/reponses/${reply.id}`);
    await visitor.locator(`a[href="/signaler/post/${reply.id}"]`).first().click();
    await visitor.getByLabel(/^Injure, harcèlement ou menace/).check();
    await visitor.getByRole('button', { name: 'Continuer' }).click();

    await visitor.fill('[name=explanation]', 'Une personne est moquée.');
    await visitor.getByRole('button', { name: 'Envoyer le signalement' }).click();
    expect(await visitor.locator('main').innerText()).toContain('Confirmez que vous signalez de bonne foi.');
    expect(await visitor.inputValue('[name=explanation]')).toBe('Une personne est moquée.');
    await visitor.fill('[name=name]', 'Lou Martin');
    await visitor.fill('[name=email]', 'lou.martin@example.org');
    await visitor.getByLabel(/^Je signale de bonne foi/).check();
    await visitor.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await visitor.waitForURL(/\/signalements\/[0-9A-Z]{4}-[0-9A-Z]{4}\?cle=/);
    const receipt = visitor.url();
    expect(await visitor.locator('main').innerText()).toContain('Votre signalement est enregistré');
    const stranger = await journey.page({ javaScript: false });
    expect((await stranger.goto(receipt.split('?')[0]!))?.status()).toBe(404);

    const [item] = await rows<{ id: string }>(
      `select id from moderation.review_item where target_id = $1 and status = 'open'`,
      [reply.id],
    );
    const moderator = await journey.memberPage(EMAIL.moderator, { javaScript: false });
    await moderator.goto(`/admin/moderation/${item!.id}`);
    expect(await moderator.locator('main').innerText()).toContain('Lou Martin, sans compte');
    await moderator.getByRole('button', { name: 'Prendre ce dossier' }).click();
    await moderator.getByLabel('Masquer', { exact: true }).check();
    await moderator.selectOption('[name=modele]', 'masquage-diffamation');
    await moderator.getByRole('button', { name: 'Préparer la décision' }).click();
    await moderator.getByRole('button', { name: 'Décider et prévenir' }).click();
    expect(await moderator.locator('main').innerText()).toContain(
      'Remplissez « désignation neutre de la personne ».',
    );
    await moderator.fill('[name=blank]', 'une petite maison d’édition');
    await moderator.getByRole('button', { name: 'Décider et prévenir' }).click();
    await moderator.waitForURL(/\/admin\/moderation$/);

    const [decision] = await rows<{ action: string; statement: { facts: string } }>(
      `select action, statement from moderation.decision where target_id = $1`,
      [reply.id],
    );
    expect(decision!.action).toBe('hide');
    expect(decision!.statement.facts).toContain('une petite maison d’édition');
    await visitor.goto(receipt);
    const told = await visitor.locator('main').innerText();
    expect(told).toContain('Une mesure a été prise.');
    expect(told).toContain('Non, une personne a décidé.');
    expect(told).toContain('contester gratuitement');
  });

  it('a program that fills in the field nobody sees is refused', async () => {
    const reply = await unreported();
    const robot = await journey.page({ javaScript: false });
    await robot.goto(`/signaler/post/${reply.id}?motif=publicite-ou-hors-sujet`);
    await robot.fill('[name=name]', 'Robot');
    await robot.fill('[name=email]', 'robot@example.org');
    await robot.check('[name=goodFaith]');
    await robot.locator('[name=website]').evaluate((field) => ((field as HTMLInputElement).value = 'spam'));
    await robot.getByRole('button', { name: 'Envoyer le signalement' }).click();
    expect(await robot.locator('main').innerText()).toContain('Laissez ce champ vide');
    expect(await rows(`select id from moderation.report where target_id = $1`, [reply.id])).toEqual([]);
  });

  it('several cases are decided at once, each for its own reason', async () => {
    const moderator = await journey.memberPage(EMAIL.moderator, { javaScript: false });
    await moderator.goto('/admin/moderation');
    const boxes = moderator.locator('[name=chosen]');
    const chosen = [await boxes.nth(0).inputValue(), await boxes.nth(1).inputValue()];
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await moderator.fill('[name=answer]', 'Nous avons lu ces messages : ils restent en place.');
    await moderator.getByRole('button', { name: 'Décider pour les dossiers cochés' }).click();
    await moderator.getByRole('button', { name: 'Décider pour ces 2 dossiers' }).click();
    await moderator.getByText('2 dossiers décidés').first().waitFor();
    expect(await moderator.locator('main').innerText()).toContain('2 dossiers décidés');
    const left = await rows(
      `select id from moderation.review_item where id = any($1::uuid[]) and status = 'open'`,
      [chosen],
    );
    expect(left).toEqual([]);
  });
});
