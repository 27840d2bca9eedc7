import fs from 'node:fs';
import path from 'node:path';

const HELP = 'web/help/content';
const HANDBOOKS = 'docs/guide';
const SEED = 'src/interfaces/cli/seed/content';

/** A text that the product brings about itself. */
export interface Guide {
  /** From the root of the repository. */
  readonly file: string;
  readonly language: 'fr' | 'en';
  readonly text: string;
}

const markdownIn = (folder: string): string[] =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .toSorted()
    .map((name) => path.join(folder, name));

const guide = (file: string, language: 'fr' | 'en'): Guide => ({
  file,
  language,
  text: fs.readFileSync(file, 'utf8'),
});

/** Every chapter of the help, in both languages. */
export const helpChapters = (): Guide[] =>
  (['fr', 'en'] as const).flatMap((language) =>
    markdownIn(path.join(HELP, language)).map((file) => guide(file, language)),
  );

/** What the team reads. */
export const handbooks = (): Guide[] => markdownIn(HANDBOOKS).map((file) => guide(file, 'fr'));

/** Without what is code. */
const prose = (text: string): string =>
  text.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]+`/g, '');

/** What stands between guillemets, or in English between curved quotes: names of pages, buttons, fields. */
export const namesIn = ({ text, language }: Guide): string[] =>
  [...prose(text).matchAll(language === 'fr' ? /«\s*([^»]+?)\s*»/g : /“([^”]+)”/g)].map(([, name]) =>
    plain(name!),
  );

interface Link {
  readonly isPicture: boolean;
  readonly words: string;
  readonly to: string;
}

export const linksIn = ({ text }: Guide): Link[] =>
  [...prose(text).matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, mark, words, to]) => ({
    isPicture: mark === '!',
    words: words!,
    to: to!,
  }));

/** Spaces as they are typed, on one line. */
const plain = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim();

/** An argument of a message may stand as it is, or as an ellipsis. */
const waysToSay = (message: string): string[] => [plain(message), plain(message.replaceAll(/\{\w+\}/g, '…'))];

/** Everything that the pages say, in the ways in which a guide may name it. */
export function saidBy(messages: object): Set<string> {
  const said = new Set<string>();
  const visit = (node: object): void => {
    for (const value of Object.values(node)) {
      if (typeof value === 'string') for (const way of waysToSay(value)) said.add(way);
      else visit(value as object);
    }
  };
  visit(messages);
  return said;
}

const NAMING = new Set(['name', 'title', 'label', 'question']);

/** What the demonstration, and a new installation, call their categories, reasons, segments, events. */
export function saidByContent(): Set<string> {
  const said = new Set<string>();
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string' && NAMING.has(key)) said.add(plain(value.replaceAll("'", '’')));
      visit(value);
    }
  };
  for (const name of fs.readdirSync(SEED).filter((each) => each.endsWith('.json')))
    visit(JSON.parse(fs.readFileSync(path.join(SEED, name), 'utf8')));
  return said;
}
