import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from '@jest/globals';
import { Container, ContainerModule } from 'inversify';
import { officialModule, REFERENCES } from '#infrastructure/community/official/official.module';
import { readsModule, SEARCH } from '#infrastructure/community/reads/reads.module';
import { LatestWords } from '#infrastructure/community/search/latest-words';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { CLOCK, SQL } from '#infrastructure/platform/platform.tokens';
import { visitor } from '../../../../support/actors.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** A database of posts, each read as a text of its own. */
function databaseOf(texts: readonly (() => string)[]) {
  const read = { texts: 0 };
  const idOf = (place: number) => `post-${place}`;
  const row = async () => ({ listed: texts.map((_, place) => `${idOf(place)} 1`).join(',') });
  const rows = async (statement: string, params: readonly unknown[]) => {
    if (statement.includes('as plain, held.topics'))
      return (params[1] as string[]).map((plain) => ({ plain, topics: 0, texts: [] }));
    if (statement.includes('p.plain from community.post p where p.id')) {
      read.texts += 1;
      const ids = params[0] as string[];
      return ids.map((id) => ({ id, version: '1', plain: texts[Number(id.slice(5))]!() }));
    }
    if (!statement.includes('p.deleted_at is null and')) return [];
    return Array.isArray(params[1]) ? params[1].map((id: string) => ({ id, version: '1' })) : [];
  };
  return { sql: { row, rows } as unknown as Sql, read };
}
const alike = async (words: LatestWords, asked: string) =>
  (await words.alike(visitor(), [asked])).get(asked)!.map(({ word }) => word);

it('keeps the words of posts and none of their texts', async () => {
  const filling = ' un mot'.repeat(7_000);
  const post = (place: number) => () => `Intermittente${filling} ${place} incompatibilites${place}`;
  const { sql } = databaseOf(Array.from({ length: 1_000 }, (_, place) => post(place)));
  const words = new LatestWords(sql);
  collect();
  const before = process.memoryUsage().heapUsed;
  expect(await alike(words, 'intermitente')).toEqual(['intermittente']);
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(15_000_000);
});

it('keeps no more words of a post than people write', async () => {
  const endless = Array.from({ length: 5_000 }, (_, place) => `mot${place}`).join(' ');
  const { sql } = databaseOf([0, 1].map(() => () => `intermittente ${endless} pluridisciplinaire`));
  const words = new LatestWords(sql);
  expect(await alike(words, 'intermitente')).toEqual(['intermittente']);
  expect(await alike(words, 'pluridiciplinaire')).toEqual([]);
});

it('is one for the search and for the register of answers', async () => {
  const { sql, read } = databaseOf([0, 1].map(() => () => 'intermittente'));
  const container = new Container();
  const platform = new ContainerModule(({ bind }) => {
    bind(SQL).toConstantValue(sql as never);
    bind(CLOCK).toConstantValue({ now: () => new Date() } as never);
  });
  await container.load(platform, readsModule, officialModule);
  await container
    .get<{ execute(...all: unknown[]): Promise<unknown> }>(SEARCH)
    .execute(visitor(), { text: 'intermitente' });
  await container
    .get<{ execute(...all: unknown[]): Promise<unknown> }>(REFERENCES)
    .execute(visitor(), { words: 'intermitente', forgiving: true });
  expect(read.texts).toBe(1);
});
