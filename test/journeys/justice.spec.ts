import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { until } from '../support/until.ts';

describeInBrowser('a report and all that comes of it', () => {
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
  /** What bears the key of the shortcut, pressed by the keyboard: a browser under DevTools takes no access keys. */
  const shortcut = async (page: Page, key: string) => {
    await page.locator(`[accesskey="${key}"]`).focus();
    await page.keyboard.press('Enter');
  };

  /** A reply of somebody who signs in, that earned them something, and that nobody spoke of. */
  const praised = async () => {
    const [reply] = await rows<{ id: string; source: string; handle: string; email: string; topic: string }>(
      `select p.id, p.plain as source, m.handle, a.email, t.slug || '-' || t.number as topic
       from community.post p join community.topic t on t.id = p.topic_id
       join community.member m on m.id = p.author_id join community.account a on a.member_id = m.id
       where a.email = any($1) and p.position > 1 and p.deleted_at is null and t.deleted_at is null
         and t.audience = 'public' and t.status = 'open'
         and not exists (select from moderation.review_item i where i.target_id = p.id::text)
         and not exists (select from community.seal s where s.post_id = p.id)
       order by p.helpful_count desc, p.id limit 1`,
      [[EMAIL.member, EMAIL.ambassador]],
    );
    return reply!;
  };

  /** What others see of the reply and of who wrote it, and what it earned. */
  const shownOf = async ({ id, handle, topic }: Awaited<ReturnType<typeof praised>>) => {
    const visitor = await journey.page({ javaScript: false });
    await visitor.goto(`/sujets/${topic}`);
    const posts = await visitor.locator('main [id^="r-"]').allInnerTexts();
    const reply = await visitor.locator(`main [id="r-${id}"]`).count();
    await visitor.goto(`/membres/${handle}`);
    const profile = await visitor.locator('main').innerText();
    const earned = await rows<{ points: number; sum: number }>(
      `select e.points, (select sum(l.points)::int from engagement.line l where l.member_id = e.member_id) as sum
       from engagement.participant e join community.member m on m.id = e.member_id where m.handle = $1`,
      [handle],
    );
    const badges = await rows(
      `select badge, tier from engagement.badge_award a join community.member m on m.id = a.member_id
       where m.handle = $1 order by 1, 2`,
      [handle],
    );
    await visitor.context().close();
    return { posts, reply, profile, earned, badges };
  };
  it('is reported, taken and decided by the keyboard, contested, upheld by another, and all is as before', async () => {
    const reply = await praised();
    const before = await shownOf(reply);
    expect(before.reply).toBe(1);

    const visitor = await journey.page({ javaScript: false });
    await visitor.goto(`/signaler/post/${reply.id}?motif=injure-harcelement-menace`);
    await visitor.fill('[name=explanation]', 'Une personne est moquée.');
    await visitor.fill('[name=name]', 'Lou Martin');
    await visitor.fill('[name=email]', 'lou.martin@example.org');
    await visitor.check('[name=goodFaith]');
    await press(visitor, 'Envoyer le signalement');
    const receipt = visitor.url();

    const [item] = await rows<{ id: string }>(
      `select id from moderation.review_item where target_id = $1 and status = 'open'`,
      [reply.id],
    );
    const moderator = await journey.memberPage(EMAIL.moderator);
    const at = `/admin/moderation/${item!.id}`;
    await moderator.goto(at);
    await shortcut(moderator, 's');
    await moderator.waitForURL((url) => url.pathname !== at);
    await moderator.goto(at);
    await shortcut(moderator, 'p');
    await moderator.locator('main [name=mesure]').first().waitFor();
    await moderator.getByLabel('Masquer', { exact: true }).check();
    await moderator.selectOption('[name=auteur]', 'silence-1-jour');
    await moderator.selectOption('[name=modele]', 'masquage-injure');
    await press(moderator, 'Préparer la décision');
    for (const blank of await moderator.locator('main [name=blank]').all())
      await blank.fill('une personne nommée');
    await shortcut(moderator, 'd');
    await moderator.waitForURL(/\/admin\/moderation$/);

    await until(async () => !isDeepStrictEqual((await shownOf(reply)).earned, before.earned));
    const hidden = await shownOf(reply);
    expect(hidden.posts.join()).not.toContain(reply.source.slice(0, 60));
    expect(hidden.earned).not.toEqual(before.earned);
    await visitor.goto(receipt);
    expect(await visitor.locator('main').innerText()).toContain('Une mesure a été prise.');

    const author = await journey.memberPage(reply.email, { javaScript: false });
    const [decision] = await rows<{ number: string }>(
      `select number from moderation.decision where target_id = $1`,
      [reply.id],
    );
    await author.goto(`/decisions/${decision!.number}`);
    // Both decisions of the act know each other; only the first is contested.
    const [silence] = await rows<{ id: string; number: string }>(
      `select d.id, d.number from moderation.decision d join community.member m on m.id = d.subject_id
       where m.handle = $1 and d.action = 'silence'`,
      [reply.handle],
    );
    expect(await author.locator(`main a[href^="/decisions/${silence!.number}?cle="]`).count()).toBe(1);
    expect(await author.isChecked('main [name=also]')).toBe(false);
    await author.fill('main [name=text]', 'Je parlais de la règle, pas d’une personne.');
    await press(author, 'Envoyer ma contestation');

    const [appeal] = await rows<{ id: string }>(
      `select i.id from moderation.review_item i join moderation.appeal a on a.id::text = i.target_id
       join moderation.decision d on d.id = a.decision_id where d.target_id = $1`,
      [reply.id],
    );
    const judge = await journey.memberPage(EMAIL.manager, { javaScript: false });
    await judge.goto(`/admin/moderation/${appeal!.id}`);
    const context = await judge.locator('main').innerText();
    expect(context).toContain(reply.source.slice(0, 60));
    expect(context).toMatch(/Prise par\s+\S/u);
    expect(context).toContain('depuis la file');
    expect(await judge.locator(`main #contenu ~ p a[href*="${reply.id}"]`).count()).toBe(1);
    expect(await judge.locator('main #avant').count()).toBe(1);
    await judge.selectOption('main [name=outcome]', 'upheld');
    await judge.fill('main [name=reply]', 'Vous avez raison : la phrase vise la règle. Elle est rétablie.');
    expect(await judge.isChecked('main [name=alsoLift]')).toBe(false);
    await judge.check(`main [name=alsoLift][value="${silence!.id}"]`);
    await press(judge, 'Envoyer la réponse');
    await judge.waitForURL('**/admin/moderation');

    await until(async () => isDeepStrictEqual(await shownOf(reply), before));
    expect(await shownOf(reply)).toEqual(before);
    await author.goto(`/decisions/${decision!.number}`);
    expect(await author.locator('main').innerText()).toContain('Elle est rétablie.');
    await until(async () => {
      await visitor.goto(receipt);
      return (await visitor.locator('main').innerText()).includes('Elle a été annulée après réexamen.');
    });
  }, 120_000);
});
