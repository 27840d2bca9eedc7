import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { until } from '../support/until.ts';

const NUMBER = '06 12 34 56 78 Zéphirine';

describeInBrowser('the words of a case, whatever kind it is about', () => {
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

  /** A case about it. */
  async function caseAbout(kind: string, id: string, state: { title: string; author: string }) {
    const [item] = await rows<{ id: string }>(
      `insert into moderation.review_item
         (id, kind, target_kind, target_id, title, subject_id, status, score, priority, raised_at, due_at)
       values (gen_random_uuid(), 'held', $1, $2, $3, $4, 'open', 1, 1, now(), now() + interval '1 day') returning id`,
      [kind, id, state.title, state.author],
    );
    return item!.id;
  }

  it('a comment on an idea is mended before it is approved, and appears as it was mended', async () => {
    const words = `Appelez-moi au ${NUMBER}, on en parle.`;
    const [comment] = await rows<{ id: string; author: string; title: string; address: string }>(
      `update engagement.idea_comment c set source = $1, plain = $1, html = '<p>' || $1 || '</p>', standing = 'held'
       from engagement.idea i, community.member m
       where c.idea_id = i.id and m.id = c.author_id and c.id = (
         select c.id from engagement.idea_comment c join community.member m on m.id = c.author_id and m.role = 'member'
         join engagement.idea i on i.id = c.idea_id and i.standing = 'published'
         where c.standing = 'published' and c.withdrawn_at is null order by c.id limit 1)
       returning c.id, c.author_id as author, i.title, '/idees/' || i.slug || '-' || i.number as address`,
      [words],
    );
    const { id, author, title, address } = comment!;
    const itemId = await caseAbout('idea-comment', id, { title, author });
    const moderator = await withoutScript(EMAIL.moderator);
    await moderator.goto(`/admin/moderation/${itemId}`);
    await moderator.locator('main').getByRole('link', { name: 'Modifier le texte' }).click();
    expect(await moderator.inputValue('main [name=body]')).toBe(words);
    await moderator.fill('main [name=body]', 'Écrivez-moi par le site, on en parle.');
    await press(moderator, 'Remplacer le texte');
    expect(await moderator.locator('main [name=reason]').getAttribute('aria-invalid')).toBe('true');
    expect(await moderator.inputValue('main [name=body]')).toBe('Écrivez-moi par le site, on en parle.');
    await moderator.fill('main [name=reason]', 'Un numéro de téléphone n’a pas sa place en public.');
    await press(moderator, 'Remplacer le texte');
    await moderator.waitForURL(`**/admin/moderation/${itemId}`);
    expect(await textOf(moderator)).toContain('Écrivez-moi par le site');
    expect(await textOf(moderator)).not.toContain('Zéphirine');
    const visitor = await journey.page({ javaScript: false });
    await visitor.goto(address);
    expect(await textOf(visitor)).not.toContain('Écrivez-moi par le site');

    await press(moderator, 'Prendre ce dossier');
    await moderator.getByLabel('Approuver et publier', { exact: true }).check();
    await press(moderator, 'Préparer la décision');
    await press(moderator, 'Décider et prévenir');
    await moderator.waitForURL(/\/admin\/moderation$/);
    await until(async () => {
      await visitor.goto(address);
      return (await textOf(visitor)).includes('Écrivez-moi par le site');
    });
    expect(await textOf(visitor)).not.toContain('Zéphirine');
    const [decision] = await rows<{ facts: string }>(
      `select statement ->> 'facts' as facts from moderation.decision where target_id = $1 and action = 'edit'`,
      [id],
    );
    expect(decision!.facts).toContain('Un numéro de téléphone n’a pas sa place en public.');
  });

  it('a passage is taken out of a message from its case, and who reads the channel sees it go', async () => {
    const words = `Mon adresse : ${NUMBER}. À demain !`;
    const [message] = await rows<{ id: string; author: string; slug: string; name: string }>(
      `update community.chat_message m set source = $1, plain = $1, html = '<p>' || $1 || '</p>'
       from community.chat_channel c
       where c.id = m.channel_id and m.id = (
         select m.id from community.chat_message m join community.chat_channel c on c.id = m.channel_id
         join community.member w on w.id = m.author_id and w.role = 'member'
         where c.kind <> 'direct' and c.audience in ('public', 'members') and m.standing = 'published' and m.withdrawn_at is null
         order by m.written_at desc limit 1)
       returning m.id, m.author_id as author, c.slug, c.name`,
      [words],
    );
    const { id, author, slug, name } = message!;
    const itemId = await caseAbout('chat-message', id, { title: name, author });
    const reader = await journey.memberPage(EMAIL.member);
    await reader.goto(`/salons/${slug}`);
    await reader.getByText('Zéphirine').first().waitFor();
    const moderator = await withoutScript(EMAIL.moderator);
    await moderator.goto(`/admin/moderation/${itemId}`);
    await moderator.locator('main').getByRole('link', { name: 'Caviarder un passage' }).click();
    await moderator.fill('main [name=passage]', NUMBER);
    await moderator.fill('main [name=reason]', 'Une coordonnée personnelle y figurait.');
    await press(moderator, 'Retirer partout');
    await moderator.waitForURL(`**/admin/moderation/${itemId}`);
    expect(await textOf(moderator)).toContain('Mon adresse : […]. À demain !');
    await reader.getByText('Zéphirine').first().waitFor({ state: 'detached' });
    const kept = await rows(`select 1 from community.chat_message where source like '%Zéphirine%'`);
    expect(kept).toEqual([]);
  });

  it('is offered to whoever may, where it makes sense, and refused clearly to everybody else', async () => {
    const [comment] = await rows<{ id: string; author: string }>(
      `select c.id, c.author_id as author from engagement.idea_comment c
       join community.member m on m.id = c.author_id and m.role = 'member'
       where c.standing = 'published' and c.withdrawn_at is null order by c.id desc limit 1`,
    );
    const itemId = await caseAbout('idea-comment', comment!.id, {
      title: 'Une idée',
      author: comment!.author,
    });
    const [profile] = await rows<{ id: string; author: string }>(
      `select id, id as author from community.member where role = 'member' and status = 'active' and bio <> '' order by id limit 1`,
    );
    const ofProfile = await caseAbout('profile', profile!.id, { title: 'Profil', author: profile!.author });
    const statusOf = async (page: Page, address: string) => (await page.goto(address))?.status();

    const member = await withoutScript(EMAIL.member);
    for (const deed of ['corriger', 'caviarder', 'effacer'])
      expect(await statusOf(member, `/admin/moderation/${itemId}/${deed}`)).toBe(404);
    const moderator = await withoutScript(EMAIL.moderator);
    expect(await statusOf(moderator, `/admin/moderation/${itemId}/effacer`)).toBe(404);
    const administrator = await withoutScript(EMAIL.administrator);
    for (const id of [itemId, ofProfile]) {
      await administrator.goto(`/admin/moderation/${id}`);
      expect(await administrator.locator('main a[href$="/corriger"]').count()).toBe(1);
      expect(await administrator.locator('main a[href$="/effacer"]').count()).toBe(0);
      expect(await statusOf(administrator, `/admin/moderation/${id}/effacer`)).toBe(409);
    }
  });
});
