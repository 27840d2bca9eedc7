import type { Actor } from '#domain/shared/actor';

export interface TermsRow {
  readonly number: number;
  readonly label: string;
  readonly summary: { readonly fr: string; readonly en: string };
  readonly page: string;
  readonly mustAccept: boolean;
  readonly publishedAt: Date;
  /** Pseudonym; null for the version that was delivered. */
  readonly by: string | null;
  readonly withdrawnAt: Date | null;
  /** Members who are here now and accepted it anew. */
  readonly accepted: number;
  /** Members who are asked and have not answered yet. */
  readonly asked: number;
}

/** One version that a member accepted: when they joined, or when they were asked again. */
export interface AcceptedTerms {
  readonly label: string;
  readonly at: Date;
}

export interface TermsQuery {
  /** All versions, the latest first, 100 at most. @throws NotAllowed */
  versions(actor: Actor): Promise<readonly TermsRow[]>;
  /** What a member accepted, the latest first. */
  acceptedBy(memberId: string): Promise<readonly AcceptedTerms[]>;
}
