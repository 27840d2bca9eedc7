import { InvalidValue } from '#domain/shared/domain-error';
import type { Actor } from '#domain/shared/actor';
import type { GuestLine, LineRefused } from '#domain/community/invitations/guest-list';
import { INVITATION_LIMITS, sourceOf } from '#domain/community/invitations/invitation';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids, JobQueue, Throttle, ThrottleRule } from '../../shared/ports.ts';
import type { DisposableMail } from '../accounts/disposable-mail.port.ts';
import { invitable, refusedAsTold } from './guests.policy.ts';
import type { InvitationImportId, InvitationImports } from './invitation-imports.port.ts';
import { RUN_INVITATION_IMPORTS } from './invitations.jobs.ts';
import type { Invitations } from './invitations.port.ts';

/** Each may hold two thousand addresses. */
export const LISTS: ThrottleRule = { name: 'invite-lists', limit: 20, windowSeconds: 24 * 3600 };
export const CHECKS: ThrottleRule = { name: 'invite-checks', limit: 40, windowSeconds: 24 * 3600 };
/** Each line tells of an address whether it is a member's: lists count as many as they have, ten full ones a day. */
export const CHECKED_LINES: ThrottleRule = {
  name: 'invite-checked-lines',
  limit: 10 * INVITATION_LIMITS.lines.max,
  windowSeconds: 24 * 3600,
};

interface InviteMembersCommand {
  readonly actor: Actor;
  readonly source: string;
  readonly lines: readonly GuestLine[];
}

/** Lists of people who are to be invited by mail: what would be done, and doing it. */
export class InviteMembers {
  constructor(
    private readonly invitations: Invitations,
    private readonly imports: InvitationImports,
    private readonly disposableMail: DisposableMail,
    private readonly jobs: JobQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
    private readonly throttle: Throttle,
  ) {}

  /** Invites nobody, and is told afterwards, as it says who is known here. @throws NotAllowed, InvalidValue, TooManyTries */
  async foresee(
    command: InviteMembersCommand,
  ): Promise<{ readonly invited: number; readonly refused: readonly LineRefused[] }> {
    const { actor } = command;
    const by = actor.mustBeMember();
    const { invitations, disposableMail } = this;
    return this.acts.run(
      {
        actor,
        action: 'invitation.check',
        details: detailsOf(command),
        object: { kind: 'invitation-import', id: null },
      },
      async () => {
        const { lines } = this.judged(command);
        const who = actor.clientId ?? by;
        await this.throttle.hit(CHECKS, who);
        await this.throttle.hit(CHECKED_LINES, who, lines.length);
        return lines;
      },
      async (lines) => {
        const at = this.clock.now();
        const { guests, refused } = await invitable(lines, { invitations, disposableMail, at });
        return { invited: guests.length, refused: refusedAsTold(actor, refused) };
      },
    );
  }

  /** Lines that are wrong are told in the report; the others are followed. @throws NotAllowed, InvalidValue, TooManyTries */
  async execute(command: InviteMembersCommand): Promise<{ id: InvitationImportId }> {
    const by = command.actor.mustBeMember();
    const id = this.ids.next<InvitationImportId>();
    await this.acts.run(
      {
        actor: command.actor,
        action: 'invitation.import',
        details: detailsOf(command),
        object: { kind: 'invitation-import', id },
      },
      async () => {
        const judged = this.judged(command);
        await this.throttle.hit(LISTS, by);
        return judged;
      },
      ({ lines, source }) => this.imports.add({ id, source, by, lines, at: this.clock.now() }),
    );
    await this.jobs.soon(RUN_INVITATION_IMPORTS, {});
    return { id };
  }

  private judged({ actor, source, lines }: InviteMembersCommand) {
    actor.mustBeAllowed('member.invite');
    const { max } = INVITATION_LIMITS.lines;
    if (lines.length === 0) throw new InvalidValue('lines', 'text.missing');
    if (lines.length > max) throw new InvalidValue('lines', 'community.guests-many', { max });
    return { lines, source: sourceOf(source) };
  }
}

const detailsOf = ({ source, lines }: InviteMembersCommand) => ({ name: source, lines: lines.length });
