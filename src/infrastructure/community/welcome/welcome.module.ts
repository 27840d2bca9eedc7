import { ContainerModule } from 'inversify';
import { BeginWelcome } from '#application/community/welcome/begin-welcome';
import { ChangeWelcomeRule } from '#application/community/welcome/change-welcome-rule';
import { LeaveWelcome } from '#application/community/welcome/leave-welcome';
import { TakeWelcomeStep } from '#application/community/welcome/take-welcome-step';
import type { WelcomeRules, Welcomes } from '#application/community/welcome/welcome.port';
import type { WelcomeQuery } from '#application/community/welcome/welcome.query';
import { token } from '#application/shared/token';
import { ACTS, CLOCK, ENTITY_MANAGER, SQL, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { PostgresWelcomes } from './postgres-welcomes.ts';
import { SqlWelcomeRules } from './sql-welcome-rules.ts';
import { SqlWelcome } from './welcome.sql.ts';

const WELCOMES = token<Welcomes>('Welcomes');
/** Also for the catalogue of settings. */
export const WELCOME_RULES = token<WelcomeRules>('WelcomeRules');
export const WELCOME = token<WelcomeQuery>('WelcomeQuery');

/** The first steps of newcomers. */
export const welcomeModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(WELCOMES, PostgresWelcomes, [ENTITY_MANAGER, SQL]);
  adapter(WELCOME_RULES, SqlWelcomeRules, [SQL]);
  adapter(WELCOME, SqlWelcome, [SQL, WELCOME_RULES, CLOCK]);
  useCase(BeginWelcome, [WELCOMES, CLOCK, UNIT_OF_WORK]);
  useCase(TakeWelcomeStep, [WELCOMES, CLOCK, UNIT_OF_WORK]);
  useCase(LeaveWelcome, [WELCOMES, CLOCK, UNIT_OF_WORK]);
  useCase(ChangeWelcomeRule, [WELCOME_RULES, ACTS, CLOCK]);
});
