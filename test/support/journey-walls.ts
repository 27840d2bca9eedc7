import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from './axe.ts';
import { describeInBrowser } from './browser.ts';
import { isWiderThanWindow, Journey } from './journey.ts';
import { EMAIL } from './journey-people.ts';
import { type Role, type Template, templatesOf } from './journey-templates.ts';

const HEIGHT = 900;
const LOOKS = [
  { width: 1440, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
  { width: 390, scheme: 'light' },
] as const;
/** The narrowest window of WCAG 1.4.10, and half of a desktop: what 200 % of zoom leaves. */
const REFLOW = [320, 720];

/** Judges every template that these people see: answers, accessibility in each look, no sideways scrolling. */
export function judgeTemplatesSeenBy(title: string, belongs: (template: Template) => boolean): void {
  describeInBrowser(title, () => {
    let journey: Journey;
    let templates: Template[];
    const pages = new Map<Role, Page>();

    beforeAll(async () => {
      journey = await Journey.start();
      templates = (await templatesOf(journey.site.databaseUrl)).filter(belongs);
      for (const role of new Set(templates.map(({ as }) => as)))
        pages.set(role, role === 'visitor' ? await journey.page() : await journey.memberPage(EMAIL[role]));
    }, 60_000);
    afterAll(() => journey.stop());

    const eachPage = async (judge: (page: Page, template: Template) => Promise<readonly string[]>) => {
      const found: string[] = [];
      for (const template of templates) {
        const page = pages.get(template.as)!;
        const answer = await page.goto(template.address);
        if (answer?.status() !== (template.status ?? 200)) {
          found.push(`${template.name} ${template.address}: status ${answer?.status()}`);
          continue;
        }
        for (const fault of await judge(page, template)) found.push(`${template.name}: ${fault}`);
      }
      return found;
    };

    it('breaks no rule of accessibility, light and dark, wide and narrow', async () => {
      const found = await eachPage(async (page) => {
        const faults = new Set<string>();
        for (const { width, scheme } of LOOKS) {
          await page.setViewportSize({ width, height: HEIGHT });
          await page.emulateMedia({ colorScheme: scheme });
          await page.reload(); // colours of the former scheme may stay for a frame
          await settled(page);
          for (const fault of await violationsOn(page)) faults.add(`${width} ${scheme}: ${fault}`);
        }
        return [...faults];
      });
      expect(found).toEqual([]);
    }, 240_000);

    it('never has to be pushed sideways, at 320 px and at 200 % of zoom', async () => {
      const found = await eachPage(async (page) => {
        const faults: string[] = [];
        for (const width of REFLOW) {
          await page.setViewportSize({ width, height: HEIGHT });
          if (await isWiderThanWindow(page)) faults.push(`${width} px: ${await widest(page)}`);
        }
        return faults;
      });
      expect(found).toEqual([]);
    }, 120_000);

    it('reports nothing to the console', () => journey.closePages());
  });
}

/** Colours that are on their way to another theme would be measured half-way. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });

/** What sticks out of the window, to say where to look. */
const widest = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const out = [...document.querySelectorAll('main *, header *, footer *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .slice(0, 3);
    return out.map((element) => `${element.tagName.toLowerCase()}.${element.className}`).join(', ');
  });
