import type { Sql } from '#infrastructure/platform/persistence/sql';
import type { Config } from './config.ts';
import { mailFolderIn } from './mail-folder.ts';
import { DEMO_PASSWORD } from '../cli/seed/demonstration.ts';
import { isDemonstration } from './demonstration-mark.ts';

/** Written with all of the demonstration, which is loaded where there is one. */
const demonstrationAccounts = async () => (await import('./seed/demonstration.ts')).DEMO_ACCOUNTS;

/** What `npm start` says once the site answers: where it is, and who can be tried. */
export async function greetingFor(config: Config, sql: Sql, startedInMs: number): Promise<string> {
  const accounts = (await isDemonstration(sql)) ? await demonstrationAccounts() : [];
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
