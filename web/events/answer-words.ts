import type { KeptAnswer } from '#application/events/gatherings/gathering-view';
import type { Translate } from '../lib/texts.tsx';

/** What somebody answered, on one line. */
export const answerWords = ({ kind, values }: KeptAnswer, t: Translate): string =>
  kind === 'yes_no' ? t(`events.formAsk.${values[0] === 'yes' ? 'yes' : 'no'}`) : values.join(', ');
