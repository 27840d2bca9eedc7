import { NEWCOMER_WHYS } from '#application/community/limits';
import { APPEAL_OUTCOMES, APPEAL_WHY, LEFT_WHY, MASKED_WHY, REWORDED } from '#application/moderation/limits';
import type { QueueRow } from '#application/moderation/review/review-queue.query';
import type { Format } from '../lib/format.ts';
import { type Locale, type MessageKey, type Translate, WRITTEN_IN } from '../lib/texts.tsx';
import type { PillTone } from '../ui/pill.tsx';

/** Of what anybody can give notice. */
export const REPORTED_KINDS = [
  'topic',
  'post',
  'profile',
  'poll',
  'idea',
  'idea-comment',
  'service-review',
  'trial-feedback',
  'event',
  'event-question',
  'chat-message',
] as const;
const TARGETS = [...REPORTED_KINDS, 'appeal'] as const;
const ACTIONS = [
  'keep',
  'approve',
  'restore',
  'edit',
  'mask',
  'hide',
  'delete',
  'lock',
  'move',
  'hold',
  'purge',
  'clear-bio',
  'remove-avatar',
  'rename',
  'remind',
  'warn',
  'silence',
  'suspend',
  'ban',
] as const;

/** What a decision does, in the words of the page. */
export function actionWord(action: string | null, t: Translate): string {
  const known = ACTIONS.find((one) => one === action);
  if (known) return t(`review.decide.actions.${known}`);
  const answer = APPEAL_OUTCOMES.find((one) => one === action);
  return answer ? t(`review.queue.answers.${answer}`) : (action ?? '');
}

/** What is chosen of a case: a passage is only ever kept masked, where it is already. */
export const measureWord = (action: string | null, t: Translate): string =>
  action === 'mask' ? t('review.decide.keepMasked') : actionWord(action, t);

export function targetWord(kind: string, t: Translate): string {
  return t(`review.queue.targets.${TARGETS.find((one) => one === kind) ?? 'other'}`);
}

/** What the back office worded, in the language of the page where it has it. */
export const inLanguageOf = <T extends string | null>(
  t: Translate,
  own: T,
  english: string | null,
): T | string => (t.locale === 'en' ? english : null) ?? own;

/** What a line of a list is called that the back office worded; what it said in one language alone is marked as being in that. */
export function calledIn(
  t: Translate,
  { label, english }: { readonly label: string; readonly english: { readonly label: string } | null },
): { readonly label: string; readonly lang?: Locale } {
  const called = inLanguageOf(t, label, english?.label ?? null);
  return t.locale === WRITTEN_IN || english !== null
    ? { label: called }
    : { label: called, lang: WRITTEN_IN };
}

/** Why something waits: the reason of the first report, or what held it back. */
export function whyWord(
  row: Pick<QueueRow, 'kind' | 'whyLabel' | 'whyLabelEn' | 'whys'>,
  t: Translate,
): string {
  if (row.kind === 'appeal') return t('review.queue.contested');
  const [why] = row.whys;
  if (why === APPEAL_WHY) return t('review.queue.lookAgain');
  if (why === LEFT_WHY) return t('review.queue.left');
  if (why === MASKED_WHY) return t('review.queue.masked');
  if (why === REWORDED) return t('review.queue.reworded');
  return (
    inLanguageOf(t, row.whyLabel, row.whyLabelEn) ??
    newcomerWord(why, t) ??
    t('review.item.unknownWhy', { why: why ?? '' })
  );
}

const NEWCOMER = 'newcomer-';
/** What holds back what newcomers write, in the words of the team; null for anything else. */
function newcomerWord(why: string | undefined, t: Translate): string | null {
  const known = NEWCOMER_WHYS.find((one) => `${NEWCOMER}${one}` === why);
  return known ? t(`newcomers.why.${known}`) : null;
}

const TONES: readonly PillTone[] = ['plain', 'plain', 'warn', 'danger'];
const PRIORITIES = ['p0', 'p1', 'p2', 'p3'] as const;
export function priorityOf(priority: number): { tone: PillTone; key: MessageKey } {
  const key = PRIORITIES[priority] ?? 'p0';
  return { tone: TONES[priority] ?? 'plain', key: `review.queue.priority.${key}` };
}

/** Scores have one digit after the point. */
export const scoreText = (score: number, { formatNumber }: Pick<Format, 'formatNumber'>): string =>
  formatNumber(Math.round(score * 10) / 10);
