import type { DeepStrings } from './shape.ts';
import { uiFr } from './ui.fr.ts';

/** Every text of the pages in French, the language the product is written in. ICU MessageFormat. */
export const fr = { ui: uiFr };

/** What another language has to provide, key by key. */
export type Messages = DeepStrings<typeof fr>;
