import pg from 'pg';
import { slugOf } from '#domain/shared/slug';
import { Argon2Hasher } from '#infrastructure/community/accounts/argon2-hasher';
import { CryptoSecrets } from '#infrastructure/platform/secrets';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { UnicodeLookAlikes } from '#infrastructure/platform/text/look-alikes';
import { CONTENT } from '#interfaces/cli/seed/content';
import { kindOf } from '#interfaces/cli/seed/plan';
import { typeset } from '#interfaces/cli/seed/typeset';
import { Bodies } from './bodies.ts';
import { copyRows, type Cell } from './copy.ts';
import { countFigures } from './figures.ts';
import { idAt } from './ids.ts';
import { dropIndexes, makeIndexes } from './indexes.ts';
import { peopleOf, writersOf } from './people.ts';
import { step } from './progress.ts';
import { Random } from './random.ts';
import { memberTables, type TableRows, threadTables } from './tables.ts';
import { type Shelf, threadsOf } from './threads.ts';

export interface DatasetSize {
  readonly topics: number;
  readonly replies: number;
  readonly members: number;
}

const SEED = 20_260;

/**
 * Fills an empty, migrated database with a community of this size.
 * @param url for a superuser: constraints between tables are not checked again, row by row
 * @returns seconds it took
 */
export async function fill(url: string, size: DatasetSize): Promise<number> {
  const started = performance.now();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica; set synchronous_commit = off;
      set maintenance_work_mem = '256MB'; create extension if not exists pg_stat_statements`);
    await write(client, url, size);
  } finally {
    await client.end();
  }
  return (performance.now() - started) / 1000;
}

async function write(client: pg.Client, url: string, size: DatasetSize): Promise<void> {
  const random = new Random(SEED);
  const now = new Date().getTime();
  const secrets = new CryptoSecrets();
  const people = peopleOf(random, new UnicodeLookAlikes(), size.members, now);
  const { shelves, tables: shelfTables, tags } = shelvesOf(random, now);
  const threads = threadsOf({ random, people, shelves, tags, now }, size);
  const bodies = new Bodies(random, new MarkdownRenderer());
  const passwordHash = await new Argon2Hasher().hash(secrets.next());
  const newId = () => idAt(random, now);
  const hashOf = (secret: string) => secrets.hash(secret);
  const tables = [
    ...shelfTables,
    ...memberTables(people, passwordHash, hashOf, writersOf(people), now, newId),
    ...threadTables(threads, bodies),
  ];
  const indexes = await dropIndexes(client, 'community');
  // No trigger runs but the one that keeps what a search counts of a topic.
  await client.query('alter table community.topic enable always trigger zz_keep_facets');
  for (const one of tables) await copy(client, url, one);
  await client.query('alter table community.topic enable trigger zz_keep_facets');
  await step('indexes', indexes.length, (add) => makeIndexes(client, indexes, add));
  await client.query(`select setval('community.topic_number', ${size.topics});
    update community.category c set topic_count = n.topics
      from (select category_id, count(*)::int as topics from community.topic group by category_id) n where n.category_id = c.id;
    update community.tag g set topic_count = n.topics
      from (select tag, count(*)::int as topics from community.topic, unnest(tags) tag group by tag) n where n.tag = g.slug`);
  const ids = people.map(({ id }) => id);
  await step('figures', ids.length, (add) => countFigures(url, ids, add));
  await step('statistics', 1, async (add) => {
    await client.query('vacuum analyze');
    await client.query('checkpoint');
    add(1);
  });
}

/** Posts go through two connections: PostgreSQL splits their text into words, which takes one core. */
async function copy(client: pg.Client, url: string, one: TableRows): Promise<void> {
  await step(one.table, one.count, async (add) => {
    if (one.table !== 'community.post' || one.count < 2_000) {
      return copyRows(client, one.table, one.columns, one.rows(), add);
    }
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query('set session_replication_role = replica; set synchronous_commit = off');
    const rows = one.rows()[Symbol.iterator]();
    const shared = (): Iterable<readonly Cell[]> => ({
      [Symbol.iterator]: () => ({ next: () => rows.next() as IteratorResult<readonly Cell[]> }),
    });
    await Promise.all([client, other].map((each) => copyRows(each, one.table, one.columns, shared(), add)));
    await other.end();
  });
}

function shelvesOf(random: Random, now: number) {
  const ids = new Map(CONTENT.categories.map((one) => [one.slug, idAt(random, now)]));
  const parentsFirst = [...CONTENT.categories].sort((a, b) => Number(!!a.parent) - Number(!!b.parent));
  const shelves: Shelf[] = parentsFirst.map(({ slug, audience }) => ({ id: ids.get(slug)!, slug, audience }));
  const labels = [...new Set(CONTENT.topics.flatMap((topic) => topic.tags))];
  const tags = labels.map((label) => ({ label, slug: slugOf(label, 40, '') }));
  const tables: TableRows[] = [
    {
      table: 'community.category',
      columns: ['id', 'slug', 'name', 'description', 'parent_id', 'position', 'icon', 'audience', 'kinds'],
      count: parentsFirst.length,
      rows: () =>
        parentsFirst.map((one) => [
          ids.get(one.slug)!,
          one.slug,
          typeset(one.name),
          plainly(one.description),
          one.parent === null ? null : ids.get(one.parent)!,
          one.order,
          one.icon,
          one.audience,
          [...new Set(one.kinds.map(kindOf))],
        ]),
    },
    {
      table: 'community.tag',
      columns: ['slug', 'label'],
      count: tags.length,
      rows: () => tags.map(({ slug, label }) => [slug, label]),
    },
  ];
  // Topics open to everybody come first, and so most often.
  shelves.sort((a, b) => Number(a.audience !== 'public') - Number(b.audience !== 'public'));
  return { shelves, tables, tags: [...new Set(tags.map(({ slug }) => slug))] };
}

const plainly = (text: string): string =>
  typeset(text.replaceAll('{{organisme}}', CONTENT.site.organisationInText));
