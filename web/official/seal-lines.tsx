import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { postDeedHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { MenuLink } from '../ui/menu.tsx';

/** In the menu of a reply, for the agents who may: to seal it, or to take the seal away. */
export function SealLinesOfMenu({ post, page }: { post: PostView; page: TopicPage }) {
  const t = useT();
  const { member, may } = usePage();
  const own = post.author.id === member?.id;
  const category = page.topic.category.id;
  const maySpeak = (authored: boolean) => may(authored ? 'official.author' : 'official.validate', category);
  if (post.deletedAt) return null;
  return (
    <>
      {maySpeak(own) && (
        <MenuLink href={postDeedHref(post.id, 'certifier')}>
          {t(post.official ? 'official.acts.again' : own ? 'official.acts.author' : 'official.acts.validate')}
        </MenuLink>
      )}
      {post.official && maySpeak(post.official.kind === 'authored') && (
        <MenuLink href={postDeedHref(post.id, 'retirer-le-sceau')}>{t('official.acts.withdraw')}</MenuLink>
      )}
    </>
  );
}
