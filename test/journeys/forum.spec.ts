import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describeInBrowser } from '../support/browser.ts';
import { awake, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

const TITLE = 'Faut-il un contrat écrit pour une fresque de quartier';

const greyPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();

describeInBrowser('the life of a question', () => {
  let journey: Journey;
  let topic: string;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const press = async (page: Page, name: string | RegExp, within = 'main') => {
    const button = page.locator(within).getByRole('button', { name, includeHidden: true }).first();
    await button.evaluate((element) => {
      for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
        at.open = true;
    });
    await button.click();
    await page.waitForLoadState();
  };
  const ask = async (page: Page, title: string) => {
    await page.goto('/questions/nouvelle');
    await page.check('main [name=kind][value=question]');
    await page.fill('main [name=title]', title);
    await page.selectOption('main [name=categoryId]', { index: 1 });
    await page.fill(
      'main [name=body]',
      'La mairie me la commande, avec un simple courriel.\n\nEst-ce assez ?',
    );
    await press(page, 'Publier');
    if (page.url().includes('/questions/nouvelle')) await press(page, 'Publier quand même');
    await page.waitForURL('**/sujets/**');
    return new URL(page.url()).pathname;
  };

  it('near topics come up while the title is typed, and a draft is kept without being asked', async () => {
    const page = await journey.memberPage(EMAIL.ambassador);
    await page.goto('/questions/nouvelle');
    for (const each of ['similar-topics', 'compose-box']) await awake(page, each);
    await page
      .locator('main [name=title]')
      .pressSequentially('Quels justificatifs de revenus donner', { delay: 5 });
    await page.waitForSelector('similar-topics a[href^="/sujets/"]');
    // The title may be kept before the message is begun.
    const kept = page.waitForResponse(
      (answer) =>
        answer.url().endsWith('/brouillons/enregistrer') &&
        answer.ok() &&
        (answer.request().postData() ?? '').includes('que+je+finirai'),
    );
    await page.fill('main [name=body]', 'Un début de message que je finirai plus tard.');
    await kept;
    await page
      .getByText(/enregistré/)
      .first()
      .waitFor();
    await page.reload();
    expect(await page.inputValue('main [name=body]')).toContain('Un début de message');
  });

  it('what is begun before is offered, and never takes over a new question', async () => {
    const page = await journey.memberPage(EMAIL.ambassador, { javaScript: false });
    await page.goto('/questions/nouvelle?titre=Louer+un+hangar');
    expect(await page.inputValue('main [name=title]')).toBe('Louer un hangar');
    expect(await page.inputValue('main [name=body]')).toBe('');
    const resume = page.getByRole('link', { name: /Reprendre le brouillon « Quels justificatifs/ });
    expect(await page.locator('main').innerText()).toContain('Commencer une nouvelle question');
    await ask(page, 'Louer un hangar pour de grandes toiles');
    await page.goto('/questions/nouvelle');
    await resume.click();
    await page.waitForURL(/brouillon=/);
    expect(await page.inputValue('main [name=body]')).toContain('Un début de message');
  });

  it('a text that near topics stopped is among the drafts while they are read', async () => {
    const page = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await page.goto('/questions/nouvelle');
    await page.fill('main [name=title]', 'Quels justificatifs de revenus donner');
    await page.selectOption('main [name=categoryId]', { index: 1 });
    await page.fill('main [name=body]', 'Ma dernière phrase avant de publier.');
    await press(page, 'Publier');
    const near = page.locator('main .alert', { hasText: 'dans vos brouillons' });
    expect(await near.locator('.state').count()).toBe(await near.locator('a').count());
    await near.locator('a').first().click();
    await page.goto('/questions/nouvelle');
    await page.getByRole('link', { name: /Reprendre le brouillon « Quels justificatifs/ }).click();
    expect(await page.inputValue('main [name=body]')).toBe('Ma dernière phrase avant de publier.');
    await press(page, 'Publier');
    await press(page, 'Publier quand même');
    await page.waitForURL('**/sujets/**');
    await page.goto('/brouillons');
    expect(await page.locator('main').innerText()).not.toContain('Quels justificatifs');
  });

  it('an empty form says what is missing beside each field, and keeps what was typed', async () => {
    const page = await journey.memberPage(EMAIL.member, { javaScript: false });
    await page.goto('/questions/nouvelle');
    await page.fill('main [name=title]', '');
    await page.selectOption('main [name=categoryId]', '');
    await page.fill('main [name=body]', 'Un texte sans titre.');
    await press(page, 'Publier');
    expect(await page.locator('#form-errors').innerText()).toMatch(/Titre[\s\S]*Catégorie/);
    expect(await page.locator('#title-error').count()).toBe(1);
    expect(await page.inputValue('main [name=body]')).toBe('Un texte sans titre.');
    expect(await page.locator('main a[href="/images/nouvelle"]').isVisible()).toBe(true);
  });

  it('a picture is described in the page, stands as a paragraph of its own, and is refused in place', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await page.goto('/questions/nouvelle');
    await awake(page, 'compose-box');
    await page.fill('main [name=body]', 'Bonjour,');
    const choose = async (name: string, buffer: Buffer) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('[data-image]')]);
      await chooser.setFiles({ name, mimeType: 'image/png', buffer });
      await page.waitForSelector('[data-picture]:not([hidden])');
    };
    await choose('mur.png', await greyPicture());
    await page.click('[data-picture-add]');
    expect(await page.locator('#picture-error').innerText()).toContain('ce que montre');
    await page.fill('#picture-alt', 'Un mur gris');
    await page.press('#picture-alt', 'Enter');
    await page.waitForSelector('[data-picture][hidden]', { state: 'attached' });
    expect(await page.inputValue('main [name=body]')).toMatch(/^Bonjour,\n\n!\[Un mur gris\]\(\S+\)\n\n$/);
    expect(page.url()).toContain('/questions/nouvelle');
  });

  it('tags are found by typing, without their accents', async () => {
    const page = await journey.memberPage(EMAIL.agent);
    await page.goto('/questions/nouvelle');
    await awake(page, 'tag-picker');
    await page.fill('#tags-find', 'etal');
    const shown = page.locator('tag-picker label.check:visible');
    await expect(shown.allInnerTexts()).resolves.toEqual(['étalement']);
    await shown.first().click();
    await page.fill('#tags-find', '');
    expect(await page.locator('tag-picker input:checked').count()).toBe(1);
    expect(await page.locator('tag-picker label:has(input:checked)').isVisible()).toBe(true);
  });

  it('a member asks, with a look at the text before', async () => {
    const page = await journey.memberPage(EMAIL.ambassador);
    topic = await ask(page, TITLE);
    expect(await page.locator('h1').innerText()).toContain('Faut-il un contrat');
  });

  it('another answers with a preview and a picture, and the asker is told', async () => {
    const page = await journey.memberPage(EMAIL.manager);
    await page.goto(topic);
    await awake(page, 'compose-box');
    await page.fill('main [name=body]', 'Oui, **toujours** un écrit, @plume-du-rhone.');
    await press(page, 'Aperçu');
    await page.waitForSelector('[data-preview-box]:not([hidden]) strong');
    await press(page, 'Publier');
    await page.waitForURL(/#r-/);
    expect(await page.locator('article.post strong').first().innerText()).toBe('toujours');
    const picture = await greyPicture();
    await page.goto('/images/nouvelle');
    await page.setInputFiles('main [name=file]', {
      name: 'mur.png',
      mimeType: 'image/png',
      buffer: picture,
    });
    await page.fill('main [name=alt]', 'Un mur gris');
    await press(page, 'Envoyer');
    await page.waitForSelector('img.uploaded');
    expect(await page.inputValue('main [name=markdown]')).toContain('![Un mur gris](');
    const asker = await journey.memberPage(EMAIL.ambassador);
    await expect(told(asker)).resolves.toBe(true);
  });

  /** The worker tells a moment later. */
  const told = async (page: Page, words = 'Faut-il un contrat'): Promise<boolean> => {
    for (let tries = 0; tries < 120; tries++) {
      await page.goto('/notifications');
      if ((await page.locator('main').innerText()).includes(words)) return true;
      await page.waitForTimeout(250);
    }
    return false;
  };

  it('a reply is quoted under what is written already, its list with its marks and its table as one', async () => {
    const page = await journey.memberPage(EMAIL.manager);
    await page.goto(topic);
    await page.fill(
      'main [name=body]',
      'À apporter :\n\n- un devis\n- un contrat\n\n1. signer\n2. garder\n\n| An | Taux |\n| --- | --- |\n| 2025 | 16 |',
    );
    await press(page, 'Publier');
    await page.waitForURL(/#r-/);
    const area = page.locator('compose-box textarea');
    await awake(page, 'compose-box');
    await area.fill('Bonjour');
    const reply = page.locator('article.post', { hasText: 'un devis' }).last();
    await reply.locator('a[href*="citer="]').evaluate((link: HTMLElement) => link.click());
    expect(await area.inputValue()).toMatch(
      /^Bonjour\n\n> \[.+ a écrit\]\(\/reponses\/\S+\)\n>\n> À apporter :\n(>\n)?> - un devis\n> - un contrat\n(>\n)?> 1\. signer\n> 2\. garder\n(>\n)*> \| An \| Taux \|\n> \| --- \| --- \|\n> \| 2025 \| 16 \|\n\n$/,
    );
  });

  it('of a table that is selected in part its lines are quoted as a table still', async () => {
    const page = await journey.memberPage(EMAIL.manager);
    await page.goto(topic);
    const area = page.locator('compose-box textarea');
    await awake(page, 'compose-box');
    const reply = page.locator('article.post', { hasText: 'un devis' }).last();
    const quoted = async (chosen: string) => {
      await area.fill('');
      await reply.evaluate((post, selector) => {
        getSelection()!.selectAllChildren(post.querySelector(selector)!);
        post.querySelector<HTMLElement>('a[href*="citer="]')!.click();
      }, chosen);
      return (await area.inputValue()).trim().split('\n').slice(2);
    };
    expect(await quoted('table')).toEqual(['> | An | Taux |', '> | --- | --- |', '> | 2025 | 16 |']);
    expect(await quoted('tbody tr')).toEqual(['> | 2025 | 16 |', '> | --- | --- |']);
  });

  it('a reader marks it helpful, keeps it and follows the question', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await page.goto(topic);
    const helpful = page
      .locator('article.post')
      .getByRole('button', { name: /Ça m’a aidé/ })
      .first();
    expect(await helpful.getAttribute('aria-pressed')).toBe('false');
    await helpful.focus();
    const counted = page.waitForResponse((answer) => answer.url().endsWith('/aide'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('article.post button[aria-pressed=true]');
    await counted;
    await page.reload();
    expect(await helpful.getAttribute('aria-pressed')).toBe('true');
    await page.setViewportSize({ width: 390, height: 500 });
    await page.evaluate(() => scrollTo(0, 300));
    await press(page, 'Me prévenir de chaque réponse');
    await page.waitForFunction(
      () => scrollY > 250 && document.activeElement?.closest('.topic-acts')?.matches('.topic-acts') === true,
    );
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.reload();
    expect(await page.locator('.topic-acts').innerText()).toContain('Suivi');
    await page.locator('.topic-acts a[href$="/garder"]').click();
    await page.fill('main [name=note]', 'À relire');
    await press(page, 'Garder');
    await page.goto('/marque-pages');
    expect(await page.locator('main').innerText()).toContain('Faut-il un contrat');
  });

  it('the asker accepts, and the answer stands under the question', async () => {
    const page = await journey.memberPage(EMAIL.ambassador);
    await page.goto(topic);
    await page.locator('.post__actions > .btn', { hasText: 'Accepter' }).first().click();
    await page.waitForSelector('text=Les réponses acceptées');
    expect(new URL(page.url()).hash).toMatch(/^#a-/);
    const accepted = page.locator(new URL(page.url()).hash);
    expect(await accepted.locator('.prose').isVisible()).toBe(true);
    await accepted.getByRole('button', { name: 'Ne plus l’accepter' }).click();
    await page.waitForURL(/#r-/);
    expect(await page.locator('article.post[id^="a-"]').count()).toBe(0);
    await page.locator('.post__actions > .btn', { hasText: 'Accepter' }).first().click();
    await page.waitForSelector('text=Les réponses acceptées');
    const repeated = page.locator('article.post[id^="r-"]:has(a[data-in-full])').first();
    const whole = await page.locator('article.post[id^="a-"] .prose').first().innerText();
    await awake(page, 'compose-box');
    await repeated.locator('a[href*="citer="]').evaluate((link: HTMLElement) => link.click());
    const quoted = await page.locator('compose-box textarea').inputValue();
    expect(quoted).toContain(`> ${whole.split('\n')[0]}`);
    expect(quoted).not.toContain('Lire la réponse entière');
    await page.goto(topic);
    await page.goto('/questions?vue=non-resolues');
    expect(await page.locator('main').innerText()).not.toContain('Faut-il un contrat');
  });

  it('a moderator closes, opens, pins and moves it', async () => {
    const page = await journey.memberPage(EMAIL.moderator);
    await page.goto(topic);
    await page.goto(`${topic}/clore`);
    await page.fill('main [name=reason]', 'La question est réglée.');
    await press(page, 'Clore le sujet');
    await page.waitForSelector('.topic__meta >> text=Sujet clos');
    const asker = await journey.memberPage(EMAIL.ambassador);
    await asker.goto(topic);
    const reopen = { name: 'Rouvrir le sujet', includeHidden: true };
    expect(await asker.getByRole('button', reopen).count()).toBe(0);
    expect(await page.getByRole('button', reopen).count()).toBe(1);
    await press(page, 'Rouvrir le sujet');
    await page.waitForSelector('textarea[name=body]');
    await page.goto(`${topic}/epingler`);
    await press(page, 'Épingler');
    await page.waitForSelector('.topic__meta >> text=Épinglé');
    await page.goto(`${topic}/deplacer`);
    await page.selectOption('main [name=categoryId]', { index: 3 });
    await page.fill('main [name=reason]', 'Elle trouvera mieux sa réponse ici.');
    await press(page, 'Déplacer');
    await page.waitForURL(`**${topic}*`);
  });

  it('of two who rename it, the later one sees what stands there before choosing', async () => {
    const [first, second] = [
      await journey.memberPage(EMAIL.moderator),
      await journey.memberPage(EMAIL.moderator),
    ];
    await first.goto(`${topic}/modifier`);
    await second.goto(`${topic}/modifier`);
    const title = await first.inputValue('main [name=title]');
    await first.fill('main [name=title]', `${title}, à la peinture`);
    await first.fill('main [name=reason]', 'Plus précis ainsi.');
    await press(first, 'Enregistrer');
    await first.waitForURL(/a-la-peinture-\d+$/);
    await second.fill('main [name=title]', title);
    await second.fill('main [name=reason]', 'Le titre d’avant disait mieux.');
    await press(second, 'Enregistrer');
    await second.waitForSelector('text=Le sujet a changé entre-temps');
    expect(await second.locator('main .alert').last().innerText()).toContain('à la peinture');
    expect(await second.inputValue('main [name=title]')).toBe(title);
    await press(second, 'Enregistrer');
    await second.waitForURL(`**${topic}`);
  });

  it('an author brings back a reply they deleted, long after', async () => {
    const page = await journey.memberPage(EMAIL.ambassador);
    await page.goto(topic);
    await page.fill('main [name=body]', 'Une réponse que je vais regretter.');
    await press(page, 'Publier');
    await page.waitForURL(/#r-/);
    const id = new URL(page.url()).hash.slice('#r-'.length);
    await page.goto(`/reponses/${id}/supprimer`);
    await press(page, 'Supprimer');
    await page.goto(topic);
    await press(page, 'Rétablir');
    await page.waitForURL(/#r-/);
    const visitor = await (await fetch(journey.site.url + topic)).text();
    expect(visitor).toContain('Une réponse que je vais regretter.');
  });

  it('a moderator merges two questions: the old address leads to the new', async () => {
    const page = await journey.memberPage(EMAIL.moderator);
    const double = await ask(page, 'Fresque de quartier sans contrat signé, que faire');
    await page.goto(`${double}/fusionner`);
    await page.fill('main [name=q]', topic);
    // What is offered while one types may lie over the button; the key sends the form all the same.
    await page.press('main [name=q]', 'Enter');
    expect(await page.locator('main').innerText()).toContain('à la suite des siens');
    await press(page, 'Fusionner');
    await page.waitForURL(`**${topic}*`);
    const answer = await fetch(journey.site.url + double, { redirect: 'manual' });
    expect(answer.status).toBe(301);
    expect(new URL((await fetch(journey.site.url + double)).url).pathname).toBe(topic);
  });

  it('a moderator moves an answer to another question: its link leads there', async () => {
    const asker = await journey.memberPage(EMAIL.ambassador);
    const other = await ask(asker, 'Assurance du matériel prêté pour une exposition');
    await asker.goto(other);
    await asker.fill('main [name=body]', 'Cette réponse parle de la fresque.');
    await press(asker, 'Publier');
    await asker.waitForURL(/#r-/);
    const id = new URL(asker.url()).hash.slice('#r-'.length);
    const page = await journey.memberPage(EMAIL.moderator);
    await page.goto(`${other}/deplacer-des-reponses?page=1&reponse=${id}`);
    await page.fill('main [name=q]', topic);
    await press(page, 'Chercher');
    expect(await page.locator('main').innerText()).toContain('à la suite des siennes');
    expect(await page.locator(`main [name=posts][value="${id}"]`).isChecked()).toBe(true);
    await page.fill('main [name=reason]', 'Elle répond à une autre question');
    await press(page, 'Déplacer ces réponses');
    await page.waitForURL(`**${topic}*`);
    expect(await page.locator(`#r-${id}`).innerText()).toContain('parle de la fresque');
    const link = await fetch(`${journey.site.url}/reponses/${id}`);
    expect(new URL(link.url).pathname).toBe(topic);
    expect(await (await fetch(journey.site.url + other)).text()).not.toContain('parle de la fresque');
  });

  it('a moderator removes it: gone for visitors, until it is restored', async () => {
    const page = await journey.memberPage(EMAIL.moderator);
    await page.goto(`${topic}/supprimer`);
    await page.fill('main [name=reason]', 'Essai de la modération');
    await press(page, 'Supprimer le sujet');
    const gone = await fetch(journey.site.url + topic);
    expect(gone.status).toBe(410);
    const around = await gone.text();
    expect(around).toContain('Dans la même catégorie');
    expect(around).toMatch(/id="autour"[\s\S]*?<a [^>]*href="\/sujets\//);
    expect(around).not.toContain('Faut-il un contrat');
    const asker = await journey.memberPage(EMAIL.ambassador);
    expect((await asker.goto(topic))?.status()).toBe(410);
    expect(await asker.locator('main').innerText()).toContain('Essai de la modération');
    await expect(told(asker, 'Essai de la modération')).resolves.toBe(true);
    await page.goto('/questions?vue=supprimees');
    await page.getByRole('link', { name: /Faut-il un contrat/ }).click();
    expect(await page.locator('.alert--danger').innerText()).toContain('Essai de la modération');
    await press(page, 'Rétablir le sujet');
    expect((await fetch(journey.site.url + topic)).status).toBe(200);
  });

  it('what was just deleted comes back from where one is told of it', async () => {
    const page = await journey.memberPage(EMAIL.moderator);
    await page.goto(`${topic}/supprimer`);
    await page.fill('main [name=reason]', 'Par erreur');
    await press(page, 'Supprimer le sujet');
    await page.locator('.flash').getByRole('button', { name: 'Annuler' }).click();
    await page.waitForURL(`**${topic}`);
    expect((await fetch(journey.site.url + topic)).status).toBe(200);
  });

  it('an administrator makes a category and a tag', async () => {
    const page = await journey.memberPage(EMAIL.administrator);
    await page.goto('/admin/etiquettes');
    await page.fill('main [name=label]', 'Fresques');
    if ((await page.locator('main [name=slug]').count()) > 0) await page.fill('main [name=slug]', 'fresques');
    await page.press('main [name=label]', 'Enter');
    await page.waitForLoadState();
    expect((await page.goto('/etiquettes/fresques'))?.status()).toBe(200);
  });

  it('a category for fewer people is confirmed first, with how many that touches', async () => {
    const page = await journey.memberPage(EMAIL.administrator);
    const [last] = await journey.site.rows<{ slug: string }>(
      `select c.slug from community.category c where c.audience = 'public'
         and exists (select from community.topic t where t.category_id = c.id and t.deleted_at is null)
         and not exists (select from community.category below where below.parent_id = c.id)
       order by c.position desc, c.slug desc limit 1`,
    );
    await page.goto(`/admin/categories/${last!.slug}`);
    await page.selectOption('main [name=audience]', 'staff');
    await press(page, 'Enregistrer');
    expect(await page.locator('main').innerText()).toContain('par moins de personnes');
    expect(await page.locator('main [name=audience]').inputValue()).toBe('staff');
    await page.check('main [name=narrows]');
    await press(page, 'Enregistrer');
    await page.waitForURL('**/admin/categories');
    expect((await fetch(`${journey.site.url}/c/${last!.slug}`)).status).toBe(404);
  });
});
