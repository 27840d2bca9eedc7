import type { DocumentGroup, SearchHit } from '#application/community/search/search.query';
import type { DocumentKind } from '#application/community/search/search-kinds';
import type { Day } from '#domain/shared/day';
import { officialStateOn, type StandingJson } from '../official/official-view.sql.ts';
import { pageOfPosition } from '../topics/page-of-position.ts';
import { CandidateWords } from './candidate-words.ts';
import { FoundWords, stemsOf } from './found-words.ts';
import type { WordStems } from './word-stems.ts';

export interface HitRow {
  id: string;
  score: number;
  number: string;
  slug: string;
  kind: SearchHit['kind'];
  title: string;
  status: SearchHit['status'];
  solved: boolean;
  official: SearchHit['official'];
  also_validated: boolean;
  tags: string[];
  reply_count: number;
  helpful_count: number;
  last_activity_at: Date;
  category_slug: string;
  category_name: string;
  post_id: string;
  position: number;
  posted_at: Date;
  /** The seal that stands on it. */
  post_official: StandingJson | null;
  post_accepted: boolean;
  text: string;
  pseudonym: string;
  handle: string;
  author_status: string;
}

/**
 * What `make` makes with the marker of the words that the query, in PostgreSQL's spelling, finds. Stems of words that were never met are
 * asked for, and it is made again: nearly always they are known, and no text is read further than to what is shown of it.
 */
export async function madeWithFoundWords<Made>(
  query: string,
  known: WordStems,
  make: (found: FoundWords) => Made,
): Promise<Made> {
  const stems = stemsOf(query);
  const candidates = new CandidateWords(stems);
  const learnt = new Map<string, boolean>();
  for (;;) {
    const unknown = new Set<string>();
    const isFound = (word: string): boolean => {
      const holds = learnt.get(word) ?? known.holds(word, stems);
      if (holds === undefined) unknown.add(word);
      return holds ?? false;
    };
    const made = make(new FoundWords(candidates, isFound));
    if (unknown.size === 0) return made;
    const told = await known.learnt(unknown, stems);
    for (const word of unknown) learnt.set(word, told.get(word) ?? false);
  }
}

/**
 * Rows as hits, and what stands beside them, with marks around what the query finds in them.
 * @param p.today for what the organisation vouches for
 */
export const hitsOf = (
  rows: { readonly topics: readonly HitRow[]; readonly beside: readonly DocumentRow[] },
  p: { readonly query: string; readonly stems: WordStems; readonly today: Day },
): Promise<{ items: SearchHit[]; beside: DocumentGroup[] }> =>
  madeWithFoundWords(p.query, p.stems, (found) => ({
    items: rows.topics.map((row) => hit(row, found, p.today)),
    beside: documentGroups(rows.beside, found),
  }));

const hit = (row: HitRow, found: FoundWords, today: Day): SearchHit => ({
  number: Number(row.number),
  slug: row.slug,
  kind: row.kind,
  title: row.title,
  markedTitle: found.marked(row.title),
  status: row.status,
  solved: row.solved,
  official: row.official,
  alsoValidated: row.also_validated,
  category: { slug: row.category_slug, name: row.category_name },
  tags: row.tags,
  replyCount: row.reply_count,
  helpfulCount: row.helpful_count,
  lastActivityAt: row.last_activity_at,
  post: {
    id: row.post_id,
    position: row.position,
    page: pageOfPosition(row.position),
    postedAt: row.posted_at,
    author: { pseudonym: row.pseudonym, handle: row.handle, status: row.author_status },
    official: officialStateOn(today, row.post_official),
    accepted: row.post_accepted,
    excerpt: found.passage(row.text),
  },
});

export interface DocumentRow {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly address: string;
  readonly total: number;
  /** Of what is shown by a passage of it. */
  readonly body: string | null;
}

/** Rows of one kind stand together, best first. */
function documentGroups(rows: readonly DocumentRow[], found: FoundWords): DocumentGroup[] {
  const kinds = [...new Set(rows.map((row) => row.kind))];
  return kinds.map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    return {
      kind,
      total: own[0]!.total,
      best: own.map(({ title, address, body }) => ({
        title,
        address,
        ...(body !== null && { excerpt: found.passage(body) }),
      })),
    };
  });
}
