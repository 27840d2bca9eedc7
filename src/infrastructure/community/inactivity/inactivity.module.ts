import { ContainerModule } from 'inversify';
import { ChangeInactivityRule } from '#application/community/inactivity/change-inactivity-rule';
import { CloseInactiveAccounts } from '#application/community/inactivity/close-inactive-accounts';
import type { AbsentMembers, InactivityRules } from '#application/community/inactivity/inactivity.port';
import type { InactivityQuery } from '#application/community/inactivity/inactivity.query';
import { token } from '#application/shared/token';
import { ACTS, AUDIT_LOG, CLOCK, MAILER, SQL, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { CLOSER } from '../leaving/leaving.module.ts';
import { SqlInactivity } from './inactivity.sql.ts';
import { SqlAbsentMembers } from './sql-absent-members.ts';
import { SqlInactivityRules } from './sql-inactivity-rules.ts';

/** Also for the catalogue of settings. */
export const INACTIVITY_RULES = token<InactivityRules>('InactivityRules');
const ABSENT = token<AbsentMembers>('AbsentMembers');
export const INACTIVITY = token<InactivityQuery>('InactivityQuery');

/** Accounts that nobody uses: how long they are kept, and how they end. */
export const inactivityModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(INACTIVITY_RULES, SqlInactivityRules, [SQL]);
  adapter(ABSENT, SqlAbsentMembers, [SQL]);
  adapter(INACTIVITY, SqlInactivity, [INACTIVITY_RULES, SQL, CLOCK]);
  useCase(ChangeInactivityRule, [INACTIVITY_RULES, ACTS, CLOCK]);
  useCase(CloseInactiveAccounts, [INACTIVITY_RULES, ABSENT, CLOSER, MAILER, AUDIT_LOG, CLOCK, UNIT_OF_WORK]);
});
