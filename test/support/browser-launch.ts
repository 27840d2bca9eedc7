import type { Browser, BrowserContext, LaunchOptions } from 'playwright-core';
import type { FoundChromium } from './find-chromium.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  // One process draws all pages of a context: to start another for every site costs a third of all that the browser does.
  '--renderer-process-limit=1',
  '--disable-site-isolation-trials',
];

/** As much of a browser as a file of tests needs. */
export type TestBrowser = Pick<Browser, 'newContext' | 'close'>;

type Launch = (options: LaunchOptions) => Promise<Browser>;

/** What `browser-environment.mjs` leaves in the projects whose files share a browser. */
declare const globalThis: { readonly browserOfWorker?: Launch };

/**
 * The Chromium that the global setup found, started once more when the first start fails, which is told. Where files of tests
 * share one, closing it ends what was opened here.
 * @param more flags beside those of every test; with any the browser is nobody else's
 */
export async function launchBrowser(more: readonly string[] = []): Promise<TestBrowser> {
  const found = process.env.TEST_CHROMIUM;
  if (!found) throw new Error('The global setup found no Chromium: set CHROMIUM_PATH.');
  const { executablePath, env } = JSON.parse(found) as FoundChromium;
  const options: LaunchOptions = {
    executablePath,
    args: [...ARGUMENTS, ...more],
    env: { ...(process.env as Record<string, string>), ...env },
  };
  const { browserOfWorker } = globalThis;
  if (browserOfWorker && more.length === 0) return partOf(await persistent(() => browserOfWorker(options)));
  const { chromium } = await import('playwright-core');
  return persistent(() => chromium.launch(options));
}

async function persistent(launch: () => Promise<Browser>): Promise<Browser> {
  try {
    return await launch();
  } catch (error) {
    process.stderr.write(`Chromium did not start, trying once more: ${(error as Error).message}\n`);
    return launch();
  }
}

/** The contexts that are made here, in a browser that stays. */
function partOf(browser: Browser): TestBrowser {
  const made: BrowserContext[] = [];
  return {
    newContext: async (options) => {
      const context = await browser.newContext(options);
      made.push(context);
      return context;
    },
    close: async () => {
      await Promise.all(made.splice(0).map((context) => context.close()));
    },
  };
}
