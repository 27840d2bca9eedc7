import type { MemberId } from '../../shared/id.ts';
import type { GatheringId } from '../gatherings/ids.ts';
import type { GatheringLetter, LetterReaders } from './letter.ts';

export interface GatheringLetters {
  add(letter: GatheringLetter): void;
  /** Whom a letter to these reaches now. */
  readersOf(id: GatheringId, readers: LetterReaders): Promise<readonly MemberId[]>;
}
