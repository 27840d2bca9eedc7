import type { Gap } from '../../../platform/text/cite-values.ts';

/** What stands in a text where it cites a value that cannot be told. */
export const GAP_WORDS = {
  fr: {
    missing: 'valeur à renseigner',
    ended: 'valeur qui n’a plus cours',
    ahead: 'valeur qui n’a pas encore cours',
  },
  en: {
    missing: 'value to be filled in',
    ended: 'value no longer in force',
    ahead: 'value not yet in force',
  },
} as const satisfies Record<'fr' | 'en', Record<Gap, string>>;
