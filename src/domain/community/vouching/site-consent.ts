import { DomainError } from '../../shared/domain-error.ts';
import type { Id, MemberId } from '../../shared/id.ts';

export type SiteConsentId = Id<'SiteConsent'>;

/** That a member lets another site know who they are here. Its id is what that site calls them: another one at each. */
export interface SiteConsent {
  readonly id: SiteConsentId;
  readonly memberId: MemberId;
  readonly siteId: string;
  /** Whether they agreed to its being told their address. */
  readonly tellsEmail: boolean;
  readonly agreedAt: Date;
  readonly lastUsedAt: Date;
}

export class SiteConsentNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.site-consent-not-found';
  constructor() {
    super('No such consent');
  }
}

/** Nobody is vouched for whose address is not known to be theirs, or who may not be here. */
export class NotVouchedFor extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.not-vouched-for';
  constructor() {
    super('Not vouched for');
  }
}
