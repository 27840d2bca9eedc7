import { token } from './token.ts';

/** What waited on for others although its author took it along, and is let appear: their words do not come back with it. */
export interface WordsGivenWay {
  /**
   * It says, in the place of its words, that its author took them along; what does not wait so stays as it is. Within a unit of work.
   * @param pieceId of whatever kind
   */
  of(pieceId: string): Promise<void>;
}

export const WORDS_GIVEN_WAY = token<WordsGivenWay>('WordsGivenWay');
