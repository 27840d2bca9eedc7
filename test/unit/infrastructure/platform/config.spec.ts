import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { ConfigProblems, readConfig } from '#interfaces/composition/config';
import { showsMails } from '#interfaces/composition/demonstration-mails';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigProblems).problems;
  }
}

const S3 = {
  S3_ENDPOINT: 'https://s3.example.org',
  S3_BUCKET: 'files',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'hidden-s3',
};

describe('the configuration', () => {
  it('needs nothing to start: embedded database, demonstration, this machine only', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      process: 'all',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      https: false,
      basePath: '',
      cookieName: 'session',
      trustProxy: 0,
      seed: 'demo',
      databaseUrl: null,
      redisUrl: null,
      s3: null,
      metrics: null,
      logLevel: 'info',
    });
    expect(config.dataDir).toMatch(/\.data$/);
    expect(config.mail.smtpUrl).toBeNull();
  });

  it('fills no external database with demonstration accounts unless asked', () => {
    const DATABASE_URL = 'postgres://u:p@db/community';
    expect(readConfig({ DATABASE_URL }).seed).toBe('none');
    expect(readConfig({ DATABASE_URL, SEED: 'demo' }).seed).toBe('demo');
    const byCommand = (environment: Parameters<typeof readConfig>[0]) =>
      readConfig(environment).noDemonstration;
    expect(
      [{}, { DATABASE_URL, SEED: 'demo' }, { DATABASE_URL, DEMONSTRATION_ONLINE: 'yes' }].map(byCommand),
    ).toEqual([null, null, null]);
    expect([{ DATABASE_URL }, { SEED: 'none' }].map(byCommand)).toEqual(['not-asked-for', 'not-wanted']);
  });

  it('makes no demonstration where others come, unless told twice', () => {
    const PUBLIC_URL = 'https://communaute.example.org';
    expect(readConfig({ PUBLIC_URL }).seed).toBe('none');
    expect(problemsOf({ PUBLIC_URL, SEED: 'demo' })).toEqual([
      expect.stringMatching(/^SEED .*SEED=none, or DEMO/),
    ]);
    expect(readConfig({ PUBLIC_URL, SEED: 'demo', DEMONSTRATION_ONLINE: 'yes' }).seed).toBe('demo');
    for (const here of [
      'http://localhost:3000',
      'http://127.0.0.1:4000',
      'http://[::1]',
      'http://demo.localhost',
    ])
      expect(readConfig({ PUBLIC_URL: here }).seed).toBe('demo');
    for (const there of ['http://127.0.0.1.example.org', 'http://localhost.example.org', 'http://10.0.0.7'])
      expect(readConfig({ PUBLIC_URL: there }).seed).toBe('none');
  });

  it('makes none where it listens to others, whatever its address says', () => {
    for (const HOST of ['0.0.0.0', '::', '10.0.0.7']) {
      expect(readConfig({ HOST }).seed).toBe('none');
      expect(problemsOf({ HOST, SEED: 'demo', DATABASE_URL: 'postgres://u:p@db/community' })).toEqual([
        expect.stringMatching(/^SEED .*HOST.*SEED=none, or DEMO/),
      ]);
      const onPurpose = readConfig({ HOST, SEED: 'demo', DEMONSTRATION_ONLINE: 'yes' });
      expect(onPurpose.seed).toBe('demo');
      expect(showsMails(onPurpose)).toBe(false);
    }
    for (const HOST of ['127.0.0.1', 'localhost', '::1', '127.0.0.2'])
      expect(showsMails(readConfig({ HOST }))).toBe(true);
  });

  it('shows mails to everybody in a demonstration on this machine alone', () => {
    const PUBLIC_URL = 'https://test.example.org';
    expect(showsMails(readConfig({}))).toBe(true);
    expect(showsMails(readConfig({ SEED: 'none' }))).toBe(false);
    expect(showsMails(readConfig({ PUBLIC_URL, SEED: 'demo', DEMONSTRATION_ONLINE: 'yes' }))).toBe(false);
    expect(showsMails(readConfig({ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'a@b' }))).toBe(false);
  });

  it('reads which sign-on providers stand inside, and refuses what is no origin', () => {
    expect(readConfig({}).privateProviders).toEqual([]);
    expect(readConfig({ PRIVATE_PROVIDERS: 'none' }).privateProviders).toEqual([]);
    const named = 'https://idp.intranet.example, http://127.0.0.1:8080';
    expect(readConfig({ PRIVATE_PROVIDERS: named }).privateProviders).toEqual([
      'https://idp.intranet.example',
      'http://127.0.0.1:8080',
    ]);
    for (const PRIVATE_PROVIDERS of [
      'idp.intranet.example',
      'https://idp.example/path',
      'ftp://idp.example',
      '*',
    ])
      expect(problemsOf({ PRIVATE_PROVIDERS })).toHaveLength(1);
  });

  it('reads keys for sealing in either form of base64, shows none, and refuses those of another length', () => {
    expect(readConfig({}).sealingKeys).toBeNull();
    const key = Buffer.alloc(32, 255);
    const written = `${key.toString('base64')},${key.toString('base64url')}`;
    const config = readConfig({ SEALING_KEY: written });
    expect(config.sealingKeys?.map((one) => Buffer.from(one).equals(key))).toEqual([true, true]);
    expect(inspect(config) + JSON.stringify(config)).not.toMatch(/255|\/{4}|_{4}/);
    expect(problemsOf({ SEALING_KEY: 'court' })).toHaveLength(1);
    expect(problemsOf({ SEALING_KEY: `${key.toString('base64')},` })).toHaveLength(1);
  });

  it('reads whose players a session may show, and refuses what is no origin', () => {
    expect(readConfig({}).eventPlayers).toContain('https://www.youtube-nocookie.com');
    expect(readConfig({ EVENT_PLAYERS: 'none' }).eventPlayers).toEqual([]);
    expect(readConfig({ EVENT_PLAYERS: 'https://tube.example.org' }).eventPlayers).toEqual([
      'https://tube.example.org',
    ]);
    for (const EVENT_PLAYERS of ['http://a.org', 'https://a.org/x', 'a.org', "https://a.org 'unsafe-inline'"])
      expect(problemsOf({ EVENT_PLAYERS })).toHaveLength(1);
  });

  it('sends webhooks to no origin of a private network but those that it reads', () => {
    expect(readConfig({}).webhookOrigins).toEqual([]);
    const WEBHOOK_ORIGINS = 'http://10.0.0.7:8080, https://extranet.internal';
    expect(readConfig({ WEBHOOK_ORIGINS }).webhookOrigins).toEqual([
      'http://10.0.0.7:8080',
      'https://extranet.internal',
    ]);
  });

  it('reads the domains of mail that the organisation trusts, and refuses what is none', () => {
    expect(readConfig({}).allowedMailDomains).toEqual([]);
    const ALLOWED_MAIL_DOMAINS = 'Anonaddy.com, poste.ddns.net';
    expect(readConfig({ ALLOWED_MAIL_DOMAINS }).allowedMailDomains).toEqual([
      'anonaddy.com',
      'poste.ddns.net',
    ]);
    expect(problemsOf({ ALLOWED_MAIL_DOMAINS: 'moi@anonaddy.com' })).toEqual([
      'ALLOWED_MAIL_DOMAINS holds what is no domain. Write example.org, or example.org, example.net.',
    ]);
  });

  it('takes an empty value for one that is not set', () => {
    expect(readConfig({ PORT: '', REDIS_URL: ' ', S3_BUCKET: '' })).toMatchObject({
      port: 3000,
      redisUrl: null,
      s3: null,
    });
  });

  it.each([
    ['http://localhost:3000', false, '', 'session'],
    ['https://communaute.example.org', true, '', '__Host-session'],
    ['https://communaute.example.org/', true, '', '__Host-session'],
    ['https://example.org/communaute/', true, '/communaute', '__Secure-session'],
    ['http://example.org/communaute', false, '/communaute', 'session'],
  ])('derives https, path and cookie from %s', (PUBLIC_URL, https, basePath, cookieName) => {
    const config = readConfig({ PUBLIC_URL });
    expect(config).toMatchObject({ https, basePath, cookieName });
    expect(config.publicUrl).toBe(PUBLIC_URL.replace(/\/$/, ''));
  });

  it.each([
    ['PORT', ['0', '65536', '-1', '3000.5', '0x10', '1e3', 'three']],
    ['HOST', ['example.org', '999.1.1.1', '*']],
    [
      'PUBLIC_URL',
      [
        'example.org',
        'ftp://a',
        'https://a/?b=c',
        'https://a/#b',
        'https://u:p@a',
        'https://u@a',
        'https://a//b',
        'javascript:alert(1)',
      ],
    ],
    ['TRUST_PROXY', ['true', '-1', '11']],
    [
      'EMBED_HOSTS',
      ['www.example.org', 'http://www.example.org', 'https://www.example.org/a', 'https://a.example none'],
    ],
    ['EVENT_PLAYERS', ['player.example.org', 'https://player.example.org/']],
    ['WEBHOOK_ORIGINS', ['10.0.0.7:8080', 'http://10.0.0.7/told', 'ftp://10.0.0.7', 'http://u:p@10.0.0.7']],
    ['SEED', ['Demo', 'yes']],
    ['DEMONSTRATION_ONLINE', ['true', '1']],
    ['PROCESS', ['both', 'web ,worker']],
    ['DATABASE_URL', ['mysql://a/b', 'db', 'postgres']],
    ['DATABASE_POOL', ['1', '1000']],
    ['POSTGRES_PORT', ['0', 'x']],
    ['REDIS_URL', ['http://a', 'localhost:6379']],
    ['SMTP_URL', ['mail.example.org', 'http://a']],
    ['MAIL_FROM', ['nobody', 'a@b, c@d', 'A <a@b> <c@d>', 'A\r\nBcc: x@y <a@b>']],
    ['METRICS_PORT', ['0', 'x', '3000']],
    ['METRICS_HOST', ['example.org']],
    ['LOG_LEVEL', ['loud']],
    ['SHUTDOWN_SECONDS', ['0', '301']],
  ])('refuses what %s cannot be, with what to write instead', (name, values) => {
    for (const value of values) {
      const about = problemsOf({ MAIL_FROM: 'a@b', [name]: value }).filter((each) =>
        each.startsWith(`${name} `),
      );
      expect({ value, told: about.length }).toEqual({ value, told: 1 });
      expect(about[0]).toContain('. Write ');
    }
  });

  it('tells every problem at once', () => {
    expect(() => readConfig({ PORT: 'x', SEED: 'y', LOG_LEVEL: 'z' })).toThrow(
      /cannot be used:\n {2}- PORT .*\n {2}- SEED .*\n {2}- LOG_LEVEL /s,
    );
  });

  it('asks for a sender once mails leave the machine', () => {
    const SMTP_URL = 'smtp://mail.example.org:25';
    expect(problemsOf({ SMTP_URL })).toEqual([expect.stringContaining('MAIL_FROM is missing')]);
    expect(readConfig({ SMTP_URL, MAIL_FROM: 'La communauté <a@example.org>' }).mail).toEqual({
      smtpUrl: SMTP_URL,
      from: 'La communauté <a@example.org>',
    });
  });

  it('wants the object store whole or not at all', () => {
    expect(readConfig(S3).s3).toMatchObject({ bucket: 'files', region: 'auto' });
    expect(problemsOf({ S3_BUCKET: 'files' })).toHaveLength(3);
  });

  it('tells a misspelt name instead of ignoring it', () => {
    expect(problemsOf({ ...S3, S3_BUKET: 'x' })).toEqual([
      expect.stringMatching(/^S3_BUKET is not a known variable.*S3_BUCKET/),
    ]);
  });

  it('splits the processes only on a database that both can reach', () => {
    expect(problemsOf({ PROCESS: 'worker' })).toHaveLength(1);
    expect(readConfig({ PROCESS: 'worker', DATABASE_URL: 'postgres://u:p@db/c' }).process).toBe('worker');
  });

  it('never prints a secret, nor repeats one in a problem', () => {
    const env = {
      ...S3,
      DATABASE_URL: 'postgres://u:hidden-db@db/c',
      REDIS_URL: 'redis://:hidden-redis@r',
      SMTP_URL: 'smtps://u:hidden-smtp@m',
      MAIL_FROM: 'a@b',
    };
    const config = readConfig(env);
    expect(config.databaseUrl).toContain('hidden-db');
    const printed = [
      JSON.stringify(config),
      JSON.stringify({ config }),
      inspect(config, { depth: 9 }),
    ].join();
    expect(printed).not.toContain('hidden');
    const wrong = {
      DATABASE_URL: 'mysql://u:hidden@d',
      REDIS_URL: 'http://:hidden@r',
      PUBLIC_URL: 'https://u:hidden@a',
    };
    expect(problemsOf(wrong)).toHaveLength(3);
    expect(problemsOf(wrong).join()).not.toContain('hidden');
  });
});

it('a path is refused while pages come from their sources, which know none', () => {
  const PUBLIC_URL = 'https://example.org/communaute';
  expect(() => readConfig({ PUBLIC_URL, NODE_ENV: 'development' })).toThrow('PUBLIC_URL has a path');
  expect(readConfig({ PUBLIC_URL }).embedHosts).toEqual([]);
});
