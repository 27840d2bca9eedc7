import { useActionData } from '@remix-run/react';
import { IDEA_LIMITS } from '#application/engagement/limits';
import { EditIdeaCommentFormRequest } from '#interfaces/http/engagement/ideas.request';
import { printOf, shownBy } from '#interfaces/http/shown-text.request';
import { commentPlace, ownCommentIn } from '../ideas/idea-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { commentHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, leftIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { StandsNow } from '../ui/stands-now.tsx';
import { afterWords } from '../words/told.server.ts';
import { WarnedBox } from '../words/warned-box.tsx';
import { WordsGuard } from '../words/words-guard.tsx';

export const loader = read('ideas.comment', async (visit) => {
  const { idea, comment } = await ownCommentIn(visit);
  return { idea, comment, print: printOf(comment.source) };
});

export const action = act('ideas.comment', EditIdeaCommentFormRequest, async ({ shown, ...input }, visit) => {
  const { app, actor } = visit;
  const { idea, comment } = await ownCommentIn(visit);
  const { told } = await app.engagement.editIdeaComment.execute({
    actor,
    commentId: comment.id,
    ...input,
    shown: shownBy(shown),
  });
  return afterWords(await commentPlace(visit, idea, comment.id), told, 'ideas.flash.commentEdited');
});

/** What one said of an idea, said otherwise. */
export default function EditIdeaCommentRoute() {
  const { idea, comment, print } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('ideas.comment.editTitle')} lead={t('ideas.comment.editLead')}>
      <ActForm
        refused={refused}
        back={commentHref(idea, comment.id)}
        submit={<Button look="main">{t('ideas.form.save')}</Button>}
        labels={{ body: t('ideas.comment.write') }}
      >
        <StandsNow
          refused={refused}
          texts={[{ name: 'body', label: t('ideas.comment.write'), text: comment.source }]}
        />
        <VersionSeen as="shown" refused={refused} of={print} />
        <WarnedBox refused={refused} />
        <TextArea
          name="body"
          label={t('ideas.comment.write')}
          help={t('ideas.comment.help')}
          rows={4}
          maxLength={IDEA_LIMITS.comment.max}
          counter
          defaultValue={leftIn(refused, 'body', comment.source)}
          error={errorOf(refused, 'body')}
        />
        <WordsGuard />
      </ActForm>
    </SmallPage>
  );
}
