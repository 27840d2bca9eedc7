import { useActionData } from '@remix-run/react';
import { IDEA_LIMITS } from '#application/engagement/limits';
import type { MergeForeseen } from '#application/engagement/ideas/idea-view';
import { MergeIdeaRequest } from '#interfaces/http/engagement/ideas.request';
import { idOf } from '#interfaces/http/validate';
import { type IdeaChoiceStep, otherIdeaStep } from '../ideas/idea-choice.server.ts';
import { managedIdea } from '../ideas/idea-visit.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { UnplacedWords } from '../layout/unplaced-words.tsx';
import { ideaHref, manageIdeaHref, mergeIdeaHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { ChooseOne, useSuggestingWords } from '../lists/choose-one.tsx';
import { hrefWith } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { afterWords } from '../words/told.server.ts';

export const loader = read('ideas.answer', async (visit) => {
  const idea = await managedIdea(visit);
  await visit.app.engagement.mergeRights.must(visit.actor, idea);
  return { idea, step: await otherIdeaStep(visit, idea) };
});

export const action = act('ideas.answer', MergeIdeaRequest, async ({ into, answer }, visit) => {
  const { app, actor } = visit;
  const idea = await managedIdea(visit);
  const other = await app.engagement.ideaPage.execute(actor, String(into));
  const told = await app.engagement.mergeIdeas.execute({
    actor,
    answer,
    ideaId: idea.id,
    into: idOf<'Idea'>(other.id),
  });
  return afterWords(ideaHref(other), told, 'ideas.flash.merged');
});

/** Joins two ideas: first which, then what would change, then why. */
export default function MergeIdeaRoute() {
  const { idea, step } = usePageData<typeof loader>();
  const { foreseen } = step;
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="ideas" title={t('ideas.admin.mergeTitle')} lead={t('ideas.admin.mergeLead')}>
      <p>
        <a href={ideaHref(idea)}>{idea.title}</a>
      </p>
      {!foreseen && (
        <>
          <UnplacedWords outcome={refused} />
          <ChooseIdea here={mergeIdeaHref(idea.id)} step={step} />
        </>
      )}
      {foreseen && (
        <>
          <Foreseen foreseen={foreseen} />
          <p>
            <a href={hrefWith(mergeIdeaHref(idea.id), { q: step.q })}>{t('choosing.idea.other')}</a>
          </p>
          <ActForm
            refused={refused}
            of={mergeIdeaHref(idea.id)}
            back={manageIdeaHref(idea.id)}
            submit={<Button look="main">{t('ideas.admin.merge')}</Button>}
            labels={{ answer: t('ideas.admin.why') }}
          >
            <input type="hidden" name="into" value={foreseen.into.number} />
            <TextArea
              name="answer"
              label={t('ideas.admin.why')}
              help={t('ideas.admin.whyHelp')}
              rows={4}
              maxLength={IDEA_LIMITS.answer.max}
              counter
              defaultValue={typedIn(refused, 'answer')}
              error={errorOf(refused, 'answer')}
            />
          </ActForm>
        </>
      )}
    </AdminFrame>
  );
}

function ChooseIdea({ here, step }: { here: string; step: IdeaChoiceStep }) {
  const t = useT();
  return (
    <ChooseOne
      here={here}
      from="/admin/idees/a-choisir?q="
      q={step.q}
      label={t('choosing.idea.label')}
      help={t('choosing.idea.help')}
      words={useSuggestingWords('idea')}
      error={step.error && t(`choosing.idea.${step.error}`)}
      legend={t(step.areFound ? 'choosing.idea.found' : 'choosing.idea.like')}
      choices={step.offered.map(({ number, title, votes }) => ({
        value: String(number),
        label: title,
        help: t('ideas.votes', { count: votes }),
      }))}
    />
  );
}

function Foreseen({ foreseen }: { foreseen: MergeForeseen }) {
  const t = useT();
  const { idea, into, moving, comingBack } = foreseen;
  return (
    <section className="card apart" aria-labelledby="prevu">
      <h2 className="h-m" id="prevu">
        {t('ideas.admin.foreseen')}
      </h2>
      <dl className="guidance">
        <div>
          <dt>{t('ideas.admin.goes')}</dt>
          <dd>{idea.title}</dd>
        </div>
        <div>
          <dt>{t('ideas.admin.stays')}</dt>
          <dd>
            <a href={ideaHref(into)}>{into.title}</a>
          </dd>
        </div>
      </dl>
      <ul className="list">
        <li>{t('ideas.admin.moving', { count: moving })}</li>
        <li>{t('ideas.admin.comingBack', { count: comingBack })}</li>
        <li>{t('ideas.admin.total', { count: into.votes + moving })}</li>
      </ul>
    </section>
  );
}
