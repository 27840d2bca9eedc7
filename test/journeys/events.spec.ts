import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { mailTo } from '../support/mails.ts';

const PLAYER = 'https://player.vimeo.com/';

describeInBrowser('events', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const until = async (done: () => Promise<boolean>) => {
    for (let waited = 0; waited < 160 && !(await done()); waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 250));
    expect(await done()).toBe(true);
  };
  const eventWhere = async (condition: string) =>
    (
      await journey.site.rows<{ id: string; address: string; code: string }>(
        `select id, '/evenements/' || slug || '-' || number as address, code from events.gathering
         where ${condition} order by starts_at limit 1`,
      )
    )[0]!;

  it('fills, gives turns, and offers the seat that is given up to who waits', async () => {
    const { id, address } = await eventWhere(`starts_at > now() + interval '30 hours' and branches = '{}'`);
    await journey.site.rows(
      `delete from events.registration where gathering_id = $1 and (state = 'waiting' or member_id in (
         select member_id from community.account where email_key = any($2)))`,
      [id, [EMAIL.member, EMAIL.ambassador]],
    );
    await journey.site.rows(
      `update events.gathering set reserved = '[]', capacity = 1 + (
         select count(*) from events.registration where gathering_id = $1 and pool is not null) where id = $1`,
      [id],
    );
    const member = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    await member.goto(address);
    await member.getByRole('button', { name: 'Je m’inscris' }).click();
    await member.getByRole('heading', { name: 'Vous êtes inscrit' }).waitFor();
    const other = await journey.memberPage(EMAIL.ambassador);
    await other.goto(address);
    await other.getByRole('button', { name: 'M’inscrire sur la liste d’attente' }).click();
    await other.getByRole('heading', { name: 'Vous êtes sur la liste d’attente' }).waitFor();
    await member.getByRole('button', { name: 'Annuler mon inscription' }).click();
    await member.getByRole('heading', { name: 'S’inscrire' }).waitFor();
    await other.reload();
    await other.getByRole('heading', { name: 'Une place vous attend' }).waitFor();
    await other.getByRole('button', { name: 'Je prends la place' }).click();
    await other.getByRole('heading', { name: 'Vous êtes inscrit' }).waitFor();
  });

  it('goes on live: the player after a click alone, questions with votes, hands, presence', async () => {
    const { id, address, code } = await eventWhere(`link like '${PLAYER}%'`);
    const live = `${address}/direct`;
    const stranger = await journey.memberPage(EMAIL.moderator);
    await journey.site.rows(
      `delete from events.registration where gathering_id = $1 and member_id = (
         select member_id from community.account where email_key = $2)`,
      [id, EMAIL.moderator],
    );
    await stranger.goto(live);
    expect(new URL(stranger.url()).pathname).toBe(address);

    const member = await journey.memberPage(EMAIL.member, { width: 390 });
    const asked: string[] = [];
    await member.route(`${PLAYER}**`, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: '<p>Film</p>' });
    });
    await member.goto(address);
    await member.getByRole('link', { name: 'Suivre en direct' }).click();
    await member.waitForURL(live);
    expect(await isWiderThanWindow(member)).toBe(false);
    expect([asked, await member.locator('iframe').count()]).toEqual([[], 0]);
    await member.getByRole('link', { name: 'Afficher la vidéo' }).click();
    await member.frameLocator('iframe').getByText('Film').waitFor();
    expect(asked).toHaveLength(1);

    const host = await journey.memberPage(EMAIL.manager);
    await host.goto(live);
    const question = 'Faut-il attendre l’appel de cotisations avant de moduler ?';
    await member.getByRole('textbox', { name: 'Votre question' }).fill(question);
    await member.getByRole('button', { name: 'Poser la question' }).click();
    const seen = host.locator('.wall__q').filter({ hasText: question });
    await until(async () => (await seen.count()) === 1);

    const own = member.locator('.wall__q').filter({ hasText: question });
    await own.getByRole('button', { name: /Moi aussi/ }).click();
    await own.locator('[aria-pressed=true]').waitFor();
    await until(async () => (await seen.locator('.vote b').innerText()) === '1');
    await seen.getByRole('button', { name: 'Répondu en direct' }).click();
    await seen.getByRole('button', { name: 'À traiter encore' }).waitFor();
    await member.reload();
    expect(await own.innerText()).toContain('Répondu en direct');

    await member.getByRole('button', { name: 'Je demande la parole' }).click();
    await member.getByText('Vous êtes le premier à l’avoir demandée.').waitFor();
    const give = host.getByRole('button', { name: /^Donner la parole à/ });
    await host.locator('h1').click();
    await until(async () => (await give.count()) === 1);
    await give.click();
    await host.getByText('Personne ne demande la parole.').waitFor();

    const [poll] = await journey.site.rows<{ slug: string; question: string }>(
      `select slug, question from engagement.poll where kind = 'single' and results = 'always' and closes_at > now()
       order by opened_at desc limit 1`,
    );
    await host.getByRole('textbox', { name: 'Adresse du sondage' }).fill(`/sondages/${poll!.slug}`);
    await host.getByRole('button', { name: 'Proposer ce sondage' }).click();
    await host.getByText('Sondage de la séance enregistré').first().waitFor();
    await member.reload();
    expect(await member.locator('main').innerText()).toContain(poll!.question);
    const card = member.locator('#sondage');
    await card.getByRole('radio').first().check();
    await card.getByRole('button', { name: 'Voter' }).click();
    await member.waitForURL(`${live}#sondage`);
    expect(await card.innerText()).toContain('Votre vote est enregistré');

    await member.getByRole('textbox', { name: 'Code affiché pendant la séance' }).fill(code.toLowerCase());
    await member.getByRole('button', { name: 'Signaler ma présence' }).click();
    await member.getByText('Votre présence est notée.').first().waitFor();
  });

  it('lives on: a question becomes a topic with its answer, and those who registered are written to', async () => {
    const [past] = await journey.site.rows<{ id: string; address: string; title: string; question: string }>(
      `select g.id, '/evenements/' || g.slug || '-' || g.number as address, g.title, q.body as question
       from events.gathering g join events.question q on q.gathering_id = g.id
       where g.ends_at < now() and g.replay <> '' and q.topic_id is null order by g.starts_at desc, q.votes desc limit 1`,
    );
    const { id, address, title, question } = past!;
    const host = await journey.memberPage(EMAIL.manager, { javaScript: false });
    await host.goto(`/admin/evenements/${id}/questions`);
    const toTopic = host.getByRole('link', { name: /^En faire un sujet/ });
    await toTopic.and(host.getByRole('link', { name: question })).click();
    await host.getByLabel('Catégorie').selectOption({ index: 2 });
    await host.getByRole('button', { name: 'Publier le sujet' }).click();
    await host.waitForURL(/\/sujets\//);
    const topic = new URL(host.url()).pathname;
    expect(await host.locator('main').innerText()).toContain('À revoir');
    await host.getByRole('link', { name: title }).first().click();
    await host.waitForURL(address);
    expect(await host.locator(`main a[href="${topic}"]`).count()).toBe(1);
    await host.goto(`/admin/evenements/${id}/questions`);
    expect(await host.locator(`main a[href="${topic}"]`).count()).toBe(1);

    const { id: next } = await eventWhere(`starts_at > now() and branches = '{}'`);
    await journey.site.rows(
      `delete from events.registration where gathering_id = $1 and (state <> 'confirmed' or member_id in (
         select member_id from community.account where email_key = $2))`,
      [next, EMAIL.member],
    );
    await journey.site.rows(
      `insert into events.registration (id, gathering_id, number, member_id, registered_at, turn, state, pool)
       select gen_random_uuid(), g.id, g.number, a.member_id, now(), 100000, 'waiting', null
       from events.gathering g, community.account a where g.id = $1 and a.email_key = $2`,
      [next, EMAIL.member],
    );
    await host.goto(`/admin/evenements/${next}/messages`);
    await host.getByRole('radio', { name: /attendent une place/ }).check();
    await host.getByRole('textbox', { name: 'Objet' }).fill('Une place peut se libérer');
    await host.getByRole('textbox', { name: 'Message' }).fill('Gardez cette date : nous vous dirons demain.');
    await host.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
    await host.getByText('1 personne le recevra.').waitFor();
    await host.getByRole('button', { name: 'Envoyer à 1 personne' }).click();
    await host.getByText('Message envoyé').first().waitFor();
    const mail = await mailTo(journey.site.mails, EMAIL.member, 'Une place peut se libérer');
    expect(mail.text).toContain('Gardez cette date');
    await host.goto(`/admin/evenements/${id}/statistiques`);
    expect(await isWiderThanWindow(host)).toBe(false);
  });
});
