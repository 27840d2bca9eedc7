import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { charterVersionOf } from '../members/charter.ts';

/** A new version of what members accept when they join, with what is new about it. */
export interface TermsTerms {
  /** What it is called, such as `3` or `2026-11`. */
  readonly label: string;
  readonly summary: { readonly fr: string; readonly en: string };
  /** Where it is read, on this site. */
  readonly page: string;
  /** Whether members who accepted an earlier one are asked again; a mended comma asks nobody. */
  readonly mustAccept: boolean;
}

export const TERMS_SUMMARY = { min: 10, max: 1000 } as const;
export const TERMS_PAGE = { max: 200 } as const;
const ON_THIS_SITE = /^\/(?!\/)[\w\-./]*$/;

/** @throws InvalidValue or InvalidValues beside `charter`, `fr`, `en` or `page` */
export function termsOf(raw: TermsTerms): TermsTerms {
  const { label, fr, en, page } = judgedTogether({
    label: () => charterVersionOf(raw.label.trim()),
    fr: () => boundedText('fr', raw.summary.fr, TERMS_SUMMARY),
    en: () => boundedText('en', raw.summary.en, { ...TERMS_SUMMARY, min: 0 }),
    page: () => pageOf(raw.page),
  });
  return { label, summary: { fr, en }, page, mustAccept: raw.mustAccept };
}

function pageOf(raw: string): string {
  const page = raw.trim();
  if (!ON_THIS_SITE.test(page) || page.length > TERMS_PAGE.max)
    throw new InvalidValue('page', 'field.pattern');
  return page;
}

/** A version of that name was published before. */
export class TermsLabelTaken extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.terms-label-taken';
  constructor() {
    super('A version bears this name');
  }
}

/** There is no such version, or it is not the one that stands. */
export class TermsNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.terms-not-found';
  constructor() {
    super('No such version of the terms');
  }
}
