import { hasText, type MessageKey, type Translate } from '../lib/texts.tsx';

const worded = (t: Translate, key: string, otherwise: string): string =>
  hasText(key) ? t(key as MessageKey) : otherwise;

/** What a part of the site is called; its own name where nobody has given it words yet. */
export const areaName = (t: Translate, area: string): string => worded(t, `texts.area.${area}`, area);

/** What stands in a place of a text. */
export const holdsWhat = (t: Translate, name: string): string =>
  worded(t, `texts.holds.${name}`, t('texts.holdsOther'));

const PLACE = /\[([A-Za-z]\w*)\]/g;

/** A text that was said as an example, with what its places hold instead of their names. */
const placesSaid = (t: Translate, sample: string): string =>
  sample.replaceAll(PLACE, (_, name: string) => `[${holdsWhat(t, name)}]`);

/** What a part of a letter is called, by the last part of its key. */
export const partName = (t: Translate, key: string): string =>
  worded(t, `texts.part.${key.slice(key.lastIndexOf('.') + 1)}`, key);

/** What a letter is called: by its subject, but for those that are sent under many. */
export const letterName = (t: Translate, name: string, subject: string): string =>
  worded(t, `texts.letterName.${name}`, placesSaid(t, subject));
