import type { Archives, Sheets } from '#application/shared/archives';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AuditChain } from '#application/shared/audit-chain';
import type { AuditedActs, AuditLog } from '#application/shared/audit-log';
import type { AuditTrail } from '#application/shared/audit-trail';
import type { LetterMailer, SentMails } from '#application/shared/letter.ports';
import type {
  Clock,
  FileStore,
  FoundFiles,
  Ids,
  JobQueue,
  Mailer,
  RealtimeChannel,
  LastingDigests,
  KeyedDigests,
  Sealing,
  Secrets,
  Throttle,
  Troubles,
  UnitOfWork,
  UnitOfWorkInTurn,
} from '#application/shared/ports';
import type { OwnTextsNow } from '#application/shared/own-texts';
import { token } from '#application/shared/token';
import type {
  GraphicWorkshop,
  ImageWorkshop,
  LookAlikes,
  TextRenderer,
} from '#application/shared/text.ports';
import type { WaysOut } from './egress/ways-out.ts';
import type { Changes } from './page-cache/changes.ts';
import type { HttpClient } from './egress/http-client.ts';
import type { Sql } from './persistence/sql.ts';

export const ENTITY_MANAGER = token<EntityManager>('EntityManager');
export const CHANGES = token<Changes>('Changes');
export const SQL = token<Sql>('Sql');
export const CLOCK = token<Clock>('Clock');
export const IDS = token<Ids>('Ids');
export const SEALING = token<Sealing>('Sealing');
export const KEYED_DIGESTS = token<KeyedDigests>('KeyedDigests');
export const LASTING_DIGESTS = token<LastingDigests>('LastingDigests');
/** The one way out, with the addresses inside that the configuration names. */
export const WAYS_OUT = token<WaysOut>('WaysOut');
export const SECRETS = token<Secrets>('Secrets');
export const UNIT_OF_WORK = token<UnitOfWork>('UnitOfWork');
export const UNIT_OF_WORK_IN_TURN = token<UnitOfWorkInTurn>('UnitOfWorkInTurn');
export const MAILER = token<Mailer>('Mailer');
/** For mails that may be stopped. */
export const LETTER_MAILER = token<LetterMailer>('LetterMailer');
/** What the organisation says instead of delivered texts. */
export const OWN_TEXTS = token<OwnTextsNow>('OwnTexts');
/** Whether mails leave for a server of mail, not only for a folder. */
export const MAIL_LEAVES = token<boolean>('MailLeaves');
/** Null where nobody may read what was sent. */
export const SENT_MAILS = token<SentMails | null>('SentMails');
/** Every act of record is written here. */
export const AUDIT_LOG = token<AuditLog>('AuditLog');
/** The one way in which acts of record are done and told, of every context. */
export const ACTS = token<AuditedActs>('AuditedActs');
export const AUDIT_TRAIL = token<AuditTrail>('AuditTrail');
export const AUDIT_CHAIN = token<AuditChain>('AuditChain');
/** The one way out to addresses that others wrote. */
export const HTTP_CLIENT = token<HttpClient>('HttpClient');
export const TROUBLES = token<Troubles>('Troubles');
export const FILES = token<FileStore>('FileStore');
export const FOUND_FILES = token<FoundFiles>('FoundFiles');
export const JOBS = token<JobQueue>('JobQueue');
export const REALTIME = token<RealtimeChannel>('RealtimeChannel');
export const THROTTLE = token<Throttle>('Throttle');
export const RENDERER = token<TextRenderer>('TextRenderer');
export const LOOK_ALIKES = token<LookAlikes>('LookAlikes');
export const ARCHIVES = token<Archives>('Archives');
export const SHEETS = token<Sheets>('Sheets');
export const IMAGES = token<ImageWorkshop>('ImageWorkshop');
export const GRAPHICS = token<GraphicWorkshop>('GraphicWorkshop');
/** Searches of one member, or of one network of visitors. */
/** Domains of mail that the organisation trusts though lists of throw-away mailboxes name them. */
export const ALLOWED_MAIL_DOMAINS = token<readonly string[]>('AllowedMailDomains');
/** Origins whose players may be shown in the page of a session. */
export const EVENT_PLAYERS = token<readonly string[]>('EventPlayers');
/** How long what members are told waits to be read on the site before a letter tells it. */
export const LETTERS_WAIT_MS = token<number>('LettersWaitMs');
export const SEARCHES_PER_MINUTE = token<number>('SearchesPerMinute');
/** Where the site is reached from outside, without a trailing slash. */
export const PUBLIC_URL = token<string>('PublicUrl');
