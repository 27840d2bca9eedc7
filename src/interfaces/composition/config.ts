import net from 'node:net';
import path from 'node:path';
import { inspect } from 'node:util';
import { BODIES_MB } from '../http/large-bodies.ts';
import { READS_PER_MINUTE } from '../http/reads-per-minute.ts';
import { WRITES_PER_MINUTE } from '../http/writes-per-minute.ts';
import { SEARCHES_PER_MINUTE } from '../http/searches-per-minute.ts';
import { DEFAULT_SENDER } from '../messages/site.ts';
import { type Environment, EnvironmentReader } from './environment-reader.ts';
import { isHereAlone } from './loopback.ts';

/** `SEED=none` is written, others reach the site, or its database is not the embedded one and nobody wrote that it is to be filled. */
export type WhyNoDemonstration = 'not-wanted' | 'others-come' | 'not-asked-for';

/**
 * Everything that the environment decides. Nothing else of the running site reads `process.env`, but what hands PATH and NODE_ENV
 * on to the embedded PostgreSQL.
 *
 * | variable | default | meaning |
 * |---|---|---|
 * | `PORT`, `HOST` | 3000, 127.0.0.1 | where the site listens; `HOST=0.0.0.0` for every interface |
 * | `PUBLIC_URL` | `http://localhost:PORT` | the address members see, every link starts with it; with a path, `https://example.org/communaute`, the site stands under it |
 * | `TRUST_PROXY` | 0 | number of proxies in front whose `X-Forwarded-*` is believed |
 * | `NODE_ENV` | production | `development`: pages are served from their sources |
 * | `PROCESS` | all | `web`, `worker` or both in one process |
 * | `DATA_DIR` | `./.data` | embedded database, files, mails |
 * | `SEED` | `demo`; `none` with `DATABASE_URL`, a `PUBLIC_URL` of another machine or a `HOST` that others reach | what an empty database is filled with |
 * | `DEMONSTRATION_ONLINE` | no | `yes`: `SEED=demo` although `PUBLIC_URL` leads to another machine, or `HOST` is one that others reach |
 * | `DATABASE_URL` | embedded | an external PostgreSQL 18 or newer |
 * | `DATABASE_POOL` | 10 | connections of one process for requests |
 * | `POSTGRES_PORT` | none | port of 127.0.0.1 for the embedded PostgreSQL, in place of its socket |
 * | `REDIS_URL` | none | jobs, realtime and throttles on Redis instead of PostgreSQL |
 * | `SMTP_URL` | none | mail server; without it mails are written to `DATA_DIR/mail` |
 * | `MAIL_FROM` | `Communauté <communaute@localhost>` | sender; required with `SMTP_URL` |
 * | `ALLOWED_MAIL_DOMAINS` | none | domains, between commas, of addresses that members may use though they count as thrown away |
 * | `EVENT_PLAYERS` | `https://www.youtube-nocookie.com,https://player.vimeo.com` | origins, between commas, of players that members may start in the page of a session; `none` for none |
 * | `PRIVATE_PROVIDERS` | none | origins, between commas, of sign-on providers that stand inside the organisation's own network, such as `https://idp.intranet.example`: requests reach these although they are not public |
 * | `SEALING_KEY` | made in `DATA_DIR` | what secrets of other systems are sealed with in the database: 32 bytes as base64url; several between commas, of which the first seals and all open |
 * | `EMBED_HOSTS` | none | origins, between commas, of sites whose pages may show pages of this one in a frame |
 * | `WEBHOOK_ORIGINS` | none | origins, between commas, of the operator's own network that webhooks may be sent to though they are private or plain http, such as `http://10.0.0.7:8080` |
 * | `S3_ENDPOINT`, `S3_BUCKET`, `S3_REGION`, `S3_ACCESS_KEY_ID`, `S3_SECRET_ACCESS_KEY` | none | object store for files instead of `DATA_DIR/files`; all or none (region: `auto`) |
 * | `PAGE_CACHE_MB` | 64 | memory for pages that are given again to visitors; 0 makes every page anew |
 * | `LETTERS_WAIT_SECONDS` | 120 | how long what a member is told waits to be read on the site, before a letter that comes at once tells it; 0 for none |
 * | `SEARCHES_PER_MINUTE` | 20 | of one member or one visitor's browser, ten times as many of all visitors of one network; six times as many suggestions |
 * | `READS_PER_MINUTE` | 240 | pages and reads of the adapter of one account, ten times as many of all visitors of one network, in one process; 0 for no limit. Pages kept for visitors without a cookie, files and clients of the API do not count |
 * | `BUSY_AFTER_MS` | 1000 | turns of a process that come so late on average are too late: until they are not, it refuses what it did not begin (503) and says that it is not ready; 0 never refuses. Kept pages and files are given all the same |
 * | `WRITES_PER_MINUTE` | 240 | whatever is sent by one account, five times as much by all visitors of one network; 0 for no limit. Clients of the API do not count |
 * | `BODIES_MB` | 128 | large forms that come in at the same time, pictures and files, in one process; above it they are refused for a moment |
 * | `METRICS_PORT`, `METRICS_HOST` | none, 127.0.0.1 | Prometheus metrics; not served without a port |
 * | `LOG_LEVEL` | info | `fatal` to `trace`, or `silent` |
 * | `DRAIN_SECONDS` | 5 | how long a stop serves on while it says that it is not ready, where somebody asks |
 * | `SHUTDOWN_SECONDS` | 10 | how long a stop waits for requests and jobs under way |
 */
