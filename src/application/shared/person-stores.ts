import type { MemberId } from '#domain/shared/id';
import { token } from './token.ts';

/** Rows of one table that are about a member or theirs. */
export interface KeptRows {
  /** Schema and name. */
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** What a member wants to become of the words that they leave behind. */
export type LeftWords = 'keep' | 'erase';

/** What is written in the place of words that their author took along. */
export interface InPlaceOfWords {
  readonly title: string;
  readonly text: string;
  /** Of the text, rendered. */
  readonly html: string;
}

/** Somebody who left. */
export interface Forgotten {
  readonly memberId: MemberId;
  /** By which texts of others mention them, the present one and former ones. */
  readonly handles: readonly string[];
  /** Of their words; null where these stay. */
  readonly instead: InPlaceOfWords | null;
  /**
   * Ids of rows whose words stay all the same, as evidence: once out of sight, for good. Asked right before words go: what is looked for
   * before them takes its time, in which others report and decide.
   */
  readonly spared: () => Promise<readonly string[]>;
}

/** Every place whose rows name members. Whoever adds a place registers it. */
export interface PersonStore {
  /** All that is theirs or about them, and nothing that others said or did. Tables without a row are left out. Within a unit of work. */
  rowsOf(memberId: MemberId): Promise<readonly KeptRows[]>;
  /** Nothing leads to them any more, but for what its own register says is kept. Within a unit of work; twice, it stays done. */
  forget(member: Forgotten): Promise<void>;
}

export const PERSON_STORE = token<PersonStore>('PersonStore');
