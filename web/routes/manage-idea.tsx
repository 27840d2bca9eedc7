import { useActionData } from '@remix-run/react';
import { IDEA_LIMITS, STEPS } from '#application/engagement/limits';
import { IdeaAnswerFormRequest } from '#interfaces/http/engagement/ideas.request';
import { IdeaAnswers } from '../ideas/idea-answers.tsx';
import { IdeaStatusPill } from '../ideas/idea-status.tsx';
import { managedIdea } from '../ideas/idea-visit.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { ideaHref, MANAGE_IDEAS, mergeIdeaHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { dateSeen, momentSeen, VersionSeen } from '../lib/version-seen.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { TextArea } from '../ui/field.tsx';
import { Prose } from '../ui/prose.tsx';
import { afterWords } from '../words/told.server.ts';

export const loader = read('ideas.answer', async (visit) => {
  const idea = await managedIdea(visit);
  const { app, actor } = visit;
  const [names, mayMerge] = await Promise.all([
    app.members.names.of(idea.answers.map(({ authorId }) => authorId)),
    app.engagement.mergeRights.holds(actor, idea),
  ]);
  return { idea, names, mayMerge };
});

export const action = act('ideas.answer', IdeaAnswerFormRequest, async (input, visit) => {
  const { app, actor } = visit;
  const idea = await managedIdea(visit);
  const told = await app.engagement.answerIdea.execute({
    ...input,
    actor,
    ideaId: idea.id,
    seen: dateSeen(input.seen) ?? undefined,
  });
  return afterWords(ideaHref(idea), told, 'ideas.flash.answered');
});

/** Where the team leads an idea on, and says why. */
export default function ManageIdeaRoute() {
  const { idea, names, mayMerge } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const steps: readonly (keyof typeof STEPS)[] = STEPS[idea.status];
  return (
    <AdminFrame
      place="ideas"
      title={t('ideas.admin.answerTitle')}
      lead={t('ideas.admin.answerLead')}
      acts={
        idea.open &&
        mayMerge && <ButtonLink href={mergeIdeaHref(idea.id)}>{t('ideas.admin.mergeAct')}</ButtonLink>
      }
    >
      <h2 className="h-m">
        <a href={ideaHref(idea)}>{idea.title}</a>
      </h2>
      <p className="topic__meta">
        <IdeaStatusPill status={idea.status} />
        <span>{t('ideas.votes', { count: idea.votes })}</span>
        <span>{t('ideas.comments', { count: idea.comments })}</span>
      </p>
      <Prose html={idea.html} />
      {steps.length === 0 ? (
        <p className="apart">{t('ideas.admin.final')}</p>
      ) : (
        <div className="apart">
          <ActForm
            refused={refused}
            back={MANAGE_IDEAS}
            submit={<Button look="main">{t('ideas.admin.submit')}</Button>}
            labels={{ status: t('ideas.admin.newStatus'), answer: t('ideas.admin.answer') }}
          >
            <VersionSeen as="seen" refused={refused} of={momentSeen(idea.statusAt)} />
            <RadioGroup
              name="status"
              legend={t('ideas.admin.newStatus')}
              required
              value={typedIn(refused, 'status')}
              error={errorOf(refused, 'status')}
              choices={steps.map((value) => ({ value, label: t(`ideas.status.${value}`) }))}
            />
            <TextArea
              name="answer"
              label={t('ideas.admin.answer')}
              help={t('ideas.admin.answerHelp')}
              rows={8}
              maxLength={IDEA_LIMITS.answer.max}
              counter
              defaultValue={typedIn(refused, 'answer')}
              error={errorOf(refused, 'answer')}
            />
          </ActForm>
        </div>
      )}
      {idea.answers.length > 0 && (
        <div className="apart">
          <IdeaAnswers answers={idea.answers} status={idea.status} names={names} />
        </div>
      )}
    </AdminFrame>
  );
}
