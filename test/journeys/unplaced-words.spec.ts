import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

const WORDS = 'Une réponse qui m’a pris une demi-heure, et que je ne veux pas écrire deux fois.';

interface Topic {
  readonly id: string;
  readonly address: string;
}

describeInBrowser('an answer whose topic changes while it is written', () => {
  let journey: Journey;
  let topics: Topic[];
  beforeAll(async () => {
    journey = await Journey.start();
    topics = await journey.site.rows<Topic>(
      `select id, '/sujets/' || slug || '-' || number as address from community.topic
       where deleted_at is null and status = 'open' and audience = 'public' order by reply_count, id limit 8`,
    );
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const closes = ({ id }: Topic) =>
    journey.site.rows(`update community.topic set status = 'closed' where id = $1`, [id]);
  const goes = ({ id }: Topic) =>
    journey.site.rows(`update community.topic set deleted_at = now(), deleted_by = author_id where id = $1`, [
      id,
    ]);
  const merges = async ({ id }: Topic) => {
    const into = topics.at(-1)!;
    await journey.site.rows(
      `insert into community.topic_redirect (number, topic_id, post_id)
       select t.number, $2, p.id from community.topic t join community.post p on p.topic_id = $2 and p.position = 1
       where t.id = $1`,
      [id, into.id],
    );
    await journey.site.rows(`update community.topic set deleted_at = now(), merged_into = $2 where id = $1`, [
      id,
      into.id,
    ]);
  };
  const kept = (page: Page) => page.locator('textarea[name=ecrit]').inputValue();

  it.each([
    ['closed', 0, closes, 'Ce sujet est fermé'],
    ['merged', 1, merges, 'Cette page a changé d’adresse entre-temps'],
    ['deleted', 2, goes, 'Ce contenu a été supprimé'],
  ])('is given back where it was %s, with why', async (what, at, change, why) => {
    for (const [javaScript, topic] of [
      [false, topics[at]!],
      [true, topics[at + 3]!],
    ] as const) {
      const page = await journey.memberPage(EMAIL.member, { javaScript, width: 390 });
      await page.goto(topic.address);
      await page.fill('main textarea[name=body]', WORDS);
      await change(topic);
      await page.locator('main button[name=intent][value=publish]').click();
      await page.locator('textarea[name=ecrit]').waitFor();
      expect(await kept(page)).toContain(WORDS);
      expect(await page.locator('main').innerText()).toContain(why);
      expect(await isWiderThanWindow(page)).toBe(false);
      if (javaScript) expect(await violationsOn(page)).toEqual([]);
      if (what === 'merged') {
        await page.getByRole('link', { name: 'Aller à la nouvelle adresse' }).click();
        await page.waitForURL(/\/(sujets|reponses)\//);
      }
    }
  });

  it('a draft is read whole wherever its topic is', async () => {
    const page = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    const [gone, shut] = [topics[6]!, topics[0]!];
    const long = `${WORDS} `.repeat(20).trim();
    await page.goto(gone.address);
    await page.fill('main textarea[name=body]', long);
    await page.locator('main button[name=intent][value=draft]').click();
    await page.waitForURL(/\/sujets\//);
    await goes(gone);
    await page.goto(`/brouillons/${gone.id}`);
    expect(await kept(page)).toBe(long);
    expect(await page.locator('main').innerText()).toContain('n’a plus d’endroit où paraître');
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.goto('/brouillons');
    await page
      .getByRole('link', { name: /^Lire en entier/ })
      .first()
      .click();
    await page.locator('textarea[name=ecrit]').waitFor();
    await journey.site.rows(
      `insert into community.draft (id, member_id, place, body, saved_at)
       select gen_random_uuid(), member_id, 'topic:' || $1, $2, now() from community.account where email_key = $3
       on conflict (member_id, place) do update set body = excluded.body`,
      [shut.id, long, EMAIL.member],
    );
    await page.goto(shut.address);
    expect(await kept(page)).toBe(long);
  });
});
