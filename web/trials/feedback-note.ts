import type { FeedbackChoice } from '#application/engagement/trials/trials.query';
import type { Format } from '../lib/format.ts';
import type { Translate } from '../lib/texts.tsx';

/** What tells feedback of nearly the same title apart. */
export const feedbackNote = (
  { number, state, givenAt }: FeedbackChoice,
  t: Translate,
  { formatDay }: Pick<Format, 'formatDay'>,
): string =>
  t('choosing.feedback.note', { number, state: t(`trials.triage.${state}`), day: formatDay(givenAt) });
