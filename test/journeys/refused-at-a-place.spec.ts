import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('what is refused on a page that was opened at a place of it', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const addressOf = async (sql: string): Promise<string> => {
    const [row] = await journey.site.rows<{ address: string }>(sql);
    return row!.address;
  };
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

  it.each([true, false])(
    'an answer and a comment of nothing lead to what is to mend (scripts: %s)',
    async (javaScript) => {
      const page = await journey.memberPage(EMAIL.member, { javaScript });
      const topic = await addressOf(
        `select '/sujets/' || slug || '-' || number as address from community.topic
         where deleted_at is null and status = 'open' and audience = 'public' order by reply_count limit 1`,
      );
      await page.goto(`${topic}#repondre`);
      await page.fill('main [name=body]', '');
      await page.getByRole('button', { name: 'Publier la réponse' }).click();
      await page.locator('main [name=body][aria-invalid]').waitFor();
      expect(await focused(page)).toBe('form-errors');

      const idea = await addressOf(
        `select '/idees/' || i.slug || '-' || i.number || '#commentaire-' || c.id as address
         from engagement.idea i join engagement.idea_comment c on c.idea_id = i.id
         where i.status not in ('merged', 'withdrawn') and c.standing = 'published' limit 1`,
      );
      await page.goto(idea);
      await page.fill('main [name=body]', '');
      await page.getByRole('button', { name: 'Commenter' }).click();
      await page.locator('main [name=body][aria-invalid]').waitFor();
      expect(await focused(page)).toBe('form-errors');
    },
  );

  it('a preview has the focus where it was asked for, and what is to mend where there is none', async () => {
    const page = await journey.memberPage(EMAIL.agent, { javaScript: false });
    const [topic] = await journey.site.rows<{ address: string }>(
      `select '/sujets/' || slug || '-' || number as address from community.topic
       where deleted_at is null and status = 'open' and audience = 'public' order by reply_count limit 1`,
    );
    await page.goto(`${topic!.address}#repondre`);
    await page.fill('main [name=body]', 'Un **aperçu**.');
    await page.getByRole('button', { name: 'Aperçu', exact: true }).click();
    await page.locator('#apercu strong').waitFor();
    expect(await focused(page)).toBe('apercu');
    await page.goto('/admin/references/nouvelle');
    await page.fill('main [name=body]', '');
    await page.getByRole('button', { name: 'Aperçu du texte commun' }).click();
    await page.locator('.alert__list').waitFor();
    expect(await focused(page)).toBe('form-errors');
  });

  it.each([true, false])(
    'an official answer that leaves a value open is seen to be stopped, also after its preview (scripts: %s)',
    async (javaScript) => {
      const page = await journey.memberPage(EMAIL.agent, { javaScript });
      const [open] = await journey.site.rows<{ key: string }>(
        `select key from community.regulatory_value
         where not exists (select from jsonb_array_elements(figures) f where f ->> 'value' is not null) limit 1`,
      );
      const topic = await addressOf(
        `select '/sujets/' || slug || '-' || number as address from community.topic
         where deleted_at is null and status = 'open' and audience = 'public' order by reply_count limit 1`,
      );
      await page.goto(`${topic}/repondre-officiellement#apercu`);
      await page.fill('main [name=body]', `Il est de {{valeur.${open!.key}}}.`);
      await page.fill('main [name=sources]', 'Une circulaire');
      await page.getByRole('button', { name: /^Répondre au nom de/ }).click();
      const stop = page.locator('.alert:has([name=gapsSeen])');
      await stop.waitFor();
      expect(await stop.evaluate((box) => box === document.activeElement)).toBe(true);
      const top = await stop.evaluate((box) => box.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(page.viewportSize()!.height);
    },
  );
});
