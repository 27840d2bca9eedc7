import { DomainError } from '#domain/shared/domain-error';

/** Whether a write failed because the database found the value taken, by the name of its constraint. */
export const isTaken = (error: unknown, ...constraints: readonly string[]): boolean =>
  error instanceof DomainError &&
  error.code === 'shared.already-taken' &&
  constraints.includes(String(error.details.constraint));
