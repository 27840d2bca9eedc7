import { useActionData } from '@remix-run/react';
import { EditIdeaFormRequest, ideaAsked } from '#interfaces/http/engagement/ideas.request';
import type { RefusedField } from '#interfaces/http/validate';
import { printOf, shownBy } from '#interfaces/http/shown-text.request';
import { IdeaForm } from '../ideas/idea-form.tsx';
import { ideaIn } from '../ideas/idea-visit.server.ts';
import { SmallPage } from '../layout/small-page.tsx';
import { ideaNumberHref } from '../lib/addresses.ts';
import { act, read, type Refused, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { judgingTheRest } from '../lib/refusals.server.ts';
import { useT } from '../lib/texts.tsx';
import { afterWords } from '../words/told.server.ts';

export const loader = read('ideas.propose', async (visit) => {
  const idea = await ideaIn(visit);
  if (idea.source === null) throw nothingHere('engagement.idea-not-found');
  return { idea, print: printOf(idea.title, idea.source) };
});

async function edit(
  input: Partial<EditIdeaFormRequest>,
  visit: Visit,
  refused: readonly RefusedField[] = [],
) {
  const { app, actor } = visit;
  const idea = await ideaIn(visit);
  const shown = shownBy(input.shown);
  const { told } = await app.engagement.editIdea.execute({
    actor,
    ideaId: idea.id,
    ...ideaAsked(input),
    shown,
    refused,
  });
  return { number: idea.number, told };
}

export const action = act(
  'ideas.propose',
  EditIdeaFormRequest,
  async (input, visit) => {
    const { number, told } = await edit(input, visit);
    return afterWords(ideaNumberHref(number), told, 'ideas.flash.edited');
  },
  undefined,
  judgingTheRest<EditIdeaFormRequest>(edit),
);

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