export interface Config {
  readonly process: 'all' | 'web' | 'worker';
  /** Pages are served from their sources, not from the build. */
  readonly development: boolean;
  readonly host: string;
  readonly port: number;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** `publicUrl` is https: cookies are Secure, HSTS is sent. */
  readonly https: boolean;
  /** Path of `publicUrl`: empty, or `/like/this`. */
  readonly basePath: string;
  readonly cookieName: string;
  readonly trustProxy: number;
  readonly dataDir: string;
  readonly seed: 'demo' | 'none';
  /** Why a command makes no accounts with a public password; null where it does. */
  readonly noDemonstration: WhyNoDemonstration | null;
  /** Null: the embedded PostgreSQL serves. */
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  readonly postgresPort: number | null;
  readonly redisUrl: string | null;
  readonly mail: { readonly smtpUrl: string | null; readonly from: string };
  /** In small letters. */
  readonly allowedMailDomains: readonly string[];
  /** Such as `https://player.example.org`; frames of no other site are ever shown. */
  readonly eventPlayers: readonly string[];
  /** Such as `https://www.example.org`; pages are shown in frames of no other site. */
  readonly embedHosts: readonly string[];
  /** Such as `http://10.0.0.7:8080`; to no other address of a private network anything is sent. */
  readonly webhookOrigins: readonly string[];
  /** Such as `https://idp.intranet.example`: reached although they may stand in a private network. */
  readonly privateProviders: readonly string[];
  /** Null: one is made in `dataDir`. */
  readonly sealingKeys: readonly Uint8Array[] | null;
  readonly s3: S3Config | null;
  /** 0: every page is made anew. */
  readonly pageCacheMb: number;
  readonly lettersWaitSeconds: number;
  readonly searchesPerMinute: number;
  /** 0: no limit. */
  readonly readsPerMinute: number;
  /** 0: whoever comes is answered, however late. */
  readonly busyAfterMs: number;
  /** 0: no limit. */
  readonly writesPerMinute: number;
  readonly bodiesMb: number;
  readonly metrics: { readonly host: string; readonly port: number } | null;
  readonly logLevel: LogLevel;
  readonly drainSeconds: number;
  readonly shutdownSeconds: number;
}

