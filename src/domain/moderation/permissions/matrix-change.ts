import { type Actor, type Permission, PERMISSIONS, RANK, type Role } from '../../shared/actor.ts';
import { DomainError, InvalidValue } from '../../shared/domain-error.ts';
import { ALL_ROLES, CEILING, mayHandOut, type Matrix } from './roles.ts';

/** One box of the matrix: `member:topic.open`. */
export interface Cell {
  readonly role: Role;
  readonly permission: Permission;
}

/** Beyond what a role may hold at most, or beyond what whoever decides may hand out. */
export class BeyondCeiling extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'moderation.beyond-ceiling';
  constructor({ role, permission }: Cell) {
    super('Beyond the ceiling', { role, permission });
  }
}

export class NothingChanged extends DomainError {
  readonly kind = 'rule';
  readonly code = 'moderation.matrix-unchanged';
  constructor() {
    super('Nothing changed');
  }
}

/** Whether this role decides of that cell: of lower ranks only, within their ceiling, and of what it may hand out. */
export const isOffered = (by: Role, { role, permission }: Cell): boolean =>
  RANK[by] > RANK[role] && CEILING[role].has(permission) && mayHandOut(by, permission);

/** @throws InvalidValue `moderation.cell-unknown` beside `cells` */
export function cellOf(raw: string): Cell {
  const [role, permission] = raw.split(':');
  const known = {
    role: ALL_ROLES.find((one) => one === role),
    permission: PERMISSIONS.find((one) => one === permission),
  };
  if (!known.role || !known.permission) throw new InvalidValue('cells', 'moderation.cell-unknown');
  return { role: known.role, permission: known.permission };
}

/** What becomes different in the matrix, judged. Cells that nobody offered stay as they are. */
export class MatrixChange {
  private constructor(
    readonly granted: readonly Cell[],
    readonly withdrawn: readonly Cell[],
  ) {}

  /**
   * @param wanted every cell that is to be held, of those that are offered to `by`
   * @throws NotAllowed, BeyondCeiling, NothingChanged
   */
  static of(p: { by: Actor; held: Matrix; wanted: readonly Cell[] }): MatrixChange {
    p.by.mustBeAllowed('role.configure');
    const { role: by } = p.by;
    const beyond = p.wanted.find((cell) => !isOffered(by, cell));
    if (beyond) throw new BeyondCeiling(beyond);
    const isWanted = ({ role, permission }: Cell) =>
      p.wanted.some((cell) => cell.role === role && cell.permission === permission);
    const isHeld = ({ role, permission }: Cell) => (p.held.get(role) ?? []).includes(permission);
    const offered = ALL_ROLES.flatMap((role) =>
      PERMISSIONS.map((permission) => ({ role, permission })),
    ).filter((cell) => isOffered(by, cell));
    const granted = offered.filter((cell) => isWanted(cell) && !isHeld(cell));
    const withdrawn = offered.filter((cell) => !isWanted(cell) && isHeld(cell));
    if (granted.length + withdrawn.length === 0) throw new NothingChanged();
    return new MatrixChange(granted, withdrawn);
  }
}
