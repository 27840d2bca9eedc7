import { boundedText } from '#domain/shared/bounded-text';
import { type Cell, cellOf, MatrixChange } from '#domain/moderation/permissions/matrix-change';
import type { RoleGrants } from '#domain/moderation/permissions/role-grants.port';
import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { RIGHTS_LIMITS } from './rights.limits.ts';
import type { RoleRights } from './role-rights.port.ts';

interface ChangeMatrixCommand {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  /** Every box that is ticked, of those that were offered: `member:topic.open`. */
  readonly cells: readonly string[];
  /** Of the matrix as the screen showed it. */
  readonly version: number;
  readonly reason: string;
}

/** Decides anew which role may do what, within the ceiling of each. */
export class ChangeMatrix {
  constructor(
    private readonly grants: RoleGrants,
    private readonly rights: RoleRights,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, InvalidValue, BeyondCeiling, NothingChanged, ChangedMeanwhile */
  async execute(command: ChangeMatrixCommand): Promise<void> {
    const { actor } = command;
    const details: { reason: string; granted?: string[]; withdrawn?: string[] } = { reason: command.reason };
    const object = { kind: 'matrix', id: null };
    await this.acts.run(
      { actor, action: 'role.configure', object, details },
      async () => {
        actor.mustBeAllowed('role.configure');
        mustBeFresh(command.session, this.clock.now());
        boundedText('reason', command.reason, RIGHTS_LIMITS.reason);
        return command.cells.map(cellOf);
      },
      async (wanted) => {
        const held = await this.grants.heldAt(command.version);
        const change = MatrixChange.of({ by: actor, held, wanted });
        await this.grants.change(change);
        details.granted = change.granted.map(named);
        details.withdrawn = change.withdrawn.map(named);
      },
    );
    this.rights.forget();
  }
}

const named = ({ role, permission }: Cell): string => `${role}:${permission}`;
