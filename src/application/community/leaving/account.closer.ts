import type { Accounts, AccountTokens } from '#domain/community/accounts/accounts.port';
import { Email } from '#domain/community/accounts/email';
import { Pseudonym } from '#domain/community/members/pseudonym';
import type { Members } from '#domain/community/members/members.port';
import type { ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import type { MemberId } from '#domain/shared/id';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { ReturningMembers } from '../../moderation/published/returning-members.api.ts';
import type { LeftWords } from '../../shared/person-stores.ts';
import type { Clock, Sealing, UnitOfWork } from '../../shared/ports.ts';
import type { LookAlikes } from '../../shared/text.ports.ts';
import type { SessionEnder } from '../accounts/session.ender.ts';
import type { AvatarFiles } from '../members/avatar-files.store.ts';
import { printedSubject } from '../sign-on/sign-on.rules.ts';
import type { ClosedAccounts, WhyClosed } from './closed-accounts.port.ts';
import { sealOfClosedAddress } from './closing.letter.ts';

export interface Closing {
  readonly memberId: MemberId;
  readonly words: LeftWords;
  readonly why: WhyClosed;
  /** Asked once nobody else can change the account: where it holds, the account stays. */
  readonly unless?: () => Promise<boolean>;
  /** It was closed before, and came back with an older database: whose it was is not written to at an address that was erased. */
  readonly isAgain?: true;
}

/**
 * Closes an account for good, whoever decided it: from this moment its owner is nobody here, and nobody can come in as them. They are
 * told, once it is so. What rows still name them is forgotten right after, by `ForgetFormerMembers`.
 */
export class AccountCloser {
  constructor(
    private readonly moderation: ModerationApi,
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly tokens: AccountTokens,
    private readonly ender: SessionEnder,
    private readonly links: ProviderLinks,
    private readonly closed: ClosedAccounts,
    private readonly returning: ReturningMembers,
    private readonly pictures: AvatarFiles,
    private readonly lookAlikes: LookAlikes,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns whether it was closed @throws LastAdministrator */
  async close({ memberId, words, why, unless, isAgain }: Closing): Promise<boolean> {
    const neutral = Pseudonym.neutral(memberId, (text) => this.lookAlikes.skeleton(text));
    return this.unitOfWork
      .run(async () => {
        await this.moderation.giveUpRole(memberId);
        const at = this.clock.now();
        const member = await this.members.get(memberId);
        const account = await this.accounts.getForChange(memberId);
        if (await unless?.()) throw new StaysOpen();
        await this.ender.endAll(memberId);
        await this.returning.departed(memberId, account.address.key);
        for (const link of await this.links.ofMember(memberId))
          await this.returning.departed(memberId, printedSubject(link));
        const said = { language: member.speaks, words, why };
        const disowning = (await this.tokens.disowningAddresses(memberId, at)).map((one) =>
          Email.restore(one),
        );
        const seal = (to: Email) => this.sealing.seal(to.text, sealOfClosedAddress(memberId));
        if (!isAgain) account.tellOfClosing(said, at, { disowning, seal });
        await this.closed.close({ memberId, words, why, at });
        const { shown, withheld } = member.leave({ neutral, at });
        await this.pictures.letGo(shown);
        for (const key of withheld) await this.pictures.letWithheldGo(key);
        return true;
      })
      .catch((error: unknown) => {
        if (error instanceof StaysOpen) return false;
        throw error;
      });
  }
}

/** Takes back what the unit of work did until then. */
class StaysOpen extends Error {}
