import fs from 'node:fs';
import { expect, it } from '@jest/globals';
import { refuseOldPostgres } from '#infrastructure/platform/persistence/postgres-version';

const server = (version: string, number: number) =>
  ({ query: async () => ({ rows: [{ version, number }] }) }) as never;

it('an older PostgreSQL is refused with its version and the one that is needed', async () => {
  await expect(refuseOldPostgres(server('15.20 (Debian)', 150_020))).rejects.toThrow(
    /PostgreSQL 15\.20 \(Debian\), and the site needs 18 or newer/,
  );
  await expect(refuseOldPostgres(server('17.6', 170_006))).rejects.toThrow('needs 18');
  await expect(refuseOldPostgres(server('18.4', 180_004))).resolves.toBeUndefined();
});

it.each(['docs/operations.md', 'src/interfaces/composition/config.ts'])('%s names the same one', (file) => {
  const row = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .find((line) => /^(?: \* )?\| `DATABASE_URL`/.test(line));
  expect(row).toContain('PostgreSQL 18 or newer');
});
