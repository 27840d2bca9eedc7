import type { GatheringId } from '#domain/events/gatherings/ids';
import type { LetterReaders } from '#domain/events/letters/letter';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';

interface SentLetter {
  readonly id: string;
  readonly authorId: MemberId;
  readonly sentAt: Date;
  readonly readers: LetterReaders;
  readonly subject: string;
  readonly body: string;
  /** How many it went to. */
  readonly count: number;
}

export interface LettersView {
  /** How many a letter would reach now. */
  readonly reach: Readonly<Record<LetterReaders, number>>;
  /** The last ones, the latest first. */
  readonly sent: readonly SentLetter[];
}

export interface GatheringLettersQuery {
  /** @throws GatheringNotFound, NotAllowed */
  execute(actor: Actor, gatheringId: GatheringId): Promise<LettersView>;
}

/** A letter as it is mailed. */
export interface LetterToMail {
  /** Of the event. */
  readonly title: string;
  readonly number: number;
  readonly startsAt: Date;
  /** Whom the event is for now. */
  readonly audience: string;
  readonly subject: string;
  readonly body: string;
}

export interface LetterToMailQuery {
  /** Null for one that is no longer known. */
  execute(letterId: string): Promise<LetterToMail | null>;
}
