import type { MemberId } from '../../shared/id.ts';
import type { SiteConsent, SiteConsentId } from './site-consent.ts';

export interface SiteConsents {
  find(memberId: MemberId, siteId: string): Promise<SiteConsent | null>;
  ofMember(memberId: MemberId): Promise<readonly SiteConsent[]>;
  /** Keeps the id that stands: the site knows the member by it. @returns what stands */
  agree(consent: SiteConsent): Promise<SiteConsent>;
  used(id: SiteConsentId, at: Date): Promise<void>;
  /** @returns whether there was one */
  remove(id: SiteConsentId, memberId: MemberId): Promise<boolean>;
}
