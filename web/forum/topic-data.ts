import type { AuthorView, PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { categoryHref, memberHref, pageOfPosition, postAnchor, topicHref } from '../lib/addresses.ts';
import {
  breadcrumbList,
  type DataPerson,
  type DataReply,
  type DataTopic,
  forumPosting,
  graph,
  qaPage,
} from '../lib/structured-data.ts';
import type { Translate } from '../lib/texts.tsx';

const THIN = 120;
const MAX_TEXT = 5_000;
const MAX_SUGGESTED_TEXT = 1_000;

/** A question without an answer and of a few words is of no use to a search engine; nor is what not everybody may read. */
export const keptOut = ({ topic, opening }: TopicPage): boolean =>
  topic.audience !== 'public' ||
  topic.deletedAt !== null ||
  (topic.replyCount === 0 && opening.plain.trim().length < THIN);

/** Under a seal that still holds: it goes before what the asker chose. */
const isTrusted = (post: PostView): boolean => post.official !== null && !post.official.overdue;

/** What a topic's page tells search engines; page 2 and later repeat the question with the address of page 1. */
export function topicData(
  page: TopicPage,
  site: { readonly publicUrl: string; readonly organisation: string },
  t: Translate,
): object {
  const { publicUrl } = site;
  const { topic, opening } = page;
  const at = (path: string) => publicUrl + path;
  const author = (of: AuthorView): DataPerson =>
    of.status === 'deleted'
      ? { name: t('forum.topic.formerMember') }
      : { name: of.pseudonym, url: at(memberHref(of)) };
  const reply = (post: PostView): DataReply => ({
    text: post.plain.slice(0, post.accepted || isTrusted(post) ? MAX_TEXT : MAX_SUGGESTED_TEXT),
    author:
      post.official?.kind === 'authored'
        ? {
            name: site.organisation,
            url: at('/'),
            organisation: { department: post.official.department },
          }
        : author(post.author),
    postedAt: post.postedAt,
    editedAt: post.editedAt,
    helpful: post.helpfulCount,
    url: at(`${topicHref(topic, pageOfPosition(post.position))}#${postAnchor(post.id)}`),
  });
  const root: DataTopic = {
    title: topic.title,
    url: at(topicHref(topic)),
    language: t.locale,
    category: { name: topic.category.name, url: at(categoryHref(topic.category)) },
    views: topic.views,
    replyCount: topic.replyCount,
    text: opening.plain.slice(0, MAX_TEXT),
    author: author(opening.author),
    postedAt: opening.postedAt,
    editedAt: opening.editedAt,
    helpful: opening.helpfulCount,
  };
  const replies = page.replies.filter((post) => !post.deletedAt);
  const best = [...page.official.filter(isTrusted), ...page.accepted.filter((post) => !isTrusted(post))];
  const others = replies.filter((post) => !best.some(({ id }) => id === post.id)).map(reply);
  const crumbs = breadcrumbList([
    { name: t('forum.topic.home'), url: at('/') },
    ...(topic.parentCategory
      ? [{ name: topic.parentCategory.name, url: at(categoryHref(topic.parentCategory)) }]
      : []),
    { name: topic.category.name, url: at(categoryHref(topic.category)) },
    { name: topic.title },
  ]);
  const main =
    topic.kind === 'question'
      ? qaPage(root, best.map(reply), others)
      : forumPosting(root, replies.map(reply));
  return graph(main, crumbs);
}
