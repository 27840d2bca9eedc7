import { ContainerModule } from 'inversify';
import { AppointFounder } from '#application/moderation/consumers/appoint-founder';
import { RecordActs } from '#application/moderation/consumers/record-acts';
import type { StatementWriter } from '#application/moderation/consumers/statement-writer.port';
import { AssignRole } from '#application/moderation/permissions/assign-role';
import { ModerationRights } from '#application/moderation/permissions/rights.api';
import type { RoleRights } from '#application/moderation/permissions/role-rights.port';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { token } from '#application/shared/token';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import type { RoleAssignments } from '#domain/moderation/permissions/role-assignments.port';
import { CLOCK, ENTITY_MANAGER, SQL, UNIT_OF_WORK } from '../platform/platform.tokens.ts';
import { wire } from '../platform/wire.ts';
import { FrenchStatements } from './decisions/french-statements.ts';
import { PostgresDecisions } from './decisions/postgres-decisions.ts';
import { DefaultMatrix } from './permissions/default-matrix.sql.ts';
import { PostgresRoleAssignments } from './permissions/postgres-role-assignments.ts';
import { SqlRoleRights } from './permissions/role-rights.sql.ts';

export const DECISIONS = token<Decisions>('Decisions');
const STATEMENTS = token<StatementWriter>('StatementWriter');
const ROLE_ASSIGNMENTS = token<RoleAssignments>('RoleAssignments');
export const ROLE_RIGHTS = token<RoleRights>('RoleRights');
/** To be seeded once at every start, before the first request. */
export const DEFAULT_MATRIX = token<DefaultMatrix>('DefaultMatrix');

export const moderationModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(ROLE_ASSIGNMENTS, PostgresRoleAssignments, [ENTITY_MANAGER, SQL]);
  adapter(DECISIONS, PostgresDecisions, [ENTITY_MANAGER]);
  adapter(ROLE_RIGHTS, SqlRoleRights, [SQL]);
  adapter(DEFAULT_MATRIX, DefaultMatrix, [SQL]);
  adapter(MODERATION_API, ModerationRights, [ROLE_RIGHTS, ROLE_ASSIGNMENTS, CLOCK, UNIT_OF_WORK]);
  useCase(AssignRole, [ROLE_ASSIGNMENTS, ROLE_RIGHTS, CLOCK, UNIT_OF_WORK]);
  useCase(AppointFounder, [ROLE_ASSIGNMENTS]);
  adapter(STATEMENTS, FrenchStatements, []);
  useCase(RecordActs, [DECISIONS, STATEMENTS]);
});
