import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { ideaIn } from '../ideas/idea-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { ideaHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

export const loader = read('ideas.withdraw', async (visit) => {
  const idea = await ideaIn(visit);
  if (idea.source === null) throw nothingHere('engagement.idea-not-found');
  return idea;
});

export const action = actOfSafety('ideas.withdraw', EmptyRequest, async (_input, visit) => {
  const { app, actor } = visit;
  const idea = await ideaIn(visit);
  await app.engagement.withdrawIdea.execute({ actor, ideaId: idea.id });
  return seeOther(ideaHref(idea), telling('ideas.flash.withdrawn'));
});

/** Asks once more before an idea is taken back for good. */
export default function WithdrawIdeaRoute() {
  const idea = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('ideas.withdraw.title')} lead={t('ideas.withdraw.lead')}>
      <p>
        <strong>{idea.title}</strong>
      </p>
      <ActForm
        refused={refused}
        back={ideaHref(idea)}
        submit={<Button look="final">{t('ideas.withdraw.act')}</Button>}
      />
    </SmallPage>
  );
}
