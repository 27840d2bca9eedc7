import type { Actor } from '#domain/shared/actor';
import type { OpinionKind } from '#domain/engagement/opinions/opinion';

export interface DueOpinionsQuery {
  /** What somebody may be asked now; nothing of visitors. */
  execute(actor: Actor): Promise<readonly OpinionKind[]>;
}

/** How often each answer was given in a month. */
export interface OpinionMonth {
  /** `2026-11` */
  readonly month: string;
  readonly kind: OpinionKind;
  readonly all: number;
  /** By answer; empty where fewer than five answered. */
  readonly answers: Readonly<Record<string, number>>;
  /** In hundredths: who was spared at least partly, or promoters less detractors; null where fewer than five answered. */
  readonly score: number | null;
}

export interface OpinionFiguresQuery {
  /** Of the last twelve months that have any, the latest first. @throws NotAllowed */
  execute(actor: Actor): Promise<readonly OpinionMonth[]>;
}
