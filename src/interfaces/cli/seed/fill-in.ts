import { typeset } from './typeset.ts';

export interface Blanks {
  /** As it stands inside a sentence. */
  readonly organisation: string;
  /** What stands for a figure the organisation has not published, with `{year}`; null where the text cites it. */
  readonly missingValue: string | null;
  /** Ids of posts by key. */
  readonly postIds: ReadonlyMap<string, string>;
}

const BLANK = /\{\{([\w-]+)(?:\.([\w-]+))?(?:\.(\d{4}))?\}\}/g;
const SENTENCE_BEGINS = /(^|[.!?]\s+|\n\s*)$/;

/**
 * A text of the content as it is posted: blanks filled, typography set.
 * @throws when a blank is not known
 */
export function fillIn(text: string, blanks: Blanks): string {
  const filled = text.replace(BLANK, (blank, name: string, key: string | undefined, year, offset: number) => {
    if (name === 'organisme') {
      const begins = SENTENCE_BEGINS.test(text.slice(0, offset));
      return begins ? capitalised(blanks.organisation) : blanks.organisation;
    }
    if (name === 'valeur' && blanks.missingValue === null) return blank;
    if (name === 'valeur' && year && blanks.missingValue !== null)
      return blanks.missingValue.replace('{year}', String(year));
    const postId = name === 'reponse' ? blanks.postIds.get(key ?? '') : undefined;
    if (postId) return postId;
    throw new Error(`Nothing to fill ${blank} with`);
  });
  return typeset(filled);
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
