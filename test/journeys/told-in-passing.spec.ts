import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { awake, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('what is told in passing', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  it('waits for who reads it, and what is wrong for who closes it', async () => {
    const page = await journey.memberPage(EMAIL.moderator);
    const [topic] = await journey.site.rows<{ address: string }>(
      `select '/sujets/' || slug || '-' || number as address from community.topic
       where deleted_at is null and status = 'open' and audience = 'public' order by reply_count limit 1`,
    );
    await page.goto(topic!.address);
    await awake(page, 'format-bar');
    const leaving = (box: ReturnType<typeof page.locator>) =>
      box.evaluate((one) => {
        const { animationName, animationPlayState } = getComputedStyle(one);
        return animationName === 'none' ? 'never' : animationPlayState;
      });
    await page.locator('compose-box textarea[name=body]').evaluate((field) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'facture.pdf', { type: 'application/pdf' }));
      field.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    const wrong = page.locator('.toast[role=alert]');
    await wrong.getByText('facture.pdf').waitFor();
    expect(await leaving(wrong)).toBe('never');
    await wrong.getByRole('button', { name: 'Fermer' }).click();
    await wrong.waitFor({ state: 'detached' });
    expect(await page.locator('.flash').count()).toBe(0);
  });

  it('what can be taken back stays beside what is told after it', async () => {
    const page = await journey.memberPage(EMAIL.moderator);
    const [topic] = await journey.site.rows<{ address: string }>(
      `select '/sujets/' || slug || '-' || number as address from community.topic
       where deleted_at is null and status = 'open' and audience = 'public' order by reply_count limit 1`,
    );
    await page.goto(`${topic!.address}/supprimer`);
    await page.fill('main [name=reason]', 'Par erreur');
    await page.getByRole('button', { name: 'Supprimer le sujet' }).click();
    const undo = page.locator('.flash').getByRole('button', { name: 'Annuler' });
    await undo.waitFor();
    const box = page.locator('.flash > .toast').first();
    const state = () => box.evaluate((one) => getComputedStyle(one).animationPlayState);
    expect(await state()).toBe('running');
    await box.hover();
    expect(await state()).toBe('paused');
    await page.mouse.move(0, 0);
    await undo.focus();
    expect(await state()).toBe('paused');
    // Any link that is worth copying tells that it was.
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: '/', textContent: 'Copier' });
      link.dataset.copy = 'Adresse copiée';
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => undefined } });
      document.querySelector('main')!.append(link);
      link.click();
    });
    await page.locator('.toast').getByText('Adresse copiée').waitFor();
    expect(await undo.isVisible()).toBe(true);
  });
});
