import { ContainerModule } from 'inversify';
import { AskForClosingLetter } from '#application/community/consumers/ask-for-closing-letter';
import { AccountCloser } from '#application/community/leaving/account.closer';
import { AskForDataCopy } from '#application/community/leaving/ask-for-data-copy';
import type { DataCopies, OwnFiles } from '#application/community/leaving/data-copies.port';
import { SendClosingLetter } from '#application/community/leaving/send-closing-letter';
import type { SelfService } from '#application/community/leaving/self-service.port';
import { DataCopyFiles } from '#application/community/leaving/data-copy.files';
import { ForgetDataCopies } from '#application/community/leaving/forget-data-copies';
import { type CopyGuide, MakeDataCopy } from '#application/community/leaving/make-data-copy';
import { RedactDataCopies } from '#application/community/leaving/redact-data-copies';
import { ReadDataCopy } from '#application/community/leaving/read-data-copy';
import { ExportMyData } from '#application/community/leaving/export-my-data';
import { ForgetFormerMembers } from '#application/community/leaving/forget-former-members';
import type { ClosedAccounts } from '#application/community/leaving/closed-accounts.port';
import { ErasureList } from '#application/community/leaving/erasures.list';
import { ReplayErasures } from '#application/community/leaving/replay-erasures';
import { LeaveAllConversations } from '#application/community/leaving/leave-all-conversations';
import { LeaveCommunity } from '#application/community/leaving/leave-community';
import type { LeftWordsBook } from '#application/community/leaving/left-words.port';
import { TakeNameOut } from '#application/community/leaving/take-name-out';
import type { TellingTextsQuery } from '#application/community/leaving/telling-texts.query';
import { LeftOpenings } from '#application/community/leaving/left-openings.keeper';
import type { LeftTraces } from '#application/community/leaving/left-traces.port';
import { TakeLeftTraces } from '#application/community/leaving/take-left-traces';
import { TracesOfErased } from '#application/community/purges/traces-of.erased';
import { TakePostsBack } from '#application/community/leaving/take-posts-back';
import { MarkTakenAlong } from '#application/community/leaving/mark-taken-along';
import { TakeWordsAlong } from '#application/community/leaving/take-words-along';
import { TAKEN_ALONG_MARKS } from '#application/shared/taken-along-marks';
import { KEPT_PIECES } from '#application/moderation/published/kept-pieces.api';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { RETURNING_MEMBERS } from '#application/moderation/published/returning-members.api';
import { DEPARTURES, TAKING_BACK } from '#application/shared/departures';
import { type InPlaceOfWords, PERSON_STORE } from '#application/shared/person-stores';
import { LASTING_TEXT_STORES } from '#application/shared/text-stores';
import { token } from '#application/shared/token';
import {
  ARCHIVES,
  CLOCK,
  FILES,
  IDS,
  JOBS,
  LOOK_ALIKES,
  MAILER,
  SEALING,
  SHEETS,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { ACCOUNT_TOKENS, ACCOUNTS, ENDER, IDENTITY } from '../accounts/accounts.module.ts';
import { BELL, CHANNELS, MEMBERSHIPS } from '../chat/chat.module.ts';
import {
  COMPOSER,
  ERASURES,
  LEFT_OPENINGS,
  PARTED_FILES,
  QUOTES_OF_ERASED,
  SEALS,
  TOPICS,
} from '../forum.tokens.ts';
import { AVATAR_FILES, MEMBERS } from '../members/members.module.ts';
import { PROVIDER_LINKS } from '../sign-on/sign-on.module.ts';
import { OTHERS_WORDS, READINGS, SEALED_TEXTS } from '../topics/topics.module.ts';
import { SqlClosedAccounts } from './sql-closed-accounts.ts';
import { SqlDataCopies, SqlOwnFiles } from './sql-data-copies.ts';
import { SqlSelfService } from './sql-self-service.ts';
import { SqlLeftTraces } from './sql-left-traces.ts';
import { SqlLeftWords } from './sql-left-words.ts';
import { SqlTellingTexts } from './telling-texts.sql.ts';

export const TELLING_TEXTS = token<TellingTextsQuery>('TellingTextsQuery');
const CLOSED = token<ClosedAccounts>('ClosedAccounts');
const ERASURE_LIST = token<ErasureList>('ErasureList');
const LEFT_TRACES = token<LeftTraces>('LeftTraces');
const LASTING_TRACES = token<TracesOfErased>('LastingTracesOfErased');
const BOOK = token<LeftWordsBook>('LeftWordsBook');
const COPIES = token<DataCopies>('DataCopies');
const OWN_FILES = token<OwnFiles>('OwnFiles');
const COPY_FILES = token<DataCopyFiles>('DataCopyFiles');
/** To be bound by the composition. */
export const COPY_GUIDE = token<CopyGuide>('CopyGuide');
const SELF_SERVICE = token<SelfService>('SelfService');
export const CLOSER = token<AccountCloser>('AccountCloser');
/** To be bound by the composition. */
export const INSTEAD = token<InPlaceOfWords>('InPlaceOfWords');

/** Members who leave, and what they take along. */
export const leavingModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(CLOSED, SqlClosedAccounts, [SQL]);
  adapter(BOOK, SqlLeftWords, [SQL]);
  adapter(TELLING_TEXTS, SqlTellingTexts, [SQL]);
  useCase(LeaveCommunity, [IDENTITY, CLOSER]);
  adapter(CLOSER, AccountCloser, [
    MODERATION_API,
    MEMBERS,
    ACCOUNTS,
    ACCOUNT_TOKENS,
    ENDER,
    PROVIDER_LINKS,
    CLOSED,
    RETURNING_MEMBERS,
    AVATAR_FILES,
    LOOK_ALIKES,
    SEALING,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(AskForClosingLetter, [JOBS]);
  useCase(SendClosingLetter, [MAILER, SEALING]);
  useCase(LeaveAllConversations, [BOOK, CHANNELS, MEMBERSHIPS, BELL, UNIT_OF_WORK]);
  useCase(TakeNameOut, [BOOK, TOPICS, OTHERS_WORDS, COMPOSER, UNIT_OF_WORK]);
  adapter(LEFT_TRACES, SqlLeftTraces, [SQL]);
  adapter(LASTING_TRACES, TracesOfErased, [QUOTES_OF_ERASED, LASTING_TEXT_STORES, READINGS]);
  adapter(LEFT_OPENINGS, LeftOpenings, [TOPICS, ERASURES, LEFT_TRACES, SEALED_TEXTS, COMPOSER, INSTEAD]);
  useCase(TakeLeftTraces, [LEFT_TRACES, LASTING_TRACES, CLOCK, UNIT_OF_WORK]);
  useCase(TakePostsBack, [BOOK, TOPICS, CLOCK, UNIT_OF_WORK]);
  useCase(TakeWordsAlong, [
    BOOK,
    TOPICS,
    SEALS,
    LEFT_OPENINGS,
    ERASURES,
    QUOTES_OF_ERASED,
    READINGS,
    LASTING_TEXT_STORES,
    PARTED_FILES,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  adapter(ERASURE_LIST, ErasureList, [FILES, CLOCK]);
  useCase(ReplayErasures, [ERASURE_LIST, CLOSED, CLOSER]);
  useCase(ForgetFormerMembers, [
    CLOSED,
    ERASURE_LIST,
    TAKING_BACK,
    DEPARTURES,
    KEPT_PIECES,
    PERSON_STORE,
    INSTEAD,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(MarkTakenAlong, [CLOSED, KEPT_PIECES, BOOK, TAKEN_ALONG_MARKS, UNIT_OF_WORK]);
  adapter(COPIES, SqlDataCopies, [SQL]);
  adapter(OWN_FILES, SqlOwnFiles, [SQL]);
  adapter(COPY_FILES, DataCopyFiles, [FILES]);
  useCase(AskForDataCopy, [COPIES, JOBS, THROTTLE, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(MakeDataCopy, [
    COPIES,
    COPY_FILES,
    PERSON_STORE,
    OWN_FILES,
    FILES,
    ARCHIVES,
    SHEETS,
    COPY_GUIDE,
    JOBS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(ReadDataCopy, [COPIES, COPY_FILES, THROTTLE, CLOCK]);
  useCase(RedactDataCopies, [COPIES, JOBS, IDS, CLOCK]);
  useCase(ForgetDataCopies, [COPIES, COPY_FILES, JOBS, CLOCK, UNIT_OF_WORK]);
  adapter(SELF_SERVICE, SqlSelfService, [SQL]);
  useCase(ExportMyData, [PERSON_STORE, SELF_SERVICE, THROTTLE, CLOCK, UNIT_OF_WORK]);
});
