import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { awake, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { newMember } from '../support/sessions.ts';

describeInBrowser('answers of the organisation', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const rows = <Row extends object>(sql: string, values: unknown[] = []) =>
    journey.site.rows<Row>(sql, values);

  it('an agent validates a reply; its author edits it, the seal falls and the desk shows it', async () => {
    const [reply] = await rows<{ id: string; title: string }>(
      `select p.id, t.title from community.post p
       join community.topic t on t.id = p.topic_id
       join community.account a on a.member_id = p.author_id
       where a.email_key = $1 and p.position > 1 and p.deleted_at is null and t.deleted_at is null
         and t.audience = 'public' and not exists (select from community.seal s where s.post_id = p.id)
       order by p.id limit 1`,
      [EMAIL.member],
    );
    const agent = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await agent.goto(`/reponses/${reply!.id}/certifier`);
    await agent.fill('main [name=sources]', 'Urssaf, artistes-auteurs | https://www.urssaf.fr');
    await agent.locator('main').getByRole('button', { name: 'Valider la réponse' }).click();
    await agent.waitForURL(/#o-/);
    expect(await agent.locator(`[id="r-${reply!.id}"].post--sealed`).count()).toBe(1);

    const author = await journey.memberPage(EMAIL.member, { javaScript: false });
    await author.goto(`/reponses/${reply!.id}`);
    const above = author.locator(`[id="o-${reply!.id}"]`);
    expect(await above.innerText()).toContain('Réponse d’un membre, validée par l’organisme');
    expect(await above.locator('.cartouche a').getAttribute('href')).toBe('https://www.urssaf.fr');
    await author.goto(`/reponses/${reply!.id}/modifier`);
    await author.fill('main [name=body]', 'Finalement, ce n’est plus du tout ce que je disais.');
    await author.locator('main').getByRole('button', { name: 'Enregistrer' }).last().click();
    await author.waitForURL(/#r-/);
    expect(await author.locator(`[id="o-${reply!.id}"]`).count()).toBe(0);
    expect(await author.locator(`[id="r-${reply!.id}"].post--sealed`).count()).toBe(0);

    const seals = await rows<{ lifted_why: string }>(
      'select lifted_why from community.seal where post_id = $1',
      [reply!.id],
    );
    expect(seals).toEqual([{ lifted_why: 'edited' }]);
    await agent.goto('/admin/reponses?vue=revoir');
    const row = agent.locator('.desk__row').filter({ has: agent.locator(`a[href*="${reply!.id}"]`) });
    for (let next = agent.locator('a[rel=next]'); (await row.count()) === 0 && (await next.count()) > 0;)
      await next.click();
    expect(await row.innerText()).toContain('Sceau tombé');

    // What the seal rested on is not typed again.
    await row.getByRole('link', { name: /^Relire et valider/ }).click();
    expect(await agent.locator('main [name=sources]').inputValue()).toBe(
      'Urssaf, artistes-auteurs | https://www.urssaf.fr',
    );
    expect(await agent.locator('main form').innerText()).toContain('dernier sceau, tombé le');
    expect(await agent.locator('main aside .asked').innerText()).toContain(reply!.title);
  });

  it('an agent answers like anybody else from the form that could also speak for the organisation', async () => {
    const [topic] = await rows<{ number: string; slug: string }>(OPEN_QUESTION);
    const agent = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await agent.goto(`/sujets/${topic!.slug}-${topic!.number}`);
    await agent.fill('main [name=body]', 'En mon nom, et sans engager personne.');
    expect(await agent.getByRole('button', { name: 'Publier la réponse' }).count()).toBe(0);
    await agent.getByRole('button', { name: 'Publier en votre nom' }).click();
    await agent.waitForURL(/#r-/);
    const answer = new URL(agent.url()).hash.slice(3);
    expect(await rows('select id from community.seal where post_id = $1', [answer])).toEqual([]);
  });

  it('the form of an official answer also sends a reply in one’s own name, and a draft keeps the terms', async () => {
    const [topic] = await rows<{ number: string; slug: string }>(OPEN_QUESTION);
    const agent = await journey.memberPage(EMAIL.agent, { javaScript: false });
    const form = `/sujets/${topic!.slug}-${topic!.number}/repondre-officiellement`;
    await agent.goto(form);
    await agent.fill('main [name=body]', 'À mon avis, et à lui seul.');
    await agent.fill('main [name=sources]', 'Une circulaire');
    await agent.fill('main [name=reviewBy]', '31/12/2030');
    await agent.getByRole('button', { name: 'Aperçu de la réponse officielle' }).click();
    expect(await agent.locator('main .preview').innerText()).toMatch(/signée par[\s\S]*À mon avis/);
    await agent.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
    await agent.waitForURL(/#body$/);
    expect(await agent.locator('main details.speaking [name=sources]').inputValue()).toBe('Une circulaire');
    expect(await agent.locator('main details.speaking').getAttribute('open')).not.toBeNull();
    await agent.goto(form);
    expect(await agent.locator('main [name=reviewBy]').inputValue()).toBe('31/12/2030');
    await agent.fill('main [name=sources]', '');
    await agent.getByRole('button', { name: 'Publier en votre nom' }).click();
    await agent.waitForURL(/#r-/);
    const answer = new URL(agent.url()).hash.slice(3);
    expect(await rows('select id from community.seal where post_id = $1', [answer])).toEqual([]);
  });

  it.each([true, false])(
    'a ready paragraph goes into an answer below what was typed (scripts: %s)',
    async (scripts) => {
      const [topic] = await rows<{ number: string; slug: string }>(OPEN_QUESTION);
      const [ready] = await rows<{ title: string; body: string }>(
        'select title, body from community.canned_paragraph order by title limit 1',
      );
      const agent = await journey.memberPage(EMAIL.agent, { javaScript: scripts });
      await agent.goto(`/sujets/${topic!.slug}-${topic!.number}/repondre-officiellement`);
      const field = agent.locator('main [name=body]');
      await field.fill('Bonjour,');
      await agent.locator('main details:has([name=paragraph]) summary').click();
      const isSamePage = () => agent.evaluate(() => document.documentElement.dataset['marked'] === 'here');
      await agent.evaluate(() => (document.documentElement.dataset['marked'] = 'here'));
      expect(await isSamePage()).toBe(true);
      await agent.locator('main [name=paragraph]').filter({ hasText: ready!.title }).first().click();
      const whole = `Bonjour,\n\n${ready!.body}`;
      await agent.waitForFunction(
        (wanted) => document.querySelector<HTMLTextAreaElement>('main [name=body]')?.value.trim() === wanted,
        whole.trim(),
      );
      // Where the text does not come to the page, scripts let the form ask for another one, as it does without them.
      expect(await isSamePage()).toBe(scripts);
      expect(await rows(`select 1 from community.post where source like $1`, [`${whole}%`])).toEqual([]);
    },
  );

  it('a question that changes while an agent answers is read again first, and nothing is lost', async () => {
    const [topic] = await rows<{ id: string; number: string; slug: string; title: string }>(OPEN_QUESTION);
    const form = `/sujets/${topic!.slug}-${topic!.number}/repondre-officiellement`;
    const [agent, colleague] = [
      await journey.memberPage(EMAIL.agent, { javaScript: false }),
      await journey.memberPage(EMAIL.agent, { javaScript: false }),
    ];
    for (const page of [agent, colleague]) await page.goto(form);
    expect(await agent.locator('main aside .asked h3').innerText()).toContain(topic!.title.split(' ')[0]);
    const moderator = await journey.memberPage(EMAIL.moderator, { javaScript: false });
    const [opening] = await rows<{ id: string; author: string }>(
      'select id, author_id as author from community.post where topic_id = $1 and position = 1',
      [topic!.id],
    );
    await moderator.goto(`/reponses/${opening!.id}/modifier`);
    await moderator.fill(
      'main [name=body]',
      'Tout autre chose : que devient mon dossier quand je pars vivre ailleurs ?',
    );
    await moderator.fill('main [name=reason]', 'La question était une autre.');
    await moderator.locator('main').getByRole('button', { name: 'Enregistrer' }).last().click();
    await moderator.waitForURL(/\/sujets\//);

    const answer = async (page: Page) => {
      await page.fill('main [name=body]', 'Ce que dit la loi de la première question.');
      await page.fill('main [name=sources]', 'Une circulaire');
      await page.getByRole('button', { name: /^Répondre au nom de/ }).click();
      expect(await page.locator('main form .alert, main form [role=alert]').first().innerText()).toContain(
        'La question a changé',
      );
    };
    await answer(agent);
    expect(await agent.locator('main form').first().innerText()).toContain('ce qui en a été retiré');
    expect(await agent.locator('main .diff').count()).toBe(0);

    await rows('update community.post_revision set editor_id = $2 where post_id = $1', [
      opening!.id,
      opening!.author,
    ]);
    await answer(colleague);
    const changed = colleague.locator('main .diff');
    expect(await changed.locator('ins').allInnerTexts()).toContainEqual(expect.stringContaining('ailleurs'));
    expect(await changed.locator('del').first().innerText()).toMatch(/\[…\]$/);

    expect(await agent.locator('main aside .asked').innerText()).toContain('quand je pars vivre ailleurs');
    expect(await agent.locator('main [name=body]').inputValue()).toBe(
      'Ce que dit la loi de la première question.',
    );
    expect(await agent.locator('main [name=sources]').inputValue()).toBe('Une circulaire');
    const sealed = () =>
      rows(
        'select s.id from community.seal s join community.post p on p.id = s.post_id where p.topic_id = $1',
        [topic!.id],
      );
    expect(await sealed()).toEqual([]);
    await agent.getByRole('button', { name: /^Répondre au nom de/ }).click();
    await agent.waitForURL(/#r-/);
    expect(await sealed()).toHaveLength(1);
  });

  it('an agent finds a value of the register and cites it where the caret is', async () => {
    const [value] = await rows<{ key: string; label: string }>(
      'select key, label from community.regulatory_value order by key limit 1',
    );
    const citation = `{{valeur.${value!.key}}}`;
    const unscripted = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await unscripted.goto('/admin/references/nouvelle');
    const register = unscripted.locator('value-picker');
    await register.locator('summary').click();
    expect(await register.innerText()).toContain(citation);
    expect(await register.getByRole('button').count()).toBe(0);

    const page = await journey.memberPage(EMAIL.agent);
    await page.goto('/admin/references/nouvelle');
    const picker = page.locator('value-picker');
    await awake(page, 'value-picker');
    await picker.locator('summary').click();
    await picker.getByLabel('Trouver une valeur').fill(value!.label.toUpperCase());
    expect(await picker.getByRole('listitem').count()).toBe(1);
    const text = page.locator('main [name=body]');
    await text.fill('Le montant est de  par an.');
    await text.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(18, 18));
    await picker.getByRole('button', { name: `Insérer « ${value!.label} »` }).click();
    expect(await text.inputValue()).toBe(`Le montant est de ${citation} par an.`);
  });

  it('an agent sees a reference answer as it will be, with and without scripts, and is told which value nobody registered', async () => {
    const [value] = await rows<{ key: string }>(
      'select key from community.regulatory_value order by key limit 1',
    );
    const common = `Un **montant** de {{valeur.${value!.key}}} par an.`;
    const unscripted = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await unscripted.goto('/admin/references/nouvelle');
    await unscripted.fill('main [name=body]', common);
    await unscripted.locator('summary', { hasText: 'Musique' }).click();
    await unscripted.locator('#variant-music').fill('Pour la *musique*.');
    await unscripted.getByRole('button', { name: 'Aperçu du texte commun' }).click();
    const shown = unscripted.getByRole('region', { name: 'Aperçu du texte commun' });
    expect(await shown.locator('.prose').innerHTML()).toMatch(
      /^<p>Un <strong>montant<\/strong> de <span class="value">/,
    );
    const ofMusic = unscripted.getByRole('region', { name: /^Aperçu du texte pour la branche/ });
    expect(await ofMusic.locator('.prose').innerHTML()).toContain('<em>musique</em>');
    expect(await unscripted.locator('main [name=body]').inputValue()).toBe(common);
    expect(await unscripted.locator('.form-errors, main [aria-invalid=true]').count()).toBe(0);

    const page = await journey.memberPage(EMAIL.agent);
    await page.goto('/admin/references/nouvelle');
    await awake(page, 'text-preview');
    await page.fill('main [name=body]', common);
    const button = page.getByRole('button', { name: 'Aperçu du texte commun' });
    await button.click();
    await page.getByRole('region', { name: 'Aperçu du texte commun' }).locator('strong').waitFor();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(await violationsOn(page)).toEqual([]);
    await button.click();
    expect(await page.getByRole('region', { name: 'Aperçu du texte commun' }).count()).toBe(0);

    await page.fill('main [name=body]', 'Il est de {{valeur.jamaisVu}}.');
    await page.fill('main [name=title]', 'Un montant');
    await page.fill('main [name=summary]', 'Ce qu’il est.');
    await page.fill('main [name=sources]', 'Une circulaire');
    await page.fill('main [name=note]', 'Première version');
    await page.keyboard.press('Enter');
    await page.locator('#body-error').waitFor();
    expect(await page.locator('#body-error').innerText()).toContain('sous la clé jamaisVu');
    expect(await page.locator('main [name=body]').inputValue()).toContain('jamaisVu');
    expect(await page.locator('main [name=gapsSeen]').count()).toBe(0);
  });

  it('an older preview that arrives late leaves the newer one, and a text that is none says so in its place', async () => {
    const page = await journey.memberPage(EMAIL.agent);
    await page.goto('/admin/references/nouvelle');
    await awake(page, 'text-preview');
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let asked = 0;
    await page.route('**/apercu', async (route) => {
      asked += 1;
      if (asked === 1) await held;
      await route.continue().catch(() => undefined);
    });
    const button = page.getByRole('button', { name: 'Aperçu du texte commun' });
    const shown = page.locator('text-preview:has([name=body]) .prose');
    await page.fill('main [name=body]', 'Le premier.');
    await button.click();
    await button.click();
    await page.fill('main [name=body]', 'Le second, {{valeur.mal_écrit}}.');
    await button.click();
    await shown.getByText('Le second').waitFor();
    letGo();
    await page.waitForTimeout(500);
    expect(await shown.innerText()).toMatch(/^Le second/);
    expect(await shown.locator('.gaps').innerText()).toContain('{{valeur.mal_écrit}}');
    await button.click();
    await page.fill('main [name=body]', ' ');
    await button.click();
    await expectSoon(
      async () => (await shown.innerText()).length > 0 && !/second/.test(await shown.innerText()),
      true,
    );
    journey.expected(/422 for .*\/apercu$/);
  });

  it('a rule changes, and exactly its answers go to review', async () => {
    const [rule] = await rows<{ id: string; key: string }>(
      `select r.id, r.key from community.rule r
       where exists (select from community.seal s where s.state = 'valid' and r.id = any(s.rule_ids))
         and exists (select from community.reference_answer a where a.state = 'valid' and r.id = any(a.rule_ids)) limit 1`,
    );
    const standing = () =>
      rows<{ id: string; state: string; linked: boolean }>(
        `select id, state, $1 = any(rule_ids) as linked from community.seal where lifted_at is null order by id`,
        [rule!.id],
      );
    const before = await standing();
    const agent = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await agent.goto(`/admin/regles/${rule!.key}`);
    await agent.fill('main [name=summary]', 'Le seuil est relevé à partir de ce jour.');
    await agent.locator('main').getByRole('button', { name: 'Enregistrer le changement' }).click();
    await agent.waitForLoadState();
    expect(await standing()).toEqual(
      before.map((seal) => (seal.linked ? { ...seal, state: 'to_review' } : seal)),
    );
    await agent.goto(`/admin/reponses?vue=revoir&regle=${rule!.key}`);
    const references = await rows(
      `select id from community.reference_answer where $1 = any(rule_ids) and state = 'to_review'`,
      [rule!.id],
    );
    expect(references.length).toBeGreaterThan(0);
    expect(await agent.locator('.desk__row').count()).toBe(
      before.filter(({ linked }) => linked).length + references.length,
    );
    const desk = agent.url();
    await agent
      .getByRole('link', { name: /^Relire et réviser/ })
      .first()
      .click();
    expect(new URL(agent.url()).pathname).toMatch(/^\/admin\/references\//);

    // One of them is read again and does not change: it leaves the desk, and its public log tells so.
    await agent.goto(desk);
    await agent
      .getByRole('link', { name: /^Relu, rien ne change/ })
      .first()
      .click();
    expect(await agent.locator('main .overdue-note').innerText()).toContain('a changé à compter du');
    await agent.getByRole('button', { name: 'Relu, rien ne change' }).click();
    await agent.waitForURL(/\/reponses-officielles\//);
    expect(await agent.locator('main aside').first().innerText()).toContain('Relue sans changement le');
    expect(await agent.locator('main .overdue-note').count()).toBe(0);
    await agent.goto(desk);
    expect(await agent.getByRole('link', { name: /^Relu, rien ne change/ }).count()).toBe(
      references.length - 1,
    );
  });

  it('a question is given to a colleague, answered, reviewed when its rule changes; an article is withdrawn and comes back', async () => {
    const { colleague, page: theirs } = await secondAgent();
    const [rule] = await rows<{ id: string; key: string; label: string }>(
      'select id, key, label from community.rule order by key desc limit 1',
    );

    const agent = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await agent.goto('/admin/reponses');
    const first = agent.locator('.desk__row').first();
    const title = await first.locator('h2').innerText();
    await first.locator('select[name=agentId]').selectOption(colleague.memberId);
    await first.getByRole('button', { name: 'Attribuer', exact: true }).click();
    expect(await agent.locator('.toast').innerText()).toContain('La personne est prévenue');
    await first.locator('summary').click();
    expect(await first.locator('details').innerText()).toContain(`l’a attribuée à ${colleague.handle}`);

    const told = theirs.locator('.note').filter({ hasText: 'vous a chargé de répondre à cette question' });
    await expectSoon(async () => {
      await theirs.goto('/notifications');
      return told.count();
    }, 1);
    expect(await told.innerText()).toContain(title);
    await theirs.goto('/admin/reponses?vue=attribuees&agent=moi');
    const mine = theirs.locator('.desk__row').filter({ hasText: title });
    expect(await mine.innerText()).toContain('Attribuée à vous');
    await mine.getByRole('link', { name: /^Répondre/ }).click();
    await theirs.fill('main [name=body]', 'Voici ce que dit la règle, et ce qu’elle change pour vous.');
    await theirs.fill('main [name=sources]', 'Une circulaire');
    await theirs.getByLabel(rule!.label).check();
    await theirs.getByRole('button', { name: /^Répondre au nom de/ }).click();
    await theirs.waitForURL(/#r-/);
    const answer = new URL(theirs.url()).hash.slice(3);
    expect(await theirs.locator(`[id="o-${answer}"]`).innerText()).toContain('Department of Health');

    await agent.goto(`/admin/regles/${rule!.key}`);
    await agent.fill('main [name=summary]', 'Elle dit autre chose à partir de ce jour.');
    await agent.getByRole('button', { name: 'Enregistrer le changement' }).click();
    await theirs.goto(`/admin/reponses?vue=revoir&regle=${rule!.key}`);
    expect(await theirs.locator('.desk__filter').innerText()).toContain(
      `À cause de la règle « ${rule!.label} »`,
    );
    const waiting = theirs.locator('.desk__row').filter({ hasText: title });
    expect(await waiting.innerText()).toContain('a changé');
    await waiting.getByRole('link', { name: /^Relire et signer/ }).click();
    await theirs.getByRole('button', { name: 'Signer à nouveau' }).click();
    await theirs.waitForURL(/#o-/);
    await theirs.goto(`/admin/reponses?vue=revoir&regle=${rule!.key}`);
    expect(await waiting.count()).toBe(0);

    const [article, other] = await rows<{ slug: string; title: string }>(
      `select slug, title from community.reference_answer where state = 'valid' order by slug limit 2`,
    );
    const visitor = await journey.page({ javaScript: false });
    const address = `/reponses-officielles/${article!.slug}`;
    const status = async () => (await visitor.request.get(address)).status();
    expect(await status()).toBe(200);
    await theirs.goto(address);
    await theirs.getByRole('link', { name: 'Retirer' }).click();
    await theirs.getByRole('button', { name: 'Retirer la réponse de référence' }).click();
    expect(await theirs.locator('main [role=group] a').innerText()).toContain('Pourquoi elle est retirée');
    const instead = other!.title;
    await theirs.fill('main [name=q]', other!.title);
    await theirs.getByRole('button', { name: 'Chercher', exact: true }).click();
    await theirs.getByRole('radio', { name: instead }).check();
    await theirs.fill('main [name=reason]', 'La loi dont elle parlait n’existe plus.');
    await theirs.getByRole('button', { name: 'Retirer la réponse de référence' }).click();
    expect(await theirs.locator('.toast').innerText()).toContain('Réponse de référence retirée');
    const gone = await visitor.request.get(address);
    expect(gone.status()).toBe(410);
    const said = await gone.text();
    for (const words of [
      article!.title,
      'La loi dont elle parlait n’existe plus.',
      'À lire à la place',
      instead,
    ])
      expect(said).toContain(words);
    expect(await (await visitor.request.get('/sitemaps/references.xml')).text()).not.toContain(address);
    await theirs.locator('.toast').getByRole('button').click();
    await theirs.waitForURL(new RegExp(`${address}$`));
    expect(await status()).toBe(200);
    expect(await (await visitor.request.get('/sitemaps/references.xml')).text()).toContain(address);
  });

  /** Another agent, of a department, who is signed in. */
  async function secondAgent() {
    const colleague = await newMember(journey.site, { handle: 'colleague', role: 'agent' });
    await rows(`update community.member set department = 'Department of Health' where id = $1`, [
      colleague.memberId,
    ]);
    const page = await journey.page({ javaScript: false });
    const value = colleague.cookie.slice('session='.length);
    await page.context().addCookies([{ name: 'session', value, url: journey.site.url }]);
    return { colleague, page };
  }
});

const OPEN_QUESTION = `
  select t.id, t.number, t.slug, t.title from community.topic t
  where t.kind = 'question' and t.status = 'open' and t.deleted_at is null and t.audience = 'public' and t.official = 'none'
  order by t.id desc limit 1`;

/** Asks again for a while: notices are written after the deed. */
async function expectSoon<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  for (let left = 120; left > 0 && (await ask()) !== wanted; left -= 1)
    await new Promise((resolve) => setTimeout(resolve, 250));
  expect(await ask()).toBe(wanted);
}
