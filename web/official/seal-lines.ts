import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import type { PageFacts } from '../lib/page.tsx';

/** What agents may do with the seal of a reply, in its menu. */
export interface SealLines {
  /** To seal it: anew, in one's own words, or those of another. */
  readonly seal: 'signAgain' | 'again' | 'author' | 'validate' | null;
  readonly withdraw: boolean;
}

/** The organisation signs its own words, and validates those of a member. */
const againOf = ({ official }: PostView, own: boolean): 'signAgain' | 'again' =>
  own || official?.kind === 'authored' ? 'signAgain' : 'again';

/** For the agents who may: to seal a reply, or to take the seal away. */
export function sealLinesOf(
  post: PostView,
  page: TopicPage,
  { member, may }: Pick<PageFacts, 'member' | 'may'>,
): SealLines {
  if (post.deletedAt) return { seal: null, withdraw: false };
  const own = post.author.id === member?.id;
  const category = page.topic.category.id;
  const maySpeak = (authored: boolean) => may(authored ? 'official.author' : 'official.validate', category);
  return {
    seal: !maySpeak(own) ? null : post.official ? againOf(post, own) : own ? 'author' : 'validate',
    withdraw: post.official !== null && maySpeak(post.official.kind === 'authored'),
  };
}
