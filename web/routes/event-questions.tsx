import type { AskedQuestion } from '#application/events/questions/asked-questions.query';
import { NameOf } from '../engagement/member-names.tsx';
import { topicsOf } from '../events/taken-up.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { eventDeedHref, hideQuestionHref, manageEventHref, takeUpHref, topicHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SaidWhole } from '../ui/said-whole.tsx';

export const loader = read('events.run', async (visit) => {
  const { app, actor, params } = visit;
  const plan = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  const questions = await app.events.askedQuestions.execute(actor, plan.id);
  const [topics, names] = await Promise.all([
    topicsOf(visit, questions),
    app.members.names.of([...new Set(questions.map(({ authorId }) => authorId))]),
  ]);
  return { event: plan, questions, topics, names };
});

type Shown = ReturnType<typeof usePageData<typeof loader>>;

/** What was asked in a session, and what became of it on the forum. */
export default function EventQuestionsRoute() {
  const shown = usePageData<typeof loader>();
  const { event, questions, names } = shown;
  const t = useT();
  const format = useFormat();
  return (
    <AdminFrame
      place="events"
      title={t('events.take.list', { title: event.title })}
      lead={t('events.take.lead')}
      acts={
        <>
          <ButtonLink href={manageEventHref(event.id)}>{event.title}</ButtonLink>
          <ButtonLink href={eventDeedHref(event, 'direct')}>{t('events.live.questions')}</ButtonLink>
        </>
      }
    >
      {questions.length === 0 ? (
        <EmptyState title={t('events.live.noQuestions')} level={2} />
      ) : (
        <DataTable
          id="questions"
          stacks
          caption={t('events.live.questions')}
          captionHidden
          rows={questions}
          rowKey={({ id }) => id}
          columns={[
            { label: t('events.take.question'), header: true, cell: ({ body }) => body },
            {
              label: t('events.take.askedBy'),
              cell: ({ authorId, signs }) => (
                <>
                  <NameOf id={authorId} names={names} />{' '}
                  <span className="small muted">
                    {t(signs ? 'events.take.signs' : 'events.take.signsNot')}
                  </span>
                </>
              ),
            },
            { label: t('events.take.votes'), numeric: true, cell: ({ votes }) => format.formatNumber(votes) },
            {
              label: t('events.take.answered'),
              cell: ({ isAnswered }) => (isAnswered ? t('events.live.answered') : ''),
            },
            {
              label: t('events.take.topic'),
              act: true,
              cell: (question) => <Became question={question} {...shown} />,
            },
            {
              label: t('events.hide.wall'),
              act: true,
              cell: ({ id, body, isHidden }) => (
                <ButtonLink look="quiet" href={hideQuestionHref(event.id, id)}>
                  <SaidWhole
                    word={t(isHidden ? 'events.hide.show' : 'events.hide.act')}
                    whole={isHidden ? 'events.hide.showOf' : 'events.hide.actOf'}
                    cited={{ question: body }}
                  />
                </ButtonLink>
              ),
            },
          ]}
        />
      )}
    </AdminFrame>
  );
}

function Became({ question, event, topics }: Pick<Shown, 'event' | 'topics'> & { question: AskedQuestion }) {
  const t = useT();
  const topic = topics.get(question.topicId ?? '');
  if (question.isHidden) return <>{t('events.hide.hidden')}</>;
  if (topic) return <a href={topicHref(topic)}>{topic.title}</a>;
  if (event.audience === 'staff') return <>{t('events.take.teamOnly')}</>;
  return (
    <ButtonLink href={takeUpHref(event.id, question.id)}>
      <SaidWhole
        word={t('events.take.make')}
        whole="events.take.makeOf"
        cited={{ question: question.body }}
      />
    </ButtonLink>
  );
}
