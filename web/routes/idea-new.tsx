import { useActionData } from '@remix-run/react';
import { ideaAsked, IdeaFormRequest } from '#interfaces/http/engagement/ideas.request';
import { IdeaForm, type ProposeOutcome } from '../ideas/idea-form.tsx';
import { SmallPage } from '../layout/small-page.tsx';
import { ideaHref } from '../lib/addresses.ts';
import { act, read } from '../lib/gates.server.ts';
import { judgingTheRest } from '../lib/refusals.server.ts';
import { useT } from '../lib/texts.tsx';
import { afterWords } from '../words/told.server.ts';

export const loader = read('ideas.propose', async () => null);

export const action = act<IdeaFormRequest, ProposeOutcome>(
  'ideas.propose',
  IdeaFormRequest,
  async ({ similarSeen, ...asked }, { app, actor, typed }) => {
    const idea = { actor, ...asked };
    if (similarSeen !== '1') {
      await app.engagement.proposeIdea.mustFit(idea);
      const similar = await app.engagement.similarIdeas.execute(actor, idea.title.trim());
      if (similar.length > 0) return { similar, typed };
    }
    const proposed = await app.engagement.proposeIdea.execute(idea);
    return afterWords(ideaHref(proposed), proposed.told, 'ideas.flash.proposed');
  },
  undefined,
  judgingTheRest<IdeaFormRequest>((sound, { app, actor }, refused) =>
    app.engagement.proposeIdea.mustFit({ actor, ...ideaAsked(sound), refused }),
  ),
);

export default function NewIdeaRoute() {
  const outcome = useActionData() as ProposeOutcome | undefined;
  const t = useT();
  return (
    <SmallPage help="idees" title={t('ideas.form.title')} lead={t('ideas.form.lead')}>
      <IdeaForm outcome={outcome} />
    </SmallPage>
  );
}
