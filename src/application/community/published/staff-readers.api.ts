import { token } from '../../shared/token.ts';

/** Somebody of the team as another context writes to them. */
export interface StaffReader {
  readonly id: string;
  readonly name: string;
  readonly language: 'fr' | 'en';
  /** Null where nothing may be sent now: gone, kept out, an address that was never confirmed or takes no mail. */
  readonly email: string | null;
}

/** Who works for the organisation, and how each is written to. Rights are not asked here. */
export interface StaffReaders {
  /** Whoever they are; unknown ids are left out. */
  look(ids: readonly string[]): Promise<ReadonlyMap<string, StaffReader>>;
  /** Of the team, who is active and whose name holds these words, by name. */
  find(words: string, limit: number): Promise<readonly StaffReader[]>;
  /** A mail server would not take mail for this address later either. */
  refuse(email: string, at: Date): Promise<void>;
}

export const STAFF_READERS = token<StaffReaders>('StaffReaders');
