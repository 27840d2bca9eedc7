import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { matchRoutes } from '@remix-run/router';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { slugOf } from '#domain/shared/slug';
import { HANDBOOKS_OF_TEAM, HELP_CHAPTERS } from '../../../../web/help/chapters.ts';
import { en } from '../../../../web/messages/en.ts';
import { fr } from '../../../../web/messages/fr.ts';
import routes from '../../../../web/routes.ts';
import {
  type Guide,
  handbooks,
  helpChapters,
  linksIn,
  namesIn,
  saidBy,
  saidByContent,
} from '../../../support/guides.ts';

const PATHS = (routes as readonly RouteConfigEntry[])
  .map(({ path: at = '' }) => at)
  .filter((at) => !at.endsWith('*'))
  .map((at) => ({ path: `/${at}` }));
const ALL = [...helpChapters(), ...handbooks()];

const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => slugOf(title!));

/** One sentence for each link that leads nowhere and each picture that is missing or says nothing. */
function astray(guide: Guide): string[] {
  const folder = path.dirname(guide.file);
  return linksIn(guide).flatMap(({ isPicture, words, to }) => {
    if (/^(?:https?:|mailto:)/.test(to)) return [];
    const [address = '', anchor] = to.split('#');
    if (isPicture && words.trim().length < 10) return [`${guide.file}: ${to} says nothing`];
    if (address.startsWith('/')) {
      const found = matchRoutes(PATHS, address.split('?')[0]!) !== null;
      return found ? [] : [`${guide.file}: ${to} is no page`];
    }
    const file = address === '' ? guide.file : path.join(folder, address);
    if (!fs.existsSync(file)) return [`${guide.file}: ${to} does not exist`];
    if (anchor === undefined || anchorsOf(fs.readFileSync(file, 'utf8')).includes(anchor)) return [];
    return [`${guide.file}: ${to} has no such section`];
  });
}

const SAID = { fr: new Set([...saidBy(fr), ...saidByContent()]), en: saidBy(en) };
/** Spoken words and examples, which are no names of anything on the site. */
const SPOKEN: readonly string[] = [
  '…',
  'Under a path of an older site',
  '12 réponses',
  'cela vous suffit-il ?',
  'non compté',
];
/** From so many characters on a name may be the beginning of what is said. */
const BEGINNING = 12;

const isSaid = (said: ReadonlySet<string>, name: string): boolean => {
  if (said.has(name)) return true;
  const begun = name.replace(/ ?…$/, '');
  return begun.length >= BEGINNING && [...said].some((text) => text.startsWith(`${begun} `));
};

const unsaid = (guide: Guide): string[] =>
  namesIn(guide)
    .filter((name) => !isSaid(SAID[guide.language], name) && !SPOKEN.includes(name))
    .map((name) => `${guide.file}: nothing is called ${name}`);

/** Handbooks that are set as they are printed; the others are typed with ordinary spaces. */
const SET = ['moderation', 'animation', 'formation', 'strategie', 'reglages'];
/** A space that breaks where none may. */
const BREAKS = / [;?!»]| :(?:\s|$)|« |\d \d{3}(?!\d)|\d [€%]|\p{L}'\p{L}/u;

const pictured = (folder: string): string[] =>
  fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.webp')) : [];

describe('guides tell of the product as it is', () => {
  it('every chapter is there in both languages, and so is every handbook', () => {
    const slugs = HELP_CHAPTERS.map(({ slug }) => slug).toSorted();
    for (const language of ['fr', 'en']) {
      const files = helpChapters().filter((each) => each.language === language);
      expect(files.map(({ file }) => path.basename(file, '.md'))).toEqual(slugs);
    }
    const names = handbooks().map(({ file }) => path.basename(file, '.md'));
    expect(names).toEqual(expect.arrayContaining([...HANDBOOKS_OF_TEAM]));
  });

  it('a chapter says the same sections in both languages', () => {
    for (const { slug } of HELP_CHAPTERS) {
      const [french, english] = ['fr', 'en'].map((language) => {
        const { text } = helpChapters().find(({ file }) => file.endsWith(`/${language}/${slug}.md`))!;
        return anchorsOf(text).length;
      });
      expect([slug, english]).toEqual([slug, french]);
    }
  });

  it('every link leads to a page, every picture exists and is described', () => {
    expect(ALL.flatMap(linksIn).length).toBeGreaterThan(100);
    expect(ALL.flatMap(astray)).toEqual([]);
  });

  it('every page, button and field that is named exists under that name', () => {
    expect(ALL.flatMap(namesIn).length).toBeGreaterThan(300);
    expect(ALL.flatMap(unsaid)).toEqual([]);
  });

  it('every picture is shown by a guide, and all of them are light', () => {
    const folders = ['web/help/content/fr/pictures', 'web/help/content/en/pictures', 'docs/guide/images'];
    const files = folders.flatMap((folder) => pictured(folder).map((name) => path.join(folder, name)));
    const shown = new Set(
      ALL.flatMap((guide) =>
        linksIn(guide)
          .filter(({ isPicture }) => isPicture)
          .map(({ to }) => path.join(path.dirname(guide.file), to)),
      ),
    );
    expect(files.filter((file) => !shown.has(file))).toEqual([]);
    const bytes = files.reduce((sum, file) => sum + fs.statSync(file).size, 0);
    expect(bytes).toBeLessThan(3 * 1024 * 1024);
  });

  it('French is set as it is printed', () => {
    const set = ALL.filter(
      ({ language, file }) =>
        language === 'fr' && (file.startsWith('web/') || SET.includes(path.basename(file, '.md'))),
    );
    const lines = set.flatMap(({ file, text }) =>
      text
        .replaceAll(/^```[\s\S]*?^```/gm, '')
        .replaceAll(/`[^`\n]+`/g, '')
        .split('\n')
        .filter((line) => BREAKS.test(line))
        .map((line) => `${file}: ${line.trim().slice(0, 60)}`),
    );
    expect(lines).toEqual([]);
  });
});

describe('a guide that has rotted is named', () => {
  const guide = (text: string): Guide => ({ file: 'docs/guide/essai.md', language: 'fr', text });

  it.each([
    ['a page that is gone', '[ici](/nulle-part)', 'is no page'],
    ['a guide that is gone', '[ici](nulle-part.md)', 'does not exist'],
    ['a section that is gone', '[ici](equipe.md#nulle-part)', 'has no such section'],
    ['a picture that is gone', '![La file d’attente](images/rien.webp)', 'does not exist'],
    ['a picture without a description', '![x](images/rien.webp)', 'says nothing'],
  ])('%s', (_what, text, said) => {
    expect(astray(guide(text))).toEqual([expect.stringContaining(said)]);
  });

  it('a button that is no longer called so', () => {
    expect(unsaid(guide('Appuyez sur « Téléporter ».'))).toEqual([
      'docs/guide/essai.md: nothing is called Téléporter',
    ]);
    expect(unsaid(guide('`« code »` puis « Publier »'))).toEqual([]);
  });
});
