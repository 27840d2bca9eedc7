import type { TermsTerms } from '#domain/community/terms/terms-version';

/** Versions of what members accept, and who accepted which. Neither is ever rewritten. */
export interface TermsBook {
  /** @returns false where another version bears that name */
  publish(terms: TermsTerms, p: { by: string; at: Date }): Promise<boolean>;
  /** It asks nobody from now on, and is in force no more. @returns false where it is not the last that stands */
  withdraw(number: number, at: Date): Promise<boolean>;
  /** Twice, it stays as it was. @returns false where no such version stands, or it does not ask them */
  accept(number: number, memberId: string, at: Date): Promise<boolean>;
}
