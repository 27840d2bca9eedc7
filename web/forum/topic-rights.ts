import type { Permission } from '#application/shared/viewer';
import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';

/** Who looks, as far as rights are concerned. */
export interface Looker {
  readonly memberId: string | null;
  readonly may: (permission: Permission, scope?: string) => boolean;
}

/** What the page offers. The house asks again when it is done; this only spares people buttons that would be refused. */
export interface TopicRights {
  readonly accept: boolean;
  readonly answer: boolean;
  readonly close: boolean;
  readonly pin: boolean;
  readonly move: boolean;
  readonly merge: boolean;
  readonly split: boolean;
  readonly retitle: boolean;
  readonly remove: boolean;
  readonly restore: boolean;
  readonly follow: boolean;
  /** Marks on the words of others. */
  readonly mark: (post: PostView) => boolean;
  readonly edit: (post: PostView) => boolean;
  readonly readHistory: (post: PostView) => boolean;
  readonly removePost: (post: PostView) => boolean;
  readonly restorePost: boolean;
}

/** The author mends title and tags alone during the first hour. */
const FRESH_MS = 60 * 60_000;

export function rightsOn({ topic, opening }: TopicPage, looker: Looker, now: Date): TopicRights {
  const may = (permission: Permission) => looker.may(permission, topic.category.id);
  const isMine = (post: PostView) => looker.memberId !== null && post.author.id === looker.memberId;
  const asked = isMine(opening);
  const fresh = now.getTime() - new Date(topic.openedAt).getTime() <= FRESH_MS;
  const visitor = looker.memberId === null;
  return {
    accept: topic.kind === 'question' && ((asked && may('topic.open')) || may('topic.accept-any')),
    answer: topic.status === 'open' && may('topic.answer'),
    close: may('topic.close') || (asked && topic.kind === 'question' && may('topic.open')),
    pin: may('topic.pin'),
    move: may('topic.move'),
    merge: may('topic.merge'),
    split: may('topic.split') && topic.replyCount > 0,
    retitle: may('topic.edit-any') || may('topic.tag') || (asked && fresh && may('post.edit-own')),
    remove: may('topic.delete') || (asked && topic.replyCount === 0 && may('post.delete-own')),
    restore: may('topic.restore'),
    follow: visitor || may('topic.follow'),
    mark: (post) => !isMine(post) && may('post.vote'),
    edit: (post) => may('post.edit-any') || (isMine(post) && may('post.edit-own')),
    readHistory: (post) => post.editCount > 0 && (isMine(post) || may('post.read-history')),
    removePost: (post) => may('post.delete-any') || (isMine(post) && may('post.delete-own')),
    restorePost: may('post.restore'),
  };
}
