import type { AppealFound } from './appeal-reading.server.ts';
import type { Shown } from './decision-parts.tsx';

/** A complaint as its page draws it. */
export type Found = Omit<AppealFound, 'appeal' | 'decision' | 'content' | 'earlier'> & {
  readonly appeal: Shown<AppealFound['appeal']>;
  readonly decision: Shown<AppealFound['decision']>;
  readonly content: Shown<NonNullable<AppealFound['content']>> | null;
  readonly earlier: readonly Shown<AppealFound['earlier'][number]>[];
};
