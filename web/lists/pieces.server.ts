import type { FoundDocument } from '#application/community/search/documents.query';
import type { FoundPiece, FoundPieces, PiecesQuery } from '#application/shared/found-pieces';
import type { Closed } from '#application/site/modules/open-modules.api';
import type { Page } from '#application/shared/page';
import type { Visit } from '../lib/gates.server.ts';
import {
  type GroupBeside,
  PIECE_HREFS,
  PIECE_KINDS,
  PIECES_SUGGESTED,
  type PieceKind,
} from './search-kinds.ts';
import type { SitemapEntry } from './sitemap.ts';

type Finding = Pick<Visit, 'app' | 'actor'>;

/** Who is asked for the pieces of a kind. */
const piecesOf = ({ engagement, events }: Visit['app']): Readonly<Record<PieceKind, PiecesQuery>> => ({
  event: events.gatheringPieces,
  idea: engagement.ideaPieces,
  poll: engagement.pollPieces,
  survey: engagement.surveyPieces,
});

const document = (kind: PieceKind, piece: FoundPiece): FoundDocument => ({
  title: piece.title,
  markedTitle: piece.markedTitle,
  excerpt: piece.excerpt,
  address: PIECE_HREFS[kind](piece),
});

/** How many of a kind stand beside the topics that were found. */
const SHOWN_BESIDE = 3;

/**
 * What other contexts have of the words, kind by kind; nothing of a kind that has none.
 * @param words as `community.searchedWords` tells them
 */
export async function piecesBeside({ app, actor }: Finding, words: string): Promise<readonly GroupBeside[]> {
  const [events, engagement] = await Promise.all([
    app.events.piecesBeside.execute(actor, words),
    app.engagement.piecesBeside.execute(actor, words),
  ]);
  const found: Readonly<Record<PieceKind, FoundPieces>> = { ...events, ...engagement };
  return groups(PIECE_KINDS.map((kind) => [kind, found[kind]]));
}

/** What other contexts have whose titles look like the text, for who found nothing. */
export const piecesAlike = (finding: Finding, text: string): Promise<readonly GroupBeside[]> =>
  groupsOf(finding, async (pieces) => {
    const alike = await pieces.alike(finding.actor, text);
    return { total: alike.length, best: alike.slice(0, SHOWN_BESIDE) };
  });

async function groupsOf(
  { app }: Finding,
  find: (pieces: PiecesQuery) => Promise<FoundPieces>,
): Promise<readonly GroupBeside[]> {
  const pieces = piecesOf(app);
  return groups(
    await Promise.all(PIECE_KINDS.map(async (kind) => [kind, await find(pieces[kind])] as const)),
  );
}

const groups = (found: readonly (readonly [PieceKind, FoundPieces])[]): readonly GroupBeside[] =>
  found.flatMap(([kind, { total, best }]) =>
    total > 0
      ? [{ kind, total, best: best.map((each) => ({ title: each.title, address: PIECE_HREFS[kind](each) })) }]
      : [],
  );

/** Fewer characters look like too much. */
const SHORTEST = 3;

/** Of each kind that is offered while one types, the piece whose title looks most like what is typed. */
export async function piecesSuggested({ app, actor }: Finding, typed: string) {
  if ([...typed.trim()].length < SHORTEST) return [];
  const pieces = piecesOf(app);
  const found = await Promise.all(
    PIECES_SUGGESTED.map(async (kind) => {
      const [likest] = await pieces[kind].alike(actor, typed);
      return likest ? [{ kind, title: likest.title, href: PIECE_HREFS[kind](likest) }] : [];
    }),
  );
  return found.flat();
}

/** All pieces of one kind; those whose titles look like the text, where nothing holds its words. */
export async function piecesOfKind(
  { app, actor }: Finding,
  kind: PieceKind,
  p: { readonly text: string; readonly cursor: string | null; readonly alike: boolean },
): Promise<Page<FoundDocument>> {
  const pieces = piecesOf(app)[kind];
  const page = p.alike
    ? onePage(await pieces.alike(actor, p.text))
    : await pieces.page(actor, await app.community.searchedWords.execute(p.text), p.cursor);
  return { ...page, items: page.items.map((each) => document(kind, each)) };
}

export const onePage = <T>(items: readonly T[]): Page<T> => ({ items, next: null, previous: null });

/** The files of the sitemap that other contexts fill. */
export async function piecesInSitemap(
  app: Visit['app'],
  closed: Closed,
): Promise<{ kind: PieceKind; month: string }[]> {
  const pieces = piecesOf(app);
  const files = PIECE_KINDS.map(async (kind) =>
    (await pieces[kind].monthsOfEverybodys(closed)).map((month) => ({ kind, month })),
  );
  return (await Promise.all(files)).flat();
}

/** Pages of one kind that everybody may read, of one month. */
export async function piecesForEverybody(
  app: Visit['app'],
  p: { readonly kind: PieceKind; readonly month: string; readonly closed: Closed },
): Promise<SitemapEntry[]> {
  const found = await piecesOf(app)[p.kind].everybodysOf(p.month, p.closed);
  return found.map((piece) => ({ address: PIECE_HREFS[p.kind](piece) }));
}
