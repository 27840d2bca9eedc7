import { type SiteConsentId, SiteConsentNotFound } from '#domain/community/vouching/site-consent';
import type { SiteConsents } from '#domain/community/vouching/site-consents.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';

/** A site is told no more who a member is. What it knows already is its own to forget. */
export class WithdrawSiteConsent {
  constructor(
    private readonly consents: SiteConsents,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws SignInNeeded, SiteConsentNotFound */
  async execute({ actor, id }: { readonly actor: Actor; readonly id: SiteConsentId }): Promise<void> {
    const memberId = actor.mustBeMember();
    await this.acts.run(
      { actor, action: 'sign-on.site-withdraw', object: { kind: 'member', id: memberId } },
      async () => undefined,
      async () => {
        if (!(await this.consents.remove(id, memberId))) throw new SiteConsentNotFound();
      },
    );
  }
}
