import type { SiteConsent, SiteConsentId } from '#domain/community/vouching/site-consent';
import type { SiteConsents } from '#domain/community/vouching/site-consents.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const CONSENT = `id, member_id as "memberId", site_id as "siteId", tells_email as "tellsEmail", agreed_at as "agreedAt",
  last_used_at as "lastUsedAt"`;

export class SqlSiteConsents implements SiteConsents {
  constructor(private readonly sql: Sql) {}

  find(memberId: MemberId, siteId: string): Promise<SiteConsent | null> {
    return this.sql.row<SiteConsent>(
      `select ${CONSENT} from community.site_consent where member_id = $1 and site_id = $2`,
      [memberId, siteId],
    );
  }

  ofMember(memberId: MemberId): Promise<readonly SiteConsent[]> {
    return this.sql.rows<SiteConsent>(
      `select ${CONSENT} from community.site_consent where member_id = $1 order by agreed_at, id limit 100`,
      [memberId],
    );
  }

  async agree(consent: SiteConsent): Promise<SiteConsent> {
    const row = await this.sql.row<SiteConsent>(
      `insert into community.site_consent (id, member_id, site_id, tells_email, agreed_at, last_used_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (member_id, site_id) do update
         set tells_email = community.site_consent.tells_email or excluded.tells_email, agreed_at = excluded.agreed_at
       returning ${CONSENT}`,
      [
        consent.id,
        consent.memberId,
        consent.siteId,
        consent.tellsEmail,
        consent.agreedAt,
        consent.lastUsedAt,
      ],
    );
    return row!;
  }

  async used(id: SiteConsentId, at: Date): Promise<void> {
    await this.sql.rows('update community.site_consent set last_used_at = $2 where id = $1', [id, at]);
  }

  async remove(id: SiteConsentId, memberId: MemberId): Promise<boolean> {
    const row = await this.sql.row(
      'delete from community.site_consent where id = $1 and member_id = $2 returning id',
      [id, memberId],
    );
    return row !== null;
  }
}
