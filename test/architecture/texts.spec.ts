import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { literalsIn, literalsUnder, type Literal } from './literals.ts';

const root = join(import.meta.dirname, '../..');

/**
 * Rooms where French is at home: texts, seed content, mail templates, laid-down data, samples of the showcase, names of regions, and
 * those by which lists that people bring call the branches.
 */
const HOMES =
  /\/(messages|content|migrations)\/|^src\/infrastructure\/platform\/mail\/templates\/|^web\/ui\/showcase\/|^src\/domain\/community\/(?:members\/region|invitations\/branch-words)\.ts$/;

const ACCENTED_WORD = /[a-zàâäçéèêëîïôöùûüœæ]*[àâäçéèêëîïôöùûüœæ][a-zàâäçéèêëîïôöùûüœæ]*/giu;
/** Little words that two at a time make a French sentence, even without an accent; none of them is English. */
const FRENCH_WORD =
  /(?<![\p{L}])(le|la|les|des|du|une|vous|nous|votre|vos|est|sont|avec|pour|dans|sur|ce|cette|qui|que|pas|aux|ou|et|il|elle)(?![\p{L}])/giu;

function isFrench(text: string): boolean {
  const words = text.match(ACCENTED_WORD) ?? [];
  if (words.some((word) => [...word].length >= 3)) return true;
  if (/«\s|\s»/u.test(text)) return true;
  return new Set(text.match(FRENCH_WORD)?.map((word) => word.toLowerCase())).size >= 2;
}

const strays = (path: string, literals: Literal[]): string[] =>
  literals
    .filter(({ text }) => isFrench(text))
    .map(({ text, line }) => `${path}:${line} ${text.trim().slice(0, 60)}`);

const judge = (path: string, code: string): string[] => strays(path, literalsIn(path, code));

/** Rooms of texts as they are shown and sent; content that is typed plainly is typeset when it is laid down. */
const SET = /\/messages\/|^src\/infrastructure\/platform\/mail\/templates\/|^web\/ui\/showcase\//;
const IN_ENGLISH = /(^|[/.])en\.ts$/;

/**
 * An ordinary space where a line must not break: before high punctuation, inside guillemets, in a number, after n°; a thin space before a
 * colon, which has a whole one; or a straight apostrophe.
 */
const BREAKS = / (?:[;?!»]|:(?!:))|\u202f:(?!:)|« |\d \d{3}(?!\d)|\d [€%]|[nN]° |\p{L}'\p{L}/u;

const breaking = (path: string, literals: readonly Literal[]): string[] =>
  literals
    .filter(({ text }) => BREAKS.test(text))
    .map(({ text, line }) => `${path}:${line} ${text.trim().slice(0, 60)}`);

describe('French is set as it is printed', () => {
  it.each(['src', 'web'])(
    'no space that breaks before its sign in texts of %s, mails included',
    async (folder) => {
      const files = await literalsUnder(root, folder, (path) => SET.test(path) && !IN_ENGLISH.test(path));
      expect(files.map(({ path }) => path)).toContain(
        folder === 'web' ? 'web/messages/official.fr.ts' : 'src/infrastructure/platform/mail/templates/fr.ts',
      );
      expect(files.flatMap(({ path, literals }) => breaking(path, literals))).toEqual([]);
    },
  );

  it.each([
    ['a colon', '`Décision : ${why}`', 1],
    ['a colon after a hole', '`${title} : notre réponse`', 1],
    ['a colon after a thin space', `'Décision\\u202f: oui'`, 1],
    ['a question', `'Pas d’accord ?'`, 1],
    ['a quotation', '`« ${title} »`', 1],
    ['a number', `'20 000 mots'`, 1],
    ['an apostrophe', `"l'organisme"`, 1],
    ['a decision', '`Décision n° ${number}`', 1],
    ['what is set', `'D’accord\\u202f? Oui\\u00a0: 20\\u202f000 mots, «\\u00a0ici\\u00a0», https://a.fr'`, 0],
  ])('%s is judged', (_what, code, found) => {
    const path = 'web/messages/topic.fr.ts';
    expect(breaking(path, literalsIn(path, `export const x = ${code};`))).toHaveLength(found);
  });
});

describe('French is written once', () => {
  it.each(['src', 'web'])('no French sentence in %s outside its rooms', async (folder) => {
    const files = await literalsUnder(root, folder, (path) => !HOMES.test(path));
    expect(files.flatMap(({ path, literals }) => strays(path, literals))).toEqual([]);
  });

  it.each([
    ['a string', `'Sujet fermé'`],
    ['a sentence without accents', `'Votre message est trop court'`],
    ['a template', '`Bonjour ${name}, à bientôt`'],
    ['a text of a page', '<h1>Dernières réponses</h1>'],
    ['an attribute of a page', '<input placeholder="Rechercher dans les sujets" />'],
    ['a quotation', '`« ${title} »`'],
  ])('%s in French is found', (_what, code) => {
    expect(judge('web/routes/topics.tsx', `export const x = ${code};`)).toHaveLength(1);
  });

  it.each([
    ['an English sentence', `'The topic is closed: ask on its page, or write to us'`],
    ['one accented letter in a table of letters', `['é', 'è', 'œ']`],
    ['a key of the texts', `t('topic.closed', { count: 2 })`],
    ['a comment', `1 /* Sujet fermé */`],
    ['a pattern', '/[àâäçéèêëîïôöùûüœæ]+/u'],
  ])('%s is left alone', (_what, code) => {
    const path = 'src/application/community/topics/topic-page.query.ts';
    expect(judge(path, `export const x = ${code};`)).toEqual([]);
  });
});
