import { token } from '../../shared/token.ts';

/** What those who run an event wrote to those who registered. */
export interface EventLetter {
  /** Of the event. */
  readonly title: string;
  readonly number: number;
  readonly subject: string;
  readonly body: string;
}

/** Events says what is to be written; who knows the addresses writes it. */
export interface EventLetters {
  /** Null for one that is no longer known. */
  of(letterId: string): Promise<EventLetter | null>;
}
export const EVENT_LETTERS = token<EventLetters>('EventLetters');
