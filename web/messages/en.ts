import type { Messages } from './fr.ts';
import { uiEn } from './ui.en.ts';

/** Every text of the pages in English; the type refuses a missing or a surplus key. */
export const en: Messages = { ui: uiEn };
