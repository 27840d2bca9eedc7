import { boundedText } from '../../shared/bounded-text.ts';
import { judgedTogether } from '../../shared/domain-error.ts';
import { contactAddress } from './contact-address.ts';

/** What the organisation and its place are called; how long each may be. */
export const BRAND_NAME_LIMITS = {
  /** In full, as it signs. */
  organisation: { min: 2, max: 80 },
  /** Where there is little room: titles of windows, phones. */
  shortName: { min: 2, max: 30 },
  community: { min: 2, max: 80 },
  /** How sentences call it, with its article: « l’organisme », « le conseil », “the council”. */
  wordFr: { min: 3, max: 40 },
  wordEn: { min: 3, max: 40 },
  /** What its departments are called: « Service », « Pôle ». */
  departmentFr: { min: 2, max: 30 },
  departmentEn: { min: 2, max: 30 },
  /** Where somebody writes to the organisation alone. */
  contact: { min: 2, max: 300 },
} as const;
export type BrandName = keyof typeof BRAND_NAME_LIMITS;
export const BRAND_NAMES = Object.keys(BRAND_NAME_LIMITS) as readonly BrandName[];

/** What is not named is called as it was when the site was installed. */
export type OwnNames = Readonly<Partial<Record<BrandName, string>>>;

/**
 * @param change as typed; an empty name for the one of the installation
 * @throws InvalidValue, InvalidValues beside the name
 */
export function changedNames(former: OwnNames, change: OwnNames): OwnNames {
  const given = BRAND_NAMES.filter((name) => (change[name] ?? former[name] ?? '').trim() !== '');
  return judgedTogether(
    Object.fromEntries(
      given.map((name) => [
        name,
        () => {
          const typed = change[name] ?? former[name]!;
          return name === 'contact'
            ? contactAddress(name, typed)
            : boundedText(name, typed, BRAND_NAME_LIMITS[name]);
        },
      ]),
    ),
  );
}
