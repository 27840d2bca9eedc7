import type { Account } from '#domain/community/accounts/account';
import { Email } from '#domain/community/accounts/email';
import {
  LinkedToAnother,
  type ProviderLink,
  ShowAddressBeforeLinking,
  SignInByProvider,
} from '#domain/community/sign-on/provider-link';
import type { ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { Attested, SignOnApi } from '../../site/published/sign-on.api.ts';
import type { Credentials } from '../accounts/credentials.query.ts';

/** How long a password that was chosen by the mailbox shows the mailbox. */
const MAILBOX_SHOWN_MS = 60 * 60_000;

/** Providers whose links let that member in, where nothing else does; null where their password does. */
type ComesByProvider = readonly string[] | null;

/**
 * How far a password links an account to somebody whom a provider named. Nowhere does it bring a second name of the same provider.
 * Where members come in by a provider alone, it is half of what is asked: else whoever stole one would come in all the same.
 */
export class PasswordLinkGate {
  constructor(
    private readonly links: ProviderLinks,
    private readonly moderation: ModerationApi,
    private readonly signOn: SignOnApi,
  ) {}

  /** Before the unit of work. */
  async waysOf(known: Credentials): Promise<ComesByProvider> {
    if (!(await this.signOn.isOnlyWay())) return null;
    const { role } = await this.moderation.rightsOf(known.memberId, known);
    return role === 'administrator'
      ? null
      : (await this.signOn.buttons()).map(({ providerId }) => providerId);
  }

  /** Inside the unit of work, of the account that is held. @throws LinkedToAnother, SignInByProvider, ShowAddressBeforeLinking */
  async mustBeOpen(account: Account, attested: Attested, ways: ComesByProvider, at: Date): Promise<void> {
    const links = await this.links.ofMember(account.memberId);
    if (ways?.some((open) => links.some(({ providerId }) => providerId === open)))
      throw new SignInByProvider();
    if (links.some((one) => isAnotherName(one, attested))) throw new LinkedToAnother();
    if (ways && !isOfAddress(attested, account.address) && !isMailboxShown(account, at))
      throw new ShowAddressBeforeLinking();
  }
}

const isAnotherName = (link: ProviderLink, { providerId, subject }: Attested): boolean =>
  link.providerId === providerId && link.subject !== subject;

const isOfAddress = ({ email, isEmailTrusted }: Attested, address: Email): boolean =>
  isEmailTrusted && email !== null && (Email.find(email)?.equals(address) ?? false);

/** A password is set by the mailbox, or in a session, from which a link is made without any of this. */
const isMailboxShown = ({ passwordSetAt }: Account, at: Date): boolean =>
  at.getTime() - passwordSetAt.getTime() < MAILBOX_SHOWN_MS;
