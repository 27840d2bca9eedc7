import { AlreadyTaken } from '#domain/shared/already-taken';

/** Whether a write failed because the database found the value taken, by the name of its constraint. */
export const isTaken = (error: unknown, ...constraints: readonly string[]): boolean =>
  error instanceof AlreadyTaken && constraints.includes(error.constraint);
