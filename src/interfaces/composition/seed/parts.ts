import type { EntityManager } from '@mikro-orm/postgresql';
import type { Container } from 'inversify';
import type { PasswordHasher } from '#application/community/accounts/password-hasher.port';
import type { Clock, FileStore, Ids, UnitOfWork } from '#application/shared/ports';
import type { LookAlikes, TextRenderer } from '#application/shared/text.ports';
import { PASSWORD_HASHER } from '#infrastructure/community/accounts/accounts.module';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import {
  CLOCK,
  ENTITY_MANAGER,
  FILES,
  IDS,
  LOOK_ALIKES,
  PUBLIC_URL,
  RENDERER,
  SQL,
  UNIT_OF_WORK,
} from '#infrastructure/platform/platform.tokens';
import type { WordWorkshop } from '#domain/moderation/words/word-definition';
import type { ChallengeBook } from '#application/engagement/challenges/challenge-book.port';
import { CHALLENGE_BOOK } from '#infrastructure/engagement/desk/desk.module';
import type { LedgerKeeper } from '#application/engagement/points/ledger.keeper';
import { LEDGER_KEEPER } from '#infrastructure/engagement/points/points.module';
import { WORD_WORKSHOP } from '#infrastructure/moderation/words/words.module';
import { takenFrom } from '../provided.ts';

/** What filling an empty database needs. */
export interface SeedParts {
  readonly em: EntityManager;
  readonly sql: Sql;
  readonly unitOfWork: UnitOfWork;
  readonly renderer: TextRenderer;
  readonly lookAlikes: LookAlikes;
  readonly hasher: PasswordHasher;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly files: FileStore;
  readonly workshop: WordWorkshop;
  readonly ledger: LedgerKeeper;
  readonly challenges: ChallengeBook;
}

export function seedPartsFrom(container: Container): SeedParts {
  const get = takenFrom(container);
  return {
    em: get(ENTITY_MANAGER),
    sql: get(SQL),
    unitOfWork: get(UNIT_OF_WORK),
    renderer: get(RENDERER),
    lookAlikes: get(LOOK_ALIKES),
    hasher: get(PASSWORD_HASHER),
    ids: get(IDS),
    clock: get(CLOCK),
    publicUrl: get(PUBLIC_URL),
    files: get(FILES),
    workshop: get(WORD_WORKSHOP),
    ledger: get(LEDGER_KEEPER),
    challenges: get(CHALLENGE_BOOK),
  };
}
