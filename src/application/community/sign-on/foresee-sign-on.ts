import { Email } from '#domain/community/accounts/email';
import type { ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import type { Actor } from '#domain/shared/actor';
import type { ProvidedRights } from '../../moderation/published/provided-rights.api.ts';
import type { Attested } from '../../site/published/sign-on.api.ts';
import type { CredentialsQuery } from '../accounts/credentials.query.ts';

/** What a sign-in would come to. */
export interface ForeseenSignOn {
  /** enters: is linked · links-first: an account has that address, its password is asked · joins: makes an account · stays-out */
  readonly becomes: 'enters' | 'links-first' | 'joins' | 'stays-out';
  /** Of the account that is meant. */
  readonly pseudonym: string | null;
  /** Why nobody new would come in. */
  readonly because: 'takes-nobody' | 'no-address' | null;
  readonly role: string | null;
  readonly groups: readonly string[];
  /** Groups that the rules name and the ceiling, or a name that no group has, keeps away. */
  readonly groupsKeptAway: readonly string[];
  readonly branches: readonly string[];
}

/** For who keeps a provider: what would become of somebody with these claims. Nothing is changed. */
export class ForeseeSignOn {
  constructor(
    private readonly links: ProviderLinks,
    private readonly credentials: CredentialsQuery,
    private readonly rights: ProvidedRights,
  ) {}

  /** @throws NotAllowed */
  async execute(asked: {
    readonly actor: Actor;
    readonly attested: Attested;
    readonly takesNew: boolean;
  }): Promise<ForeseenSignOn> {
    asked.actor.mustBeAllowed('sign-on.manage');
    const { attested, takesNew } = asked;
    const { role, groups } = await this.rights.foresee(attested);
    const groupsKeptAway = attested.groups.filter((slug) => !groups.includes(slug));
    const same = { role, groups, groupsKeptAway, branches: attested.branches };
    const link = await this.links.find(attested.providerId, attested.subject);
    const linked = link && (await this.credentials.ofMember(link.memberId));
    if (linked) return { becomes: 'enters', pseudonym: linked.pseudonym, because: null, ...same };
    const address = attested.isEmailTrusted ? Email.find(attested.email ?? '') : null;
    const meant = address && (await this.credentials.byEmail(address.key));
    if (meant) return { becomes: 'links-first', pseudonym: meant.pseudonym, because: null, ...same };
    const because = !takesNew ? 'takes-nobody' : address ? null : 'no-address';
    return { becomes: because === null ? 'joins' : 'stays-out', pseudonym: null, because, ...same };
  }
}
