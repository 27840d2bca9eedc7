import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { LIMITS } from '#application/community/limits';
import { contrastViolationsOn, violationsOn } from '../support/axe.ts';
import { describeInBrowser } from '../support/browser.ts';
import { awake, isWiderThanWindow, Journey, type PageOptions } from '../support/journey.ts';
import { EMAIL } from '../support/journey-people.ts';

const greyPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();

const BEGUN = /Vous avez (un|\d+) brouillon/;

describeInBrowser('the composer', () => {
  let journey: Journey;
  let address = '';
  beforeAll(async () => {
    journey = await Journey.start();
    const [topic] = await journey.site.rows<{ address: string }>(
      `select '/sujets/' || slug || '-' || number as address from community.topic
       where deleted_at is null and status = 'open' and audience = 'public' order by reply_count limit 1`,
    );
    address = topic!.address;
  }, 120_000);
  afterEach(() => journey.closePages());
  afterAll(() => journey.stop());

  /** The composer of a topic, empty, with the caret in it. */
  async function composing(options?: PageOptions) {
    const page = await journey.memberPage(EMAIL.member, options);
    await page.goto(address);
    await awake(page, 'format-bar');
    const area = page.locator('compose-box textarea[name=body]');
    await area.fill('');
    await area.focus();
    return { page, area, value: () => area.inputValue() };
  }

  const button = (page: Page, name: string) =>
    page.getByRole('toolbar', { name: 'Mise en forme' }).getByRole('button', { name, exact: true });
  const chosen = (page: Page) =>
    page.evaluate(() => {
      const area = document.activeElement as HTMLTextAreaElement;
      return area.value.slice(area.selectionStart, area.selectionEnd);
    });

  it('what is typed while an answer is on its way goes on in the page that comes', async () => {
    const { page, area } = await composing();
    await area.fill('Une réponse partie trop tôt.');
    // One goes on typing until the page that answers is there.
    await area.evaluate((field: HTMLTextAreaElement) => {
      field.form!.requestSubmit(field.form!.querySelector<HTMLButtonElement>('[value=publish]'));
      field.value += ' Et ceci encore.';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.waitForURL(/#r-/);
    await awake(page, 'compose-box');
    expect(await area.inputValue()).toBe('Et ceci encore.');
  });

  it('who keeps a draft goes on in its field, with no other draft above it', async () => {
    const page = await journey.memberPage(EMAIL.member, { javaScript: false });
    const focused = () => page.evaluate(() => document.activeElement?.id);
    const keep = async () => {
      await page.getByRole('button', { name: 'Enregistrer le brouillon' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/#body$/);
    };
    for (const words of ['Une première question.', 'Une autre question.']) {
      await page.goto('/questions/nouvelle');
      await page.fill('[name=body]', words);
      await keep();
      expect(await focused()).toBe('body');
      expect(await page.inputValue('[name=body]')).toBe(words);
      expect(await page.locator('main').innerText()).not.toMatch(BEGUN);
    }
    await page.goto('/questions/nouvelle');
    expect(await page.locator('main').innerText()).toMatch(BEGUN);
    await page.goto(address);
    await page.fill('[name=body]', 'Une réponse à finir.');
    await keep();
    expect(await focused()).toBe('body');
  });

  it('what is pasted from a text or a table stays words, though a picture of them comes along', async () => {
    const { page, area } = await composing();
    /** @returns whether the browser pastes what it would */
    const paste = (types: readonly string[]) =>
      area.evaluate((field, all) => {
        const clipboardData = new DataTransfer();
        for (const type of all) clipboardData.setData(type, 'Montant');
        clipboardData.items.add(new File(['x'], 'image.png', { type: 'image/png' }));
        return field.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      }, types);
    const box = page.locator('#picture-alt');
    expect(await paste(['text/plain', 'text/html'])).toBe(true);
    expect(await box.isVisible()).toBe(false);
    expect(await paste([])).toBe(false);
    expect(await box.isVisible()).toBe(true);
    await page.goto('/salons/le-cafe');
    await awake(page, 'chat-form');
    const field = page.locator('#ecrire textarea');
    const kept = await field.evaluate((one) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Montant');
      clipboardData.items.add(new File(['x'], 'image.png', { type: 'image/png' }));
      return one.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    expect(kept).toBe(true);
  });

  it('a text that is too long is told while it is, neither cut nor lost, and refused with its length', async () => {
    const { page, area, value } = await composing();
    const text = 'm'.repeat(LIMITS.body.max + 1);
    await area.fill(text);
    const counter = page.locator('#body-count[data-over]');
    expect(await counter.innerText()).toContain(`${LIMITS.body.max + 1} / ${LIMITS.body.max}`);
    await page.locator('[role=status][data-said]').getByText('Trop long').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Publier la réponse' }).click();
    await page.locator('#form-errors').getByText('C’est trop long').waitFor();
    expect(await value()).toBe(text);
    expect(await page.title()).toMatch(/^Erreur/);
    expect(await counter.isVisible()).toBe(true);
    await area.fill('');
    expect(await page.locator('#body-count').isVisible()).toBe(false);
  });

  it('a picture is added by a button, where scripts open the files of the device', async () => {
    const { page } = await composing();
    expect(await page.getByRole('button', { name: 'Ajouter une image', exact: true }).count()).toBe(1);
    expect(await page.locator('a[data-image]').count()).toBe(0);
  });

  it('a text waits for the pictures that are chosen for it, which are seen, counted and refused before they are described', async () => {
    const { page, area } = await composing();
    const picture = { mimeType: 'image/png', buffer: await greyPicture() };
    const choose = async (...files: { name: string; mimeType: string; buffer: Buffer }[]) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('[data-image]')]);
      await chooser.setFiles(files);
    };
    await area.fill('Voici mes murs.');
    await choose({ name: 'mur.png', ...picture }, { name: 'toit.png', ...picture });
    const box = page.locator('[data-picture]');
    expect(await box.locator('.picture-box__title').innerText()).toBe('mur.png 1 sur 2');
    await box.locator('canvas').waitFor();
    expect(await box.locator('canvas').evaluate((one: HTMLCanvasElement) => [one.width, one.height])).toEqual(
      [64, 48],
    );
    await page.getByRole('button', { name: 'Publier la réponse' }).click();
    expect(await page.locator('#picture-error').innerText()).toContain('n’est pas encore dans votre message');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('picture-alt');
    expect(new URL(page.url()).pathname).toBe(address);
    await page.fill('#picture-alt', 'Un mur gris');
    await page.click('[data-picture-add]');
    await box.getByText('2 sur 2').waitFor();
    await page.click('[data-picture-cancel]');
    expect(await box.isVisible()).toBe(false);

    const heavy = Buffer.alloc(LIMITS.picture.maxBytes + 1);
    for (const [file, why] of [
      [
        { name: 'IMG_2041.HEIC', mimeType: 'image/heic', buffer: picture.buffer },
        'exportez la photo en JPEG',
      ],
      [{ name: 'grand.png', mimeType: 'image/png', buffer: heavy }, 'pèse 10'],
    ] as const) {
      await choose(file);
      await page.locator('.toast').filter({ hasText: why }).first().waitFor();
      expect(await box.isVisible()).toBe(false);
    }
    await page.getByRole('button', { name: 'Publier la réponse' }).click();
    await page.waitForURL(/#r-/);
  });

  it('keys give and take bold, italic and links, and Ctrl+Z takes each back in one step', async () => {
    const { page, value } = await composing();
    await page.keyboard.type('un mot dur');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('Control+b');
    expect(await value()).toBe('un mot **dur**');
    expect(await button(page, 'Gras').getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Control+i');
    expect(await value()).toBe('un mot **_dur_**');
    await page.keyboard.press('Control+b');
    expect(await value()).toBe('un mot _dur_');
    await page.keyboard.press('Control+z');
    expect(await value()).toBe('un mot **_dur_**');
    await page.keyboard.press('Control+z');
    expect(await value()).toBe('un mot **dur**');
    await page.keyboard.press('Control+z');
    expect(await value()).toBe('un mot dur');
    await page.keyboard.press('Control+Shift+z');
    expect(await value()).toBe('un mot **dur**');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+k');
    expect(await value()).toBe('[un mot **dur**](https://)');
    expect(await chosen(page)).toBe('https://');
  });

  it('the link button never makes a link within a link: it edits the address, then takes the link away', async () => {
    const { page, value } = await composing();
    await page.keyboard.type('voir la page');
    await page.keyboard.press('Control+a');
    await button(page, 'Lien').click();
    expect(await value()).toBe('[voir la page](https://)');
    const told = page.locator('[data-format-told]');
    expect(await told.innerText()).toContain('Tapez ou collez l’adresse');
    await page.keyboard.type('https://exemple.fr/a');
    expect(await value()).toBe('[voir la page](https://exemple.fr/a)');
    await button(page, 'Lien').click();
    expect(await chosen(page)).toBe('https://exemple.fr/a');
    await button(page, 'Lien').click();
    expect(await value()).toBe('voir la page');
    expect(await told.innerText()).toBe('');
    await page.keyboard.press('Control+z');
    expect(await value()).toBe('[voir la page](https://exemple.fr/a)');
  });

  it('an address that is pasted over words makes them a link, and anywhere else it is pasted', async () => {
    const { page, value } = await composing();
    await page.keyboard.type('https://exemple.fr');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+x');
    await page.keyboard.type('ici');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+v');
    expect(await value()).toBe('[ici](https://exemple.fr)');
    await page.keyboard.type(' ou ');
    await page.keyboard.press('Control+v');
    expect(await value()).toBe('[ici](https://exemple.fr) ou https://exemple.fr');
  });

  it('Enter continues a list and ends it, Tab leaves, and what is written is what readers see', async () => {
    const { page, area, value } = await composing();
    await page.keyboard.type('1. un');
    await page.keyboard.press('Enter');
    await page.keyboard.type('deux');
    expect(await value()).toBe('1. un\n2. deux');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('> cité');
    await page.keyboard.press('Enter');
    await page.keyboard.type('encore');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('après');
    expect(await value()).toBe('1. un\n2. deux\n\n> cité\n> encore\n\naprès');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('- libre');
    await page.keyboard.press('Shift+Enter');
    expect((await value()).endsWith('- libre\n')).toBe(true);
    await button(page, 'Tableau').click();
    await page.keyboard.type('Mois');
    await page.locator('[data-preview]').click();
    const shown = page.locator('[data-preview-box] .prose');
    await shown.locator('table').waitFor();
    expect(await shown.locator('thead th').allInnerTexts()).toEqual(['Mois', 'Colonne 2']);
    expect(await shown.locator('ol > li').count()).toBe(2);
    expect(await shown.locator('blockquote').innerText()).not.toContain('après');
    await area.focus();
    await page.keyboard.press('Tab');
    expect(await area.evaluate((one) => one === document.activeElement)).toBe(false);
  });

  it('the toolbar is one stop of the Tab key, with arrows between its buttons, and each says its key', async () => {
    const { page, area, value } = await composing();
    await page.keyboard.type('mot');
    await page.keyboard.press('Control+a');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await button(page, 'Gras').focus();
    for (const [key, name] of [
      ['ArrowRight', 'Italique'],
      ['End', 'Tableau'],
      ['ArrowRight', 'Gras'],
      ['ArrowLeft', 'Tableau'],
      ['ArrowLeft', 'Code'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused()).toBe(name);
    }
    const stops = page.locator('format-bar button[tabindex="0"]');
    expect(await stops.count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await value()).toBe('`mot`');
    expect(await area.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await button(page, 'Lien').getAttribute('aria-keyshortcuts')).toBe('Control+K Meta+K');
    expect(await button(page, 'Lien').getAttribute('title')).toBe('Lien (Ctrl+K ou ⌘K)');
    expect(await violationsOn(page)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'fits on a phone, %s, also while the link is explained',
    async (scheme) => {
      const { page } = await composing({ width: 390, scheme });
      await page.keyboard.type('mot');
      await button(page, 'Lien').click();
      expect(await isWiderThanWindow(page)).toBe(false);
      for (const one of await page.locator('format-bar button').all()) {
        const box = await one.boundingBox();
        expect(box!.x + box!.width).toBeLessThanOrEqual(390);
      }
      expect(await contrastViolationsOn(page)).toEqual([]);
    },
  );
});
