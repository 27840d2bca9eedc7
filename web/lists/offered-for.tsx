import { OFFERED_FOR } from '../lib/typed-words.ts';
import { LONGEST_NAMING } from './longest-naming.ts';

/** Beside choices that stand below a field of words: for which words they were offered. */
export function OfferedFor({ words }: { words: string }) {
  return <input type="hidden" name={OFFERED_FOR} value={words.slice(0, LONGEST_NAMING)} data-carried="" />;
}
