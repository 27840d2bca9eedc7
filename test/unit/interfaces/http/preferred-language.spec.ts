import { expect, it } from '@jest/globals';
import { preferredLanguage } from '#interfaces/http/preferred-language';

it.each([
  [undefined, 'fr'],
  ['', 'fr'],
  ['de', 'fr'],
  ['*', 'fr'],
  ['en-GB', 'en'],
  ['de, EN;q=0.5', 'en'],
  ['en;q=0.3, fr;q=0.8', 'fr'],
  ['fr;q=0, en;q=0.1', 'en'],
  ['en;q=many', 'fr'],
])('whoever asks for %j is answered in %s', (asked, language) => {
  expect(preferredLanguage(asked)).toBe(language);
});