interface S3Config {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** As it stands behind the @ of an address. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,63}$/;
const SESSION_COOKIE = 'session';
const S3_VARIABLES = [
  'S3_ENDPOINT',
  'S3_BUCKET',
  'S3_REGION',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const;
const CHECKED_NAMES = [...S3_VARIABLES, 'SMTP_URL', 'MAIL_FROM', 'METRICS_PORT', 'METRICS_HOST'];
const CHECKED_PREFIXES = ['S3_', 'SMTP_', 'MAIL_', 'METRICS_'];

/** Every problem of an environment in one message, each with what to write instead. */
export class ConfigProblems extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((each) => `  - ${each}`).join('\n')}`);
  }
}

/**
 * Reads and judges the environment.
 * @throws ConfigProblems
 */
export function readConfig(env: Environment): Config {
  const read = new EnvironmentReader(env);
  read.refuseUnknown(CHECKED_NAMES, CHECKED_PREFIXES);
  const port = read.integer('PORT', 1, 65_535, 3000);
  const databaseUrl = read.secretUrl(
    'DATABASE_URL',
    ['postgres:', 'postgresql:'],
    'postgres://user:password@db.example.org:5432/community',
  );
  const process = read.choice('PROCESS', ['all', 'web', 'worker'], 'all');
  if (process !== 'all' && !read.has('DATABASE_URL')) {
    read.refuse('PROCESS', `is "${process}" without DATABASE_URL`, 'DATABASE_URL too, or PROCESS=all');
  }
  const address = publicAddress(read, port);
  const listensOn = host(read, 'HOST');
  const config: Config = {
    process,
    development:
      read.choice('NODE_ENV', ['production', 'development', 'test'], 'production') === 'development',
    host: listensOn,
    port,
    ...address,
    trustProxy: read.integer('TRUST_PROXY', 0, 10, 0),
    dataDir: path.resolve(read.text('DATA_DIR') ?? '.data'),
    ...seed(read, databaseUrl === null, isHereAlone({ ...address, host: listensOn })),
    databaseUrl,
    databasePool: read.integer('DATABASE_POOL', 2, 200, 10),
    postgresPort: read.integer('POSTGRES_PORT', 1, 65_535, null),
    redisUrl: read.secretUrl('REDIS_URL', ['redis:', 'rediss:'], 'redis://:password@redis.example.org:6379'),
    mail: mail(read),
    allowedMailDomains: allowedMailDomains(read),
    eventPlayers: origins(read, 'EVENT_PLAYERS', PLAYERS, 'https://player.example.org'),
    embedHosts: origins(read, 'EMBED_HOSTS', 'none', 'https://www.example.org'),
    webhookOrigins: origins(read, 'WEBHOOK_ORIGINS', 'none', 'http://10.0.0.7:8080', WITHOUT_TLS),
    // Plain http is spoken to nobody else: who writes one here answers for the network between.
    privateProviders: origins(read, 'PRIVATE_PROVIDERS', 'none', 'https://idp.intranet.example', WITHOUT_TLS),
    sealingKeys: sealingKeys(read),
    s3: s3(read),
    pageCacheMb: read.integer('PAGE_CACHE_MB', 0, 4096, 64),
    readsPerMinute: read.integer('READS_PER_MINUTE', 0, 1_000_000, READS_PER_MINUTE),
    writesPerMinute: read.integer('WRITES_PER_MINUTE', 0, 1_000_000, WRITES_PER_MINUTE),
    bodiesMb: read.integer('BODIES_MB', 32, 65_536, BODIES_MB),
    lettersWaitSeconds: read.integer('LETTERS_WAIT_SECONDS', 0, 3600, 120),
    searchesPerMinute: read.integer('SEARCHES_PER_MINUTE', 1, 1_000_000, SEARCHES_PER_MINUTE),
    busyAfterMs: read.integer('BUSY_AFTER_MS', 0, 60_000, 1000),
    metrics: metrics(read, port),
    logLevel: read.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    drainSeconds: read.integer('DRAIN_SECONDS', 0, 60, 5),
    shutdownSeconds: read.integer('SHUTDOWN_SECONDS', 1, 300, 10),
  };
  if (config.development && config.basePath !== '')
    read.refuse(
      'PUBLIC_URL',
      'has a path while pages come from their sources',
      'one without a path, or NODE_ENV=production',
    );
  if (read.problems.length > 0) throw new ConfigProblems(read.problems);
  return withoutSecretsInPrint(config);
}

function host(read: EnvironmentReader, name: string): string {
  const value = read.text(name) ?? '127.0.0.1';
  if (value !== 'localhost' && net.isIP(value) === 0) {
    read.refuse(name, 'is not an address of this machine', '127.0.0.1, or 0.0.0.0 for every interface');
  }
  return value;
}

/** Passwords of a demonstration are public: none is made by mistake where others come. */
function seed(
  read: EnvironmentReader,
  isEmbedded: boolean,
  isHere: boolean,
): Pick<Config, 'seed' | 'noDemonstration'> {
  const chosen = read.choice('SEED', ['demo', 'none'], isEmbedded && isHere ? 'demo' : 'none');
  const onPurpose = read.choice('DEMONSTRATION_ONLINE', ['yes', 'no'], 'no') === 'yes';
  const isMet = isHere || onPurpose;
  if (chosen === 'demo' && !isMet)
    read.refuse(
      'SEED',
      'is "demo" while PUBLIC_URL or HOST lets others in: its accounts have a public password',
      'SEED=none, or DEMONSTRATION_ONLINE=yes too where nobody real registers',
    );
  const written = read.text('SEED');
  if (written === 'none') return { seed: chosen, noDemonstration: 'not-wanted' };
  if (!isMet) return { seed: chosen, noDemonstration: 'others-come' };
  const isAskedFor = isEmbedded || written === 'demo' || onPurpose;
  return { seed: chosen, noDemonstration: isAskedFor ? null : 'not-asked-for' };
}

function publicAddress(read: EnvironmentReader, port: number) {
  const given = read.text('PUBLIC_URL') ?? `http://localhost:${port}`;
  const url = URL.canParse(given) ? new URL(given) : null;
  const fits =
    url &&
    ['http:', 'https:'].includes(url.protocol) &&
    !url.username &&
    !url.password &&
    !url.search &&
    !url.hash &&
    /^[\w\-/.~]*$/.test(url.pathname) &&
    !url.pathname.includes('//');
  if (!fits) {
    read.refuse(
      'PUBLIC_URL',
      'is not an address that links can start with',
      'http(s)://name, with a port and a path if needed, for instance https://communaute.example.org',
    );
    return { publicUrl: '', https: false, basePath: '', cookieName: SESSION_COOKIE };
  }
  const https = url.protocol === 'https:';
  const basePath = url.pathname.replace(/\/+$/, '');
  return { publicUrl: url.origin + basePath, https, basePath, cookieName: cookieName(https, basePath) };
}

