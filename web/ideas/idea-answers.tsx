import type { IdeaAnswerView, IdeaStatus } from '#application/engagement/ideas/idea-view';
import type { Names } from '../engagement/member-names.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { Day } from '../ui/moment.tsx';
import { OfficialBand } from '../ui/official-answer.tsx';
import { Prose } from '../ui/prose.tsx';
import { IdeaStatusPill } from './idea-status.tsx';

const NONE: { readonly [Status in IdeaStatus]?: 'noneMerged' | 'noneWithdrawn' } = {
  merged: 'noneMerged',
  withdrawn: 'noneWithdrawn',
};

/**
 * What the team says of an idea: under the placard of the organisation where it was said in its name, and there alone.
 * The latest stands first; what it said before is folded below.
 */
export function IdeaAnswers(props: {
  answers: readonly IdeaAnswerView[];
  /** Of the idea: of one that is answered no more, nobody says that an answer is still to come. */
  status: IdeaStatus;
  names: Names;
}) {
  const { answers, status, names } = props;
  const t = useT();
  const [latest, ...former] = answers;
  if (!latest) return <p className="muted">{t(`ideas.answer.${NONE[status] ?? 'none'}`)}</p>;
  return (
    <>
      <IdeaAnswer answer={latest} names={names} />
      {former.length > 0 && (
        <details className="more-fields">
          <summary>{t('ideas.answer.former')}</summary>
          {former.map((answer) => (
            <IdeaAnswer key={answer.id} answer={answer} names={names} />
          ))}
        </details>
      )}
    </>
  );
}

type Shown = { answer: IdeaAnswerView; names: Names };

const IdeaAnswer = (props: Shown) =>
  props.answer.isOfficial ? <OfficialIdeaAnswer {...props} /> : <TeamAnswer {...props} />;

function OfficialIdeaAnswer({ answer, names }: Shown) {
  const t = useT();
  const title = `reponse-${answer.id}`;
  return (
    <div className="sealed">
      <article className="official" aria-labelledby={title}>
        <OfficialBand
          id={title}
          level={2}
          title={t('ideas.answer.official')}
          signed={
            answer.department
              ? t('ideas.answer.signed', { department: answer.department })
              : t('ideas.answer.organisation')
          }
        />
        <Step answer={answer} names={names} />
        <Prose className="official__body" html={answer.html} />
      </article>
    </div>
  );
}

/** Of somebody of the team who does not speak for the organisation: under their name, without its emblem. */
function TeamAnswer({ answer, names }: Shown) {
  const t = useT();
  const title = `reponse-${answer.id}`;
  return (
    <article className="idea__answer" aria-labelledby={title}>
      <h2 id={title}>{t('ideas.answer.ofTeam')}</h2>
      <Step answer={answer} names={names} />
      <Prose html={answer.html} />
    </article>
  );
}

function Step({ answer, names }: Shown) {
  const t = useT();
  const format = useFormat();
  const by = names.get(answer.authorId);
  return (
    <p className="idea__step">
      <IdeaStatusPill status={answer.status} />{' '}
      <span className="small">
        {t('ideas.answer.on', { day: format.formatDay(answer.answeredAt) })}
        {by &&
          !(answer.isOfficial && answer.department) &&
          ` · ${t('ideas.answer.by', { name: by.pseudonym })}`}
      </span>
    </p>
  );
}

/** Each step an idea went, the latest first. */
export function IdeaHistory({ answers }: { answers: readonly IdeaAnswerView[] }) {
  const t = useT();
  return (
    <ol className="list">
      {answers.map(({ id, fromStatus, status, answeredAt }) => (
        <li key={id}>
          {t('ideas.answer.step', {
            from: t(`ideas.status.${fromStatus}`),
            to: t(`ideas.status.${status}`),
          })}
          <br />
          <span className="small muted">
            <Day at={answeredAt} />
          </span>
        </li>
      ))}
    </ol>
  );
}
