import { useActionData } from '@remix-run/react';
import { IDEA_LIMITS } from '#application/engagement/limits';
import { IdeaFormRequest } from '#interfaces/http/engagement/ideas.request';
import { IdeaForm, type ProposeOutcome } from '../ideas/idea-form.tsx';
import { SmallPage } from '../layout/small-page.tsx';
import { ideaHref } from '../lib/addresses.ts';
import { act, read } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { afterWords } from '../words/told.server.ts';

export const loader = read('ideas.propose', async () => null);

export const action = act<IdeaFormRequest, ProposeOutcome>(
  'ideas.propose',
  IdeaFormRequest,
  async ({ similarSeen, ...idea }, { app, actor, typed }) => {
    const title = idea.title.trim();
    if (similarSeen !== '1' && title.length >= IDEA_LIMITS.title.min) {
      const similar = await app.engagement.similarIdeas.execute(actor, title);
      if (similar.length > 0) return { similar, typed };
    }
    const proposed = await app.engagement.proposeIdea.execute({ actor, ...idea });
    return afterWords(ideaHref(proposed), proposed.told, 'ideas.flash.proposed');
  },
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
