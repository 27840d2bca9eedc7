import type { Language } from '../messages/error-text.ts';
import { LANGUAGES } from '../messages/language.ts';

/**
 * Of ours, the one that is asked for first, before anything else is known of who asks.
 * @param asked as `Accept-Language` says it (RFC 9110, 12.5.4)
 */
export function preferredLanguage(asked = ''): Language {
  const wishes = asked.split(',').map((wish) => {
    const [range = '', ...terms] = wish
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const weight = terms.find((term) => term.startsWith('q='))?.slice(2) ?? '1';
    return { language: LANGUAGES.find((one) => range.split('-')[0] === one), weight: Number(weight) || 0 };
  });
  const [first] = wishes
    .filter(({ language, weight }) => language !== undefined && weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return first?.language ?? 'fr';
}
