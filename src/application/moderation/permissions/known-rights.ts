import { type Matrix, type Rights, type RightsHolder, rightsFor } from '#domain/moderation/permissions/roles';

/** Of those who are the same to a matrix, as most members are. */
const MOST_KINDS = 5_000;

const known = new WeakMap<Matrix, Map<string, Rights>>();

/**
 * What somebody may do. Those who are the same to a matrix, as most members are, have the very same rights, made once: thousands who
 * are connected share them, and whether they still have them is seen at once.
 */
export function knownRights(matrix: Matrix, { role, status, categories, groups = [] }: RightsHolder): Rights {
  const kinds = known.get(matrix) ?? new Map<string, Rights>();
  known.set(matrix, kinds);
  const key = JSON.stringify([role, status, categories, groups]);
  const before = kinds.get(key);
  if (before) return before;
  if (kinds.size >= MOST_KINDS) kinds.clear();
  const rights = rightsFor(matrix, { role, status, categories, groups });
  kinds.set(key, rights);
  return rights;
}
