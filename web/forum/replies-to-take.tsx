import type { TopicPage } from '#application/community/topics/topic-page.query';
import type { TopicDeed } from '../lib/addresses.ts';
import { topicDeedHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { CheckGroup } from '../ui/choices.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { hrefWith } from '../lists/query.ts';
import { shortened } from './quotation.ts';

const AT_ONCE = 20;

/** Replies of one page of a topic that may be taken elsewhere, and those that were chosen on the way here. */
interface RepliesToTake {
  readonly page: number;
  readonly pageCount: number;
  readonly posts: readonly { readonly id: string; readonly name: string; readonly text: string }[];
  readonly chosen: readonly string[];
}

/** What the page offers to take elsewhere. @param url its `reponse`s were chosen already */
export const repliesToTake = (page: TopicPage, url: URL): RepliesToTake => ({
  page: page.page,
  pageCount: page.pageCount,
  chosen: url.searchParams.getAll('reponse').slice(0, AT_ONCE),
  posts: page.replies
    .filter((post) => page.rights.posts[post.id]!.split)
    .map(({ id, author, plain }) => ({ id, name: author.pseudonym, text: shortened(plain ?? '', 140) })),
});

/** Which replies go. */
export function RepliesField(props: {
  replies: RepliesToTake;
  legend: string;
  refused: Refused | undefined;
}) {
  const { replies, legend, refused } = props;
  const { page, pageCount, posts, chosen } = replies;
  const t = useT();
  return (
    <CheckGroup
      name="posts"
      legend={legend}
      help={pageCount > 1 ? t('topic.splitPage.otherPages', { page, count: posts.length }) : undefined}
      values={typedList(refused, 'posts', chosen)}
      choices={posts.map((post) => ({ value: post.id, label: post.name, help: post.text }))}
      error={errorOf(refused, 'posts')}
    />
  );
}

/** To the replies of the pages beside this one. */
export function OtherReplies(props: {
  replies: RepliesToTake;
  topic: Parameters<typeof topicDeedHref>[0];
  deed: TopicDeed;
  /** What else the address says. */
  more?: Readonly<Record<string, string>>;
}) {
  const { replies, topic, deed, more = {} } = props;
  const at = (page: number) =>
    page >= 1 && page <= replies.pageCount
      ? hrefWith(topicDeedHref(topic, deed), { ...more, page: String(page) })
      : null;
  return <Pagination previousHref={at(replies.page - 1)} nextHref={at(replies.page + 1)} />;
}
