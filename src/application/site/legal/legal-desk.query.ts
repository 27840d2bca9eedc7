import type { Actor } from '#domain/shared/actor';
import type { LegalContent, LegalKind } from '#domain/site/legal/legal-text';

export interface LegalDeskVersion {
  readonly number: number;
  readonly note: string;
  readonly publishedAt: Date;
}

export interface LegalDeskText {
  readonly kind: LegalKind;
  /** What the form begins with: the version in force, or a former one that is taken up again. */
  readonly content: LegalContent;
  /** Of the version in force; 0 for none. */
  readonly number: number;
  readonly versions: readonly LegalDeskVersion[];
}

/** The texts that the law asks for, for those who write them. */
export interface LegalDeskQuery {
  /** When each was last published; null for never. @throws NotAllowed */
  all(actor: Actor): Promise<Readonly<Record<LegalKind, Date | null>>>;
  /** @param from a former version to begin with; null for the one in force @throws NotAllowed, LegalTextNotFound */
  one(actor: Actor, kind: LegalKind, from: number | null): Promise<LegalDeskText>;
}
