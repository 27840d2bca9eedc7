import type { GuideText } from '#application/site/guides/guide-texts.query';
import { SMALL_WORDS } from '../messages/small-words.ts';
import type { HelpChapter } from './chapters.ts';

interface Chapter {
  readonly slug: HelpChapter;
  readonly text: GuideText;
}

/** A section that says what was asked for, or the opening of a chapter, which has no anchor. */
export interface FoundHelp {
  readonly slug: HelpChapter;
  readonly chapter: string;
  readonly anchor: string | null;
  readonly title: string;
  readonly excerpt: string;
}

const EXCERPT = 180;
const MOST = 20;
/** Shorter ones are in every text, and of no help in finding one. */
const SHORT = 2;

/** Without capitals and accents, to be compared. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words without their plural: "sondages" finds "sondage". */
const wordsOf = (asked: string): readonly string[] =>
  (folded(asked).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > SHORT && !SMALL_WORDS.has(word))
    .map((word) => (word.length > 4 ? word.replace(/[sx]$/, '') : word));

/** Sections that hold every word asked for; those that have one in a title come first. */
export function findHelp(chapters: readonly Chapter[], asked: string): readonly FoundHelp[] {
  const words = wordsOf(asked);
  if (words.length === 0) return [];
  const found = chapters.flatMap(({ slug, text }) =>
    [
      { anchor: null, title: text.title, said: text.opening.excerpt },
      ...text.sections.map(({ anchor, title, words: said }) => ({ anchor, title, said })),
    ].flatMap(({ anchor, title, said }) => {
      const heads = folded(`${text.title} ${title}`);
      const all = `${heads} ${folded(said)}`;
      if (!words.every((word) => all.includes(word))) return [];
      const inTitle = words.filter((word) => folded(title).includes(word)).length;
      return [{ hit: { slug, chapter: text.title, anchor, title, excerpt: shortened(said) }, inTitle }];
    }),
  );
  return found
    .toSorted((one, other) => other.inTitle - one.inTitle)
    .slice(0, MOST)
    .map(({ hit }) => hit);
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s*\n\s*/g, ' ').trim();
  return line.length <= EXCERPT ? line : `${line.slice(0, line.lastIndexOf(' ', EXCERPT))}…`;
}
