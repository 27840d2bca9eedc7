import type { Span } from './folding.ts';

/** Stands where something was taken out: in no language, and without a meaning in Markdown. */
export const MASK = '•••••';

/** The text without these stretches; those that touch or overlap are one. */
export function mask(text: string, spans: readonly Span[]): string {
  const inOrder = [...spans].sort((one, other) => one.start - other.start);
  let masked = '';
  let from = 0;
  for (const { start, end } of inOrder) {
    if (end <= from) continue;
    if (start > from || masked === '') masked += text.slice(from, Math.max(start, from)) + MASK;
    from = end;
  }
  return masked + text.slice(from);
}
