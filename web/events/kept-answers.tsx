import type {
  GatheringView,
  KeptAnswer,
  OwnRegistration,
} from '#application/events/gatherings/gathering-view';
import { eventDeedHref } from '../lib/addresses.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { answerWords } from './answer-words.ts';

/** Answers with the questions as they were asked. */
export function KeptAnswers({ answers }: { answers: readonly KeptAnswer[] }) {
  const t = useT();
  const written = useWritten();
  if (answers.length === 0) return null;
  return (
    <dl className="answers small">
      {answers.map((answer) => (
        <div key={answer.id}>
          <dt {...written}>{answer.label}</dt>
          <dd {...written}>{answerWords(answer, t)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What one answered oneself, and the way to answer otherwise as long as it has not begun. */
export function OwnAnswers({ event, own }: { event: GatheringView; own: OwnRegistration }) {
  const t = useT();
  if (event.form.length === 0 && own.answers.length === 0) return null;
  const mayChange = event.form.length > 0 && takesAnswers(event);
  return (
    <>
      {own.answers.length > 0 && <p className="small">{t('events.formAsk.own')}</p>}
      <KeptAnswers answers={own.answers} />
      {mayChange && (
        <p>
          <ButtonLink href={eventDeedHref(event, 'inscription')}>
            {t(own.answers.length > 0 ? 'events.formAsk.change' : 'events.formAsk.give')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

/** As long as it has not begun. */
export const takesAnswers = ({ stage }: GatheringView): boolean => stage === 'open' || stage === 'full';
