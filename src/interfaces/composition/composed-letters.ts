import { en as campaignEn } from '#infrastructure/community/campaigns/messages/en';
import { fr as campaignFr } from '#infrastructure/community/campaigns/messages/fr';
import { en as lettersEn } from '#infrastructure/community/letters/messages/en';
import { fr as lettersFr } from '#infrastructure/community/letters/messages/fr';
import { letterEn } from '#infrastructure/insights/reports/messages/letter.en';
import { letterFr } from '#infrastructure/insights/reports/messages/letter.fr';
import { COMPOSED_FREE_NAMES, type ComposedTexts, composedKey } from '#infrastructure/platform/mail/sayings';
import type { DeliveredText } from '#application/site/texts/delivered-texts.port';

/** Texts of the letters that are composed of what happened, by letter and part. */
const TEXTS: Readonly<Record<'fr' | 'en', ComposedTexts>> = {
  fr: flat({ ...lettersFr, ...letterFr, ...campaignFr }),
  en: flat({ ...lettersEn, ...letterEn, ...campaignEn }),
};

/** Letters of notifications, digests, reports and campaigns, part by part. */
export function composedLetters(): readonly DeliveredText[] {
  return Object.entries(TEXTS.fr).flatMap(([letter, parts]) =>
    Object.entries(parts).map(([part, fr]): DeliveredText => ({
      key: composedKey(letter, part),
      kind: 'letters',
      area: letter,
      lines: false,
      fr,
      en: TEXTS.en[letter]?.[part] ?? fr,
      free: COMPOSED_FREE_NAMES,
    })),
  );
}

/** Whether a letter is one of these, and no template. */
export const isComposed = (letter: string): boolean => Object.hasOwn(TEXTS.fr, letter);

function flat(texts: object): ComposedTexts {
  return Object.fromEntries(Object.entries(texts).map(([letter, parts]) => [letter, { ...parts }]));
}
