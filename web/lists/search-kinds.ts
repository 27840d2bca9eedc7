import type { DocumentKind } from '#application/community/search/search-kinds';
import {
  categoryHref,
  eventHref,
  ideaHref,
  memberHref,
  pollHref,
  surveyHref,
  tagHref,
} from '../lib/addresses.ts';

/** What other contexts let be found beside topics, each from its own tables. */
export const PIECE_KINDS = ['event', 'idea', 'poll', 'survey'] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];
export type KindBeside = DocumentKind | PieceKind;

export interface KindPlace {
  /** As addresses write the kind. */
  readonly word:
    | 'categories'
    | 'etiquettes'
    | 'membres'
    | 'reponses-officielles'
    | 'evenements'
    | 'idees'
    | 'sondages'
    | 'enquetes';
  readonly hrefOf: (address: string) => string;
}

/** What was found of one kind: the best few, of `total`. */
export interface GroupBeside {
  readonly kind: KindBeside;
  readonly total: number;
  readonly best: readonly {
    readonly title: string;
    readonly address: string;
    /** With marks around what was found; of what the organisation wrote. */
    readonly excerpt?: string;
  }[];
}

/** Pieces come with their whole address. */
const asItIs = (address: string): string => address;

/** Where each kind of thing that is found beside topics lives. Its words are in the messages, by kind. */
export const KIND_PLACES: Readonly<Record<KindBeside, KindPlace>> = {
  category: { word: 'categories', hrefOf: (slug) => categoryHref({ slug }) },
  tag: { word: 'etiquettes', hrefOf: tagHref },
  reference: { word: 'reponses-officielles', hrefOf: (slug) => `/reponses-officielles/${slug}` },
  member: { word: 'membres', hrefOf: (handle) => memberHref({ handle }) },
  event: { word: 'evenements', hrefOf: asItIs },
  idea: { word: 'idees', hrefOf: asItIs },
  poll: { word: 'sondages', hrefOf: asItIs },
  survey: { word: 'enquetes', hrefOf: asItIs },
};

interface Piece {
  readonly slug: string;
  readonly number: number | null;
}
const numbered = ({ slug, number }: Piece) => ({ slug, number: number ?? 0 });

export const PIECE_HREFS: Readonly<Record<PieceKind, (piece: Piece) => string>> = {
  event: (event) => eventHref(numbered(event)),
  idea: (idea) => ideaHref(numbered(idea)),
  poll: pollHref,
  survey: surveyHref,
};

/** Pieces that are offered while one types, */
export const PIECES_SUGGESTED = ['event', 'idea'] as const satisfies readonly PieceKind[];
/** beside topics and these. */
export const KINDS_SUGGESTED = ['category', 'tag', 'member', 'reference', ...PIECES_SUGGESTED] as const;
export const KIND_WORDS = Object.values(KIND_PLACES).map(({ word }) => word);

export function kindByWord(asked: KindPlace['word']): KindBeside {
  const kinds = Object.keys(KIND_PLACES) as readonly KindBeside[];
  return kinds.find((kind) => KIND_PLACES[kind].word === asked)!;
}

export const isPiece = (kind: KindBeside): kind is PieceKind =>
  (PIECE_KINDS as readonly string[]).includes(kind);
