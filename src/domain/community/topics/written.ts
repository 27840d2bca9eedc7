import type { JudgedWords } from '../../shared/judged-words.ts';
import type { Body } from './body.ts';

/** What a member wrote, and what their text points to. */
export interface Written {
  readonly body: Body;
  /** Handles. */
  readonly mentions: readonly string[];
  /** Posts whose words the text repeats. */
  readonly quotes: readonly string[];
  /** What Moderation said of it. */
  readonly words?: JudgedWords;
}
