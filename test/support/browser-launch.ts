import { chromium, type Browser } from 'playwright-core';
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
];

/** Starts the Chromium that the global setup found; once more when the first start fails, which is told. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const found = process.env.TEST_CHROMIUM;
  if (!found) throw new Error('The global setup found no Chromium: set CHROMIUM_PATH.');
  const { executablePath, env } = JSON.parse(found) as FoundChromium;
  const launch = () =>
    chromium.launch({
      executablePath,
      args: [...ARGUMENTS, ...more],
      env: { ...(process.env as Record<string, string>), ...env },
    });
  try {
    return await launch();
  } catch (error) {
    process.stderr.write(`Chromium did not start, trying once more: ${(error as Error).message}\n`);
    return launch();
  }
}
