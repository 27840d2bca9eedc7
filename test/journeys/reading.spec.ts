import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';
import { until } from '../support/until.ts';

describeInBrowser('reading a topic', () => {
  let journey: Journey;
  let topic: { id: string; address: string };
  beforeAll(async () => {
    journey = await Journey.start();
    const [longest] = await journey.site.rows<typeof topic>(
      `select id, '/sujets/' || slug || '-' || number as address from community.topic
       where deleted_at is null and status = 'open' and audience = 'public' order by reply_count desc limit 1`,
    );
    topic = longest!;
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const ME = `(select member_id from community.account where email_key = $2)`;
  const readTo = async (email: string): Promise<number> => {
    const [row] = await journey.site.rows<{ position: number }>(
      `select position from community.read_position where topic_id = $1 and member_id = ${ME}`,
      [topic.id, email],
    );
    return row?.position ?? 0;
  };
  const forget = (email: string) =>
    journey.site.rows(`delete from community.read_position where topic_id = $1 and member_id = ${ME}`, [
      topic.id,
      email,
    ]);
  const replies = (page: Page) => page.locator('article[data-position]');
  const positionOf = async (page: Page, at: number) =>
    Number(await replies(page).nth(at).getAttribute('data-position'));
  /** Scrolls until a reply ends where the window does. */
  const readOn = async (page: Page, at: number) => {
    await replies(page)
      .nth(at)
      .locator('.post__main > :last-child')
      .evaluate((end) => end.scrollIntoView({ block: 'end' }));
    await page.waitForTimeout(300);
  };

  it('counts the replies that came before the eyes, and goes on after them', async () => {
    const page = await journey.memberPage(EMAIL.member, { width: 390 });
    // The first topic of a browser is counted by its page: only there the server learns that scripts tell.
    await forget(EMAIL.member);
    await page.goto(topic.address);
    await until(async () => (await page.context().cookies()).some(({ name }) => name === 'lecture'));
    await page.goto('/');
    await forget(EMAIL.member);
    await page.goto(topic.address);
    await until(async () => (await readTo(EMAIL.member)) === 1);
    const [second, third] = [await positionOf(page, 1), await positionOf(page, 2)];
    await readOn(page, 1);
    await page.goto('/');
    await until(async () => (await readTo(EMAIL.member)) > 1);
    expect(await readTo(EMAIL.member)).toBe(second);

    await page.goto(topic.address);
    expect(await page.locator('.topic__resume').innerText()).toBe(`Reprendre à la réponse ${second}`);
    // Who looks at what they read before has not read less.
    await page.goto('/');
    expect(await readTo(EMAIL.member)).toBe(second);
    await page.goto(topic.address);
    await readOn(page, 2);
    // Who goes on reading is remembered before they leave.
    await until(async () => (await readTo(EMAIL.member)) === third);
  });

  it('tells again what may be taken later, when the server says so, and nothing that is refused', async () => {
    const page = await journey.memberPage(EMAIL.moderator);
    await page.context().addCookies([{ name: 'lecture', value: 'vue', url: journey.site.url }]);
    let asked = 0;
    const answering = async (answer: { status: number; headers?: Record<string, string> }) => {
      asked = 0;
      await page.unroute('**/lu');
      await page.route('**/lu', (route) => ((asked += 1), route.fulfill(answer)));
      await forget(EMAIL.moderator);
      await page.goto(topic.address);
      await readOn(page, 1);
    };
    const afterMore = async (seconds: number) => {
      await page.clock.runFor(seconds * 1000);
      await page.waitForTimeout(200);
      return asked;
    };
    await page.clock.install();
    await answering({ status: 503, headers: { 'Retry-After': '60' } });
    expect([await afterMore(6), await afterMore(50), await afterMore(20)]).toEqual([1, 1, 2]);
    await answering({ status: 404 });
    expect([await afterMore(6), await afterMore(300)]).toEqual([1, 1]);
    journey.expected(/(503|404) for .*\/lu$/);
  });

  it('leads on the scripts of pages that stayed open over an upgrade, which would go on telling', async () => {
    const page = await journey.memberPage(EMAIL.member);
    await page.goto(topic.address);
    const told = (headers: Record<string, string>) =>
      page.evaluate(
        async ({ address, headers }) => {
          const body = new URLSearchParams({ position: '1' });
          const { member } = document.documentElement.dataset;
          if (member) body.set('sentAs', member);
          const { type, status } = await fetch(address, {
            method: 'POST',
            headers,
            body,
            redirect: 'manual',
          });
          return [type, status];
        },
        { address: `${topic.address}/lu`, headers },
      );
    expect(await told({})).toEqual(['opaqueredirect', 0]);
    expect(await told({ Accept: 'application/json' })).toEqual(['basic', 204]);
  });

  it('counts its page where no script can tell', async () => {
    const page = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await forget(EMAIL.agent);
    await page.goto(topic.address);
    const last = await positionOf(page, (await replies(page).count()) - 1);
    await until(async () => (await readTo(EMAIL.agent)) >= last);
  });

  it('lets who has switched scripts off say that they read a page, and counts the next as they open it', async () => {
    const page = await journey.memberPage(EMAIL.agent, { javaScript: false });
    await page.context().addCookies([{ name: 'lecture', value: 'vue', url: journey.site.url }]);
    await forget(EMAIL.agent);
    await page.goto(topic.address);
    await until(async () => (await readTo(EMAIL.agent)) === 1);
    const last = await positionOf(page, (await replies(page).count()) - 1);
    await page.getByRole('button', { name: 'J’ai lu cette page' }).click();
    await page.waitForURL((url) => url.pathname === topic.address);
    expect(await readTo(EMAIL.agent)).toBeGreaterThanOrEqual(last);
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('lecture');
  });

  it('shows the menu of a reply whole, at the foot of a telephone too', async () => {
    for (const [width, height] of [
      [390, 844],
      [320, 700],
    ] as const) {
      const page = await journey.memberPage(EMAIL.member, { width });
      await page.setViewportSize({ width, height });
      await page.goto(topic.address);
      const menu = page.locator('article.post details.drop').nth(1);
      await menu.locator('summary').evaluate((button) => button.scrollIntoView({ block: 'end' }));
      await menu.locator('summary').click();
      const panel = menu.locator('.drop__panel:popover-open');
      await panel.waitFor();
      const isWhole = await panel.evaluate((one) => {
        const { top, bottom, left, right } = one.getBoundingClientRect();
        return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      });
      expect([width, isWhole, await isWiderThanWindow(page)]).toEqual([width, true, false]);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
    }
  });
});
