import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { openComplaint } from '../support/complaints.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { until } from '../support/until.ts';

describeInBrowser('work on cases', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const rows = <Row extends object>(sql: string, values: unknown[] = []) =>
    journey.site.rows<Row>(sql, values);
  const press = async (page: Page, name: string | RegExp) => {
    await page.locator('main').getByRole('button', { name }).first().click();
    await page.waitForLoadState();
  };
  const textOf = (page: Page) => page.locator('main').innerText();
  const withoutScript = (email: string) => journey.memberPage(email, { javaScript: false });

  /** A reply of a plain member that nobody spoke of yet, and its case once a visitor has. */
  async function reported() {
    const [reply] = await rows<{ id: string; author: string; handle: string; source: string }>(
      `select p.id, m.id as author, m.handle, p.source from community.post p
       join community.topic t on t.id = p.topic_id join community.member m on m.id = p.author_id
       where p.position > 1 and p.deleted_at is null and t.deleted_at is null and t.audience = 'public'
         and m.role = 'member' and m.status = 'active'
         and not exists (select from moderation.review_item i where i.subject_id = m.id)
         and not exists (select from community.account a where a.member_id = m.id and a.email like '%@demo.test')
         and not exists (select from community.seal s where s.post_id = p.id)
       order by p.id limit 1`,
    );
    const answer = await fetch(`${journey.site.url}/api/v1/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: journey.site.url },
      body: JSON.stringify({
        kind: 'post',
        target: reply!.id,
        reason: 'injure-harcelement-menace',
        goodFaith: true,
        name: 'Lou Martin',
        email: 'lou.martin@example.org',
      }),
    });
    expect(answer.status).toBe(201);
    const [item] = await rows<{ id: string; number: string }>(
      `select id, number from moderation.review_item where target_id = $1 and status = 'open'`,
      [reply!.id],
    );
    return { ...reply!, item: item! };
  }

  /** An open case about the reply of a plain member, which nobody holds. */
  async function waiting(): Promise<string> {
    const [item] = await rows<{ id: string }>(
      `select i.id from moderation.review_item i join community.post p on p.id::text = i.target_id
       join community.member m on m.id = p.author_id
       where i.status = 'open' and i.target_kind = 'post' and i.claimed_by is null and m.role = 'member'
         and p.deleted_at is null order by i.id limit 1`,
    );
    return `/admin/moderation/${item!.id}`;
  }

  it('a template that goes with another measure is refused as it is chosen, and choosing anew loses nothing that was written', async () => {
    const moderator = await withoutScript(EMAIL.moderator);
    const at = await waiting();
    await moderator.goto(at);
    await press(moderator, 'Prendre ce dossier');
    await moderator.getByLabel('Retirer', { exact: true }).check();
    await moderator.selectOption('[name=modele]', 'masquage-injure');
    await press(moderator, 'Préparer la décision');
    expect(await textOf(moderator)).toContain('Ce modèle va avec une autre mesure');
    expect(await moderator.getByLabel('Retirer', { exact: true }).isChecked()).toBe(true);
    await moderator.getByLabel('Masquer', { exact: true }).check();
    await press(moderator, 'Préparer la décision');
    const given = await moderator.inputValue('[name=facts]');
    await moderator.fill('[name=answer]', 'Merci, nous avons regardé ce message.');
    await moderator.fill('[name=explanation]', 'Des mots qui visent une personne et non ce qu’elle dit.');
    await press(moderator, 'Changer de mesure ou de modèle');
    expect(await moderator.getByLabel('Masquer', { exact: true }).isChecked()).toBe(true);
    expect(await moderator.inputValue('[name=template]')).toBe('masquage-injure');
    await moderator.selectOption('[name=step]', 'avertissement');
    await press(moderator, 'Préparer la décision');
    expect(await moderator.locator('form.queue__act b').first().textContent()).toBe('Masquer');
    expect(await moderator.locator('[name=stepFacts]').count()).toBe(1);
    expect(await moderator.inputValue('[name=facts]')).toBe(given);
    expect(await moderator.inputValue('[name=answer]')).toContain('nous avons regardé');
    expect(await moderator.inputValue('[name=explanation]')).toContain('visent une personne');
    await moderator.goto(at);
    await press(moderator, 'Rendre ce dossier');
  });

  it('a keyboard is led from the case that it takes to the decision, and past the list of others to the case', async () => {
    const moderator = await journey.memberPage(EMAIL.moderator, { width: 1600 });
    const focused = () => moderator.evaluate(() => document.activeElement?.id);
    const pressed = async (name: string) => {
      await moderator.locator('main').getByRole('button', { name }).first().focus();
      await moderator.keyboard.press('Enter');
    };
    await moderator.goto(await waiting());
    await moderator.getByRole('link', { name: 'Aller à ce dossier' }).focus();
    await moderator.keyboard.press('Enter');
    await until(async () => (await focused()) === 'case');
    await pressed('Prendre ce dossier');
    await moderator.locator('main [name=mesure]').first().waitFor();
    await until(async () => (await focused()) === 'decide');
    await pressed('Préparer la décision');
    await moderator.locator('main [name=action]').first().waitFor({ state: 'attached' });
    await until(async () => (await focused()) === 'decide');
  });

  it('words that were edited meanwhile are shown again before anybody decides of them', async () => {
    const reply = await reported();
    const moderator = await withoutScript(EMAIL.moderator);
    await moderator.goto(`/admin/moderation/${reply.item.id}`);
    await press(moderator, 'Prendre ce dossier');
    await moderator.getByLabel('Laisser en place', { exact: true }).check();
    await press(moderator, 'Préparer la décision');
    await rows(
      `update community.post set source = 'Un tout autre texte.', plain = 'Un tout autre texte.', html = '<p>Un tout autre texte.</p>'
       where id = $1`,
      [reply.id],
    );
    await moderator.fill('[name=answer]', 'Ce message critique une idée, pas une personne.');
    await press(moderator, 'Décider et prévenir');
    expect(await textOf(moderator)).toContain('Ce contenu a été modifié depuis que vous l’avez lu.');
    expect(await textOf(moderator)).toContain('Un tout autre texte.');
    expect(await moderator.inputValue('[name=answer]')).toContain('critique une idée');
    await press(moderator, 'Décider et prévenir');
    await moderator.waitForURL(/\/admin\/moderation$/);
  });

  it('each of several cases tells what became of it', async () => {
    const [one, other] = [await reported(), await reported()];
    const moderator = await withoutScript(EMAIL.moderator);
    await moderator.goto('/admin/moderation');
    for (const { item } of [one, other]) await moderator.check(`[name=chosen][value="${item.id}"]`);
    const manager = await withoutScript(EMAIL.manager);
    await manager.goto(`/admin/moderation/${other.item.id}`);
    await press(manager, 'Prendre ce dossier');
    await moderator.fill('[name=answer]', 'Nous avons lu ces messages : ils restent en place.');
    await press(moderator, 'Décider pour les dossiers cochés');
    const asked = (await textOf(moderator)).replace(/[\u00a0\u202f]/g, ' ');
    expect(asked).toContain('2 dossiers, à confirmer : Laisser en place');
    expect(asked).toContain(`Dossier ${one.item.number} :`);
    await press(moderator, 'Décider pour ces 2 dossiers');
    const told = (await textOf(moderator)).replace(/[\u00a0\u202f]/g, ' ');
    expect(told).toContain(`Dossier ${one.item.number} : décidé`);
    expect(told).toMatch(new RegExp(`Dossier ${other.item.number} : .{10,}`));
    expect(told).toContain('1 dossier décidé');
    // It is to be read again: what changed is said, beside the case too, and nothing stays ticked.
    expect(told.split('quelqu’un l’a pris en charge')).toHaveLength(3);
    expect(await moderator.isChecked(`[name=chosen][value="${other.item.id}"]`)).toBe(false);
    expect(await moderator.inputValue('[name=answer]')).toContain('ils restent en place');
  });

  it('no case among several is restricted for a reason that is not its own', async () => {
    const reply = await reported();
    await rows(`update moderation.report set reason = 'diffamation' where item_id = $1`, [reply.item.id]);
    await rows(`update moderation.review_item set whys = '{diffamation}' where id = $1`, [reply.item.id]);
    const insult = await reported();
    const moderator = await withoutScript(EMAIL.moderator);
    await moderator.goto('/admin/moderation');
    const motiveOf = (id: string) => moderator.locator(`#motive-${id}`);
    expect(await motiveOf(reply.item.id).innerText()).toContain('Aucun motif tout prêt');
    expect(await motiveOf(insult.item.id).innerText()).not.toContain('publicité');
    for (const { item } of [reply, insult]) await moderator.check(`[name=chosen][value="${item.id}"]`);
    await moderator.locator('[name=action]').selectOption('hide');
    await press(moderator, 'Décider pour les dossiers cochés');
    expect(await moderator.locator(`#motive-${reply.item.id}-error`).innerText()).toContain(
      'Décochez ce dossier',
    );
    expect(await moderator.isChecked(`[name=chosen][value="${insult.item.id}"]`)).toBe(true);
    await moderator.uncheck(`[name=chosen][value="${reply.item.id}"]`);
    await press(moderator, 'Décider pour les dossiers cochés');
    expect(await textOf(moderator)).toContain('Message masqué');
    await press(moderator, 'Revenir à la file sans décider');
    expect(await moderator.isChecked(`[name=chosen][value="${insult.item.id}"]`)).toBe(true);
    await press(moderator, 'Décider pour les dossiers cochés');
    await press(moderator, 'Décider pour ce dossier');
    const facts = await rows<{ action: string }>(
      `select action from moderation.decision where review_item_id = $1`,
      [insult.item.id],
    );
    expect(facts).toEqual([{ action: 'hide' }]);
  });

  it('a passage of an agent is masked until somebody above decides, and comes back whole', async () => {
    const reply = await reported();
    const words = 'Demandez Odilon Vaubernier, au guichet.';
    await rows(
      `update community.post set source = $2, plain = $2, html = '<p>' || $2 || '</p>',
         author_id = (select member_id from community.account where email = $3) where id = $1`,
      [reply.id, words, EMAIL.agent],
    );
    await rows(
      `update moderation.review_item set subject_id = (select member_id from community.account where email = $2) where id = $1`,
      [reply.item.id, EMAIL.agent],
    );
    const visitor = await journey.page({ javaScript: false });
    const read = async () => {
      await visitor.goto(`/reponses/${reply.id}`);
      return textOf(visitor);
    };
    const moderator = await withoutScript(EMAIL.moderator);
    await moderator.goto(`/admin/moderation/${reply.item.id}`);
    await press(moderator, 'Prendre ce dossier');
    await moderator.getByRole('link', { name: 'Masquer un passage en attendant' }).click();
    await moderator.fill('[name=reason]', 'Une personne y est nommée sans raison.');
    await press(moderator, 'Masquer le passage');
    expect(await moderator.locator('#passage').getAttribute('aria-invalid')).toBe('true');
    await moderator.fill('[name=passage]', 'Odilon Vaubernier');
    await press(moderator, 'Masquer le passage');
    await moderator.waitForURL(/\/admin\/moderation\/[^/]+$/);
    expect(await textOf(moderator)).toContain('Un passage est masqué en attendant.');
    await until(async () => (await read()).includes('Demandez […], au guichet.'));
    const manager = await withoutScript(EMAIL.manager);
    await manager.goto('/notifications');
    await until(async () => {
      await manager.reload();
      return (await textOf(manager)).includes('a masqué un passage de ce message');
    });
    await manager.goto(`/admin/moderation/${reply.item.id}`);
    await press(manager, 'Prendre ce dossier');
    expect(await textOf(manager)).toContain('Garder le passage masqué');
    await manager.getByLabel('Garder le passage masqué', { exact: true }).check();
    await press(manager, 'Préparer la décision');
    expect(await manager.locator('form.queue__act b').first().textContent()).toBe('Garder le passage masqué');
    await manager.goto(`/admin/moderation/${reply.item.id}`);
    await manager.getByLabel('Laisser en place', { exact: true }).check();
    await press(manager, 'Préparer la décision');
    await manager.fill('[name=answer]', 'Cette personne est nommée avec son accord.');
    await press(manager, 'Décider et prévenir');
    await until(async () => (await read()).includes(words));
  });

  const CAFE = '/salons/le-cafe';
  /** They may sign in like the people of the demonstration. */
  const given = async (memberId: string, email: string) =>
    rows(
      `insert into community.account (member_id, email, email_key, password_hash, password_changed_at)
       select $1, $2, $2, password_hash, now() from community.account where email = $3
       on conflict (member_id) do update set email = excluded.email, email_key = excluded.email_key,
         password_hash = excluded.password_hash`,
      [memberId, email, EMAIL.member],
    );
  /** Somebody at a channel, and when live connections of theirs ended. */
  async function listening(email: string) {
    const page = await journey.memberPage(email);
    const ended: number[] = [];
    page.on('websocket', (socket) => void socket.on('close', () => ended.push(Date.now())));
    await page.goto(CAFE);
    return { page, ended };
  }

  it('an exclusion decided in the queue begins with the second signature, keeps its case, and ends what is open within 5 s', async () => {
    const reply = await reported();
    await given(reply.author, 'exclu@demo.test');
    const { page: open, ended } = await listening('exclu@demo.test');
    const speaker = await withoutScript(EMAIL.member);
    const say = async (words: string) => {
      await speaker.goto(CAFE);
      await speaker.fill('#ecrire [name=body]', words);
      await press(speaker, 'Envoyer');
    };
    const heard = (words: string) => open.locator('li.msg').filter({ hasText: words });
    await say('Tant que tout le monde est là');
    await heard('Tant que tout le monde est là').waitFor();
    const manager = await withoutScript(EMAIL.manager);
    await manager.goto(`/admin/moderation/${reply.item.id}`);
    await press(manager, 'Prendre ce dossier');
    await manager.getByLabel('Laisser en place', { exact: true }).check();
    await manager.selectOption('[name=auteur]', 'exclusion-definitive');
    await press(manager, 'Préparer la décision');
    await manager.fill('[name=stepFacts]', 'Des menaces répétées contre une personne nommée.');
    await manager.fill('[name=answer]', 'Une mesure est proposée contre son auteur.');
    await press(manager, 'Décider et prévenir');
    await manager.waitForURL(/\/admin\/moderation$/);
    expect(
      await rows(`select 1 from moderation.decision where subject_id = $1 and action = 'ban'`, [
        reply.author,
      ]),
    ).toEqual([]);
    const administrator = await withoutScript(EMAIL.administrator);
    await administrator.goto(`/admin/membres/${reply.author}`);
    const askedAt = Date.now();
    await press(administrator, 'Signer');
    await until(async () => {
      const [member] = await rows<{ status: string }>(`select status from community.member where id = $1`, [
        reply.author,
      ]);
      return member!.status === 'banned';
    });
    const decisions = await rows<{ path: string; review_item_id: string; at: Date }>(
      `select path, review_item_id, decided_at as at from moderation.decision where subject_id = $1 and action = 'ban'`,
      [reply.author],
    );
    expect(decisions).toMatchObject([{ path: 'review', review_item_id: reply.item.id }]);
    // It may end before the page of who signs has come back.
    const endedAt = () => ended.find((at) => at >= askedAt);
    await until(async () => endedAt() !== undefined);
    expect(endedAt()! - decisions[0]!.at.getTime()).toBeLessThan(5_000);
    await open.goto('/notifications');
    await open.waitForURL(/\/connexion/);
    journey.allowed(/401 for .*\/notifications\/nombre$/);
  });

  it('a presentation is taken off a profile from the record, and a complaint brings it back', async () => {
    const [me] = await rows<{ id: string; handle: string }>(
      `select m.id, m.handle from community.member m join community.account a on a.member_id = m.id where a.email = $1`,
      [EMAIL.member],
    );
    const bio = 'Je vends des diplômes, écrivez-moi.';
    await rows(
      `update community.member set bio = $1, bio_html = '<p>' || $1 || '</p>', is_public = true where id = $2`,
      [bio, me!.id],
    );
    const shown = async () =>
      (await (await fetch(`${journey.site.url}/membres/${me!.handle}`)).text()).includes(bio);
    await until(shown);
    const moderator = await withoutScript(EMAIL.moderator);
    await moderator.goto(`/admin/membres/${me!.id}`);
    await moderator.selectOption('main [name=step]', 'clear-bio');
    await moderator.fill('main [name=facts]', 'La présentation propose de vendre de faux diplômes.');
    await press(moderator, 'Prendre cette mesure');
    expect(await textOf(moderator)).toContain('présentation retirée');
    await until(async () => !(await shown()));
    const member = await withoutScript(EMAIL.member);
    await until(async () => {
      await member.goto('/notifications');
      return (await member.locator('main a[href^="/decisions/"]').count()) > 0;
    });
    await member.locator('main a[href^="/decisions/"]').first().click();
    expect(await textOf(member)).toContain('La présentation propose de vendre de faux diplômes.');
    await member.fill('main [name=text]', 'C’était une plaisanterie entre nous, personne ne vend rien.');
    await press(member, 'Envoyer ma contestation');
    const manager = await withoutScript(EMAIL.manager);
    await openComplaint(rows, manager, 'C’était une plaisanterie entre nous, personne ne vend rien.');
    await manager.selectOption('main [name=outcome]', 'upheld');
    await manager.fill('main [name=reply]', 'Vous avez raison, la plaisanterie se voit. Elle est rétablie.');
    await press(manager, 'Envoyer la réponse');
    await until(shown);
  }, 120_000);

  const report = async (page: Page, postId: string) => {
    await page.goto(`/signaler/post/${postId}?motif=injure-harcelement-menace`);
    await page.check('main [name=goodFaith]');
    await page.locator('main form[method=post] button').last().click();
    await page.waitForLoadState();
  };

  it('who misuses reports is warned, then heard no more for a while, and reads why', async () => {
    const reply = await reported();
    const [me] = await rows<{ id: string }>(
      `select member_id as id from community.account where email = $1`,
      [EMAIL.ambassador],
    );
    const unfounded = (many: number) =>
      rows(
        `insert into moderation.report (id, number, item_id, target_kind, target_id, title, address, excerpt, reason, explanation,
           reporter_id, reporter_key, language, score, filed_at, status, settled_at)
         select gen_random_uuid(), upper(substr(gen_random_uuid()::text, 1, 8)), item_id, target_kind, target_id, title, address,
           excerpt, reason, '', $2::uuid, 'member:' || $2 || n, 'fr', score, now(), 'disagreed', now()
         from moderation.report, generate_series(1, $3::int) n where item_id = $1`,
        [reply.item.id, me!.id, many],
      );
    await unfounded(3);
    const manager = await withoutScript(EMAIL.manager);
    const file = `/admin/membres/${me!.id}`;
    await manager.goto(file);
    expect(await textOf(manager)).toContain('prenez d’abord un avertissement');
    await manager.selectOption('main [name=step]', 'avertissement');
    await manager.selectOption('main [name=ground]', 'signalements-abusifs');
    await manager.fill(
      'main [name=facts]',
      'Trois signalements de la semaine ne visent rien de contraire aux règles.',
    );
    await press(manager, 'Prendre cette mesure');
    await unfounded(1);
    await manager.goto(file);
    await manager.selectOption('main [name=step]', 'signalements-30-jours');
    await manager.fill('main [name=facts]', 'Un quatrième signalement infondé a suivi l’avertissement.');
    await press(manager, 'Prendre cette mesure');
    expect(await textOf(manager)).toContain('Signalements suspendus jusqu’au');
    const ambassador = await withoutScript(EMAIL.ambassador);
    await report(ambassador, reply.id);
    expect(await textOf(ambassador)).toContain('a suspendu vos signalements pour encore 30 jours');
    await until(async () => {
      await ambassador.goto('/notifications');
      return (await ambassador.locator('main a[href^="/decisions/"]').count()) > 1;
    });
    await ambassador.locator('main a[href^="/decisions/"]').first().click();
    const read = await textOf(ambassador);
    expect(read).toContain('Vos signalements ne sont plus reçus pendant cette durée.');
    expect(read).toContain('Contester cette décision');
  }, 120_000);

  it('a body that is entered as a trusted flagger goes to the head of the queue', async () => {
    const reply = await reported();
    const [me] = await rows<{ id: string }>(
      `select member_id as id from community.account where email = $1`,
      [EMAIL.agent],
    );
    const administrator = await withoutScript(EMAIL.administrator);
    await administrator.goto(`/admin/membres/${me!.id}`);
    await administrator.getByRole('link', { name: 'Inscrire comme signaleur de confiance' }).click();
    await administrator.waitForLoadState();
    await administrator.fill('main [name=organisation]', 'Point de contact de la profession');
    await administrator.fill('main [name=field]', 'Haine en ligne');
    await administrator.fill('main [name=awardedBy]', 'Arcom');
    await press(administrator, 'Inscrire au registre');
    expect(await textOf(administrator)).toContain('Haine en ligne. Désigné par\u00a0: Arcom.');
    await report(await withoutScript(EMAIL.agent), reply.id);
    const moderator = await withoutScript(EMAIL.moderator);
    await moderator.goto(`/admin/moderation/${reply.item.id}`);
    expect(await textOf(moderator)).toContain('Signaleur de confiance');
    await administrator.locator('main summary', { hasText: 'Suspendre ce statut ici' }).click();
    await administrator.fill('main [name=why]', 'Beaucoup de signalements imprécis ce trimestre.');
    await press(administrator, 'Suspendre');
    expect(await textOf(administrator)).toContain('Statut suspendu le');
    await press(administrator, /Rétablir le statut/);
    expect(await textOf(administrator)).not.toContain('Statut suspendu le');
  }, 120_000);

  it('a silence that was too long is made shorter by who answers the complaint', async () => {
    const [me] = await rows<{ id: string }>(
      `select member_id as id from community.account where email = $1`,
      [EMAIL.member],
    );
    const moderator = await withoutScript(EMAIL.moderator);
    await moderator.goto(`/admin/membres/${me!.id}`);
    await moderator.selectOption('main [name=step]', 'silence-7-jours');
    await moderator.fill('main [name=facts]', 'Trois messages du lundi soir insultent une personne.');
    await press(moderator, 'Prendre cette mesure');
    const [decision] = await rows<{ number: string }>(
      `select number from moderation.decision where subject_id = $1 and action = 'silence'`,
      [me!.id],
    );
    const member = await withoutScript(EMAIL.member);
    await member.goto(`/decisions/${decision!.number}`);
    await member.fill('main [name=text]', 'Deux des trois messages ne sont pas de moi, regardez.');
    await press(member, 'Envoyer ma contestation');
    const manager = await withoutScript(EMAIL.manager);
    await openComplaint(rows, manager, 'Deux des trois messages ne sont pas de moi, regardez.');
    await manager.selectOption('main [name=outcome]', 'partially-upheld');
    await manager.selectOption('main [name=measure]', 'silence-1-jour');
    await manager.fill('main [name=facts]', 'Un seul message insulte une personne, lundi soir.');
    await manager.fill('main [name=reply]', 'Deux messages ne sont pas de vous : un jour suffit.');
    await press(manager, 'Envoyer la réponse');
    await until(async () => {
      const sanctions = await rows<{ step: string; status: string }>(
        `select step, status from moderation.sanction where member_id = $1 and action = 'silence' order by proposed_at, id`,
        [me!.id],
      );
      return (
        JSON.stringify(sanctions.map(({ step, status }) => `${step} ${status}`)) ===
        JSON.stringify(['silence-7-jours lifted', 'silence-1-jour standing'])
      );
    });
    await member.goto(`/decisions/${decision!.number}`);
    expect(await textOf(member)).toContain('Deux messages ne sont pas de vous');
  }, 120_000);
});
