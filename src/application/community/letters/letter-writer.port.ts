import type { Letter, LetterAttachment } from '../../shared/letter.ports.ts';
import type { Digest, News } from './letters.port.ts';
import type { DigestRhythm } from '#domain/community/notifications/mail-habits';

export interface WrittenLetter {
  readonly letter: Letter;
  /** Where its button leads. */
  readonly path: string;
  readonly attachment?: LetterAttachment;
}

/** Whose words and whose clock a letter speaks by. */
interface LetterReader {
  readonly pseudonym: string;
  readonly language: 'fr' | 'en';
  /** Where they live; null for who does not say. */
  readonly region?: string | null;
}

/** Finds the words, in the reader's language. */
export interface LetterWriter {
  /** @param stopPath the page where such letters are stopped without signing in */
  ofNews(reader: LetterReader, news: News, stopPath: string): Promise<WrittenLetter>;
  /** @param rhythm `at-once` for who has no digest, of what was too much for one day */
  ofDigest(
    reader: LetterReader,
    digest: Digest,
    rhythm: DigestRhythm | 'at-once',
    stopPath: string,
  ): Promise<WrittenLetter>;
}
