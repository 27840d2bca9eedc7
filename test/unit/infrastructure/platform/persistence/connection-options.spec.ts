import { expect, it } from '@jest/globals';
import pg from 'pg';
import { connectionWith } from '#infrastructure/platform/persistence/connection-options';

const LIMIT = '-c statement_timeout=5000';

/** What the driver asks of a connection, and where it goes. */
const read = (address: string) => {
  const { host, port, database, user, ssl, connectionParameters } = new pg.Client(
    connectionWith(address, LIMIT),
  ) as unknown as Record<string, unknown> & { connectionParameters: { options: string } };
  return { host, port, database, user, ssl, options: connectionParameters.options };
};

it.each([
  ['postgres://ana:s@db.example:5433/site', ''],
  ['postgres://ana:s@db.example:5433/site?options=-c%20work_mem%3D8MB', '-c work_mem=8MB '],
  ['postgres://ana:s@db.example:5433/site?options=-c+statement_timeout%3D0', '-c statement_timeout=0 '],
])('%s keeps its own options, and the limits of the house come last', (address, own) => {
  expect(read(address)).toEqual({
    host: 'db.example',
    port: 5433,
    database: 'site',
    user: 'ana',
    ssl: false,
    options: `${own}${LIMIT}`,
  });
});

it('what else stands in the address stays what it was, a socket of the machine too', () => {
  const address =
    'postgres://ana@/site?host=%2Frun%2Fpost%20gres&options=-c%20work_mem%3D8MB&sslmode=no-verify';
  expect(read(address)).toMatchObject({
    host: '/run/post gres',
    database: 'site',
    user: 'ana',
    ssl: { rejectUnauthorized: false },
    options: `-c work_mem=8MB ${LIMIT}`,
  });
});

it('nothing but its options is written otherwise', () => {
  const others = "host=%2Frun%2Fpost%20gres&application_name=l'atelier~(1)&keepalives";
  const address = `postgres://ana@/site?${others}`;
  expect(connectionWith(`${address}&options=-c%20work_mem%3D8MB`, LIMIT)).toEqual({
    connectionString: address,
    options: `-c work_mem=8MB ${LIMIT}`,
  });
});
