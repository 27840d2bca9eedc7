import type { LegalContent, LegalKind } from '#domain/site/legal/legal-text';

/** One version of a text that the law asks for. */
export interface LegalVersion {
  readonly number: number;
  readonly content: LegalContent;
  readonly publishedAt: Date;
}

/** All versions of the texts that the law asks for. None is ever rewritten. */
export interface LegalTexts {
  /** The one in force; null where nobody wrote any. */
  current(kind: LegalKind): Promise<LegalVersion | null>;
  /** Null where there is none of that number. */
  version(kind: LegalKind, number: number): Promise<LegalVersion | null>;
  /** When each was published, the latest first. */
  numbers(kind: LegalKind): Promise<readonly Pick<LegalVersion, 'number' | 'publishedAt'>[]>;
  /** @returns false where that number is taken */
  add(
    kind: LegalKind,
    version: LegalVersion & { readonly by: string; readonly note: string },
  ): Promise<boolean>;
}
