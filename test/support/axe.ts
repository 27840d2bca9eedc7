import fs from 'node:fs';
import path from 'node:path';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

declare const window: { readonly axe: typeof axe };

/** The same as the package gives, without its comments: half as much for every page to read. */
const SOURCE = fs.readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

/** Style sheets are read for `css-orientation-lock` alone, which is none of these: half of a judgement on some pages. */
const PRELOAD = { assets: ['media' as const] };

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'];

/** What axe finds on a page, each as one line: the rule, and the first places where it is broken. */
export const violationsOn = (page: Page): Promise<string[]> =>
  violationsOf(page, {
    runOnly: { type: 'tag', values: TAGS },
    rules: { 'target-size': { enabled: true } },
  });

/** What depends on colours alone, for a page whose other look was judged by every rule. */
export const contrastViolationsOn = (page: Page): Promise<string[]> =>
  violationsOf(page, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } });

async function violationsOf(page: Page, options: RunOptions): Promise<string[]> {
  for (const frame of page.frames()) await bringAxeTo(frame);
  const violations = await page.evaluate(
    async (options) => (await window.axe.run(document, options)).violations,
    { ...options, resultTypes: ['violations' as const], preload: PRELOAD },
  );
  return violations.map(({ id, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${target.join(' ')} (${summary(failureSummary)})`);
    return `${id} × ${nodes.length}: ${places.join(' · ')}`;
  });
}

/** Once to a document, however often it is judged: reading axe takes the browser a third as long as a judgement. */
async function bringAxeTo(frame: Frame): Promise<void> {
  try {
    if (await frame.evaluate(() => 'axe' in window)) return;
    await frame.evaluate(`${SOURCE}; axe.configure({ allowedOrigins: ['<same_origin>'] })`);
  } catch (error) {
    // A frame may go away meanwhile; the page itself may not.
    if (frame === frame.page().mainFrame()) throw error;
  }
}

const summary = (text = '') => text.split('\n').slice(1, 2).join('').trim().slice(0, 160);
