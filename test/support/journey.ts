import { expect } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { startSite, type RunningSite, type SiteOptions } from './site.ts';
import { launchBrowser, type TestBrowser } from './browser-launch.ts';
import { signIn } from './journey-people.ts';
import { turnPages } from './page-turns.ts';

export interface PageOptions {
  /** Pixels; 1440 unless told. */
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly javaScript?: boolean;
  readonly locale?: string;
  /** What the browser calls itself: without a screen, robots do as it does. */
  readonly userAgent?: string;
  /** Where its reader's clocks stand; Paris unless told. */
  readonly zone?: string;
}

/** A site and a browser for one spec file. */
export class Journey {
  private readonly contexts: BrowserContext[] = [];
  private readonly faults: string[] = [];

  private constructor(
    readonly site: RunningSite,
    private readonly browser: TestBrowser,
  ) {}

  /** @param flags of the browser, beside those of every test */
  static async start(options?: SiteOptions, flags: readonly string[] = []): Promise<Journey> {
    const site = await startSite(options);
    try {
      return new Journey(site, await launchBrowser(flags));
    } catch (error) {
      await site.stop();
      throw error;
    }
  }

  /** A page in a browser that knows nobody yet. */
  async page({
    width = 1440,
    scheme = 'light',
    javaScript = true,
    locale = 'fr-FR',
    zone = 'Europe/Paris',
    userAgent,
  }: PageOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.site.url,
      viewport: { width, height: width < 800 ? 844 : 900 },
      colorScheme: scheme,
      javaScriptEnabled: javaScript,
      locale,
      timezoneId: zone,
      ...(userAgent !== undefined && { userAgent }),
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    context.on('page', (each) => turnPages(each, javaScript));
    this.contexts.push(context);
    const page = await context.newPage();
    this.listen(page);
    return page;
  }

  /** A page of somebody who is signed in. */
  async memberPage(email: string, options?: PageOptions): Promise<Page> {
    const page = await this.page(options);
    await signIn(page, email);
    return page;
  }

  /** Ends the browsers of a test; fails when a page reported an error to its console. */
  async closePages(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
    expect(this.faults.splice(0)).toEqual([]);
  }

  /** What a page reported that had to happen: something is closed under it. Fails when nothing of it was reported. */
  expected(what: RegExp): void {
    const others = this.faults.filter((fault) => !what.test(fault));
    expect(others.length).toBeLessThan(this.faults.length);
    this.faults.splice(0, this.faults.length, ...others);
  }

  /** What a page may have asked for, or not yet, when something was closed under it. */
  allowed(what: RegExp): void {
    this.faults.splice(0, this.faults.length, ...this.faults.filter((fault) => !what.test(fault)));
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.site.stop();
  }

  /** Errors of scripts, refusals of the content policy, parts that did not load. A page that answers 4xx is no fault. */
  private listen(page: Page): void {
    const tell = (what: string) => this.faults.push(`${new URL(page.url()).pathname}: ${what}`);
    page.on('pageerror', (error) => tell(error.message));
    page.on('console', (message) => {
      if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
      tell(message.text());
    });
    page.on('response', (response) => {
      if (response.status() < 400 || response.request().isNavigationRequest()) return;
      tell(`${response.status()} for ${response.url()}`);
    });
  }
}

/** Until an element of the page does what its script makes it do: scripts of few pages come after the page. */
export const awake = (page: Page, element: string): Promise<void> =>
  page.locator(`${element}:defined`).first().waitFor({ state: 'attached' });

/** Whether something is wider than the window, so that the page would have to be pushed sideways. */
export const isWiderThanWindow = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Does what nothing takes back: opens its fold, then says that one is sure. */
export async function surely(page: Page, act: string | RegExp): Promise<void> {
  const fold = page.locator('details').filter({ has: page.locator('summary', { hasText: act }) });
  await fold.first().locator('summary').click();
  await fold
    .first()
    .getByRole('button', { name: /^Oui, je confirme/ })
    .click();
}
