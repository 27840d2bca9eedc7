import type { Account } from '#domain/community/accounts/account';
import {
  NOTHING_GIVEN,
  type ProviderLink,
  type ProviderLinkId,
} from '#domain/community/sign-on/provider-link';
import type { ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Ids } from '../../shared/ports.ts';
import type { Rights } from '../../shared/viewer.ts';
import type { ReturningMembers } from '../../moderation/published/returning-members.api.ts';
import type { Arrival } from '../../site/published/sign-on.api.ts';
import { printedSubject } from './sign-on.rules.ts';

/** An account is linked; under what befell whoever left by that name of the provider's. */
export interface Linked {
  readonly link: ProviderLink;
  readonly standing: Rights['standing'];
}

/**
 * Links an account to a provider; its owner is told, and it is on record. Sanctions of whoever left under that name of the provider's hold
 * again. Inside the unit of work.
 */
export class ProviderLinker {
  constructor(
    private readonly links: ProviderLinks,
    private readonly log: AuditLog,
    private readonly returning: ReturningMembers,
    private readonly ids: Ids,
  ) {}

  async link(
    account: Account,
    { providerId, slug, subject }: Arrival['attested'],
    at: Date,
  ): Promise<Linked> {
    const { memberId } = account;
    const id = this.ids.next<ProviderLinkId>();
    const link = { id, memberId, providerId, subject, given: NOTHING_GIVEN, linkedAt: at, lastUsedAt: at };
    await this.links.add(link);
    account.noteProvider('linked', at);
    await this.log.write({
      at,
      actorId: memberId,
      action: 'sign-on.link',
      objectKind: 'member',
      objectId: memberId,
      outcome: 'done',
      details: { provider: slug },
    });
    return { link, standing: await this.returning.arrived(memberId, printedSubject(link)) };
  }
}
