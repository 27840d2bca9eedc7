import type { DeskAgent, DeskQuestionView, DeskReplyView } from '#application/community/official/desk.query';
import { personOf } from '../forum/person.ts';
import { categoryHref, memberHref, postDeedHref, postHref, topicHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Ago, Exactly } from '../ui/moment.tsx';
import { Pill } from '../ui/pill.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { AssignForm } from './assign-form.tsx';
import { SaidWhole } from '../ui/said-whole.tsx';

/** Questions that wait for the organisation, each with its due day and whose it is. */
export function DeskQuestions(props: {
  rows: readonly DeskQuestionView[];
  agents: readonly DeskAgent[];
  back: string;
}) {
  const t = useT();
  const written = useWritten();
  const format = useFormat();
  const { may, member } = usePage();
  return (
    <ul className="qs desk" aria-label={t('official.desk.questions')}>
      {props.rows.map((row) => (
        <li className="desk__row" key={row.topic.id}>
          <h2 className="q__title">
            <a href={topicHref(row.topic)} {...written}>
              {row.topic.title}
            </a>
          </h2>
          <p className="q__meta">
            <a href={categoryHref(row.topic.category)} {...written}>
              {row.topic.category.name}
            </a>
            <a href={memberHref(row.askedBy)}>{row.askedBy.pseudonym}</a>
            <Ago at={row.openedAt} />
            <span>
              {t('official.desk.demand', {
                views: row.views,
                followers: row.followerCount,
                replies: row.replyCount,
              })}
            </span>
            {row.solved && <StateMark state="accepted" />}
          </p>
          <p className="desk__due">
            <Pill tone={row.late ? 'danger' : 'plain'} icon="clock">
              {t(row.late ? 'official.desk.late' : 'official.desk.due', { day: format.formatDay(row.dueOn) })}
            </Pill>
            {row.assignee?.id === member?.id ? (
              <Pill tone="ok" icon="user">
                {t('official.desk.assignedToYou')}
              </Pill>
            ) : (
              <span className="small">
                {row.assignee
                  ? t('official.desk.assignedTo', { name: row.assignee.pseudonym })
                  : t('official.desk.unassigned')}
              </span>
            )}
          </p>
          <div className="desk__acts">
            <AssignForm topic={row.topic} agents={props.agents} assignee={row.assignee} back={props.back} />
            {may('official.author', row.topic.category.id) && (
              <ButtonLink href={`${topicHref(row.topic)}/repondre-officiellement`}>
                <SaidWhole
                  word={t('official.desk.answer')}
                  whole="official.desk.answerTo"
                  cited={{ title: row.topic.title }}
                />
              </ButtonLink>
            )}
          </div>
          <Assignments row={row} />
        </li>
      ))}
    </ul>
  );
}

/** To whom the question was given, by whom and when, the newest first. */
function Assignments({ row: { assignments, topic } }: { row: DeskQuestionView }) {
  const t = useT();
  const written = useWritten();
  if (assignments.length === 0) return null;
  const nameOf = (agent: DeskAgent | null) => agent?.pseudonym ?? t('official.desk.somebody');
  return (
    <details className="disclose">
      <summary>
        {t('official.desk.assignments', { count: assignments.length })}{' '}
        <span className="vh">
          {t.rich('official.desk.assignmentsOf', { title: <span {...written}>{topic.title}</span> })}
        </span>
      </summary>
      <ol className="list small">
        {assignments.map(({ agent, by, at }, index) => (
          <li key={index}>
            {agent
              ? agent.id === by?.id
                ? t('official.desk.tookIt', { name: agent.pseudonym })
                : t('official.desk.gaveIt', { by: nameOf(by), name: agent.pseudonym })
              : t('official.desk.gaveItBack', { name: nameOf(by) })}{' '}
            <span className="muted">
              <Exactly at={at} />
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Replies of members that readers rely on and that nobody checked. */
export function DeskReplies({ rows }: { rows: readonly DeskReplyView[] }) {
  const t = useT();
  const written = useWritten();
  const { may } = usePage();
  return (
    <ul className="qs desk" aria-label={t('official.desk.replies')}>
      {rows.map((row) => {
        const name = personOf(row.author, t).pseudonym;
        return (
          <li className="desk__row" key={row.postId}>
            <h2 className="q__title">
              <a href={postHref(row.postId)} {...written}>
                {row.topic.title}
              </a>
            </h2>
            <p className="q__ex" {...written}>
              {row.excerpt}
            </p>
            <p className="q__meta">
              <a href={categoryHref(row.topic.category)} {...written}>
                {row.topic.category.name}
              </a>
              <span>{t('official.desk.replyOf', { name })}</span>
              <Ago at={row.postedAt} />
              <span>{t('topic.acts.helpedYou', { count: row.helpfulCount })}</span>
              {row.accepted && <StateMark state="accepted" />}
            </p>
            {may('official.validate', row.topic.category.id) && (
              <p className="desk__acts">
                <ButtonLink href={postDeedHref(row.postId, 'certifier')}>
                  <SaidWhole
                    word={t('official.desk.validate')}
                    whole="official.desk.validateOf"
                    cited={{ title: row.topic.title }}
                    said={{ name }}
                  />
                </ButtonLink>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
