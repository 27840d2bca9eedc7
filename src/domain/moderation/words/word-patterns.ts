import type { Pattern, PatternEngine } from './pattern-engine.port.ts';

type Patterned =
  | { readonly type: 'literal' | 'wildcard'; readonly entries: readonly string[] }
  | { readonly type: 'regex'; readonly pattern: string; readonly on: 'folded' | 'raw' };

const MARKS = /\p{M}/gu;
const SIGN = /[.*+?^${}()|[\]\\/-]/g;
/** A wildcard of words, spaces and hyphens, with its stars at its ends, is an entry like others. */
const OF_WORDS = /^\*?[\p{L}\p{N}\p{M}' ’-]+\*?$/u;
/** Between the parts of a wildcard, in one word. */
const STAR = '[^\\s]{0,60}';

export const isEntry = (type: 'literal' | 'wildcard', entry: string): boolean =>
  type === 'literal' || OF_WORDS.test(entry);

/** The pattern of a rule, and of the wildcards that are none of words; null where a rule has none. */
export function patternsOf(
  matcher: Patterned,
  { engine }: { readonly engine: PatternEngine },
): { readonly pattern: Pattern | null; readonly entries: number } {
  if (matcher.type === 'regex') {
    const { pattern, on } = matcher;
    return { pattern: engine.compile(on === 'raw' ? pattern : bare(pattern)), entries: 1 };
  }
  const wildcards = matcher.entries.filter((entry) => !isEntry(matcher.type, entry));
  if (wildcards.length === 0) return { pattern: null, entries: 0 };
  return { pattern: engine.compile(wildcards.map(patternOf).join('|')), entries: wildcards.length };
}

/** Texts without accents are met by patterns without accents. */
const bare = (pattern: string): string => pattern.normalize('NFD').replace(MARKS, '');

function patternOf(wildcard: string): string {
  const parts = bare(wildcard.toLowerCase()).split(/\*+/);
  const start = parts[0] === '' ? '' : '\\b';
  const end = parts.at(-1) === '' ? '' : '\\b';
  const inner = parts.filter(Boolean).map((part) => part.replace(SIGN, '\\$&'));
  return `${start}${inner.join(STAR)}${end}`;
}
