import { LRUCache } from 'lru-cache';

/** A statement that writes, and from which nothing is read; its parameters are `$1` and so on. */
export interface Writing {
  /** Without `with` of its own, which PostgreSQL takes at the top of a statement alone. */
  readonly text: string;
  readonly params: readonly unknown[];
  /** It finds one row, or somebody changed that meanwhile. */
  readonly findsOne?: boolean;
}

interface Together {
  readonly text: string;
  readonly params: readonly unknown[];
  /** One of those that come again and again: worth planning once. */
  readonly isKnown: boolean;
}

/** Those that came longest ago are put together anew. */
const REMEMBERED = 200;
const texts = new LRUCache<string, string>({ max: REMEMBERED });
/** Of those that came again meanwhile: a connection keeps the plan of each for as long as it is open. */
const MOST_PLANNED = 400;
const planned = new Set<string>();

/**
 * One statement for all of these: they see what stood before it, none sees another's rows, and references between the rows are
 * looked up once all are written. Its row says as `found` how many found what they must find.
 * @param rings whether the relay is told
 */
export function writtenTogether(writings: readonly Writing[], rings: boolean): Together {
  const key = `${rings}\n${writings.map(({ text, findsOne }) => `${findsOne ?? false} ${text}`).join('\n')}`;
  const known = texts.get(key);
  const text = known ?? textOf(writings, rings);
  if (known === undefined) texts.set(key, text);
  else if (planned.size < MOST_PLANNED) planned.add(text);
  return { text, params: writings.flatMap(({ params }) => params), isKnown: planned.has(text) };
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
