import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('answers of the organisation', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 60_000);
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
    await agent.waitForURL(/#r-/);
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
    await picker.locator('summary').click();
    await picker.getByLabel('Trouver une valeur').fill(value!.label.toUpperCase());
    expect(await picker.getByRole('listitem').count()).toBe(1);
    const text = page.locator('main [name=body]');
    await text.fill('Le montant est de  par an.');
    await text.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(18, 18));
    await picker.getByRole('button', { name: `Insérer « ${value!.label} »` }).click();
    expect(await text.inputValue()).toBe(`Le montant est de ${citation} par an.`);
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
    await agent
      .getByRole('link', { name: /^Relire et réviser/ })
      .first()
      .click();
    expect(new URL(agent.url()).pathname).toMatch(/^\/admin\/references\//);
  });
});
