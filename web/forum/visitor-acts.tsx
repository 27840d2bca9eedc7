import { REACTION_KINDS } from '#application/community/limits';
import type { PostView } from '#application/community/topics/topic-page.query';
import { postHref, reportHref, signInHref } from '../lib/addresses.ts';
import { type Translate, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Of, replyMeant } from './reply-acts.tsx';

/** What others thought of a reply, for whoever is not signed in. */
export type VisitorShape = { readonly isHelpful: boolean; readonly isReacted: boolean };

/** Where one signs in to say so too, and what was said. */
export const VISITOR_HOLES = ['signIn', 'helpful', 'given', 'report', 'of'] as const;
type VisitorHole = (typeof VISITOR_HOLES)[number];

const givenTo = (post: PostView) => REACTION_KINDS.filter((kind) => (post.reactions[kind] ?? 0) > 0);

/** What others thought of this reply. */
export const visitorShapeOf = (post: PostView): VisitorShape => ({
  isHelpful: post.helpfulCount > 0,
  isReacted: givenTo(post).length > 0,
});

/** What is put there for this reply. */
export const visitorFillingOf = (post: PostView, t: Translate): Readonly<Record<VisitorHole, string>> => ({
  signIn: signInHref(postHref(post.id)),
  helpful: String(post.helpfulCount),
  given: givenTo(post)
    .map((kind) => t(`topic.acts.given.${kind}`, { count: post.reactions[kind] }))
    .join(' · '),
  report: reportHref('post', post.id),
  of: replyMeant(post, t),
});

/** What others thought of a reply, and one way to say so too: by signing in. In a piece. */
export function VisitorActs(props: { shape: VisitorShape; hole: Readonly<Record<VisitorHole, string>> }) {
  const t = useT();
  const { shape, hole } = props;
  return (
    <div className="post__actions">
      <ButtonLink
        icon="hand"
        href={hole.signIn}
        count={shape.isHelpful ? hole.helpful : undefined}
        rel="nofollow"
      >
        {t('topic.acts.helpful')}
        <Of reply={hole.of} />
      </ButtonLink>
      {shape.isReacted && <span className="small muted">{hole.given}</span>}
      {/* No robot follows it: `robots.txt` closes all that reports. */}
      <ButtonLink look="quiet" icon="flag" href={hole.report}>
        {t('review.report.act')}
        <Of reply={hole.of} />
      </ButtonLink>
    </div>
  );
}
