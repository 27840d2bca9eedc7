import path from 'node:path';
import type { Logger } from 'pino';
import type { LetterMailer, SampleLetters, SentMails } from '#application/shared/letter.ports';
import type { FileStore, FoundFiles, Mailer, Meter, Throttle, Troubles } from '#application/shared/ports';
import { HttpClient } from '#infrastructure/platform/egress/http-client';
import { SystemClock } from '#infrastructure/platform/clock';
import { WaysOut } from '#infrastructure/platform/egress/ways-out';
import { DiskFileStore } from '#infrastructure/platform/files/disk-file-store';
import type { S3Options } from '#infrastructure/platform/files/s3-file-store';
import { UuidIds } from '#infrastructure/platform/ids';
import { BullJobs } from '#infrastructure/platform/jobs/bull-jobs';
import {
  openQueueBackend,
  type QueueBackend,
  type QueueBackendConfig,
} from '#infrastructure/platform/jobs/queue-backend';
import { FolderMailer } from '#infrastructure/platform/mail/folder-mailer';
import { MailFolder } from '#infrastructure/platform/mail/mail-folder';
import { ComposedSamples } from '#infrastructure/platform/mail/composed-samples';
import type { MailSettings } from '#infrastructure/platform/mail/compose';
import { SmtpMailer } from '#infrastructure/platform/mail/smtp-mailer';
import { within } from '#infrastructure/platform/jobs/within';
import { Changes } from '#infrastructure/platform/page-cache/changes';
import { type Database, openDatabase } from '#infrastructure/platform/persistence/orm';
import {
  openRealtimeBackend,
  type RealtimeBackend,
} from '#infrastructure/platform/realtime/realtime-backend';
import { openRingingServer } from '#infrastructure/platform/realtime/ringing-server';
import { SocketRealtimeChannel } from '#infrastructure/platform/realtime/socket-realtime-channel';
import { CryptoSecrets } from '#infrastructure/platform/secrets';
import { StoredKeyDigests } from '#infrastructure/platform/sealing/stored-key-digests';
import { HmacDigests } from '#infrastructure/platform/sealing/hmac-digests';
import { SealedBox } from '#infrastructure/platform/sealing/sealed-box';
import { ownSealingKey } from '#infrastructure/platform/sealing/sealing-key';
import { PostgresThrottle } from '#infrastructure/platform/throttle/postgres-throttle';
import { RedisThrottle } from '#infrastructure/platform/throttle/redis-throttle';
import type { Config } from './config.ts';
import { SCHEMAS } from './container.ts';
import { DeliveredCatalogue } from './delivered-texts.ts';
import { DemonstrationMails, showsMails } from './demonstration-mails.ts';
import { readyKeptKeys } from './kept-keys.ts';
import { mailFoldersIn, takenOverMailFolder } from './mail-folder.ts';
import { HouseSamples } from './house-samples.ts';
import { OwnTextsReader } from './own-texts.ts';
import type { HouseTexts } from './pages.ts';
import { SiteFactsReader } from './site-facts.ts';

/** Everything outside the house that this configuration chose, opened. */
export interface OpenSurroundings {
  readonly databaseUrl: string;
  readonly database: Database;
  readonly queue: QueueBackend;
  readonly realtimeBackend: RealtimeBackend;
  readonly realtime: SocketRealtimeChannel;
  readonly jobs: BullJobs;
  readonly mailer: Mailer & LetterMailer;
  readonly sentMails: SentMails | null;
  readonly troubles: Troubles;
  readonly files: FileStore & FoundFiles;
  readonly throttle: Throttle & Meter;
  readonly mailLeaves: boolean;
  /** Where mails lie without a mail server, and those of the time before there was one. */
  readonly mailFolders: readonly string[];
  readonly allowedMailDomains: readonly string[];
  readonly eventPlayers: readonly string[];
  readonly http: HttpClient;
  readonly lettersWaitMs: number;
  readonly searchesPerMinute: number;
  readonly clock: SystemClock;
  readonly ids: UuidIds;
  readonly secrets: CryptoSecrets;
  readonly sealing: SealedBox;
  readonly lastingDigests: StoredKeyDigests;
  readonly digests: HmacDigests;
  readonly waysOut: WaysOut;
  readonly site: SiteFactsReader;
  readonly texts: HouseTexts;
  readonly sampleLetters: SampleLetters;
  /** Told by the process that serves pages. */
  readonly changes: Changes;
  close(): Promise<void>;
}

const CLOSING_MS = 10_000;

/** Where jobs, rings and limits live. */
export const queueBackendOf = (config: Pick<Config, 'redisUrl'>, databaseUrl: string): QueueBackendConfig =>
  config.redisUrl ? { kind: 'redis', url: config.redisUrl } : { kind: 'postgres', url: databaseUrl };

