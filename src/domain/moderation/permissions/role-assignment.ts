import type { Actor, Role } from '../../shared/actor.ts';
import { AggregateRoot, type Fact } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import { isProvidedRole } from '../../shared/provided.ts';
import { ASSIGNABLE_ROLES, CEILING, mayHandOut, RANK } from './roles.ts';

export class RoleAssigned implements Fact {
  readonly name = 'role-assigned';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
    readonly role: Role,
    /** What they were until then. */
    readonly former: Role,
    readonly department: string | null,
    readonly assignedBy: MemberId | null,
    /** Where it reaches; null for everywhere. */
    readonly categoryIds: readonly string[] | null,
    /** Who gave or took it tells them: nobody else does. */
    readonly isTold?: true,
  ) {}
}

/** Nobody acts on an equal or higher rank, nor grants what they lack. */
export class RankTooLow extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'moderation.rank-too-low';
  constructor() {
    super('Rank too low');
  }
}

export class LastAdministrator extends DomainError {
  readonly kind = 'rule';
  readonly code = 'moderation.last-administrator';
  constructor() {
    super('The last administrator stays');
  }
}

/** Whoever cannot come in administers nothing, and would be counted as one who does. */
export class AdministratorMustComeIn extends DomainError {
  readonly kind = 'rule';
  readonly code = 'moderation.administrator-must-come-in';
  constructor() {
    super('They cannot come in');
  }
}

/** Only a plain member takes an office that nobody appoints to by hand. */
export class OfficeTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'moderation.office-taken';
  constructor() {
    super('They hold another role');
  }
}

export const DEPARTMENT_MAX = 80;

/** @throws InvalidValue `moderation.role-unknown` */
export function assignableRole(raw: string): Role {
  const role = ASSIGNABLE_ROLES.find((one) => one === raw);
  if (!role) throw new InvalidValue('role', 'moderation.role-unknown');
  return role;
}

export interface Office {
  readonly role: Role;
  /** Agents speak for one; nobody else has one. */
  readonly department: string | null;
  /** Where the role reaches; null for everywhere. */
  readonly categoryIds: readonly string[] | null;
}

/** @throws InvalidValue beside `role`, `department` or `categoryIds` */
export function officeOf(raw: {
  role: string;
  department?: string | null;
  categoryIds?: readonly string[] | null;
}): Office {
  const role = assignableRole(raw.role);
  const department =
    role === 'agent'
      ? boundedText('department', (raw.department ?? '').replaceAll('\u0000', ''), { max: DEPARTMENT_MAX })
      : null;
  const scoped = role === 'ambassador' || role === 'agent' || role === 'moderator';
  const categoryIds = scoped && raw.categoryIds?.length ? [...new Set(raw.categoryIds)] : null;
  return { role, department, categoryIds };
}

/** Which role a member holds. Members without one are plain members. */
export class RoleAssignment extends AggregateRoot {
  private constructor(
    readonly memberId: MemberId,
    private role: Role,
    private department: string | null,
    private categoryIds: string[] | null,
    private assignedBy: MemberId | null,
    private assignedAt: Date,
  ) {
    super();
  }

  /** A member of whom nothing was decided yet. */
  static none(memberId: MemberId, at: Date): RoleAssignment {
    return new RoleAssignment(memberId, 'member', null, null, null, at);
  }

  get holds(): Role {
    return this.role;
  }

  get isAdministrator(): boolean {
    return this.role === 'administrator';
  }

  /** By a person. */
  get isAppointed(): boolean {
    return this.assignedBy !== null;
  }

  /**
   * @param p.otherAdministrators how many others could act as such now
   * @throws RankTooLow, LastAdministrator, NotAllowed
   */
  assign(p: { by: Actor; office: Office; otherAdministrators: number; at: Date }): void {
    p.by.mustBeAllowed('role.assign');
    const onOneself = p.by.is(this.memberId);
    if (!onOneself && RANK[p.by.role] <= RANK[this.role]) throw new RankTooLow();
    if (![...CEILING[p.office.role]].every((permission) => mayHandOut(p.by.role, permission)))
      throw new RankTooLow();
    if (this.isAdministrator && p.office.role !== 'administrator' && p.otherAdministrators === 0)
      throw new LastAdministrator();
    this.take(p.office, p.by.memberId, p.at);
  }

  /** Its holder leaves. @param otherAdministrators how many others could act as such now @throws LastAdministrator */
  giveUp(otherAdministrators: number, at: Date): void {
    if (this.isAdministrator && otherAdministrators === 0) throw new LastAdministrator();
    this.take({ role: 'member', department: null, categoryIds: null }, null, at);
  }

  /** By the house itself: the founder of an empty community, and demonstration accounts. */
  assignByHouse(office: Office, at: Date): void {
    this.take(office, null, at);
  }

  /**
   * What a sign-on provider says of them. It touches only plain members and what it gave itself: what a person decided, be it
   * that they hold no role, is not its to change, and nothing above the ceiling is its to give.
   * @param gave what it gave the last time
   * @returns whether anything changed
   */
  follow({ gave, gives, at }: { gave: string | null; gives: string | null; at: Date }): boolean {
    const its = !this.isAppointed && (this.role === 'member' || (gave === this.role && isProvidedRole(gave)));
    const role = gives !== null && isProvidedRole(gives) ? gives : 'member';
    if (!its || role === this.role) return false;
    this.take({ role, department: null, categoryIds: null }, null, at);
    return true;
  }

  /** A plain member becomes an ambassador, by the word of the team. @throws OfficeTaken */
  serve(by: MemberId, at: Date): void {
    if (this.role !== 'member') throw new OfficeTaken();
    this.take({ role: 'ambassador', department: null, categoryIds: null }, by, at, true);
  }

  /** An ambassador is a plain member again. @param by null for the calendar @returns whether they were one */
  endService(by: MemberId | null, at: Date): boolean {
    if (this.role !== 'ambassador') return false;
    this.take({ role: 'member', department: null, categoryIds: null }, by, at, true);
    return true;
  }

  private take(office: Office, by: MemberId | null, at: Date, isTold?: true): void {
    const former = this.role;
    this.role = office.role;
    this.department = office.department;
    this.categoryIds = office.categoryIds === null ? null : [...office.categoryIds];
    this.assignedBy = by;
    this.assignedAt = at;
    const { role, department, categoryIds } = office;
    this.record(new RoleAssigned(at, this.memberId, role, former, department, by, categoryIds, isTold));
  }
}
