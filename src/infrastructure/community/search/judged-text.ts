import { MAX_SEARCH_LENGTH } from '#application/community/search/search.query';
import { InvalidValue } from '#domain/shared/domain-error';
import { asked } from '../asked.ts';

/** @throws InvalidValue beside `q`: `search.empty`, `search.too-long` */
export function judgedText(raw: string): string {
  const text = asked(raw).trim();
  if (text.length > MAX_SEARCH_LENGTH)
    throw new InvalidValue('q', 'search.too-long', { max: MAX_SEARCH_LENGTH });
  if (!/[\p{L}\p{N}]/u.test(text)) throw new InvalidValue('q', 'search.empty');
  return text;
}
