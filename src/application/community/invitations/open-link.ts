import type { Actor } from '#domain/shared/actor';
import { type InvitationId, linkTermsOf } from '#domain/community/invitations/invitation';
import type { Clock, Ids, Secrets, UnitOfWork } from '../../shared/ports.ts';
import type { Invitations } from './invitations.port.ts';

export interface OpenLinkCommand {
  readonly actor: Actor;
  readonly source: string;
  readonly uses: number;
  readonly days: number;
}

/** Makes a link by which some may join, told apart by where it was handed out. */
export class OpenLink {
  constructor(
    private readonly invitations: Invitations,
    private readonly secrets: Secrets,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues */
  async execute({ actor, ...asked }: OpenLinkCommand): Promise<{ id: InvitationId }> {
    const by = actor.mustBeMember();
    actor.mustBeAllowed('member.invite');
    const at = this.clock.now();
    const terms = linkTermsOf(asked, at);
    const id = this.ids.next<InvitationId>();
    const code = this.secrets.next();
    await this.unitOfWork.run(() => this.invitations.addLink({ id, code, terms, by, at }));
    return { id };
  }
}
