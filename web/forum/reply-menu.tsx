import { isStaff } from '#application/community/limits';
import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import {
  distanceHref,
  postDeedHref,
  postHref,
  reportHref,
  type TopicDeed,
  topicDeedHref,
} from '../lib/addresses.ts';
import type { PageFacts } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { sealLinesOf, type SealLines } from '../official/seal-lines.ts';
import { MenuButton, MenuLink, MenuRule } from '../ui/menu.tsx';

/** Which lines the menu of a reply has. */
export type MenuShape = {
  /** To choose it, or take the choice back: at once by a button, or on a page where one says why. */
  readonly choice: { readonly isAccepted: boolean; readonly atOnce: boolean } | null;
  readonly isKept: boolean;
  readonly edit: boolean;
  readonly history: boolean;
  readonly distance: boolean;
  readonly seal: SealLines['seal'];
  readonly unseal: boolean;
  readonly split: boolean;
  readonly report: boolean;
  readonly redact: boolean;
  readonly delete: boolean;
};

/** Where its lines lead. */
export const MENU_HOLES = [
  'accept',
  'permalink',
  'keep',
  'edit',
  'history',
  'distance',
  'seal',
  'unseal',
  'split',
  'move',
  'report',
  'redact',
  'delete',
] as const;
type MenuHole = (typeof MENU_HOLES)[number];

type Looking = Pick<PageFacts, 'member' | 'may'>;

/** Who asked sees the button beside the others; for the team it waits in the menu. */
export const isForAskerToAccept = (post: PostView, page: TopicPage, memberId: string | undefined): boolean =>
  page.rights.posts[post.id]!.accept && page.opening.author.id === memberId && post.author.id !== memberId;

/** Neither oneself nor the team, whose word is for everybody. */
const isKeepable = ({ author }: PostView, memberId: string | undefined): boolean =>
  author.id !== memberId && author.status !== 'deleted' && !isStaff(author.role);

/** Who asked, or takes back their own choice, presses a button; others say why on a page of its own. */
export function choiceOf(post: PostView, page: TopicPage, memberId: string | undefined): MenuShape['choice'] {
  const { accepted } = post;
  const may = page.rights.posts[post.id]![accepted ? 'unaccept' : 'accept'];
  if (!may || isForAskerToAccept(post, page, memberId)) return null;
  const isMine = accepted?.by === memberId;
  return { isAccepted: accepted !== null, atOnce: page.opening.author.id === memberId || isMine };
}

/** What leads to the page where one says why, where one has to. */
export const reasonAsked = (choice: MenuShape['choice']): string =>
  choice && !choice.atOnce ? `?choix=${choice.isAccepted ? '0' : '1'}` : '';

/** What the menu of a reply offers to who looks. */
export function menuShapeOf(post: PostView, page: TopicPage, looking: Looking): MenuShape {
  const rights = page.rights.posts[post.id]!;
  const memberId = looking.member?.id;
  const { seal, withdraw } = sealLinesOf(post, page, looking);
  return {
    choice: choiceOf(post, page, memberId),
    isKept: post.mine?.kept ?? false,
    edit: rights.edit,
    history: rights.readHistory,
    distance: isKeepable(post, memberId),
    seal,
    unseal: withdraw,
    split: page.rights.split && rights.split,
    report: post.author.id !== memberId,
    redact: rights.redact,
    delete: rights.delete,
  };
}

/** Where the lines of this reply lead. */
export function menuFillingOf(
  post: PostView,
  page: TopicPage,
  shape: MenuShape | null,
): Readonly<Record<MenuHole, string>> {
  const taking = (deed: TopicDeed) =>
    shape?.split ? `${topicDeedHref(page.topic, deed)}?page=${page.page}&reponse=${post.id}` : '';
  const at = (deed: Parameters<typeof postDeedHref>[1]) => postDeedHref(post.id, deed);
  return {
    accept: at('accepter') + reasonAsked(shape?.choice ?? null),
    permalink: postHref(post.id),
    keep: at('garder'),
    edit: at('modifier'),
    history: at('historique'),
    distance: shape?.distance ? distanceHref(post.author) : '',
    seal: at('certifier'),
    unseal: at('retirer-le-sceau'),
    split: taking('separer'),
    move: taking('deplacer-des-reponses'),
    report: reportHref('post', post.id),
    redact: at('caviarder'),
    delete: at('supprimer'),
  };
}

/** The lines behind "…" of a reply. */
export function ReplyMenu({ shape, hole }: { shape: MenuShape; hole: Readonly<Record<MenuHole, string>> }) {
  const t = useT();
  const { choice } = shape;
  const choose = choice && t(choice.isAccepted ? 'topic.acts.withdraw' : 'topic.acts.accept');
  return (
    <>
      {choice?.atOnce === true && (
        <MenuButton formAction={hole.accept} name="on" value={choice.isAccepted ? '0' : '1'}>
          {choose}
        </MenuButton>
      )}
      {choice?.atOnce === false && <MenuLink href={hole.accept}>{choose}</MenuLink>}
      <MenuLink href={hole.permalink} data-copy={t('topic.acts.copied')}>
        {t('topic.acts.link')}
      </MenuLink>
      <MenuLink href={hole.keep}>{t(shape.isKept ? 'topic.acts.kept' : 'topic.acts.keep')}</MenuLink>
      {shape.edit && <MenuLink href={hole.edit}>{t('topic.acts.edit')}</MenuLink>}
      {shape.history && <MenuLink href={hole.history}>{t('topic.acts.history')}</MenuLink>}
      {shape.distance && <MenuLink href={hole.distance}>{t('distance.menu')}</MenuLink>}
      {shape.seal && <MenuLink href={hole.seal}>{t(`official.acts.${shape.seal}`)}</MenuLink>}
      {shape.unseal && <MenuLink href={hole.unseal}>{t('official.acts.withdraw')}</MenuLink>}
      {shape.split && <MenuLink href={hole.split}>{t('topic.acts.split')}</MenuLink>}
      {shape.split && <MenuLink href={hole.move}>{t('topic.acts.move')}</MenuLink>}
      {shape.report && <MenuLink href={hole.report}>{t('review.report.act')}</MenuLink>}
      {(shape.delete || shape.redact) && <MenuRule />}
      {shape.redact && <MenuLink href={hole.redact}>{t('redaction.act')}</MenuLink>}
      {shape.delete && <MenuLink href={hole.delete}>{t('topic.acts.remove')}</MenuLink>}
    </>
  );
}
