import { RANK, type Role } from '#domain/shared/actor';

/** Of two copies of a role the one that protects more. @param held null where nobody was appointed to any */
export const higherOf = (told: string, held: Role | null): string =>
  held !== null && RANK[held] > (RANK[told as Role] ?? Infinity) ? held : told;
