import type { Accounts, Sessions } from '#domain/community/accounts/accounts.port';
import type { Members } from '#domain/community/members/members.port';
import type { ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import { Pseudonym } from '#domain/community/members/pseudonym';
import type { Actor } from '#domain/shared/actor';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { ReturningMembers } from '../../moderation/published/returning-members.api.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { LeftWords } from '../../shared/person-stores.ts';
import type { LookAlikes } from '../../shared/text.ports.ts';
import type { IdentityCheck } from '../accounts/identity.check.ts';
import type { AvatarFiles } from '../members/avatar-files.store.ts';
import { printedSubject } from '../sign-on/sign-on.rules.ts';
import type { ClosedAccounts } from './closed-accounts.port.ts';

export interface LeaveCommunityCommand {
  readonly actor: Actor;
  readonly password: string;
  readonly words: LeftWords;
}

/**
 * A member closes their account, for good: from this moment they are nobody here, and nobody can come in as them. What rows
 * still name them is forgotten right after, by `ForgetFormerMembers`.
 */
export class LeaveCommunity {
  constructor(
    private readonly identity: IdentityCheck,
    private readonly moderation: ModerationApi,
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly links: ProviderLinks,
    private readonly closed: ClosedAccounts,
    private readonly returning: ReturningMembers,
    private readonly pictures: AvatarFiles,
    private readonly lookAlikes: LookAlikes,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue beside `password`, TooManyTries, LastAdministrator, NotAllowed */
  async execute({ actor, password, words }: LeaveCommunityCommand): Promise<void> {
    const memberId = actor.mustBeMember();
    actor.mustBeAllowed('account.manage-self');
    await this.identity.mustKnowPassword(memberId, password, 'password');
    const neutral = Pseudonym.neutral(memberId, (text) => this.lookAlikes.skeleton(text));
    const { shown, withheld } = await this.unitOfWork.run(async () => {
      await this.moderation.giveUpRole(memberId);
      const at = this.clock.now();
      const member = await this.members.get(memberId);
      const account = await this.accounts.getForChange(memberId);
      account.endSessions(at);
      await this.sessions.endAll(memberId);
      await this.returning.departed(memberId, account.address.key);
      for (const link of await this.links.ofMember(memberId))
        await this.returning.departed(memberId, printedSubject(link));
      await this.closed.close({ memberId, words, at });
      return member.leave({ neutral, at });
    });
    await this.pictures.discard(shown);
    for (const key of withheld) await this.pictures.discardWithheld(key);
  }
}
