import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import pg from 'pg';
import { type DigestBatch } from '#application/community/letters/letters.jobs';
import { SendDigests } from '#application/community/letters/send-digests';
import { SignedStopTokens } from '#infrastructure/community/letters/signed-stop-tokens';
import { SqlLetters } from '#infrastructure/community/letters/sql-letters';
import { ALWAYS_AS_DELIVERED } from '#application/shared/own-texts';
import { WordedLetters } from '#infrastructure/community/letters/worded-letters';
import { SqlCitedTexts } from '#infrastructure/community/official/cited-texts.sql';
import { SqlRegulatoryValues } from '#infrastructure/community/official/rules.sql';
import { SqlIdeasSaid } from '#infrastructure/engagement/ideas/ideas-said.sql';
import { UuidIds } from '#infrastructure/platform/ids';
import { FolderMailer } from '#infrastructure/platform/mail/folder-mailer';
import { Sql } from '#infrastructure/platform/persistence/sql';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { mailsTo, mailTo, type ReadMail } from '../support/mails.ts';

const TITLE = 'Quelle facture pour une lecture en médiathèque';

describeInBrowser('letters', () => {
  let journey: Journey;
  let topic: string;
  let letter: ReadMail;
  beforeAll(async () => {
    journey = await Journey.start({ env: { SEED: 'demo' } }); // its mails may be read
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const folder = () => journey.site.mails;
  const ask = async (page: Page, words = 'On me demande un devis avant.\n\nFaut-il en faire un ?') => {
    await page.goto('/questions/nouvelle');
    await page.check('main [name=kind][value=question]');
    await page.fill('main [name=title]', TITLE);
    await page.selectOption('main [name=categoryId]', { index: 1 });
    await page.fill('main [name=body]', words);
    await page.locator('main').getByRole('button', { name: 'Publier' }).first().click();
    await page.waitForLoadState();
    if (page.url().includes('/questions/nouvelle'))
      await page.locator('main').getByRole('button', { name: 'Publier quand même' }).first().click();
    await page.waitForURL('**/sujets/**');
    return new URL(page.url()).pathname;
  };
  const reply = async (words: string) => {
    const page = await journey.memberPage(EMAIL.ambassador);
    await page.goto(topic);
    await page.fill('main textarea[name=body]', words);
    await page
      .locator('main')
      .getByRole('button', { name: /^Publier/ })
      .last()
      .click();
    await page.waitForLoadState();
    return page;
  };

  it('a reply rings the bell of an open page, and a mail tells of it', async () => {
    const asker = await journey.memberPage(EMAIL.member);
    topic = await ask(asker);
    await asker.goto('/questions', { waitUntil: 'commit' });
    await listening(asker);
    const bell = asker.locator('unread-count a');
    const before = await bell.getAttribute('aria-label');
    await reply('Un devis suffit, puis une facture sans TVA.');
    await asker.waitForFunction(
      (label) => document.querySelector('unread-count a')?.getAttribute('aria-label') !== label,
      before,
      { timeout: 45_000 },
    );
    letter = await mailTo(folder(), EMAIL.member, TITLE);
    expect(letter.text).toContain('> Un devis suffit, puis une facture sans TVA.');
    expect(letter.headers.get('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
  });

  it('it can be read where a demonstration shows its mails, and nothing in it runs', async () => {
    const page = await journey.page();
    await page.goto('/dev/courrier');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('link', { name: letter.subject }).first().click();
    const frame = page.frameLocator('.mail-frame');
    await frame.getByText('Un devis suffit').waitFor();
    expect(await frame.locator('a').first().getAttribute('href')).toMatch(/\/reponses\//);
    expect(await page.locator('.mail-text').textContent()).toContain('> Un devis suffit');
  });

  it('one click of a mail program stops such mails, without signing in and from anywhere', async () => {
    const stop = /<(.*)>/.exec(letter.headers.get('list-unsubscribe')![0]!)![1]!;
    const answer = await fetch(stop, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://mail.example' },
      body: 'List-Unsubscribe=One-Click',
      redirect: 'manual',
    });
    expect(answer.status).toBe(200);
    const page = await journey.page({ javaScript: false });
    await page.goto(new URL(stop).pathname);
    await page.getByText('C’est arrêté.').waitFor();
    await reply('Et gardez le bon de commande.');
    await page.waitForTimeout(5_000);
    const told = await mailsTo(folder(), EMAIL.member);
    expect(told.filter(({ text }) => text.includes('bon de commande'))).toEqual([]);
    expect(told.filter(({ text }) => text.includes('Un devis suffit'))).toHaveLength(1);
  });

  it('a person does the same on the page, topic by topic or for all', async () => {
    const page = await journey.page({ width: 390, javaScript: false });
    await page.goto(new URL(/<(.*)>/.exec(letter.headers.get('list-unsubscribe')![0]!)![1]!).pathname);
    await page.getByRole('button', { name: 'Ne plus suivre ce sujet' }).click();
    await page.getByText('C’est fait.').waitFor();
    expect(await page.getByText('C’est arrêté.').count()).toBe(2);
    await page.getByRole('link', { name: 'Régler tous mes e-mails' }).click();
    await page.waitForURL((url) => url.pathname === '/connexion' && url.search === '?retour=%2Fpreferences');
    await page.goto('/preferences');
    await page.getByRole('link', { name: 'Se connecter pour régler mes e-mails' }).click();
    await page.waitForURL(/\/connexion\?retour=%2Fpreferences$/);
    await page.goto('/desinscription/autre.chose');
    await page.getByRole('heading', { name: 'Ce lien ne fonctionne pas' }).waitFor();
  });

  it.each([390, 768, 1440])('each choice of mail keeps its words whole, %i px wide', async (width) => {
    const page = await journey.memberPage(EMAIL.member, { width });
    await page.goto('/preferences');
    const folds = page.locator('.prefs-fold > summary');
    expect(await folds.count()).toBeGreaterThan(5);
    if (width === 390)
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3500);
    for (const fold of await folds.all()) await fold.click();
    const narrow = await page
      .locator('.notify-line > legend, .notify-line > p')
      .evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().width < 110).map((one) => one.textContent),
      );
    expect(narrow).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  it('the digest of the next morning tells what was chosen for it', async () => {
    const asker = await journey.memberPage(EMAIL.member);
    await asker.goto('/preferences');
    await asker.locator('#mails > summary').click();
    await asker.locator('#notify-talk > summary').click();
    await asker.check('[name=rhythm][value=daily]');
    for (const kind of ['mention', 'reply'])
      await asker.selectOption(`[name=notify]:has([value^="${kind}:"])`, `${kind}:email:digest`);
    await asker.locator('main').getByRole('button', { name: 'Enregistrer' }).click();
    await asker.waitForLoadState();
    const other = await ask(
      asker,
      'La librairie voisine propose autre chose : un cachet, sans papier. Que préférer ?',
    );
    topic = other;
    const handle = await asker.evaluate(
      () => document.querySelector('a[href^="/membres/"]')?.getAttribute('href')?.split('/').at(-1) ?? '',
    );
    const asked = new Date();
    await reply(`@${decodeURIComponent(handle)} : le devis engage, datez-le.`);
    await toldOfMention(journey, asked);
    const found = await plantFinds(journey);
    await digestsOfTheMorning(journey);
    const digest = await mailTo(folder(), EMAIL.member, 'Votre journée sur la communauté');
    expect(digest.text).toContain(TITLE);
    expect(digest.text).toContain('1 mention de vous');
    // What its reader may see of what was opened meanwhile, and nothing else.
    const told = Object.entries(found).filter(([, title]) => digest.text.includes(title));
    expect(told).toEqual([['open', found.open]]);
    for (const kept of [found.ofStaff, found.blocked, found.deleted]) expect(digest.html).not.toContain(kept);
    const page = await journey.page({ scheme: 'dark' });
    await page.goto('/dev/courrier');
    await page.getByRole('link', { name: digest.subject }).first().click();
    await page.frameLocator('.mail-frame').getByText('Pour vous').first().waitFor();
  });
});

/** Until a page that was just begun hears what rings: the server has granted what the page asked to listen to. */
async function listening(page: Page): Promise<void> {
  const socket = await page.waitForEvent('websocket', { timeout: 45_000 });
  const granted = ({ payload }: { payload: string | Buffer }) => String(payload).startsWith('43');
  await socket.waitForEvent('framereceived', { predicate: granted, timeout: 45_000 });
}

/** Notices are written after the deed. */
async function toldOfMention({ site }: Journey, since: Date): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const told = await site.rows(
      `select from community.notification n join community.account a on a.member_id = n.member_id
       where a.email = $1 and n.mail_kind = 'mention' and n.told_at >= $2`,
      [EMAIL.member, since],
    );
    if (told.length > 0) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error('Nobody was told of the mention');
}

/**
 * Topics that were opened since the last digest, about what its reader does, all helpful to very many: one for everybody, one
 * for the team alone, one of somebody whom the reader blocks, one that was deleted.
 */
async function plantFinds({ site }: Journey) {
  const titles = {
    open: 'Le vernis des lectures publiques',
    ofStaff: 'Le vernis des réunions internes',
    blocked: 'Le vernis de qui l’on n’écoute plus',
    deleted: 'Le vernis qui a été retiré',
  };
  const [reader] = await site.rows<{ id: string }>(
    'select member_id as id from community.account where email = $1',
    [EMAIL.member],
  );
  await site.rows(`update community.member set branches = '{music}' where id = $1`, [reader!.id]);
  const topics = await site.rows<{ id: string; by: string }>(
    `select distinct on (t.author_id) t.id, t.author_id as by from community.topic t
     join community.member a on a.id = t.author_id and a.role = 'member' and a.status = 'active'
     where t.audience = 'public' and t.deleted_at is null and t.author_id <> $1
       and t.duplicate_of is null and t.merged_into is null
       and not exists (select from community.topic_follow f where f.topic_id = t.id and f.member_id = $1)
     order by t.author_id, t.number limit 4`,
    [reader!.id],
  );
  const changes = { open: {}, ofStaff: { audience: 'staff' }, blocked: {}, deleted: { deleted: true } };
  for (const [index, [name, title]] of Object.entries(titles).entries()) {
    const { id, by } = topics[index]!;
    const { audience = 'public', deleted = false } = changes[name as keyof typeof changes] as {
      audience?: string;
      deleted?: boolean;
    };
    await site.rows(
      `update community.topic set title = $2, audience = $3, opened_at = now(), branches = '{music}',
         helpful_count = 900, deleted_at = case when $4 then now() end, deleted_by = case when $4 then author_id end
       where id = $1`,
      [id, title, audience, deleted],
    );
    await site.rows('delete from community.read_position where topic_id = $1 and member_id = $2', [
      id,
      reader!.id,
    ]);
    if (name === 'blocked')
      await site.rows(
        `insert into community.distance (member_id, other_id, kind, since) values ($1, $2, 'block', now())`,
        [reader!.id, by],
      );
  }
  return titles;
}

/** What the scheduler of this site will do the next time it is 8 in Paris, done now. */
async function digestsOfTheMorning({ site }: Journey): Promise<void> {
  const pool = new pg.Pool({ connectionString: site.databaseUrl, max: 2 });
  try {
    const sql = new Sql(pool);
    const now = DateTime.now().setZone('Europe/Paris');
    const eight = now
      .startOf('day')
      .plus({ days: now.hour < 8 ? 0 : 1 })
      .set({ hour: 8, minute: 30 });
    const clock = { now: () => eight.toJSDate() };
    const batches: DigestBatch[] = [];
    const mailer = new FolderMailer(site.mails, {
      from: 'communaute@localhost',
      publicUrl: site.url,
      communityName: async () => 'La communauté',
    });
    const jobs = {
      enqueue: async (_job: string, data: object) => void batches.push(data as DigestBatch),
      soon: async () => {},
      every: async () => {},
    };
    const tokens = new SignedStopTokens(sql);
    const allOpen = { closing: async () => () => new Map(), isOff: async () => false };
    const cited = new SqlCitedTexts(new SqlRegulatoryValues(sql, clock), clock);
    const letters = new SqlLetters(sql, new UuidIds(), cited, new SqlIdeasSaid(sql), allOpen);
    const digests = new SendDigests(
      letters,
      new WordedLetters(ALWAYS_AS_DELIVERED, clock),
      tokens,
      mailer,
      jobs,
      clock,
    );
    await digests.execute();
    for (let batch = batches.shift(); batch; batch = batches.shift()) await digests.batch(batch);
  } finally {
    await pool.end();
  }
}
