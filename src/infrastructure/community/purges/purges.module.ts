import { ContainerModule } from 'inversify';
import { ForgetDeletedWords } from '#application/community/purges/forget-deleted-words';
import type { DeletedWords } from '#application/community/purges/deleted-words.port';
import { CONTESTABLE_DECISIONS } from '#application/moderation/published/contestable-decisions.api';
import { OPEN_CASES } from '#application/moderation/published/open-cases.api';
import { CASE_PIECES } from '#application/moderation/published/case-pieces.api';
import { PieceEraser } from '#application/community/purges/piece.eraser';
import { ProposePiecePurge } from '#application/community/purges/propose-piece-purge';
import { ProposePurge } from '#application/community/purges/propose-purge';
import type { PurgesQuery } from '#application/community/purges/purges.query';
import { QuotesOfErased } from '#application/community/purges/quotes-of.erased';
import { TracesOfErased } from '#application/community/purges/traces-of.erased';
import { SettlePurge } from '#application/community/purges/settle-purge';
import { TEXT_STORES } from '#application/shared/text-stores';
import { token } from '#application/shared/token';
import type { Purges } from '#domain/community/purges/purges.port';
import {
  ACTS,
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  SQL,
  TROUBLES,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { COMPOSER, ERASURES, PARTED_FILES, QUOTES_OF_ERASED, TOPICS } from '../forum.tokens.ts';
import { OTHERS_WORDS, READINGS, SEALED_TEXTS } from '../topics/topics.module.ts';
import { PostgresPurges } from './postgres-purges.ts';
import { SqlPurges } from './purges.sql.ts';
import { SqlDeletedWords } from './sql-deleted-words.ts';
import { SqlErasures } from './sql-erasures.ts';

const PURGES = token<Purges>('Purges');
const DELETED_WORDS = token<DeletedWords>('DeletedWords');
const TRACES = token<TracesOfErased>('TracesOfErased');
const PIECE_ERASER = token<PieceEraser>('PieceEraser');
export const PURGE_ROWS = token<PurgesQuery>('PurgesQuery');

/** What two people erase for good; needs `topicsModule` beside it. */
export const purgesModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(PURGES, PostgresPurges, [ENTITY_MANAGER, SQL]);
  adapter(ERASURES, SqlErasures, [SQL]);
  adapter(QUOTES_OF_ERASED, QuotesOfErased, [TOPICS, ERASURES, OTHERS_WORDS, COMPOSER, SEALED_TEXTS]);
  adapter(TRACES, TracesOfErased, [QUOTES_OF_ERASED, TEXT_STORES, READINGS]);
  adapter(PIECE_ERASER, PieceEraser, [CASE_PIECES, ERASURES, TRACES, IDS]);
  useCase(ProposePiecePurge, [CASE_PIECES, PURGES, READINGS, ACTS, IDS, CLOCK, UNIT_OF_WORK]);
  adapter(PURGE_ROWS, SqlPurges, [SQL, CASE_PIECES]);
  useCase(ProposePurge, [TOPICS, PURGES, OTHERS_WORDS, READINGS, ACTS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(SettlePurge, [
    TOPICS,
    PURGES,
    ERASURES,
    OTHERS_WORDS,
    TRACES,
    PIECE_ERASER,
    PARTED_FILES,
    ACTS,
    IDS,
    CLOCK,
  ]);
  adapter(DELETED_WORDS, SqlDeletedWords, [SQL]);
  useCase(ForgetDeletedWords, [
    DELETED_WORDS,
    TOPICS,
    ERASURES,
    OPEN_CASES,
    CONTESTABLE_DECISIONS,
    PARTED_FILES,
    CLOCK,
    TROUBLES,
    UNIT_OF_WORK,
  ]);
});
