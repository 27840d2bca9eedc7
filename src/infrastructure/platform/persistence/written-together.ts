import { LRUCache } from 'lru-cache';

/** A statement that writes, and from which nothing is read; its parameters are `$1` and so on. */
export interface Writing {
  /** Without `with` of its own, which PostgreSQL takes at the top of a statement alone. */
  readonly text: string;
  readonly params: readonly unknown[];
  /** Which row of its table it writes; where that is not said, it may be any. */
  readonly row?: string;
  /** It finds one row, or somebody changed that meanwhile. */
  readonly findsOne?: boolean;
}

interface Together {
  readonly text: string;
  readonly params: readonly unknown[];
  /** Not long ago these were written with other values. */
  readonly cameAgain: boolean;
}

/** Those that came longest ago are put together anew. */
const REMEMBERED = 200;
const texts = new LRUCache<string, string>({ max: REMEMBERED });

/**
 * The same in the same order, as lists of which none may write a row twice: what becomes of a row that one statement writes twice
 * PostgreSQL leaves open. Two of one table stand together where both say which row they write, and it is another one.
 */
export function withoutRowsTwice(writings: readonly Writing[]): readonly (readonly Writing[])[] {
  const lists: Place[][] = [];
  for (const writing of writings) {
    const place = { writing, table: tableOf(writing) };
    const last = lists.at(-1);
    if (last?.every((other) => areApart(other, place))) last.push(place);
    else lists.push([place]);
  }
  return lists.map((list) => list.map(({ writing }) => writing));
}

interface Place {
  readonly writing: Writing;
  readonly table: string;
}

const areApart = ({ writing: one, table }: Place, { writing: other, table: otherTable }: Place): boolean =>
  table !== otherTable || (one.row !== undefined && other.row !== undefined && one.row !== other.row);

const TABLE = /^\s*(?:insert\s+into|update|delete\s+from)\s+([\w."]+)/i;

/** As the ORM names it in quotes, and SQL of ours without. */
function tableOf({ text }: Writing): string {
  const [, name] = TABLE.exec(text) ?? [];
  if (name === undefined)
    throw new Error(`A writing begins with what it does to which table, not with: ${text}`);
  return name.replaceAll('"', '').replace(/^public\./, '');
}

/**
 * One statement for all of these, of which none writes another's row: they see what stood before it, none sees another's rows,
 * and references between the rows are looked up once all are written. Its row says as `found` how many found what they must find.
 * @param rings whether the relay is told
 */
export function writtenTogether(writings: readonly Writing[], rings: boolean): Together {
  const key = `${rings}\n${writings.map(({ text, findsOne }) => `${findsOne ?? false} ${text}`).join('\n')}`;
  const known = texts.get(key);
  const text = known ?? textOf(writings, rings);
  if (known === undefined) texts.set(key, text);
  return { text, params: writings.flatMap(({ params }) => params), cameAgain: known !== undefined };
}

function textOf(writings: readonly Writing[], rings: boolean): string {
  let before = 0;
  const parts = writings.map(({ text, params, findsOne }, place) => {
    const offset = before;
    before += params.length;
    const numbered = text.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + offset}`);
    return `w${place} as (${numbered}${findsOne ? ' returning 1' : ''})`;
  });
  const counted = writings.flatMap(({ findsOne }, place) =>
    findsOne ? [`(select count(*) from w${place})`] : [],
  );
  const found = `(${counted.length > 0 ? counted.join(' + ') : '0'})::int as found`;
  return `with ${parts.join(', ')} select ${found}${rings ? `, pg_notify('outbox', '')` : ''}`;
}