export async function openSurroundings(
  config: Config,
  databaseUrl: string,
  logger: Logger,
): Promise<OpenSurroundings> {
  let closes = false;
  const troubled = (what: string) => (error: Error) => {
    // The database may go before it has heard the last goodbye.
    if (closes && isGoodbye(error)) return;
    logger.warn({ err: error }, `${what} troubled`);
  };
  const backend = queueBackendOf(config, databaseUrl);
  const [database, queue, realtimeBackend, throttle] = await Promise.all([
    openDatabase(databaseUrl, SCHEMAS, config.databasePool),
    openQueueBackend(backend, (_queue, error) => troubled('queue')(error)),
    openRealtimeBackend(backend, troubled('realtime')),
    config.redisUrl
      ? RedisThrottle.open(config.redisUrl, troubled('throttle'))
      : PostgresThrottle.open(databaseUrl, troubled('throttle')),
  ]);
  const site = new SiteFactsReader(database.sql);
  const keys = config.sealingKeys ?? [await ownSealingKey(config.dataDir)];
  const sealing = new SealedBox(keys);
  const lastingDigests = new StoredKeyDigests(database.sql, sealing, keys[0]!);
  await readyKeptKeys({ sql: database.sql, sealing, lastingDigests }, troubled('sealing keys'));
  const texts = { delivered: new DeliveredCatalogue(), own: new OwnTextsReader(database.sql) };
  const mails = mailSettings(config, site, texts.own);
  const mailer = mailerFor(config, mails);
  const ids = new UuidIds();
  const jobs = new BullJobs(queue, troubled('jobs'));
  const ringing = openRingingServer(realtimeBackend);
  const realtime = new SocketRealtimeChannel(ringing, troubled('realtime'));
  return {
    databaseUrl,
    database,
    queue,
    realtimeBackend,
    realtime,
    jobs,
    throttle,
    mailLeaves: config.mail.smtpUrl !== null,
    mailFolders: mailFoldersIn(config.dataDir),
    allowedMailDomains: config.allowedMailDomains,
    eventPlayers: config.eventPlayers,
    http: new HttpClient({ timeoutMs: 15_000, maxBytes: 64 * 1024, trustedOrigins: config.webhookOrigins }),
    lettersWaitMs: config.lettersWaitSeconds * 1000,
    searchesPerMinute: config.searchesPerMinute,
    site,
    texts,
    changes: new Changes(),
    mailer,
    sampleLetters: new HouseSamples(new ComposedSamples(mailer, mails), mailer, mails, ids),
    sentMails: showsMails(config)
      ? new DemonstrationMails(new MailFolder(takenOverMailFolder(config.dataDir)), database.sql)
      : null,
    troubles: { tell: (what, error) => logger.warn({ err: error }, what) },
    files: config.s3 ? await bucketOf(config.s3) : new DiskFileStore(path.join(config.dataDir, 'files')),
    clock: new SystemClock(),
    ids,
    secrets: new CryptoSecrets(),
    sealing,
    digests: new HmacDigests(keys),
    lastingDigests,
    waysOut: new WaysOut(config.privateProviders),
    close: async () => {
      closes = true;
      await closed([jobs.close()]);
      realtime.tellNow(); // of what the last jobs did
      await closed([ringing.close()]);
      await closed([queue.close(), realtimeBackend.close(), throttle.close(), database.close()]);
    },
  };
}

/** However each of them ends. One that never answers is not waited for without end: nothing might be left that wakes us. */
const closed = (closing: readonly Promise<unknown>[]): Promise<unknown> =>
  Promise.allSettled(closing.map((one) => within(CLOSING_MS, 'closing', one)));

/** PostgreSQL ends connections because it stops itself. */
const isGoodbye = (error: Error): boolean => (error as { code?: unknown }).code === '57P01';

/** What speaks with buckets is loaded where there is one. */
async function bucketOf(options: S3Options): Promise<FileStore & FoundFiles> {
  const { S3FileStore } = await import('#infrastructure/platform/files/s3-file-store');
  return new S3FileStore(options);
}

function mailSettings(config: Config, site: SiteFactsReader, texts: OwnTextsReader): MailSettings {
  return {
    from: config.mail.from,
    publicUrl: config.publicUrl,
    communityName: async () => (await site.read()).community,
    organisationName: async () => (await site.read()).organisation,
    organisationWord: async (language) => (await site.read()).words.organisation[language],
    look: async () => {
      const { palette, logo } = (await site.read()).look;
      return { ...palette, logo };
    },
    ownTexts: async (language) => (await texts.read())[language],
  };
}

const mailerFor = (config: Config, settings: MailSettings): Mailer & LetterMailer =>
  config.mail.smtpUrl
    ? new SmtpMailer(config.mail.smtpUrl, settings)
    : new FolderMailer(takenOverMailFolder(config.dataDir), settings);
