import type { Branch } from '#domain/shared/branch';
import type { Actor } from '#domain/shared/actor';

export const BOARD_PERIODS = ['week', 'month', 'year', 'ever'] as const;
type BoardPeriod = (typeof BOARD_PERIODS)[number];

/** What is ranked: points of the current week, month, year or of all time, of a branch or in a category. */
export interface BoardAsked {
  readonly period: BoardPeriod;
  readonly branch?: Branch;
  /** Only one of both. */
  readonly categoryId?: string;
}

export interface BoardRow {
  /** Those with as many points share it. */
  readonly rank: number;
  readonly memberId: string;
  readonly name: string;
  /** From the root of the site. */
  readonly address: string;
  readonly points: number;
}

export interface Board {
  /** The first fifty. Who left the rankings, is suspended or works for the organisation is not among them. */
  readonly rows: readonly BoardRow[];
  /** What the reader has there, whether ranked or not; null for visitors. */
  readonly mine: { readonly points: number; readonly ranked: boolean } | null;
}

export interface BoardQuery {
  execute(actor: Actor, asked: BoardAsked): Promise<Board>;
}
