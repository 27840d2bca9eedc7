import { MAX_SEARCH_LENGTH } from '#application/community/search/search.query';
import { InvalidValue } from '#domain/shared/domain-error';
import { asked } from '../asked.ts';

/** Spaces that French sets before its signs, which the parser of PostgreSQL takes for letters of a word. */
const UNBROKEN = /[\u00a0\u202f]/gu;

/**
 * What is looked for, by every search of the forum and by those that other contexts are asked for.
 * @throws InvalidValue beside `q`: `search.empty`, `search.too-long`
 */
export function judgedText(raw: string): string {
  const text = asked(raw).trim();
  if (text.length > MAX_SEARCH_LENGTH)
    throw new InvalidValue('q', 'search.too-long', { max: MAX_SEARCH_LENGTH });
  if (!/[\p{L}\p{N}]/u.test(text)) throw new InvalidValue('q', 'search.empty');
  return text.replace(UNBROKEN, ' ');
}
