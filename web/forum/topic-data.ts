import { THIN_TOPIC } from '#application/community/limits';
import type {
  AuthorView,
  PostView,
  TopicPage,
  TopicView,
} from '#application/community/topics/topic-page.query';
import { categoryHref, memberHref, postHref, topicHref } from '../lib/addresses.ts';
import type { ShareSubject } from '../lib/head-collector.ts';
import { hasGap } from '../official/gap.ts';
import {
  breadcrumbList,
  type DataPerson,
  type DataReply,
  type DataTopic,
  forumPosting,
  graph,
  mostHelpful,
  qaPage,
} from '../lib/structured-data.ts';
import { type Translate, WRITTEN_IN } from '../lib/texts.tsx';

const MAX_TEXT = 5_000;
const MAX_SUGGESTED_TEXT = 500;

/** The beginning of a text, never with half a character at its end. */
const cut = (text: string, max: number): string => text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');

/**
 * What not everybody may read is nothing for a search engine. What nobody answered yet is none either when it is of a
 * few words or by somebody new: a newcomer's advertisement would be found before it is removed.
 */
export const keptOut = ({ topic, opening, byNewcomer }: TopicPage): boolean =>
  topic.audience !== 'public' ||
  topic.deletedAt !== null ||
  (topic.replyCount === 0 && (byNewcomer || [...opening.plain.trim()].length < THIN_TOPIC.max));

/** What stands on the picture of a topic that everybody may read. */
export const shareOf = ({
  number,
  title,
  category,
  audience,
  deletedAt,
}: TopicView): ShareSubject | undefined =>
  audience === 'public' && deletedAt === null
    ? { kind: 'sujet', id: number, title, category: category.name }
    : undefined;

/** Under a seal that still holds: it goes before what the asker chose. */
const isTrusted = (post: PostView): boolean => post.official !== null && !post.official.overdue;

/** Chosen by the asker, and not what the page warns against: that is no longer the answer to give. */
const isChosen = (post: PostView): boolean => post.official === null;

/** The others need not be made ready. */
const listed = (posts: readonly PostView[]): readonly PostView[] =>
  mostHelpful(posts, ({ helpfulCount }) => helpfulCount);

const hasText = (post: PostView): boolean =>
  !post.deletedAt && (post.plain ?? '').trim() !== '' && !hasGap(post.html);

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
  const organisation = (department: string): DataPerson => ({
    name: site.organisation,
    url: at('/'),
    organisation: { department },
  });
  const reply = (post: PostView): DataReply => ({
    text: cut(post.plain ?? '', post.accepted || isTrusted(post) ? MAX_TEXT : MAX_SUGGESTED_TEXT),
    author:
      post.official?.kind === 'authored' && isTrusted(post)
        ? organisation(post.official.department)
        : author(post.author),
    ...(post.official?.kind === 'validated' &&
      isTrusted(post) && {
        vouched: { by: organisation(post.official.department), credit: t('ui.validated.title') },
      }),
    postedAt: post.postedAt,
    editedAt: post.editedAt,
    helpful: post.helpfulCount,
    // The address of one answer, which leads to where it stands: that of its page would repeat all of the topic's.
    url: at(postHref(post.id)),
  });
  // Of this page, what cannot be listed is no answer to count either: pictures alone, and what leaves a value open.
  const shown = [...page.official, ...page.accepted, ...page.replies].filter((post) => !post.deletedAt);
  const unlisted = new Set(shown.filter((post) => !hasText(post)).map(({ id }) => id)).size;
  const root: DataTopic = {
    title: topic.title,
    url: at(topicHref(topic)),
    language: WRITTEN_IN,
    category: { name: topic.category.name, url: at(categoryHref(topic.category)) },
    views: topic.views,
    replyCount: Math.max(0, topic.replyCount - unlisted),
    // A post of pictures alone has no text, and search engines want one.
    text: cut(opening.plain, MAX_TEXT).trim() || topic.title,
    author: author(opening.author),
    postedAt: opening.postedAt,
    editedAt: opening.editedAt,
    helpful: opening.helpfulCount,
  };
  const replies = page.replies.filter(hasText);
  const chosen = [...page.official.filter(isTrusted), ...page.accepted.filter(isChosen)];
  const best = chosen.filter(hasText);
  const others = listed(replies.filter((post) => !best.some(({ id }) => id === post.id)));
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
      ? qaPage(root, best.map(reply), others.map(reply))
      : forumPosting({ ...root, replyCount: topic.replyCount }, listed(replies).map(reply));
  return graph(main, crumbs);
}
