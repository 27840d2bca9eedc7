import type { Sql } from '#infrastructure/platform/persistence/sql';
import type { Config } from './config.ts';
import { mailFolderIn } from './mail-folder.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, isDemonstration } from './seed-demonstration.ts';

/** What `npm start` says once the site answers: where it is, and who can be tried. */
export async function greetingFor(config: Config, sql: Sql, startedInMs: number): Promise<string> {
  const accounts = (await isDemonstration(sql)) ? DEMO_ACCOUNTS : [];
  const width = Math.max(0, ...accounts.map((one) => one.email.length));
  return [
    '',
    `  ${config.publicUrl}`,
    `  ready in ${(startedInMs / 1000).toFixed(1)} s`,
    ...(accounts.length > 0
      ? [
          '',
          `  Demonstration accounts, all with the password ${DEMO_PASSWORD}`,
          ...accounts.map((one) => `    ${one.email.padEnd(width)}  ${one.role}`),
        ]
      : []),
    ...(config.mail.smtpUrl ? [] : ['', `  Mails are written to ${mailFolderIn(config.dataDir)}`]),
    '',
    '',
  ].join('\n');
}
