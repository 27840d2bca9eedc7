import { useActionData } from '@remix-run/react';
import { IDEA_LIMITS } from '#application/engagement/limits';
import type { MergeForeseen, SimilarIdea } from '#application/engagement/ideas/idea-view';
import { MergeIdeaRequest } from '#interfaces/http/engagement/ideas.request';
import { idOf } from '#interfaces/http/validate';
import { managedIdea } from '../ideas/idea-visit.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { ideaHref, manageIdeaHref, mergeIdeaHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith, type Judge, queryOf } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { afterWords } from '../words/told.server.ts';

const aNumber: Judge = (raw) => (/^[1-9]\d{0,8}$/.test(raw) ? raw : undefined);

export const loader = read('ideas.answer', async (visit) => {
  const { app, actor, url } = visit;
  const idea = await managedIdea(visit);
  await app.engagement.mergeRights.must(actor, idea);
  const { avec } = queryOf(url, { avec: aNumber });
  const similar = await app.engagement.similarIdeas.execute(actor, idea.title);
  return {
    idea,
    foreseen: avec ? await app.engagement.mergeForeseen.execute(actor, idea.id, Number(avec)) : null,
    near: similar.filter(({ number }) => number !== idea.number),
  };
});

export const action = act('ideas.answer', MergeIdeaRequest, async ({ into, answer }, visit) => {
  const { app, actor } = visit;
  const idea = await managedIdea(visit);
  const other = await app.engagement.ideaPage.execute(actor, String(into));
  const told = await app.engagement.mergeIdeas.execute({
    ...{ actor, answer, ideaId: idea.id, into: idOf<'Idea'>(other.id) },
  });
  return afterWords(ideaHref(other), told, 'ideas.flash.merged');
});

/** Joins two ideas: first which, then what would change, then why. */
export default function MergeIdeaRoute() {
  const { idea, foreseen, near } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="ideas" title={t('ideas.admin.mergeTitle')} lead={t('ideas.admin.mergeLead')}>
      <p>
        <a href={ideaHref(idea)}>{idea.title}</a>
      </p>
      <form method="get" action={mergeIdeaHref(idea.id)} className="stack">
        <TextField
          name="avec"
          label={t('ideas.admin.with')}
          help={t('ideas.admin.withHelp')}
          inputMode="numeric"
          maxLength={9}
          defaultValue={foreseen ? String(foreseen.into.number) : ''}
        />
        <p>
          <Button>{t('ideas.admin.foresee')}</Button>
        </p>
      </form>
      {near.length > 0 && !foreseen && <Near ideaId={idea.id} near={near} />}
      {foreseen && (
        <>
          <Foreseen foreseen={foreseen} />
          <ActForm
            refused={refused}
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

function Near({ ideaId, near }: { ideaId: string; near: readonly SimilarIdea[] }) {
  const t = useT();
  return (
    <section aria-labelledby="proches" className="apart">
      <h2 className="h-m" id="proches">
        {t('ideas.admin.near')}
      </h2>
      <ul className="list">
        {near.map((one) => (
          <li key={one.number}>
            <a href={hrefWith(mergeIdeaHref(ideaId), { avec: String(one.number) })}>{one.title}</a>{' '}
            <span className="small muted">{t('ideas.votes', { count: one.votes })}</span>
          </li>
        ))}
      </ul>
    </section>
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
