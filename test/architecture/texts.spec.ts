import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { literalsIn, literalsUnder, type Literal } from './literals.ts';

const root = join(import.meta.dirname, '../..');

/** Rooms where French is at home: texts, seed content, mail templates, laid-down data, samples of the showcase, names of regions. */
const HOMES =
  /\/(messages|content|migrations)\/|^src\/infrastructure\/platform\/mail\/templates\/|^web\/ui\/showcase\/|^src\/domain\/community\/members\/region\.ts$/;

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
