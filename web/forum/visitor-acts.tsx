import type { PostView } from '#application/community/topics/topic-page.query';
import { postHref, reportHref, signInHref } from '../lib/addresses.ts';
import { Standing, standingPiece } from '../lib/standing-pieces.tsx';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { REACTIONS } from './reactions.ts';

type Shape = { readonly isHelpful: boolean; readonly isReacted: boolean };

const HOLES = ['signIn', 'helpful', 'given', 'report', 'reportOf'] as const;

const ACTS = standingPiece<Shape, (typeof HOLES)[number]>(
  ({ shape, hole, t }) => (
    <>
      <ButtonLink
        icon="hand"
        href={hole.signIn}
        count={shape.isHelpful ? hole.helpful : undefined}
        rel="nofollow"
      >
        {t('topic.acts.helpful')}
      </ButtonLink>
      {shape.isReacted && <span className="small muted">{hole.given}</span>}
      <ButtonLink look="quiet" icon="flag" href={hole.report} rel="nofollow" aria-label={hole.reportOf}>
        {t('review.report.act')}
      </ButtonLink>
    </>
  ),
  HOLES,
);

/** What others thought of a reply, and one way to say so too: by signing in. */
export function VisitorActs({ post }: { post: PostView }) {
  const t = useT();
  const given = REACTIONS.filter((kind) => (post.reactions[kind] ?? 0) > 0);
  return (
    <Standing
      as="div"
      attributes={{ className: 'post__actions' }}
      of={ACTS}
      shape={{ isHelpful: post.helpfulCount > 0, isReacted: given.length > 0 }}
      filling={{
        signIn: signInHref(postHref(post.id)),
        helpful: post.helpfulCount,
        given: given
          .map((kind) => t(`topic.acts.given.${kind}`, { count: post.reactions[kind] }))
          .join(' · '),
        report: reportHref('post', post.id),
        reportOf: t('review.report.ofName', { name: post.author.pseudonym }),
      }}
    />
  );
}
