import type { OfficialView } from '#application/community/official/official-view';
import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { personOf } from '../forum/person.ts';
import { pageOfPosition, postAnchor, postDeedHref, topicHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { type Translate, useT } from '../lib/texts.tsx';
import type { Seal } from '../ui/cartouche.tsx';
import { OfficialAnswer } from '../ui/official-answer.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { ValidatedAnswer } from '../ui/validated-answer.tsx';
import { sealLinesOf } from './seal-lines.ts';
import { sealOf } from './seal-of.ts';

const SEALED_ANCHOR = 'reponses-verifiees';

/** Anchor of the full text of a sealed answer, above the discussion. */
export const sealedAnchor = (post: Pick<PostView, 'id'>): string => `o-${post.id}`;

type SealedPost = PostView & { readonly official: OfficialView };
const isSealed = (post: PostView): post is SealedPost => post.official !== null;

/** Under the question: what the organisation wrote, then what it checked, each in full and in its own shape. */
export function SealedAnswers({ page }: { page: TopicPage }) {
  const t = useT();
  const sealed = page.official.filter(isSealed);
  if (sealed.length === 0) return null;
  return (
    <section aria-labelledby={SEALED_ANCHOR}>
      <SectionHead
        id={SEALED_ANCHOR}
        title={t(`official.topic.${titleOf(sealed)}`)}
        note={t('official.topic.note', { count: sealed.length })}
      />
      {page.page > 1 ? (
        <ul className="list">
          {sealed.map((post) => (
            <li key={post.id}>
              <a href={`${topicHref(page.topic)}#${sealedAnchor(post)}`}>{nameOf(post, t)}</a>
            </li>
          ))}
        </ul>
      ) : (
        <div className="seals">
          {sealed.map((post) => (
            <Sealed key={post.id} post={post} page={page} seal={placedSeal(post, sealed, page, t)} />
          ))}
        </div>
      )}
    </section>
  );
}

/** What is to be checked again is not among what is checked. */
function titleOf(sealed: readonly SealedPost[]): 'title' | 'titleOverdue' | 'titleMixed' {
  const overdue = sealed.filter(({ official }) => official.overdue).length;
  if (overdue === 0) return 'title';
  return overdue === sealed.length ? 'titleOverdue' : 'titleMixed';
}

function Sealed(props: { post: SealedPost; page: TopicPage; seal: Seal }) {
  const { post, page } = props;
  const t = useT();
  const { withdraw } = sealLinesOf(post, page, usePage());
  const seal = {
    ...props.seal,
    ...(withdraw && { withdrawHref: postDeedHref(post.id, 'retirer-le-sceau') }),
  };
  const id = sealedAnchor(post);
  if (post.official.kind === 'authored') return <OfficialAnswer id={id} html={post.html} seal={seal} />;
  return <ValidatedAnswer id={id} html={post.html} seal={seal} author={personOf(post.author, t)} />;
}

const nameOf = (post: SealedPost, t: Translate): string =>
  post.official.kind === 'authored'
    ? t('official.topic.byDepartment', { department: post.official.department })
    : t('official.topic.byMember', { name: personOf(post.author, t).pseudonym });

/** With its places in the page, and what to read instead when it is to be checked again. */
function placedSeal(post: SealedPost, all: readonly SealedPost[], page: TopicPage, t: Translate): Seal {
  const at = pageOfPosition(post.position);
  const instead = post.official.overdue ? all.find((other) => !other.official.overdue) : undefined;
  return {
    ...sealOf(post.official, t),
    inThreadHref: `${at === page.page ? '' : topicHref(page.topic, at)}#${postAnchor(post.id)}`,
    ...(page.rights.posts[post.id]?.readHistory && { historyHref: postDeedHref(post.id, 'historique') }),
    meanwhile: instead
      ? {
          title: nameOf(instead, t),
          href: `#${sealedAnchor(instead)}`,
          verifiedAt: instead.official.sealedAt,
        }
      : null,
  };
}
