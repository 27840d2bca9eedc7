import type { GatheringPlan } from '#application/events/gatherings/gathering-view';
import type { AskedQuestion } from '#application/events/questions/asked-questions.query';
import { LIMITS } from '#application/community/limits';
import { literally } from '../chat/exchange-text.ts';
import { shortened } from '../forum/quotation.ts';
import { eventHref } from '../lib/addresses.ts';
import type { Translate } from '../lib/texts.tsx';

/** What a question of a session says as a topic, and what is known of its answer: it leads back to the event. */
export function takenUpTexts(
  event: Pick<GatheringPlan, 'title' | 'slug' | 'number' | 'replay' | 'minutesSource'>,
  question: Pick<AskedQuestion, 'body' | 'votes' | 'isAnswered'>,
  t: Translate,
): { readonly title: string; readonly body: string; readonly answer: string } {
  const link = linkTo(event.title, eventHref(event));
  const { body, votes, isAnswered } = question;
  const known = [
    ...(isAnswered ? [t('events.take.answeredIn', { link })] : []),
    ...(event.replay === ''
      ? []
      : [t('events.take.seeReplay', { link: linkTo(t('events.seeReplay'), event.replay) })]),
    ...(event.minutesSource === ''
      ? []
      : [
          t('events.take.seeMinutes', {
            link: linkTo(t('events.minutes'), `${eventHref(event)}#compte-rendu`),
          }),
        ]),
  ];
  return {
    title: shortened(body.length < LIMITS.title.min ? `${body} (${event.title})` : body, LIMITS.title.max),
    body: `${literally(body)}\n\n${t('events.take.askedIn', { link, votes })}`,
    answer: known.join(' '),
  };
}

const linkTo = (label: string, href: string): string => `[${label.replaceAll(/[[\]\\]/g, ' ')}](${href})`;
