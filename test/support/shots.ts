/**
 * Pictures of every page, 390 and 1440 px wide, light and dark, in docs/shots; with words after `--`, only those named so.
 * With the word `guide`: the pictures that the help and the handbooks show, where these look for them; with names after it, those alone.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { type RunningSite, startSite } from './site.ts';
import { takeGuidePictures } from './guide-shots.ts';
import { launchBrowser, type TestBrowser } from './browser-launch.ts';
import { EMAIL, signIn } from './journey-people.ts';
import { type Role, type Template, templatesOf } from './journey-templates.ts';
import globalSetup from './global-setup.mjs';
import globalTeardown from './global-teardown.mjs';

const FOLDER = path.resolve('docs/shots');
const WIDTHS = [390, 1440];
const SCHEMES = ['light', 'dark'] as const;

async function takeAll(site: RunningSite, browser: TestBrowser, words: readonly string[]): Promise<number> {
  fs.mkdirSync(FOLDER, { recursive: true });
  const templates = (await templatesOf(site.databaseUrl)).filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  const contexts = new Map<Role, BrowserContext>();
  let taken = 0;
  for (const [index, template] of templates.entries()) {
    const known = contexts.get(template.as);
    const context = known ?? (await contextOf(template.as, site, browser));
    contexts.set(template.as, context);
    taken += await take(template, context);
    process.stdout.write(`${index + 1}/${templates.length} ${template.name}\n`);
  }
  return taken;
}

async function contextOf(role: Role, site: RunningSite, browser: TestBrowser): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: site.url,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  if (role !== 'visitor') {
    const page = await context.newPage();
    await signIn(page, EMAIL[role]);
    await page.close();
  }
  return context;
}

/** Each look of one page: the theme and the width change, the page is loaded once. */
async function take(template: Template, context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  await page.goto(template.address);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width < 800 ? 844 : 900 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(200);
      const file = path.join(FOLDER, `${template.name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path: file, fullPage: true });
    }
  }
  await page.close();
  return WIDTHS.length * SCHEMES.length;
}

async function main(words: readonly string[]): Promise<void> {
  await globalSetup();
  try {
    const site = await startSite();
    const browser = await launchBrowser();
    try {
      const isGuide = words[0] === 'guide';
      const taken = isGuide
        ? await takeGuidePictures(site, browser, words.slice(1))
        : await takeAll(site, browser, words);
      process.stdout.write(`${taken} pictures in ${isGuide ? 'the guides' : path.relative('.', FOLDER)}\n`);
    } finally {
      await browser.close();
      await site.stop();
    }
  } finally {
    await globalTeardown();
  }
}

await main(process.argv.slice(2));
