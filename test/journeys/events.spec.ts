import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { contrastViolationsOn, violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { mailTo } from '../support/mails.ts';
import { until } from '../support/until.ts';

const PLAYER = 'https://player.vimeo.com/';

describeInBrowser('events', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

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
    await member.getByRole('heading', { name: 'Votre inscription est confirmée' }).waitFor();
    const other = await journey.memberPage(EMAIL.ambassador);
    await other.goto(address);
    await other.getByRole('button', { name: 'M’inscrire sur la liste d’attente' }).click();
    await other.getByRole('heading', { name: 'Vous êtes sur la liste d’attente' }).waitFor();
    await member.getByText('Annuler mon inscription').click();
    await member.getByRole('heading', { name: 'Votre inscription est confirmée' }).waitFor();
    await member.getByRole('button', { name: 'Oui, j’annule' }).click();
    await member.getByRole('heading', { name: 'S’inscrire' }).waitFor();
    await other.reload();
    await other.getByRole('heading', { name: 'Une place vous attend' }).waitFor();
    await other.getByRole('button', { name: 'Je prends la place' }).click();
    await other.getByRole('heading', { name: 'Votre inscription est confirmée' }).waitFor();
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
    await member.getByText('Votre demande est la première.').waitFor();
    const give = host.getByRole('button', { name: /^Donner la parole à/ });
    await host.locator('h1').click();
    await until(async () => (await give.count()) === 1);
    await give.click();
    await host.getByText('Personne ne demande la parole.').waitFor();
    await host.getByText(/^La parole est à (?!vous)/).waitFor();
    // Told at once, while they look and before they do anything.
    const word = member.locator('[data-word]');
    await word.getByText('La parole est à vous.').waitFor();
    await word.getByRole('button', { name: 'J’ai fini' }).click();
    await member.getByRole('button', { name: 'Je demande la parole' }).waitFor();
    expect(await word.innerText()).toBe('');
    await member.getByText('Vous avez rendu la parole').first().waitFor();
    await until(async () => (await host.getByRole('button', { name: 'Reprendre la parole' }).count()) === 0);

    const [poll] = await journey.site.rows<{ slug: string; question: string }>(
      `select slug, question from engagement.poll where kind = 'single' and results = 'always' and closes_at > now()
       order by opened_at desc limit 1`,
    );
    await host.getByText('Proposer un sondage déjà ouvert').click();
    await host.getByRole('textbox', { name: 'Adresse du sondage' }).fill(`/sondages/${poll!.slug}`);
    await host.getByRole('button', { name: 'Proposer ce sondage' }).click();
    await host.getByText('Sondage de la séance enregistré').first().waitFor();
    await member.reload();
    expect(await member.locator('main').innerText()).toContain(poll!.question);
    const card = member.locator('#sondage');
    await card.getByRole('radio').first().check();
    await card.getByRole('button', { name: 'Voter' }).click();
    await card.getByText('Votre vote est enregistré').first().waitFor();

    await member.getByRole('textbox', { name: 'Code affiché pendant la séance' }).fill(code.toLowerCase());
    await member.getByRole('button', { name: 'Signaler ma présence' }).click();
    await member.getByText('Votre présence est notée.').first().waitFor();
  });

  it('is run from its page: the code at hand, who is there, a poll asked and closed, the chat beside the wall', async () => {
    const { id, address, code } = await eventWhere(`link like '${PLAYER}%'`);
    const live = `${address}/direct`;
    await journey.site.rows(
      `update events.registration set attended_at = null, attended_by = null where gathering_id = $1 and member_id = (
         select member_id from community.account where email_key = $2)`,
      [id, EMAIL.member],
    );
    const host = await journey.memberPage(EMAIL.manager);
    await host.goto(live);
    expect(await host.locator('.checkin__code').innerText()).toBe(code);
    const present = async () =>
      Number(/(\d+) présence/.exec(await host.locator('.checkin').innerText())?.[1] ?? 0);
    const before = await present();
    const member = await journey.memberPage(EMAIL.member, { width: 390 });
    await member.goto(live);
    expect(await member.locator('.checkin').count()).toBe(0);
    expect(await member.getByText('Sondage de la séance').count()).toBe(0);
    await member.getByRole('textbox', { name: 'Code affiché pendant la séance' }).fill(code);
    await member.getByRole('button', { name: 'Signaler ma présence' }).click();
    await member.getByText('Votre présence est notée.').first().waitFor();
    await until(async () => (await present()) === before + 1);

    await host.getByText('Poser une nouvelle question à tous').click();
    await host.getByRole('textbox', { name: 'Question', exact: true }).fill('On continue une demi-heure ?');
    await host.getByRole('button', { name: 'Ouvrir le sondage' }).click();
    const options = host.getByRole('textbox', { name: /^Réponses/ });
    expect(await host.getByRole('textbox', { name: 'Question', exact: true }).inputValue()).toContain(
      'demi-heure',
    );
    await host.locator('textarea[name=options][aria-invalid=true]').waitFor();
    await options.fill('Oui\nNon');
    await host.getByRole('button', { name: 'Ouvrir le sondage' }).click();
    await host.locator('#sondage').getByText('On continue une demi-heure ?').waitFor();
    // That answers were missing.
    journey.expected(/: 422 for/);
    expect(new URL(host.url()).pathname).toBe(live);
    await member.locator('h1').click();
    const card = member.locator('#sondage');
    await until(async () => (await card.count()) === 1 && (await card.innerText()).includes('demi-heure'));
    await card.getByRole('radio', { name: 'Oui' }).check();
    const vote = card.getByRole('button', { name: 'Voter' });
    await vote.click();
    await until(async () => (await vote.count()) === 0);
    await host.getByText('Clore ce sondage').click();
    const close = host.getByRole('button', { name: 'Clore maintenant' });
    await host.locator('h1').click();
    await member.getByRole('button', { name: 'Je demande la parole' }).click();
    await until(async () => (await host.getByRole('button', { name: /^Donner la parole à/ }).count()) === 1);
    // What is begun beside the wall stays as it is when that changes.
    expect(await close.isVisible()).toBe(true);
    await close.click();
    await until(async () => (await host.getByText('Clore ce sondage').count()) === 0);

    const said = `Je vous entends très bien (${Date.now()})`;
    await member.getByRole('textbox', { name: 'Votre message' }).fill(said);
    await member.getByRole('button', { name: 'Envoyer' }).click();
    await member.locator('li.msg').filter({ hasText: said }).waitFor();
    await host.locator('li.msg').filter({ hasText: said }).waitFor();
    for (const page of [member, host]) expect(new URL(page.url()).pathname).toBe(live);
    // Both at one moment: the wall is made anew while it is followed.
    const places = (page: typeof host) =>
      page.evaluate(() => {
        const placeOf = (id: string) =>
          document.getElementById(id)!.getBoundingClientRect().toJSON() as DOMRect;
        return { wall: placeOf('questions'), chat: placeOf('salon') };
      });
    const wide = await places(host);
    expect(wide.chat.x).toBeGreaterThan(wide.wall.right);
    const narrow = await places(member);
    expect(narrow.chat.y).toBeGreaterThan(narrow.wall.y);
    await member.getByRole('link', { name: 'Le salon de l’évènement' }).click();
    expect(new URL(member.url()).hash).toBe('#salon');
    for (const page of [member, host]) {
      expect(await isWiderThanWindow(page)).toBe(false);
      expect(await violationsOn(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.reload();
      expect(await contrastViolationsOn(page)).toEqual([]);
    }
  });

  it('asks before a date that is past is planned or published, and before a draft is thrown away', async () => {
    const host = await journey.memberPage(EMAIL.manager, { javaScript: false });
    await host.goto('/admin/evenements/nouveau');
    const title = 'Une séance que nous avons déjà tenue';
    await host.fill('#title', title);
    await host.fill('#summary', 'Nous en gardons la rediffusion.');
    await host.fill('#body', 'Ce qui s’y est dit reste à lire ici.');
    await host.fill('#day', '2026-03-03');
    await host.fill('#from', '12:30');
    await host.fill('#until', '13:30');
    const save = host.getByRole('button', { name: 'Enregistrer le brouillon' });
    await save.click();
    await host.getByText('Cette date est passée.').first().waitFor();
    expect(await host.inputValue('#title')).toBe(title);
    await host.getByRole('checkbox', { name: 'La séance a bien eu lieu' }).check();
    await save.click();
    await host.getByRole('heading', { level: 1, name: title }).waitFor();
    await host.getByText('Cette date est passée.').waitFor();
    const draft = new URL(host.url()).pathname;

    await host.getByRole('link', { name: 'Supprimer le brouillon' }).click();
    await host.getByRole('heading', { level: 1, name: /^Supprimer le brouillon/ }).waitFor();
    await host.getByRole('link', { name: 'Ne rien changer' }).click();
    await host.waitForURL(draft);
    await host.getByRole('button', { name: 'Publier quand même' }).click();
    await host.getByText('Évènement publié').first().waitFor();
    await host.goto(`${draft}/supprimer`);
    expect(new URL(host.url()).pathname).toBe(draft);

    const [other] = await journey.site.rows<{ id: string }>(
      `select id from events.gathering where state = 'draft' order by starts_at limit 1`,
    );
    await host.goto(`/admin/evenements/${other!.id}/supprimer`);
    await host.getByRole('button', { name: 'Supprimer le brouillon' }).click();
    await host.getByText('Brouillon supprimé').first().waitFor();
    expect(await journey.site.rows('select 1 from events.gathering where id = $1', [other!.id])).toEqual([]);
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
    // Return in the form looks again: what leaves is what was looked at.
    await host.getByRole('textbox', { name: 'Objet' }).press('Enter');
    await host.waitForLoadState();
    expect(await host.getByText('1 personne le recevra.').count()).toBe(1);
    await host.getByRole('button', { name: 'Envoyer à 1 personne' }).click();
    await host.getByText('Message envoyé').first().waitFor();
    const mail = await mailTo(journey.site.mails, EMAIL.member, 'Une place peut se libérer');
    expect(mail.text).toContain('Gardez cette date');
    await host.goto(`/admin/evenements/${id}/statistiques`);
    expect(await isWiderThanWindow(host)).toBe(false);
  });
});
