import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { contrastViolationsOn, violationsOn } from './axe.ts';
import { describeInBrowser } from './browser.ts';
import { isWiderThanWindow, Journey } from './journey.ts';
import { EMAIL } from './journey-people.ts';
import { type Role, type Template, templatesOf } from './journey-templates.ts';

const HEIGHT = 900;
/** The narrowest window of WCAG 1.4.10, and half of a desktop: what 200 % of zoom leaves. */
const REFLOW = [320, 720];

/** Judges every template that these people see: answers, accessibility in each look, no sideways scrolling. */
export function judgeTemplatesSeenBy(title: string, belongs: (template: Template) => boolean): void {
  describeInBrowser(title, () => {
    let journey: Journey;
    let templates: Template[];
    let desk: Page;
    const pages = new Map<Role, Page>();
    const faults = { access: [] as string[], sideways: [] as string[], keys: [] as string[] };

    beforeAll(async () => {
      journey = await Journey.start();
      templates = (await templatesOf(journey.site.databaseUrl)).filter(belongs);
      desk = await journey.page();
      for (const role of new Set(templates.map(({ as }) => as)))
        pages.set(role, role === 'visitor' ? await journey.page() : await journey.memberPage(EMAIL[role]));
    }, 120_000);
    afterAll(() => journey.stop());

    it('answers at every address', async () => {
      const found: string[] = [];
      for (const template of templates) {
        const page = pages.get(template.as)!;
        await look(page, { width: 1440, scheme: 'light' });
        const answer = await page.goto(template.address);
        if (answer?.status() === (template.status ?? 200)) await judge(page, template.name);
        else found.push(`${template.name} ${template.address}: status ${answer?.status()}`);
      }
      expect(found).toEqual([]);
    }, 1_500_000);

    /** While it is open, each page is looked at in every way: the tests below say what was seen. */
    const judge = async (page: Page, name: string) => {
      const tell = (kind: keyof typeof faults, found: readonly string[], where: string) =>
        faults[kind].push(...found.map((fault) => `${name}: ${where}: ${fault}`));
      await settled(page);
      tell('access', await violationsOn(page), '1440 light');
      tell('keys', await keysIn(desk, await page.content()), 'Français');
      await look(page, { width: 390, scheme: 'light' });
      await settled(page);
      tell('access', await violationsOn(page), '390 light');
      for (const width of REFLOW) {
        await page.setViewportSize({ width, height: HEIGHT });
        if (await isWiderThanWindow(page)) tell('sideways', [await widest(page)], `${width} px`);
      }
      await look(page, { width: 1440, scheme: 'dark' });
      await settled(page);
      tell('access', await contrastViolationsOn(page), '1440 dark');
    };

    it('breaks no rule of accessibility, light and dark, wide and narrow', () =>
      expect(faults.access).toEqual([]));

    it('never has to be pushed sideways, at 320 px and at 200 % of zoom', () =>
      expect(faults.sideways).toEqual([]));

    it('shows nobody a key of the machine, in either language', async () => {
      for (const page of pages.values()) {
        await page.goto('/charte');
        await page.getByRole('button', { name: 'English', exact: true }).click();
        await page.waitForLoadState();
      }
      for (const { as, address, name } of templates) {
        const html = await (await pages.get(as)!.request.get(address)).text();
        faults.keys.push(...(await keysIn(desk, html)).map((key) => `${name}: English: ${key}`));
      }
      expect(faults.keys).toEqual([]);
    }, 300_000);

    it('reports nothing to the console', () => journey.closePages());
  });
}

async function look(page: Page, { width, scheme }: { width: number; scheme: 'light' | 'dark' }) {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({ colorScheme: scheme });
}

/**
 * Words of the page that are spelt as machines spell: `topic.close`, `visual_arts`. Addresses are none, nor what is shown
 * to be copied as it is, nor what members wrote.
 * @param desk a page with nothing on it, to read on
 */
const keysIn = (desk: Page, html: string): Promise<string[]> =>
  desk.evaluate((source) => {
    const { body } = new DOMParser().parseFromString(source, 'text/html');
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
  }, html);

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
