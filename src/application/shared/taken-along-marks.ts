import { token } from './token.ts';

/** Where words stay that their author wanted gone, in every place that registered how it keeps that. */
export interface TakenAlongMarks {
  /** Within a unit of work; twice, it stays done. @param pieces ids, of whatever kind */
  mark(pieces: readonly string[]): Promise<void>;
}

export const TAKEN_ALONG_MARKS = token<TakenAlongMarks>('TakenAlongMarks');
