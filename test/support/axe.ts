import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type RunOptions = Parameters<AxeBuilder['options']>[0];

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
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ ...options, resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${target.join(' ')} (${summary(failureSummary)})`);
    return `${id} × ${nodes.length}: ${places.join(' · ')}`;
  });
}

const summary = (text = '') => text.split('\n').slice(1, 2).join('').trim().slice(0, 160);
