import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { awake, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { until } from '../support/until.ts';

describeInBrowser('words and personal data', () => {
  let journey: Journey;
  let topic: string;
  beforeAll(async () => {
    journey = await Journey.start();
    const [first] = await journey.site.rows<{ address: string }>(
      `select '/sujets/' || slug || '-' || number as address from community.topic
       where deleted_at is null and status = 'open' and audience = 'public' order by number limit 1`,
    );
    topic = first!.address;
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  async function answer(page: Page, text: string): Promise<void> {
    await page.goto(topic);
    await page.fill('main [name=body]', text);
    await page.locator('main').getByRole('button', { name: 'Publier la réponse' }).click();
    await page.waitForLoadState();
  }

  it('without scripts: a telephone number is warned of, kept as typed, and published once that is what is wanted', async () => {
    const page = await journey.memberPage(EMAIL.member, { javaScript: false });
    const text = 'Appelez-moi au 06 12 34 56 78 pour en parler';
    await answer(page, text);
    expect(await page.inputValue('main [name=body]')).toBe(text);
    expect(await page.locator('main').innerText()).toContain('numéro de téléphone');
    const alone = page.locator('main').getByRole('link', { name: /^Écrire en privé à \S/ });
    expect(await alone.getAttribute('href')).toMatch(/^mailto:\S+@\S+$/);
    await page.check('main [name=agreed]');
    await page.locator('main').getByRole('button', { name: 'Publier la réponse' }).click();
    await page.waitForURL(/#r-/);
    expect(await page.locator('.post', { hasText: '06 12 34 56 78' }).count()).toBeGreaterThan(0);
  });

  it('an insult waits: its author sees it, a visitor does not', async () => {
    const number = Number(/\d+$/.exec(topic)![0]);
    const [{ id }] = (await journey.site.rows<{ id: string }>(
      'select id from community.topic where number = $1',
      [number],
    )) as [{ id: string }];
    const reader = await journey.memberPage(EMAIL.ambassador, { javaScript: false });
    const visitor = await journey.page({ javaScript: false });
    const told = async () => {
      const { replyCount, lastPosition, lastActivityAt } = (await (
        await visitor.request.get(`/api/v1/topics/${id}`)
      ).json()) as Record<string, unknown>;
      return { replyCount, lastPosition, lastActivityAt };
    };
    // How far somebody read is noted after the page is sent.
    await until(async () => {
      await reader.goto(topic);
      return (await reader.locator('.topic__resume').count()) === 0;
    });
    const before = await told();

    const page = await journey.memberPage(EMAIL.member, { javaScript: false });
    await answer(page, 'Vous êtes minables, tous autant que vous êtes');
    expect(await page.locator('main').innerText()).toContain('En attente de relecture');
    await visitor.goto(topic);
    expect(await visitor.locator('main').innerText()).not.toContain('minables');
    // Nor does any count tell that something waits.
    expect(await told()).toEqual(before);
    await reader.goto(topic);
    expect(await reader.locator('.topic__resume').count()).toBe(0);
  });

  it('a question with a short title, no category and a telephone number hears of all three at once', async () => {
    const page = await journey.memberPage(EMAIL.member, { javaScript: false });
    await page.goto('/questions/nouvelle');
    expect(await page.locator('#title-help').innerText()).toContain('12 caractères au moins');
    await page.fill('main [name=title]', 'Une facture');
    await page.fill('main [name=body]', 'Appelez-moi au 06 12 34 56 78 pour en parler');
    await page.locator('main').getByRole('button', { name: 'Publier', exact: true }).click();
    expect(await page.locator('#title-error').innerText()).toContain('12 caractères au moins');
    expect(await page.locator('#categoryId-error').innerText()).toContain('Choisissez une catégorie.');
    expect(await page.locator('#body-error').innerText()).toContain('numéro de téléphone');
    expect(await page.locator('main [name=agreed]').count()).toBe(1);
  });

  it('a question that waits stands in its author’s own lists, leads there, and is nobody else’s to see', async () => {
    const page = await journey.memberPage(EMAIL.ambassador, { javaScript: false });
    const title = 'Comment déclarer mes gains de concours';
    await page.goto('/questions/nouvelle');
    await page.fill('main [name=title]', title);
    await page.selectOption('main [name=categoryId]', { index: 1 });
    await page.fill('main [name=body]', 'Vous êtes minables, tous autant que vous êtes');
    for (const name of [/^Publier$/, 'Publier quand même']) {
      const button = page.locator('main').getByRole('button', { name });
      if (page.url().includes('/questions/nouvelle') && (await button.count()) > 0)
        await button.first().click();
      await page.waitForLoadState();
    }
    await page.waitForURL('**/sujets/**');
    const [author] = await journey.site.rows<{ handle: string }>(
      `select handle from community.member m join community.account a on a.member_id = m.id where email_key = $1`,
      [EMAIL.ambassador],
    );
    const lists = [`/membres/${author!.handle}`, `/questions?auteur=${author!.handle}`];
    for (const list of lists) {
      await page.goto(list);
      const told = await page.locator('main').innerText();
      expect(told).toContain('En attente de relecture');
      expect(told).toContain(title);
      const link = page.getByRole('link', { name: title, exact: true });
      const shown = await page.goto((await link.getAttribute('href'))!);
      expect(shown!.status()).toBe(200);
    }
    const others = [await journey.page({ javaScript: false }), await journey.memberPage(EMAIL.member)];
    for (const other of others)
      for (const list of lists) {
        await other.goto(list);
        expect(await other.locator('main').innerText()).not.toContain(title);
      }
  });

  it('while somebody writes an account number, the page says so and why', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await page.goto(topic);
    await awake(page, 'words-guard');
    await page.locator('main [name=body]').pressSequentially('Mon IBAN : FR76 3000 6000 0112 3456 7890 189');
    await page.locator('words-guard', { hasText: 'coordonnées bancaires' }).waitFor();
    await page.fill('main [name=body]', '');
    await page.locator('words-guard:empty').waitFor({ state: 'attached' });
  });

  it('on a phone, it says so where who types looks', async () => {
    const page = await journey.memberPage(EMAIL.member, { width: 390 });
    for (const [address, before] of [
      [topic, 'Bonjour. '],
      ['/questions/nouvelle', 'Une longue question. '.repeat(60)],
    ] as const) {
      await page.goto(address);
      await awake(page, 'words-guard');
      await page.locator('main [name=body]').fill(before);
      await page
        .locator('main [name=body]')
        .pressSequentially('Mon IBAN : FR76 3000 6000 0112 3456 7890 189');
      const told = page.locator('words-guard', { hasText: 'coordonnées bancaires' });
      await told.waitFor();
      const { top, bottom } = await told.evaluate((box) => box.getBoundingClientRect().toJSON());
      expect(top).toBeGreaterThan(0);
      expect(bottom).toBeLessThanOrEqual(844);
      const field = await page
        .locator('main [name=body]')
        .evaluate((box) => box.getBoundingClientRect().bottom);
      expect(top).toBeGreaterThanOrEqual(field - 1);
    }
  });

  it('a rule is written, tried on a text and on what was written, and applied', async () => {
    const page = await journey.memberPage(EMAIL.manager, { javaScript: false });
    await page.goto('/admin/mots/nouvelle');
    await page.fill('[name=key]', 'mots-a-eviter');
    await page.fill('[name=label]', 'Mots à éviter');
    await page.fill('[name=values]', 'cotisations\nzinzolin');
    await page.fill('[name=explanation]', 'Ce mot est à éviter ici, dites-le autrement.');
    await page.fill('[name=note]', 'Pour voir');
    await page.fill('[name=sample]', 'Un texte z i n z o l i n');
    await page.getByRole('button', { name: 'Essayer sur ce texte' }).click();
    await page.waitForLoadState();
    expect(await page.locator('.words-tested mark').first().innerText()).toBe('z i n z o l i n');
    expect(await page.inputValue('[name=values]')).toBe('cotisations\nzinzolin');
    await page.getByRole('button', { name: 'Enregistrer la règle' }).click();
    await page.waitForURL(/mots-a-eviter/);
    expect(await page.getByRole('button', { name: 'Appliquer la version 1' }).count()).toBe(0);
    await page.getByRole('button', { name: /Essayer la version 1/ }).click();
    await page.waitForLoadState();
    for (let turn = 0; turn < 120 && (await page.locator('#passages').count()) === 0; turn += 1) {
      await page.waitForTimeout(250);
      await page.reload();
    }
    expect(await page.locator('#passages').innerText()).toContain('cotisations');
    await page.getByRole('button', { name: 'Appliquer la version 1' }).click();
    await page.waitForLoadState();
    expect(await page.locator('main').innerText()).toContain('appliquée (v1)');
    await page.goto('/admin/mots');
    await page.fill('[name=text]', 'Un mur zinzolin');
    await page.locator('main').getByRole('button', { name: 'Essayer' }).click();
    await page.waitForLoadState();
    expect(await page.locator('.words-tested').innerText()).toContain('Mots à éviter');
  });
});
