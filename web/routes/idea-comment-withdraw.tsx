import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { ownCommentIn } from '../ideas/idea-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { commentHref, ideaHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Prose } from '../ui/prose.tsx';

export const loader = read('ideas.withdraw-comment', ownCommentIn);

export const action = actOfSafety('ideas.withdraw-comment', EmptyRequest, async (_input, visit) => {
  const { app, actor } = visit;
  const { idea, comment } = await ownCommentIn(visit);
  await app.engagement.withdrawIdeaComment.execute({ actor, commentId: comment.id });
  return seeOther(ideaHref(idea), telling('ideas.flash.commentWithdrawn'));
});

/** Asks once more before a comment is taken back for good. */
export default function WithdrawIdeaCommentRoute() {
  const { idea, comment } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('ideas.comment.withdrawTitle')} lead={t('ideas.comment.withdrawLead')}>
      <Prose html={comment.html} />
      <ActForm
        refused={refused}
        back={commentHref(idea, comment.id)}
        submit={<Button look="final">{t('ideas.withdraw.act')}</Button>}
      />
    </SmallPage>
  );
}
