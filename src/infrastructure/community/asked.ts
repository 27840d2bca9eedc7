export { isId } from '#domain/shared/id';

/** Text from an address or a form as PostgreSQL can take it: it refuses the character 0, which no stored text has. */
export const asked = (value: string): string => value.replaceAll('\0', '\uFFFD');

/** Whether this may be the number of a topic or of a page: beyond, PostgreSQL's integers end, and no topic has as many posts. */
export const isPlace = (value: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= 50_000_000;
