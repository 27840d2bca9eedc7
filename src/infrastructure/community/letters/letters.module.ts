import { ContainerModule } from 'inversify';
import type { LetterWriter } from '#application/community/letters/letter-writer.port';
import type { Letters } from '#application/community/letters/letters.port';
import { SendDigests } from '#application/community/letters/send-digests';
import { SendLetters } from '#application/community/letters/send-letters';
import { StopLetters } from '#application/community/letters/stop-letters';
import type { StopPageQuery } from '#application/community/letters/stop-page.query';
import type { StopTokens } from '#application/community/letters/stop-tokens.port';
import { AskForLetters } from '#application/community/consumers/ask-for-letters';
import { PIECES_SAID } from '#application/community/published/pieces-said.api';
import { STAFF_READERS } from '#application/community/published/staff-readers.api';
import { MODULES_API } from '#application/site/published/modules.api';
import { token } from '#application/shared/token';
import {
  CLOCK,
  IDS,
  JOBS,
  LETTER_MAILER,
  LETTERS_WAIT_MS,
  OWN_TEXTS,
  SQL,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { CONSENTS } from '../consents/consents.module.ts';
import { FOLLOWS } from '../forum.tokens.ts';
import { MEMBERS } from '../members/members.module.ts';
import { CITED_TEXTS } from '../official/official.module.ts';
import { SignedStopTokens } from './signed-stop-tokens.ts';
import { SqlLetters } from './sql-letters.ts';
import { SqlStaffReaders } from './staff-readers.sql.ts';
import { SqlStopPage } from './stop-page.sql.ts';
import { WordedLetters } from './worded-letters.ts';

export const LETTERS = token<Letters>('Letters');
export const LETTER_WRITER = token<LetterWriter>('LetterWriter');
export const STOP_TOKENS = token<StopTokens>('StopTokens');
export const STOP_PAGE = token<StopPageQuery>('StopPageQuery');

/** Mails about what members are told of. */
export const lettersModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(LETTERS, SqlLetters, [SQL, IDS, CITED_TEXTS, PIECES_SAID, MODULES_API]);
  adapter(LETTER_WRITER, WordedLetters, [OWN_TEXTS, CLOCK]);
  adapter(STOP_TOKENS, SignedStopTokens, [SQL]);
  adapter(STAFF_READERS, SqlStaffReaders, [SQL, LETTERS]);
  adapter(STOP_PAGE, SqlStopPage, [SQL, STOP_TOKENS]);

  useCase(SendLetters, [LETTERS, LETTER_WRITER, STOP_TOKENS, LETTER_MAILER, CLOCK, LETTERS_WAIT_MS]);
  useCase(SendDigests, [LETTERS, LETTER_WRITER, STOP_TOKENS, LETTER_MAILER, JOBS, CLOCK]);
  useCase(StopLetters, [STOP_TOKENS, MEMBERS, FOLLOWS, CONSENTS, CLOCK, UNIT_OF_WORK]);
  useCase(AskForLetters, [JOBS, LETTERS_WAIT_MS]);
});
