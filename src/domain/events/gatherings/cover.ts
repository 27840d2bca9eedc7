import type { Id } from '../../shared/id.ts';

export type CoverId = Id<'Cover'>;

/** The picture of an event, above its words and on its card. */
export interface Cover {
  readonly id: CoverId;
  /** What is to be seen, for those who do not see it. */
  readonly alt: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Under which it is kept. */
export const coverKey = (id: CoverId): string => `covers/${id}.webp`;
