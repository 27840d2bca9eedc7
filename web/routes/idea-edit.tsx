import { useActionData } from '@remix-run/react';
import { EditIdeaFormRequest } from '#interfaces/http/engagement/ideas.request';
import { printOf, shownBy } from '#interfaces/http/shown-text.request';
import { IdeaForm } from '../ideas/idea-form.tsx';
import { ideaIn } from '../ideas/idea-visit.server.ts';
import { SmallPage } from '../layout/small-page.tsx';
import { ideaNumberHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { afterWords } from '../words/told.server.ts';

export const loader = read('ideas.propose', async (visit) => {
  const idea = await ideaIn(visit);
  if (idea.source === null) throw nothingHere('engagement.idea-not-found');
  return { idea, print: printOf(idea.title, idea.source) };
});

export const action = act('ideas.propose', EditIdeaFormRequest, async ({ shown, ...input }, visit) => {
  const { app, actor } = visit;
  const idea = await ideaIn(visit);
  const { told } = await app.engagement.editIdea.execute({
    actor,
    ideaId: idea.id,
    ...input,
    shown: shownBy(shown),
  });
  return afterWords(ideaNumberHref(idea.number), told, 'ideas.flash.edited');
});

/** What one proposed, said otherwise. */
export default function EditIdeaRoute() {
  const { idea, print } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('ideas.form.editTitle')} lead={t('ideas.form.editLead')}>
      {idea.mayEdit || refused ? (
        <IdeaForm outcome={refused} idea={{ ...idea, print }} />
      ) : (
        <p>{t(idea.standing === 'hidden' ? 'ideas.form.hidden' : 'ideas.form.stands')}</p>
      )}
    </SmallPage>
  );
}
