import { ContainerModule } from 'inversify';
import { AdmitLastJudges } from '#application/moderation/appeals/admit-last-judges';
import { BenchReader } from '#application/moderation/appeals/bench.reader';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import { DecideAppeal } from '#application/moderation/appeals/decide-appeal';
import { FileAppeal } from '#application/moderation/appeals/file-appeal';
import { LesserMeasures } from '#application/moderation/appeals/lesser-measures.reader';
import { LookAgain } from '#application/moderation/consumers/look-again';
import type { DecisionPartsQuery } from '#application/moderation/decisions/decision-parts.query';
import type { KeptCasesQuery } from '#application/moderation/review/kept-cases.query';
import { PERSONAL_NUMBERS } from '#application/moderation/published/personal-numbers.api';
import { token } from '#application/shared/token';
import type { Appeals } from '#domain/moderation/appeals/appeals.port';
import {
  ACTS,
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import {
  CONTENT_KINDS,
  DECISION_ROWS,
  DECISIONS,
  MEASURE_LIFTER,
  MEMBER_FILES,
  PARTIES,
  ROLE_RIGHTS,
  SANCTIONS,
  STATEMENTS,
} from '../moderation.module.ts';
import { SqlDecisionParts } from '../decisions/decision-parts.sql.ts';
import { SqlKeptCases } from '../review/kept-cases.sql.ts';
import { REVIEW_INTAKE, REVIEW_ITEMS } from '../review/review.module.ts';
import { PostgresAppeals } from './postgres-appeals.ts';

export const LESSER_MEASURES = token<LesserMeasures>('LesserMeasures');
export const BENCH = token<BenchReader>('BenchReader');
const KEPT_CASES = token<KeptCasesQuery>('KeptCasesQuery');
const PARTS = token<DecisionPartsQuery>('DecisionPartsQuery');
const APPEALS = token<Appeals>('Appeals');

/** Complaints about decisions; needs `moderationModule` and `reviewModule` beside it. */
export const appealsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(APPEALS, PostgresAppeals, [ENTITY_MANAGER]);
  adapter(LESSER_MEASURES, LesserMeasures, [DECISION_ROWS, MEMBER_FILES, CONTENT_KINDS]);
  adapter(KEPT_CASES, SqlKeptCases, [SQL]);
  adapter(PARTS, SqlDecisionParts, [SQL]);
  adapter(BENCH, BenchReader, [MEMBER_CARDS, ROLE_RIGHTS, PARTS]);
  useCase(FileAppeal, [
    DECISION_ROWS,
    PARTIES,
    DECISIONS,
    APPEALS,
    CONTENT_KINDS,
    MEMBER_CARDS,
    BENCH,
    REVIEW_INTAKE,
    PERSONAL_NUMBERS,
    THROTTLE,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(DecideAppeal, [
    APPEALS,
    REVIEW_ITEMS,
    DECISIONS,
    SANCTIONS,
    MEASURE_LIFTER,
    DECISION_ROWS,
    BENCH,
    CONTENT_KINDS,
    STATEMENTS,
    PERSONAL_NUMBERS,
    IDS,
    CLOCK,
    ACTS,
  ]);
  useCase(AdmitLastJudges, [DECISION_ROWS, KEPT_CASES, BENCH, REVIEW_ITEMS, CLOCK, UNIT_OF_WORK]);
  useCase(LookAgain, [DECISION_ROWS, BENCH, CONTENT_KINDS, REVIEW_INTAKE]);
});
