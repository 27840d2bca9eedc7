import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

describeInBrowser('the channel of an event', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  it('is found from the session by who takes part in it, who talk there, and by nobody else', async () => {
    const [live] = await journey.site.rows<{ number: number; slug: string }>(
      `select number, slug from events.gathering where state = 'published' and now() between starts_at and ends_at`,
    );
    const page = await journey.memberPage(EMAIL.member, { javaScript: false, width: 390 });
    await page.goto(`/evenements/${live!.slug}-${live!.number}/direct`);
    await page.fill('#ecrire [name=body]', 'Bonjour à tout le monde ici');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.waitForURL(/\/salons\/evenement-\d+#/);
    await page.locator('li.msg').filter({ hasText: 'tout le monde ici' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Aller au salon' }).click();
    await page.waitForURL(`/salons/evenement-${live!.number}`);
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.fill('#ecrire [name=body]', 'Je vous suis depuis Cayenne');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.locator('li.msg').filter({ hasText: 'Cayenne' }).waitFor();
    await page.goto('/salons');
    expect(await page.getByRole('heading', { name: 'Évènements' }).count()).toBe(1);

    await journey.site.rows(
      `update community.event_seat set seated = false where gathering_id = (select id from events.gathering where number = $1)
         and member_id = (select member_id from community.account where email_key = $2)`,
      [live!.number, EMAIL.member],
    );
    const answer = await page.goto(`/salons/evenement-${live!.number}`);
    expect(answer!.status()).toBe(404);
  });

  it('says when it opens, and takes no message before', async () => {
    const [coming] = await journey.site.rows<{ number: number }>(
      `select g.number from events.gathering g join community.event_seat s on s.gathering_id = g.id
       join community.account a on a.member_id = s.member_id
       where a.email_key = $1 and g.starts_at > now() + interval '1 day' limit 1`,
      [EMAIL.manager],
    );
    const page = await journey.memberPage(EMAIL.manager, { javaScript: false });
    await page.goto(`/salons/evenement-${coming!.number}`);
    expect(await page.locator('main').innerText()).toContain('ouvre un quart d’heure avant la séance');
    expect(await page.getByRole('button', { name: 'Envoyer' }).count()).toBe(0);
  });
});
