import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { postDeedHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { choiceOf, reasonAsked } from './reply-menu.tsx';

/** Under an accepted answer, for who may: the way to take the choice back, at once or on a page where one says why. */
export function ChoiceUndone({ post, page }: { post: PostView; page: TopicPage }) {
  const t = useT();
  const { member } = usePage();
  const choice = choiceOf(post, page, member?.id);
  if (!choice?.isAccepted) return null;
  const action = postDeedHref(post.id, 'accepter');
  if (!choice.atOnce) return <a href={action + reasonAsked(choice)}>{t('topic.acts.withdraw')}</a>;
  return (
    <form method="post" action={action}>
      <button className="linklike" name="on" value="0">
        {t('topic.acts.withdraw')}
      </button>
    </form>
  );
}
