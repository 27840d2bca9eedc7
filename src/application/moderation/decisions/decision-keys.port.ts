import type { AppealParty } from '#domain/moderation/appeals/outcomes';

/** Whom a link lets read and contest a decision, signed in or not. */
export interface KeyHolder {
  readonly decisionId: string;
  readonly party: AppealParty;
  /** The notice that whoever holds it gave; null for who was restricted. */
  readonly reportId: string | null;
}

/** Signed, so that a link works for who holds it: banned, signed out, or without an account. */
export interface DecisionKeys {
  sign(holder: KeyHolder): Promise<string>;
  /** Null when it was not signed here. */
  read(key: string): Promise<KeyHolder | null>;
}

/** @param number of the decision */
export const decisionPath = (number: number | string, key?: string): string =>
  key === undefined ? `/decisions/${number}` : `/decisions/${number}?cle=${encodeURIComponent(key)}`;
