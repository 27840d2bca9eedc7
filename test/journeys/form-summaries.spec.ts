import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

/** Forms of many sorts, and who fills them in. */
const FORMS: readonly (readonly [keyof typeof EMAIL, string])[] = [
  ['member', '/idees/nouvelle'],
  ['member', '/confidentialite/demande'],
  ['member', '/accessibilite/signaler'],
  ['manager', '/salons/nouveau'],
  ['manager', '/sondages/nouveau'],
  ['manager', '/admin/enquetes/nouvelle'],
  ['manager', '/admin/evenements/nouveau'],
  ['manager', '/admin/segments/nouveau'],
  ['manager', '/admin/annonces'],
  ['manager', '/admin/incidents'],
  ['manager', '/admin/invitations/importer'],
  ['manager', '/admin/statistiques/rapports/nouveau'],
  ['manager', '/admin/engagement/nouveau-badge'],
  ['manager', '/admin/engagement/points'],
  ['manager', '/admin/categories'],
  ['manager', '/admin/etiquettes'],
  ['manager', '/admin/pages'],
  ['administrator', '/admin/groupes?nouveau=oui'],
  ['administrator', '/admin/api/nouveau'],
  ['manager', '/admin/avis/services/nouveau'],
  ['administrator', '/admin/nouveaux/regle'],
  ['administrator', '/admin/comptes-inactifs'],
  ['manager', '/admin/mots/nouvelle'],
];

/** Sends the form of a page with nothing in it. */
const sendEmpty = (page: Page) =>
  page.evaluate(() => {
    const form = [...document.querySelectorAll<HTMLFormElement>('main form[method=post]')].find((one) =>
      one.querySelector('textarea, input[type=text], input[type=number]'),
    );
    if (!form) return;
    for (const field of form.querySelectorAll<HTMLInputElement>(
      'textarea, input[type=text], input[type=number]',
    ))
      field.value = '';
    (form.querySelector<HTMLButtonElement>('.btn--main') ?? form.querySelector('button'))!.click();
  });

interface Line {
  readonly said: string;
  /** Where it leads, and what there is. */
  readonly to: string | null;
  readonly isThere: boolean;
  readonly isNamed: boolean;
  readonly isSaidBeside: boolean;
}
const linesOn = (page: Page): Promise<readonly Line[]> =>
  page.locator('.alert__list li').evaluateAll((lines) =>
    lines.map((line) => {
      const to = line.querySelector('a')?.getAttribute('href')?.slice(1) ?? null;
      const field = to === null ? null : document.getElementById(to);
      const said = line.textContent;
      return {
        said,
        to,
        isThere: field !== null,
        isNamed: /^[^.]+\u00a0: /.test(said),
        isSaidBeside: Boolean(field?.getAttribute('aria-describedby')?.split(' ').includes(`${to}-error`)),
      };
    }),
  );

describeInBrowser('the list above a refused form', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.start();
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  it.each([...new Set(FORMS.map(([who]) => who))])(
    'names each field, leads to it, and says the same beside it, for: %s',
    async (who) => {
      const page = await journey.memberPage(EMAIL[who]);
      const wrong: object[] = [];
      for (const [, path] of FORMS.filter(([one]) => one === who)) {
        await page.goto(path);
        await sendEmpty(page);
        await page.waitForLoadState('networkidle');
        const lines = await linesOn(page);
        if (lines.length === 0) wrong.push({ path, said: 'nothing was refused' });
        for (const line of lines)
          if (!line.isThere || !line.isNamed || !line.isSaidBeside) wrong.push({ path, ...line });
        const found = await violationsOn(page);
        if (found.length > 0) wrong.push({ path, found });
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it('leads to the field in which a thing is typed that is judged under another name, and to those that are wrong together', async () => {
    const page = await journey.memberPage(EMAIL.manager, { javaScript: false });
    const leadTo = async () =>
      (await linesOn(page)).filter(({ isSaidBeside }) => isSaidBeside).map(({ to }) => to);
    await page.goto('/sondages/nouveau');
    await page.fill('main [name=question]', 'Faut-il une permanence le soir ?');
    await page.fill('main [name=options]', 'Oui\nNon');
    await page.fill('main [name=closesOn]', '01/01/2020');
    await page.locator('main form .btn--main').click();
    expect(await leadTo()).toContain('closesOn');
    await page.goto('/admin/evenements/nouveau');
    await page.locator('main [name=reserved]').nth(1).fill('4');
    await page.locator('main form .btn--main').click();
    expect(await leadTo()).toContain('reserved');
  });
});