/** Browsers accept `__Host-` only for Secure cookies of the whole host, and `__Secure-` only over https. */
function cookieName(https: boolean, basePath: string): string {
  if (!https) return SESSION_COOKIE;
  return basePath === '' ? `__Host-${SESSION_COOKIE}` : `__Secure-${SESSION_COOKIE}`;
}

function mail(read: EnvironmentReader): Config['mail'] {
  const smtpUrl = read.secretUrl(
    'SMTP_URL',
    ['smtp:', 'smtps:'],
    'smtps://user:password@smtp.example.org:465',
  );
  const from = read.text('MAIL_FROM');
  if (from === null && read.has('SMTP_URL')) {
    read.refuse('MAIL_FROM', 'is missing while SMTP_URL is set', 'Name <address@example.org>');
  }
  if (
    from !== null &&
    !/^(?:[^<>\r\n]{1,100} <[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/.test(from)
  ) {
    read.refuse('MAIL_FROM', 'is not one mail address', 'Name <address@example.org>, or the address alone');
  }
  return { smtpUrl, from: from ?? DEFAULT_SENDER };
}

function allowedMailDomains(read: EnvironmentReader): readonly string[] {
  const written = read.text('ALLOWED_MAIL_DOMAINS')?.toLowerCase() ?? '';
  const domains = written.split(/[\s,]+/).filter((each) => each !== '');
  if (domains.some((each) => !DOMAIN.test(each)))
    read.refuse(
      'ALLOWED_MAIL_DOMAINS',
      'holds what is no domain',
      'example.org, or example.org, example.net',
    );
  return domains;
}

const PLAYERS = 'https://www.youtube-nocookie.com,https://player.vimeo.com';

const WITHOUT_TLS = ['https:', 'http:'];

function origins(
  read: EnvironmentReader,
  name: string,
  fallback: string,
  example: string,
  protocols: readonly string[] = ['https:'],
): readonly string[] {
  const written = read.text(name) ?? fallback;
  if (written === 'none') return [];
  const named = written.split(/[\s,]+/).filter((each) => each !== '');
  const isOrigin = (each: string) =>
    URL.canParse(each) && protocols.includes(new URL(each).protocol) && new URL(each).origin === each;
  if (!named.every(isOrigin)) read.refuse(name, 'holds what is no origin', `${example}, or none`);
  return named;
}

function sealingKeys(read: EnvironmentReader): readonly Uint8Array[] | null {
  const written = read.text('SEALING_KEY');
  if (written === null) return null;
  const keys = written.split(',').map((each) => Buffer.from(each.trim(), 'base64url'));
  if (keys.every(({ length }) => length === 32)) return keys;
  read.refuse('SEALING_KEY', 'does not hold keys of 32 bytes', 'what `openssl rand -base64 32` says');
  return null;
}

function s3(read: EnvironmentReader): S3Config | null {
  if (!S3_VARIABLES.some((name) => read.has(name))) return null;
  const missing = S3_VARIABLES.filter((name) => name !== 'S3_REGION' && !read.has(name));
  for (const name of missing) {
    read.refuse(name, 'is missing while other S3 variables are set', 'it too, or none of them');
  }
  const endpoint = read.secretUrl('S3_ENDPOINT', ['https:', 'http:'], 'https://s3.example.org');
  return {
    endpoint: endpoint ?? '',
    bucket: read.text('S3_BUCKET') ?? '',
    region: read.text('S3_REGION') ?? 'auto',
    accessKeyId: read.text('S3_ACCESS_KEY_ID') ?? '',
    secretAccessKey: read.text('S3_SECRET_ACCESS_KEY') ?? '',
  };
}

function metrics(read: EnvironmentReader, sitePort: number): Config['metrics'] {
  const metricsHost = host(read, 'METRICS_HOST');
  const port = read.integer('METRICS_PORT', 1, 65_535, null);
  if (port === null) return null;
  if (port === sitePort) read.refuse('METRICS_PORT', 'is the port of the site', 'another port');
  return { host: metricsHost, port };
}

/** What a log or a console shows of it: secrets are left out, however the object reaches them. */
function withoutSecretsInPrint(config: Config): Config {
  const hide = <T>(value: T | null) => (value === null ? null : '[set]');
  const shown = () => ({
    ...config,
    databaseUrl: hide(config.databaseUrl),
    redisUrl: hide(config.redisUrl),
    sealingKeys: hide(config.sealingKeys),
    mail: { ...config.mail, smtpUrl: hide(config.mail.smtpUrl) },
    s3: config.s3 && {
      endpoint: hide(config.s3.endpoint),
      bucket: config.s3.bucket,
      region: config.s3.region,
    },
  });
  const printed = { ...config };
  Object.defineProperty(printed, 'toJSON', { value: shown });
  Object.defineProperty(printed, inspect.custom, { value: shown });
  return Object.freeze(printed);
}
