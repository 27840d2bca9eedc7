import type { Removal } from '#application/community/topics/topic-page.query';
import type { Format, Instant } from '../lib/format.ts';
import type { Translate } from '../lib/texts.tsx';

/** A removal as pages get it: dates may have become text on the way. */
type ToldRemoval = Omit<Removal, 'title' | 'writtenAt'> & {
  readonly title: string | null;
  readonly writtenAt: Instant;
};

/** What was taken away from its author, and why, in one sentence. */
export function removalSentence(removal: ToldRemoval, t: Translate, format: Format): string {
  const { what, title, reason } = removal;
  const day = format.formatDay(removal.writtenAt);
  const told =
    title === null ? t(`lists.removal.${what}Bare`, { day }) : t(`lists.removal.${what}`, { day, title });
  return reason
    ? t('lists.removal.because', { told, reason: reason.trim().replace(/[.\s]+$/, '') })
    : `${told}.`;
}

/** What the page of a removed text was told about it; null for anybody but its author. */
export function removalIn(details: Readonly<Record<string, unknown>> | undefined): ToldRemoval | null {
  const removal = details?.['removal'] as Partial<ToldRemoval> | undefined;
  return (removal?.what === 'topic' || removal?.what === 'reply') && removal.writtenAt !== undefined
    ? (removal as ToldRemoval)
    : null;
}
