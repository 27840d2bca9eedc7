import { ABROAD } from '#application/community/limits';
import type { MessageKey } from './texts.tsx';

/** What a region is called: names of places stay, and to be in none of them is said in the language of the page. */
export const regionWord = (region: string, t: (key: MessageKey) => string): string =>
  region === ABROAD ? t('accounts.profile.abroad') : region;
