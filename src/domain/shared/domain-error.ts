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
 * @throws InvalidValue when one is refused, InvalidValues when several are
 */
export function judgedTogether<J extends Readonly<Record<string, () => unknown>>>(
  judges: J,
): { readonly [K in keyof J]: ReturnType<J[K]> } {
  const refused: (InvalidValue | InvalidValues)[] = [];
  const judged = Object.entries(judges).map(([name, judge]) => {
    try {
      return [name, judge()];
    } catch (error) {
      if (!(error instanceof InvalidValue || error instanceof InvalidValues)) throw error;
      refused.push(error);
      return [name, undefined];
    }
  });
  if (refused.length === 1) throw refused[0];
  if (refused.length > 1) throw new InvalidValues(refused.flatMap(({ fields }) => fields));
  return Object.fromEntries(judged) as { readonly [K in keyof J]: ReturnType<J[K]> };
}
