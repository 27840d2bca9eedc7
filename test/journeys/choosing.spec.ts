import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { isWiderThanWindow, Journey } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

interface Topic {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
}

describeInBrowser('choosing another topic', () => {
  let journey: Journey;
  let one: Topic;
  let other: Topic;
  let third: Topic;
  beforeAll(async () => {
    journey = await Journey.start();
    [one, other, third] = (await journey.site.rows<Topic>(
      `select number::int, slug, title from community.topic
       where kind = 'question' and status = 'open' and audience = 'public' and deleted_at is null and official = 'none'
       order by reply_count, number limit 3`,
    )) as [Topic, Topic, Topic];
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  const at = ({ slug, number }: Topic, deed: string) => `/sujets/${slug}-${number}/${deed}`;
  const main = (page: Page) => page.locator('main').innerText();
  const plainly = (text: string) => text.replaceAll(/\s+/gu, ' ');
  const pressed = async (page: Page, name: string) => {
    await page.locator('main').getByRole('button', { name, exact: true }).click();
    await page.waitForLoadState();
  };

  it('without scripts: words find it, one is ticked, what will happen is said, then it is done', async () => {
    const page = await journey.memberPage(EMAIL.moderator, { javaScript: false, width: 390 });
    await page.goto(at(one, 'doublon'));
    await page.fill('main [name=q]', 'xyzzy quux');
    await pressed(page, 'Chercher');
    expect(await main(page)).toContain('Aucun des sujets que vous pouvez lire ne ressemble à cela');
    await page.fill('main [name=q]', other.title);
    await pressed(page, 'Chercher');
    expect(await isWiderThanWindow(page)).toBe(false);
    await page.getByRole('radio', { name: other.title }).check();
    await pressed(page, 'Continuer');
    expect(await main(page)).toContain('garde son adresse, ses messages et ses lecteurs');
    await pressed(page, 'Fermer comme doublon');
    expect(await main(page)).toContain('Un point à corriger');
    await page.fill('main [name=reason]', 'La même question y est posée.');
    await pressed(page, 'Fermer comme doublon');
    expect(await page.locator('main .alert').allInnerTexts()).toContainEqual(
      expect.stringContaining(other.title),
    );
  });

  it('one that repeats this one is refused in words, and so is the topic itself', async () => {
    const page = await journey.memberPage(EMAIL.moderator);
    await page.goto(`${at(other, 'doublon')}?avec=${one.number}`);
    expect(await main(page)).toContain('est déjà fermé comme doublon de celui-ci');
    expect(await page.locator('main [name=q]').getAttribute('aria-invalid')).toBe('true');
    expect(await violationsOn(page)).toEqual([]);
    await page.goto(`${at(other, 'doublon')}?avec=${other.number}`);
    expect(await main(page)).toContain('ne peut pas être le doublon de lui-même');
    await page.goto(`${at(third, 'doublon')}?avec=${one.number}`);
    expect(plainly(await main(page))).toContain(plainly(`mènera donc à « ${other.title}`));
  });

  it('with scripts: topics are offered while one types, and chosen by the keyboard', async () => {
    const page = await journey.memberPage(EMAIL.moderator);
    await page.goto(at(third, 'fusionner'));
    const field = page.locator('main').getByRole('combobox');
    await field.fill(other.title.slice(0, 30));
    const list = page.getByRole('listbox');
    await list.getByRole('option', { name: other.title }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**?avec=*`);
    expect(await main(page)).toContain('à la suite des siens');
  });

  it('an incident names its topic by words: a list to choose from without scripts, its address with them', async () => {
    const plain = await journey.memberPage(EMAIL.manager, { javaScript: false });
    await plain.goto('/admin/incidents');
    await plain.fill('main [name=title]', 'Le site des déclarations ne répond plus');
    await plain.fill('main [name=known]', 'Nous avons prévenu qui le tient.');
    await plain.fill('main [name=topic]', other.title.split(' ').slice(0, 4).join(' '));
    await pressed(plain, 'Ouvrir l’incident');
    expect(await main(plain)).toContain('choisissez-en un dans la liste');
    expect(await plain.inputValue('main [name=known]')).toContain('Nous avons prévenu');
    expect(await plain.locator('main [name=topicNumber]').count()).toBeGreaterThan(0);
    expect(await plain.locator('main [name=topicNumber]:checked').count()).toBe(0);

    const page = await journey.memberPage(EMAIL.manager, { width: 390 });
    await page.goto('/admin/incidents');
    const field = page.locator('main').getByRole('combobox', { name: /Sujet officiel/ });
    await field.fill(other.title.slice(0, 30));
    await page.getByRole('option', { name: other.title }).click();
    expect(await field.inputValue()).toBe(`/sujets/${other.slug}-${other.number}`);
    expect(await main(page)).toContain('Sujet choisi');
    expect(await violationsOn(page)).toEqual([]);
  });

  it('none of those that are offered opens a new topic, whatever was chosen in the field before', async () => {
    const page = await journey.memberPage(EMAIL.manager);
    await page.goto('/admin/incidents');
    await page.fill('main [name=title]', 'Les attestations arrivent en double');
    await page.fill('main [name=known]', 'Nous cherchons pourquoi.');
    await page.locator('main [name=categoryId]').selectOption({ index: 1 });
    await page.fill('main [name=topic]', other.title.split(' ').slice(0, 4).join(' '));
    await pressed(page, 'Ouvrir l’incident');
    const field = page.locator('main').getByRole('combobox', { name: /Sujet officiel/ });
    await page.locator('main [name=topicNumber]').first().check();
    await field.fill(other.title.slice(0, 30));
    await page.getByRole('option', { name: other.title }).click();
    expect(await page.locator('main [name=topicNumber]:checked').count()).toBe(0);
    await page.locator('main [name=topicNumber][value=""]').check();
    expect(await page.locator('main [name=offeredFor]').inputValue()).toBe(await field.inputValue());
    expect(await main(page)).not.toContain('Sujet choisi');
    await pressed(page, 'Ouvrir l’incident');
    const [opened] = await journey.site.rows<{ title: string }>(
      `select title from community.topic where title like 'Les attestations arrivent%'`,
    );
    expect(opened).toBeDefined();
  });
});
