import { ContainerModule } from 'inversify';
import { ChangeNewcomerRule } from '#application/community/newcomers/change-newcomer-rule';
import { NewAccountDoubts } from '#application/community/newcomers/new-account.doubts';
import { ForgetTextPrints } from '#application/community/newcomers/forget-text-prints';
import type {
  NewcomerAuthors,
  NewcomerRules,
  TextPrints,
} from '#application/community/newcomers/newcomers.port';
import { ArrivalsGate } from '#application/community/newcomers/arrivals.gate';
import { NewcomersGate } from '#application/community/newcomers/newcomers.gate';
import type {
  NewcomerRuleQuery,
  NewcomersQuery,
  WaitingTextsQuery,
} from '#application/community/newcomers/newcomers.query';
import { ARRIVING_TEXTS } from '#application/community/published/arriving-texts.api';
import { NEW_ACCOUNTS } from '#application/moderation/published/new-accounts.api';
import { token } from '#application/shared/token';
import { ACTS, CLOCK, PUBLIC_URL, SQL } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { NEWCOMERS_GATE, TRUST_LEVELS, WRITE_LIMIT } from '../forum.tokens.ts';
import { SqlNewcomerRule, SqlNewcomerRules } from './sql-newcomer-rules.ts';
import { SqlNewcomers } from './newcomers.sql.ts';
import { SqlNewcomerAuthors, SqlTextPrints } from './sql-text-prints.ts';
import { SqlWaitingTexts } from './waiting-texts.sql.ts';

/** Also for the catalogue of settings. */
export const NEWCOMER_RULES = token<NewcomerRules>('NewcomerRules');
const AUTHORS = token<NewcomerAuthors>('NewcomerAuthors');
const PRINTS = token<TextPrints>('TextPrints');
const ARRIVALS = token<ArrivalsGate>('ArrivalsGate');
export const NEWCOMERS = token<NewcomersQuery>('NewcomersQuery');
export const NEWCOMER_RULE = token<NewcomerRuleQuery>('NewcomerRuleQuery');
export const WAITING_TEXTS = token<WaitingTextsQuery>('WaitingTextsQuery');

/** What newcomers write, copies and floods of links: when they wait, and who looks at them. */
export const newcomersModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(NEWCOMER_RULES, SqlNewcomerRules, [SQL]);
  adapter(AUTHORS, SqlNewcomerAuthors, [SQL]);
  adapter(PRINTS, SqlTextPrints, [SQL]);
  adapter(NEW_ACCOUNTS, NewAccountDoubts, [AUTHORS]);
  adapter(ARRIVALS, ArrivalsGate, [AUTHORS, PRINTS, WRITE_LIMIT, TRUST_LEVELS, PUBLIC_URL]);
  adapter(ARRIVING_TEXTS, ArrivalsGate, [AUTHORS, PRINTS, WRITE_LIMIT, TRUST_LEVELS, PUBLIC_URL]);
  adapter(NEWCOMERS_GATE, NewcomersGate, [ARRIVALS]);
  adapter(NEWCOMERS, SqlNewcomers, [SQL, CLOCK]);
  adapter(NEWCOMER_RULE, SqlNewcomerRule, [NEWCOMER_RULES, SQL]);
  adapter(WAITING_TEXTS, SqlWaitingTexts, [SQL]);
  useCase(ChangeNewcomerRule, [NEWCOMER_RULES, ACTS, CLOCK]);
  useCase(ForgetTextPrints, [PRINTS, CLOCK]);
});
