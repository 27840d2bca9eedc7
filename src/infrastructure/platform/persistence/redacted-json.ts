import type { WordsToRedact } from '#application/shared/text-stores';

/** What is chosen or counted, never written: ids, moments and constants stay whole, whatever they spell. */
const NO_WORDS = [
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2}))?$/,
  /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/,
];
/** Values under these keys are codes of this program, wherever they stand. */
const CODES =
  /^(id|by|at|what|detail|kind|action|change|status|state|role|path|step|cause|party|outcome|standing|language|version|ground|field|family|severity|automated|automated_\w+|source_type|content_\w+|\w+(Kind|Key|Id|Ids|At))$/;
/** The words of a statement of reasons; all else in it is chosen. */
const OF_STATEMENTS = /^(facts|explanation|legalGround|clause|scope|ground)$/;

/** The same value without the words: only in what is text, never in a key, a code, an id or a part of another word. */
export function redactedJson(value: unknown, words: WordsToRedact, isStatement = false): unknown {
  const expression = new RegExp(words.pattern, 'giu');
  const redacted = (text: string): string => {
    const left = text.replace(expression, words.marker);
    return words.redactedIn?.(left) ?? left;
  };
  const keeps = (key: string, one: unknown) =>
    isStatement ? !OF_STATEMENTS.test(key) : CODES.test(key) && typeof one !== 'object';
  const without = (one: unknown): unknown => {
    if (typeof one === 'string') return NO_WORDS.some((shape) => shape.test(one)) ? one : redacted(one);
    if (Array.isArray(one)) return one.map(without);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, held]) => [key, keeps(key, held) ? held : without(held)]),
    );
  };
  return without(value);
}
