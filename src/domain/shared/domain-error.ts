/** `invalid` and `rule` are the caller's doing, `conflict` another's, `too-many` a limit in time. One table turns kinds into HTTP. */
export type ErrorKind =
  'invalid' | 'rule' | 'forbidden' | 'unauthenticated' | 'not-found' | 'gone' | 'conflict' | 'too-many';

/** A refusal with a stable code, never a sentence: texts are written once, in `messages/`, by code. */
export abstract class DomainError extends Error {
  abstract readonly kind: ErrorKind;
  abstract readonly code: string;

  constructor(
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** One field that was refused: the path as the form names it, and the code of the reason. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A value refused on its own grounds, told beside its field. */
export class InvalidValue extends DomainError {
  readonly kind = 'invalid';
  readonly code: string;
  readonly fields: readonly FieldProblem[];

  constructor(field: string, code: string, details: Record<string, unknown> = {}) {
    super(`${field}: ${code}`, details);
    this.code = code;
    this.fields = [{ field, code, details }];
  }
}

/** Several values of one form refused at once, each told beside its field. */
export class InvalidValues extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'request.invalid';

  constructor(readonly fields: readonly FieldProblem[]) {
    super(fields.map(({ field, code }) => `${field}: ${code}`).join(', '));
  }
}

/**
 * Judges every value of a form before refusing, so that nobody mends one field only to hear of the next.
 * @param known what is refused of it already: told first, and nothing more of the same fields
 * @throws InvalidValue when one is refused, InvalidValues when several are
 */
export function judgedTogether<J extends Readonly<Record<string, () => unknown>>>(
  judges: J,
  known: readonly FieldProblem[] = [],
): { readonly [K in keyof J]: ReturnType<J[K]> } {
  const refused: Refused[] = [];
  const judged = Object.entries(judges).map(([name, judge]) => {
    try {
      return [name, judge()];
    } catch (error) {
      refused.push(refusedBy(error));
      return [name, undefined];
    }
  });
  mustBeNone(refused, known);
  return Object.fromEntries(judged) as { readonly [K in keyof J]: ReturnType<J[K]> };
}

/** The same where some of it is asked of others: one after the other. @throws as `judgedTogether` */
export async function askedTogether<J extends Readonly<Record<string, () => unknown>>>(
  judges: J,
  known: readonly FieldProblem[] = [],
): Promise<{ readonly [K in keyof J]: Awaited<ReturnType<J[K]>> }> {
  const refused: Refused[] = [];
  const judged: [string, unknown][] = [];
  for (const [name, judge] of Object.entries(judges))
    try {
      judged.push([name, await judge()]);
    } catch (error) {
      refused.push(refusedBy(error));
    }
  mustBeNone(refused, known);
  return Object.fromEntries(judged) as { readonly [K in keyof J]: Awaited<ReturnType<J[K]>> };
}

/** @returns null where it is refused, which is written down unless something is told of that field already */
export async function heard<T>(refused: FieldProblem[], judge: () => T | Promise<T>): Promise<T | null> {
  try {
    return await judge();
  } catch (error) {
    refused.push(...unknownYet(refusedBy(error).fields, refused));
    return null;
  }
}

type Refused = InvalidValue | InvalidValues;

/** @throws what is no refusal of a value */
function refusedBy(error: unknown): Refused {
  if (error instanceof InvalidValue || error instanceof InvalidValues) return error;
  throw error;
}

const unknownYet = (fields: readonly FieldProblem[], known: readonly FieldProblem[]) =>
  fields.filter(({ field }) => known.every((one) => one.field !== field));

function mustBeNone(refused: readonly Refused[], known: readonly FieldProblem[]): void {
  if (known.length === 0 && refused.length === 1) throw refused[0];
  const fields = refused.flatMap((one) => one.fields);
  if (known.length + fields.length > 0) throw new InvalidValues([...known, ...unknownYet(fields, known)]);
}
