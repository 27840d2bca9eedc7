import { ContainerModule } from 'inversify';
import { ReadMySites } from '#application/community/vouching/read-my-sites';
import { VouchForMember } from '#application/community/vouching/vouch-for-member';
import { WithdrawSiteConsent } from '#application/community/vouching/withdraw-site-consent';
import { token } from '#application/shared/token';
import { CONNECTED_SITES_API } from '#application/site/published/connected-sites.api';
import type { SiteConsents } from '#domain/community/vouching/site-consents.port';
import { ACTS, AUDIT_LOG, CLOCK, IDS, SQL, THROTTLE, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { CREDENTIALS } from '../accounts/accounts.module.ts';
import { SqlSiteConsents } from './site-consents.sql.ts';

const CONSENTS = token<SiteConsents>('SiteConsents');

export const vouchingModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(CONSENTS, SqlSiteConsents, [SQL]);
  useCase(VouchForMember, [
    CONNECTED_SITES_API,
    CONSENTS,
    CREDENTIALS,
    AUDIT_LOG,
    THROTTLE,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(WithdrawSiteConsent, [CONSENTS, ACTS]);
  useCase(ReadMySites, [CONSENTS, CONNECTED_SITES_API]);
});
