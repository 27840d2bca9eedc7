import type { Account } from '#domain/community/accounts/account';
import {
  NOTHING_GIVEN,
  type ProviderLink,
  type ProviderLinkId,
} from '#domain/community/sign-on/provider-link';
import type { ProviderLinks } from '#domain/community/sign-on/provider-links.port';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Ids } from '../../shared/ports.ts';
import type { Arrival } from '../../site/published/sign-on.api.ts';

/** Links an account to a provider; its owner is told, and it is on record. Inside the unit of work. */
export class ProviderLinker {
  constructor(
    private readonly links: ProviderLinks,
    private readonly log: AuditLog,
    private readonly ids: Ids,
  ) {}

  async link(
    account: Account,
    { providerId, slug, subject }: Arrival['attested'],
    at: Date,
  ): Promise<ProviderLink> {
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
    return link;
  }
}
