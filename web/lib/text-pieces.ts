import type { IntlMessageFormat } from 'intl-messageformat';

/** Words, and between them the names of what is put there. */
export type Pieces = readonly (string | { readonly name: string })[];

const LITERAL = 0;
const ARGUMENT = 1;

/** What most texts with arguments are put together of; null for those that count, choose or write dates. */
export function piecesOf(format: IntlMessageFormat): Pieces | null {
  const parts = format.getAst() as readonly { readonly type: number; readonly value: string }[];
  if (parts.some(({ type }) => type !== LITERAL && type !== ARGUMENT)) return null;
  return parts.map(({ type, value }) => (type === LITERAL ? value : { name: value }));
}

/**
 * Says it as `IntlMessageFormat` does, without its detours.
 * @returns null for what that one has to decide: a value that is missing, or neither words nor a number
 */
export function putTogether(
  pieces: Pieces,
  always: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>> | undefined,
): string | null {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const { name } = piece;
    const value = given !== undefined && name in given ? given[name] : always[name];
    if (typeof value === 'string' || typeof value === 'number') text += value;
    else return null;
  }
  return text;
}
