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
    }, 600_000);

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

    it('shows nobody a key of the machine, in either language', async () => {
      const found: string[] = [];
      for (const language of ['Français', 'English']) {
        for (const page of pages.values()) {
          await page.goto('/charte');
          await page.getByRole('button', { name: language, exact: true }).click();
        }
        found.push(
          ...(await eachPage(async (page) => (await keysOn(page)).map((key) => `${language} ${key}`))),
        );
      }
      expect(found).toEqual([]);
    }, 600_000);

    it('reports nothing to the console', () => journey.closePages());
  });
}

/**
 * Words of the page that are spelt as machines spell: `topic.close`, `visual_arts`. Addresses are none, nor what is shown
 * to be copied as it is, nor what members wrote.
 */
const keysOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const element of body.querySelectorAll('code, pre, script, style, textarea, .prose, .q__ex'))
      element.remove();
    const said: string[] = [];
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) said.push(texts.currentNode.textContent ?? '');
    for (const element of body.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        said.push(element.getAttribute(name) ?? '');
    const dotted = /(?<![\w@/.:-])[a-z][a-z0-9-]+(?:\.[a-z][A-Za-z0-9-]+)+(?![\w@/])/g;
    const joined = /(?<![\w@/.-])[a-z]+(?:_[a-z]+)+(?![\w@/])/g;
    const isAddress = /\.(?:fr|eu|org|com|test|example)$/;
    const keys = said.flatMap((text) => [...(text.match(dotted) ?? []), ...(text.match(joined) ?? [])]);
    return [...new Set(keys)].filter((key) => !isAddress.test(key));
  });

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
