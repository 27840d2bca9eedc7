import { marked } from '#interfaces/messages/org-words';
import type { Locale } from './texts.tsx';

const ARTICLE: Readonly<Record<Locale, RegExp>> = { fr: /^(?:L[’']|La |Le |Les )/, en: /^The / };

/**
 * The organisation by its name, as a sentence of `t` calls it: with a small article, which French draws together with what comes
 * before (« au nom de l’Atelier », « au nom du Café »).
 */
export const insideSentence = (name: string, locale: Locale): string =>
  marked(name.replace(ARTICLE[locale], (article) => article.toLowerCase()));
