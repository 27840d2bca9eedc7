import type { Passage } from '#domain/community/topics/passage';
import type { MemberId } from '#domain/shared/id';

/** Two people agree to take a passage out of records; who signs first leaves a mark of it, and nothing that can be read. */
export interface RecordSignatures {
  /** Within a unit of work. @returns whether another person signed the same passage within `SIGNATURE_DAYS` */
  sign(passage: Passage, by: MemberId, at: Date): Promise<boolean>;
}

/** So long the signature of one waits for that of the other. */
export const SIGNATURE_DAYS = 7;
