import type { Visit } from '../lib/gates.server.ts';
import type { RefusedLine } from './refused-lines.tsx';

/** Why lines were not followed, in the reader's language: the words of refusals, which are written once. */
export function lineWords(
  { problemOf }: Pick<Visit, 'problemOf'>,
  refused: readonly { readonly at: number; readonly code: string; readonly line?: number }[],
): readonly RefusedLine[] {
  if (refused.length === 0) return [];
  const fields = refused.map(({ at, code, line }) => ({ field: String(at), code, details: { line } }));
  const problem = problemOf(
    Object.assign(new Error('Lines refused'), { kind: 'invalid', code: 'request.invalid', fields }),
  );
  return (problem.fields ?? []).map(({ field, text }) => ({ at: Number(field), why: text }));
}
