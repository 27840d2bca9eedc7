import { InvitationSpent } from '#domain/community/invitations/invitation';
import { SignInByProvider } from '#domain/community/sign-on/provider-link';
import { takesSignUps } from '#domain/community/sign-on/ways-in';
import type { ReturningMembers } from '../../moderation/published/returning-members.api.ts';
import type { SignOnApi } from '../../site/published/sign-on.api.ts';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { Clock, Secrets, Throttle } from '../../shared/ports.ts';
import { REGISTER_PER_NETWORK } from '../accounts/account.limits.ts';
import type { Entrant, NewcomerForm, NewcomerRegistrar } from '../accounts/newcomer.registrar.ts';
import type { Invitations } from './invitations.port.ts';

/** Who was written to has the address of the mail, whatever they type. */
interface AcceptInvitationCommand extends NewcomerForm {
  readonly secret: string;
  readonly network: string;
}

/**
 * Somebody who was invited joins. Who followed the link of their mail holds the address, which is confirmed with it; who came
 * by a link for many confirms theirs like everybody, and learns nothing of other accounts. Sanctions of whoever left with this
 * address hold again, as at every sign-up.
 */
export class AcceptInvitation {
  constructor(
    private readonly invitations: Invitations,
    private readonly registrar: NewcomerRegistrar,
    private readonly returning: ReturningMembers,
    private readonly signOn: SignOnApi,
    private readonly throttle: Throttle,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** @throws InvitationSpent, InvalidValue, InvalidValues, PseudonymTaken, TooManyTries, SignInByProvider where a provider is the only way in */
  async execute(command: AcceptInvitationCommand): Promise<{ readonly confirmed: boolean }> {
    await hitByNetwork(this.throttle, REGISTER_PER_NETWORK, command.network);
    if (!takesSignUps({ byProvidersAlone: await this.signOn.isOnlyWay() })) throw new SignInByProvider();
    const hash = this.secrets.hash(command.secret);
    const invitation = await this.invitations.find(command.secret, hash, this.clock.now());
    if (!invitation) throw new InvitationSpent();
    const email = invitation.email ?? command.email;
    const isMailed = invitation.email !== null;
    await this.registrar.register(await this.registrar.judge({ ...command, email }), async (entrant) => {
      if (isMailed) await this.confirm(entrant);
      if (!(await this.invitations.use(invitation.id, entrant.id, entrant.at))) throw new InvitationSpent();
    });
    return { confirmed: isMailed };
  }

  private async confirm({ id, member, account, email, at }: Entrant): Promise<void> {
    if (!account) throw new InvitationSpent();
    member.activate();
    account.confirmEmail(at);
    await this.returning.arrived(id, email.key);
  }
}
