import type { Actor } from '#domain/shared/actor';
import { type InvitationId, linkTermsOf } from '#domain/community/invitations/invitation';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids, Secrets } from '../../shared/ports.ts';
import type { Invitations } from './invitations.port.ts';

interface OpenInvitationLinkCommand {
  readonly actor: Actor;
  readonly source: string;
  readonly uses: number;
  readonly days: number;
}

/** Makes a link by which some may join, told apart by where it was handed out. */
export class OpenInvitationLink {
  constructor(
    private readonly invitations: Invitations,
    private readonly secrets: Secrets,
    private readonly ids: Ids,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues */
  async execute({ actor, ...asked }: OpenInvitationLinkCommand): Promise<{ id: InvitationId }> {
    const by = actor.mustBeMember();
    const [at, id] = [this.clock.now(), this.ids.next<InvitationId>()];
    const { source, uses, days } = asked;
    const object = { kind: 'invitation', id };
    return this.acts.run(
      { actor, action: 'invitation.open-link', object, details: { name: source, uses, days } },
      async () => {
        actor.mustBeAllowed('member.invite');
        return linkTermsOf(asked, at);
      },
      async (terms) => {
        await this.invitations.addLink({ id, code: this.secrets.next(), terms, by, at });
        return { id };
      },
    );
  }
}
