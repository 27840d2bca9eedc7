import { type Account, WrongCredentials } from '#domain/community/accounts/account';
import { Email } from '#domain/community/accounts/email';
import {
  ConfirmBeforeLinking,
  LinkedToAnother,
  LinkOnceSignedIn,
  type ProviderLink,
  ShowAddressBeforeLinking,
  SignInByProvider,
} from '#domain/community/sign-on/provider-link';
import type { Factors } from '#domain/community/factors/factors.port';
import type { ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import { type LinkByPassword, linkByPassword, type WaysInStanding } from '#domain/community/sign-on/ways-in';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { Attested, SignOnApi } from '../../site/published/sign-on.api.ts';
import type { Credentials } from '../accounts/credentials.query.ts';

/** How long a password that was chosen by the mailbox shows the mailbox. */
const MAILBOX_SHOWN_MS = 60 * 60_000;

/** What is asked before the account is held. */
interface AskedBefore extends Pick<WaysInStanding, 'status' | 'byProvidersAlone' | 'administers'> {
  /** Ids of the providers that are open. */
  readonly open: readonly string[];
}

/** What the password was shown with. */
interface ShownWith {
  readonly attested: Attested;
  /** That a second factor was shown as well. */
  readonly hasShownFactor: boolean;
  /** When the password was. */
  readonly at: Date;
}

/** How far a password links an account to somebody whom a provider named. */
export class PasswordLinkGate {
  constructor(
    private readonly links: ProviderLinks,
    private readonly factors: Factors,
    private readonly moderation: ModerationApi,
    private readonly signOn: SignOnApi,
  ) {}

  /** Before the unit of work. */
  async ask(known: Credentials): Promise<AskedBefore> {
    const { status } = known;
    const { role } = await this.moderation.rightsOf(known.memberId, known);
    return {
      status,
      byProvidersAlone: await this.signOn.isOnlyWay(),
      administers: role === 'administrator',
      open: (await this.signOn.buttons()).map(({ providerId }) => providerId),
    };
  }

  /**
   * Inside the unit of work, of the account that is held.
   * @returns whether a second factor is to be shown before it is linked
   * @throws WrongCredentials, ConfirmBeforeLinking, LinkOnceSignedIn, LinkedToAnother, SignInByProvider, ShowAddressBeforeLinking
   */
  async mustLink(
    account: Account,
    { open, ...asked }: AskedBefore,
    shown: ShownWith,
  ): Promise<'links' | 'factor'> {
    const { attested, hasShownFactor, at } = shown;
    const { memberId } = account;
    const becomes = linkByPassword({
      ...asked,
      link: linkOf(await this.links.ofMember(memberId), attested, open),
      factor: hasShownFactor ? 'shown' : (await this.factors.isEnrolled(memberId)) ? 'asked' : 'none',
      isMailboxShown: isOfAddress(attested, account.address) || isMailboxShown(account, at),
    });
    if (becomes === 'links' || becomes === 'factor') return becomes;
    throw new REFUSALS[becomes]();
  }
}

const REFUSALS = {
  nobody: WrongCredentials,
  'confirm-first': ConfirmBeforeLinking,
  'signed-in-first': LinkOnceSignedIn,
  'by-provider': SignInByProvider,
  'another-name': LinkedToAnother,
  'mailbox-first': ShowAddressBeforeLinking,
} as const satisfies Record<Exclude<LinkByPassword, 'links' | 'factor'>, new () => Error>;

function linkOf(
  links: readonly ProviderLink[],
  attested: Attested,
  open: readonly string[],
): WaysInStanding['link'] {
  if (links.length === 0) return 'none';
  if (links.some((one) => isAnotherName(one, attested))) return 'another-name';
  return links.some(({ providerId }) => open.includes(providerId)) ? 'open' : 'closed';
}

const isAnotherName = (link: ProviderLink, { providerId, subject }: Attested): boolean =>
  link.providerId === providerId && link.subject !== subject;

const isOfAddress = ({ email, isEmailTrusted }: Attested, address: Email): boolean =>
  isEmailTrusted && email !== null && (Email.find(email)?.equals(address) ?? false);

/** A password is set by the mailbox, or in a session, from which a link is made without any of this. */
const isMailboxShown = ({ passwordSetAt }: Account, at: Date): boolean =>
  at.getTime() - passwordSetAt.getTime() < MAILBOX_SHOWN_MS;
