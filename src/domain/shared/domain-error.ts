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
