import type pg from 'pg';

interface Index {
  readonly name: string;
  readonly definition: string;
}

/** Takes the indexes of a schema away that no constraint needs: made again at once, they cost a fraction. */
export async function dropIndexes(client: pg.Client, schema: string): Promise<readonly Index[]> {
  const { rows } = await client.query<Index>(
    `select c.oid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i join pg_class c on c.oid = i.indexrelid
     where c.relnamespace = $1::regnamespace
       and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
    [schema],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows;
}

export async function makeIndexes(
  client: pg.Client,
  indexes: readonly Index[],
  onMade: (count: number) => void,
): Promise<void> {
  for (const { definition } of indexes) {
    await client.query(definition);
    onMade(1);
  }
}
