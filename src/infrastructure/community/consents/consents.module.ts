import { ContainerModule } from 'inversify';
import { ChooseConsent } from '#application/community/consents/choose-consent';
import type { Consents } from '#application/community/consents/consents.port';
import type { ConsentsQuery } from '#application/community/consents/consents.query';
import { token } from '#application/shared/token';
import { CLOCK, IDS, SQL, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlConsentsRead } from './consents.sql.ts';
import { SqlConsents } from './sql-consents.ts';

export const CONSENTS = token<Consents>('Consents');
export const CONSENTS_READ = token<ConsentsQuery>('ConsentsQuery');

/** What members agreed to. */
export const consentsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(CONSENTS, SqlConsents, [SQL, IDS]);
  adapter(CONSENTS_READ, SqlConsentsRead, [SQL]);
  useCase(ChooseConsent, [CONSENTS, CLOCK, UNIT_OF_WORK]);
});
