import type { Language } from './error-text.ts';

export const LANGUAGES: readonly Language[] = ['fr', 'en'];
export const isLanguage = (value: string): value is Language =>
  (LANGUAGES as readonly string[]).includes(value);
