import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { awake, isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

const CUT = 'La connexion est coupée.';

describeInBrowser('a form that is sent while the connection is cut', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const told = (page: Page) => page.getByRole('alert').filter({ hasText: CUT });
  const countOf = async (body: string) => {
    const [row] = await journey.site.rows<{ count: number }>(
      `select count(*)::int as count from community.post where source = '${body}'`,
    );
    return row!.count;
  };

  it('stays, says so beside it, keeps the words, and is sent once when the connection is back', async () => {
    const body = 'Je l’ai écrite dans un train, entre deux tunnels.';
    const [topic] = await journey.site.rows<{ number: number; slug: string }>(
      `select number::int, slug from community.topic where kind = 'question' and status = 'open' and audience = 'public'
       and deleted_at is null order by number limit 1`,
    );
    const page = await journey.memberPage(EMAIL.member, { width: 390 });
    await page.goto(`/sujets/${topic!.slug}-${topic!.number}`);
    await awake(page, 'compose-box');
    await page.waitForLoadState('networkidle'); // what a page loads late is there before the tunnel
    await page.context().setOffline(true);
    await page.fill('main [name=body]', body);
    const publish = page.locator('main').getByRole('button', { name: /^Publier/ });
    await publish.click();
    await told(page).waitFor();
    expect(await page.inputValue('main [name=body]')).toBe(body);
    expect(await violationsOn(page)).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
    await publish.click();
    // What it said before goes while it tries again.
    await page.waitForFunction(
      (words) =>
        [...document.querySelectorAll('[role=alert]')].filter((one) => one.textContent?.includes(words))
          .length === 1,
      CUT,
    );
    expect(await countOf(body)).toBe(0);
    await page.context().setOffline(false);
    await publish.click();
    await page.waitForURL(/#r-/);
    expect(await countOf(body)).toBe(1);
    expect(await told(page).count()).toBe(0);
  });

  it('is held as well where the browser believes in a network that answers nothing, once that was heard while typing', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await page.clock.install();
    await page.goto('/idees/nouvelle');
    await awake(page, 'similar-topics');
    await page.route('**/*', (route) => route.abort());
    await page.clock.fastForward(30_000);
    await page.fill('main [name=title]', 'Un quai où rien ne passe');
    const asked = page.waitForRequest('**/healthz');
    await page.clock.fastForward(5_000);
    await asked;
    const send = page.locator('main').getByRole('button', { name: 'Proposer cette idée' });
    await send.click();
    await told(page).waitFor();
    expect(await page.inputValue('main [name=title]')).toBe('Un quai où rien ne passe');
    await page.unroute('**/*');
    await send.click();
    await page.getByText(/à corriger/).waitFor();
    expect(await page.inputValue('main [name=title]')).toBe('Un quai où rien ne passe');
  });
});
