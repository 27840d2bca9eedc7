/** The pictures that the guides show: real pages of the demonstration, all of one size. */
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { BrowserContext, Page } from 'playwright-core';
import type { TestBrowser } from './browser-launch.ts';
import type { RunningSite } from './site.ts';
import { EMAIL, signIn } from './journey-people.ts';
import { type Role, templatesOf } from './journey-templates.ts';

/** In pixels of the page; drawn larger, so that small print stays readable. */
const VIEWPORT = { width: 1000, height: 625 };
const SCALE = 1.2;
const QUALITY = 78;

type Language = 'fr' | 'en';
const FOOT: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };

interface GuidePicture {
  readonly name: string;
  readonly as: Role;
  /** An address; or a route, or the name of a template of the journeys, whose address is taken. */
  readonly page: string;
  /** What stands at the top of the picture; the top of the page unless told. */
  readonly from?: string;
  /** In pixels, above it. */
  readonly room?: number;
}

/** Of the help, in both languages. */
const OF_HELP: readonly GuidePicture[] = [
  { name: 'inscription', as: 'visitor', page: '/inscription', from: 'main' },
  { name: 'recherche', as: 'visitor', page: '/recherche?q=dispense+de+précompte', from: 'main' },
  { name: 'poser', as: 'member', page: '/questions/nouvelle', from: 'main' },
  { name: 'repondre', as: 'member', page: 'sujets/:address', from: 'main article:last-of-type' },
  { name: 'reponse-officielle', as: 'visitor', page: 'sujets-official-visitor', from: '.sealed' },
  { name: 'evenement', as: 'member', page: 'evenements/:address', from: 'aside.aside' },
  { name: 'sondage', as: 'member', page: 'sondages/:slug', from: 'main form', room: 90 },
  { name: 'idee', as: 'visitor', page: 'idees/:address', from: '.sealed' },
  { name: 'salon', as: 'member', page: '/salons/entraide-demarches', from: 'main' },
  { name: 'signaler', as: 'visitor', page: 'signaler/:kind/:id', from: 'main' },
  { name: 'preferences', as: 'member', page: '/preferences', from: '#notify' },
  { name: 'second-facteur', as: 'member', page: '/compte/second-facteur', from: 'main' },
  { name: 'mes-donnees', as: 'member', page: '/compte/donnees', from: 'main' },
];

/** Of the handbooks, which are in French. */
const OF_HANDBOOKS: readonly GuidePicture[] = [
  { name: 'file-d-attente', as: 'moderator', page: '/admin/moderation', from: '.admin__head' },
  { name: 'dossier', as: 'moderator', page: 'admin/moderation/:id', from: '.admin__head' },
  { name: 'bureau', as: 'agent', page: '/admin/reponses', from: '.admin__head' },
  { name: 'statistiques', as: 'manager', page: '/admin/statistiques', from: '#groupe-answers' },
  { name: 'evenement-gestion', as: 'manager', page: 'admin/evenements/:id', from: '.admin__head' },
  { name: 'campagne', as: 'manager', page: 'admin-campagnes-brouillon-manager', from: '.admin__head' },
  { name: 'modules', as: 'manager', page: '/admin/modules', from: '.admin__head' },
  { name: 'segment', as: 'manager', page: 'admin/segments/:id', from: '.admin__head' },
];

/**
 * @param names of the pictures to take; all where none is named
 * @returns how many were taken
 */
export async function takeGuidePictures(
  site: RunningSite,
  browser: TestBrowser,
  names: readonly string[],
): Promise<number> {
  const templates = await templatesOf(site.databaseUrl);
  const addressOf = ({ page, as }: GuidePicture): string => {
    if (page.startsWith('/')) return page;
    const found =
      templates.find(({ name, route }) => name === page && route !== page) ??
      templates.find(({ route, as: who }) => route === page && who === as);
    if (!found) throw new Error(`No template shows ${page}`);
    return found.address;
  };
  let taken = 0;
  for (const language of ['fr', 'en'] as const) {
    const contexts = new Map<Role, BrowserContext>();
    const pictures = [
      ...OF_HELP.map((each) => ({ ...each, folder: `web/help/content/${language}/pictures` })),
      ...(language === 'fr' ? OF_HANDBOOKS.map((each) => ({ ...each, folder: 'docs/guide/images' })) : []),
    ].filter(({ name }) => names.length === 0 || names.includes(name));
    for (const picture of pictures) {
      const known = contexts.get(picture.as);
      const context = known ?? (await contextOf(picture.as, language, site, browser));
      contexts.set(picture.as, context);
      await take(picture, addressOf(picture), context);
      taken += 1;
      process.stdout.write(`${path.join(picture.folder, picture.name)}.webp\n`);
    }
    await Promise.all([...contexts.values()].map((context) => context.close()));
  }
  return taken;
}

async function contextOf(
  role: Role,
  language: Language,
  site: RunningSite,
  browser: TestBrowser,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: site.url,
    viewport: VIEWPORT,
    deviceScaleFactor: SCALE,
    colorScheme: 'light',
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (role !== 'visitor') await signIn(page, EMAIL[role]);
  await page.goto('/charte');
  await page.getByRole('button', { name: FOOT[language] }).click();
  await page.waitForLoadState();
  await page.close();
  return context;
}

async function take(
  { name, folder, from, room = 8 }: GuidePicture & { readonly folder: string },
  address: string,
  context: BrowserContext,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  if (from !== undefined) await bringUp(page, from, room);
  await page.waitForTimeout(300);
  const picture = await page.screenshot();
  fs.mkdirSync(folder, { recursive: true });
  await sharp(picture)
    .webp({ quality: QUALITY, effort: 6 })
    .toFile(path.join(folder, `${name}.webp`));
  await page.close();
}

async function bringUp(page: Page, selector: string, room: number): Promise<void> {
  const top = await page
    .locator(selector)
    .first()
    .evaluate((each) => each.getBoundingClientRect().top + scrollY);
  await page.evaluate((y) => scrollTo(0, y), Math.max(0, top - room));
}
