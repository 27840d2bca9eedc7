/** A person or the organisation, as search engines are told. Who left has no page. */
export interface DataPerson {
  readonly name: string;
  readonly url?: string;
  /** The organisation itself, by one of its departments. */
  readonly organisation?: { readonly department: string };
}

interface DataPost {
  readonly text: string;
  readonly author: DataPerson;
  readonly postedAt: Date | string;
  readonly editedAt?: Date | string | null;
  readonly helpful: number;
}

export interface DataReply extends DataPost {
  readonly url: string;
  /** The organisation where it vouches for the text of a member, and in words that it does. */
  readonly vouched?: { readonly by: DataPerson; readonly credit: string };
}

/** What members support, or vote on. */
type DataPosting = DataTopic | (Omit<DataTopic, 'helpful'> & { readonly votes: number });

export interface DataTopic extends DataPost {
  readonly title: string;
  /** Of the first page, whatever page this is. */
  readonly url: string;
  readonly language: string;
  readonly category: { readonly name: string; readonly url: string };
  /** Left out where nobody counts them. */
  readonly views?: number;
  readonly replyCount: number;
}

export interface Crumb {
  readonly name: string;
  /** Left out for the page itself. */
  readonly url?: string;
}

const iso = (at: Date | string): string => (at instanceof Date ? at.toISOString() : at);

const person = ({ name, url, organisation }: DataPerson) => ({
  '@type': organisation ? 'Organization' : 'Person',
  name,
  ...(url && { url }),
  ...(organisation && { department: { '@type': 'Organization', name: organisation.department } }),
});

const common = (post: Omit<DataPost, 'helpful'>) => ({
  text: post.text,
  author: person(post.author),
  datePublished: iso(post.postedAt),
  ...(post.editedAt && { dateModified: iso(post.editedAt) }),
});

const replied = (type: 'Answer' | 'Comment', reply: DataReply) => ({
  '@type': type,
  ...common(reply),
  url: reply.url,
  ...(reply.vouched && { publisher: person(reply.vouched.by), creditText: reply.vouched.credit }),
});

const answer = (reply: DataReply) => ({ ...replied('Answer', reply), upvoteCount: reply.helpful });

/** More would weigh on the page and tell no search engine more. */
const LISTED = 3;

/** All that will be listed of them. @param helpful how many each has helped */
export const mostHelpful = <Reply>(
  replies: readonly Reply[],
  helpful: (reply: Reply) => number,
): readonly Reply[] => replies.toSorted((a, b) => helpful(b) - helpful(a)).slice(0, LISTED);
const helpfulOf = ({ helpful }: DataReply): number => helpful;

/**
 * A question with its best answers: one accepted, then the other chosen ones and the most helpful of this page suggested. Every reply
 * that may be listed counts as an answer, also those that are not; where none is, none are counted.
 */
export function qaPage(
  topic: DataTopic,
  accepted: readonly DataReply[],
  others: readonly DataReply[],
): object {
  const [best, ...more] = accepted;
  const suggested = [...more, ...mostHelpful(others, helpfulOf)].slice(0, best ? LISTED - 1 : LISTED);
  return {
    '@type': 'QAPage',
    '@id': topic.url,
    inLanguage: topic.language,
    mainEntity: {
      '@type': 'Question',
      name: topic.title,
      ...common(topic),
      url: topic.url,
      answerCount: best || suggested.length > 0 ? topic.replyCount : 0,
      upvoteCount: topic.helpful,
      ...(best && { acceptedAnswer: answer(best) }),
      ...(suggested.length > 0 && { suggestedAnswer: suggested.map(answer) }),
    },
  };
}

/** A discussion, an announcement, an idea or a poll with the most helpful replies of this page; all are counted. */
export function forumPosting(topic: DataPosting, replies: readonly DataReply[]): object {
  const counted = (type: string, userInteractionCount: number) => ({
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${type}`,
    userInteractionCount,
  });
  return {
    '@type': 'DiscussionForumPosting',
    '@id': topic.url,
    inLanguage: topic.language,
    headline: topic.title,
    url: topic.url,
    ...common(topic),
    commentCount: topic.replyCount,
    isPartOf: { '@type': 'CollectionPage', name: topic.category.name, url: topic.category.url },
    interactionStatistic: [
      'votes' in topic ? counted('VoteAction', topic.votes) : counted('LikeAction', topic.helpful),
      counted('CommentAction', topic.replyCount),
      ...(topic.views === undefined ? [] : [counted('ViewAction', topic.views)]),
    ],
    ...(replies.length > 0 && {
      comment: mostHelpful(replies, helpfulOf).map((reply) => replied('Comment', reply)),
    }),
  };
}

/** The way from the home page to this one. */
export function breadcrumbList(crumbs: readonly Crumb[]): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(url && { item: url }),
    })),
  };
}

/** One document for all that a page says of itself. */
export const graph = (...nodes: object[]): object => ({ '@context': 'https://schema.org', '@graph': nodes });
