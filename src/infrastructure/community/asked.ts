export { isId } from '#domain/shared/id';
export { asked } from '../platform/persistence/asked.ts';

/** Whether this may be the number of a topic or of a page: beyond, PostgreSQL's integers end, and no topic has as many posts. */
export const isPlace = (value: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= 50_000_000;
