import { beforeNames, marked, settled } from '#application/shared/organisation-word';

export { beforeNames, marked, settled };

/** How sentences call the organisation, with its article, and what its departments are called: in one language. */
export interface OrgWords {
  readonly organisation: string;
  readonly department: string;
}

export const orgWordsIn = (words: SiteWords, locale: 'fr' | 'en'): OrgWords => ({
  organisation: words.organisation[locale],
  department: words.department[locale],
});
/** The same in both languages, as the organisation set it. */
export type SiteWords = Readonly<Record<keyof OrgWords, Readonly<Record<'fr' | 'en', string>>>>;

/** What every message may say without being given it: `{org}`, `{dept}`. */
export const valuesOf = ({ organisation, department }: OrgWords) => ({
  org: marked(organisation),
  dept: department,
});
