import type { Gap } from '../../../platform/text/cite-values.ts';

type Language = 'fr' | 'en';

/** What a value is called by what it counts, where nothing more is known of it. */
const NOUNS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: { EUR: 'montant', percent: 'taux', months: 'durée', date: 'date' },
  en: { EUR: 'amount', percent: 'rate', months: 'period', date: 'date' },
};
const ANY: Readonly<Record<Language, string>> = { fr: 'valeur', en: 'value' };

const WORDS: Readonly<Record<Language, Readonly<Record<Gap, string>>>> = {
  fr: {
    unknown: 'inconnue du registre',
    missing: 'à paraître',
    ended: 'qui n’a plus cours',
    ahead: 'qui n’a pas encore cours',
  },
  en: {
    unknown: 'not in the register',
    missing: 'to be announced',
    ended: 'no longer in force',
    ahead: 'not yet in force',
  },
};

/**
 * What stands in a text where it cites a value that cannot be told: in brackets, so that the sentence around it stays one,
 * whatever article stands before. Within brackets of that sentence it has none of its own.
 * @param unit what it counts; null for a value that nobody knows
 */
export const gapWords = (language: Language, gap: Gap, unit: string | null, isInBrackets = false): string => {
  const words = `${NOUNS[language][unit ?? ''] ?? ANY[language]} ${WORDS[language][gap]}`;
  return isInBrackets ? words : `(${words})`;
};
