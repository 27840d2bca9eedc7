import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { KeepBookmarkFormRequest } from '#interfaces/http/community/bookmarks.request';
import { backToPost, postAt, postIdIn } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { postHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';

export const loader = read('posts.keep', async (visit) => {
  const { page, post } = await postAt(visit, postIdIn(visit));
  const kept = post.mine?.kept ?? false;
  const note = kept ? await visit.app.community.bookmarks.noteOf(visit.actor, post.id) : '';
  return { id: post.id, kept, note, title: page.topic.title };
});

export const action = act('posts.keep', KeepBookmarkFormRequest, async (input, visit) => {
  const { app, actor } = visit;
  const postId = postIdIn(visit);
  if (input.intent === 'remove') {
    await app.community.removeBookmark.execute({ actor, postId });
    return backToPost(visit, postId, 'topic.flash.unkept');
  }
  await app.community.keepBookmark.execute({ actor, postId, note: input.note ?? '' });
  return backToPost(visit, postId, 'topic.flash.kept');
});

export default function PostKeepRoute() {
  const post = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('topic.keepPage.title')} lead={post.title}>
      <ActForm
        refused={refused}
        back={postHref(post.id)}
        submit={
          <>
            <Button look="main" name="intent" value="keep">
              {t('topic.keepPage.save')}
            </Button>
            {post.kept && (
              <Button name="intent" value="remove">
                {t('topic.keepPage.remove')}
              </Button>
            )}
          </>
        }
      >
        <TextArea
          name="note"
          label={t('topic.keepPage.note')}
          help={t('topic.keepPage.noteHelp')}
          optional
          maxLength={LIMITS.note.max}
          defaultValue={typedIn(refused, 'note', post.note)}
          error={errorOf(refused, 'note')}
        />
      </ActForm>
    </SmallPage>
  );
}
