import { IDEA_LIMITS } from '#application/engagement/limits';
import type { IdeaCommentView, IdeaView } from '#application/engagement/ideas/idea-view';
import { commentAnchor, commentDeedHref, ideaHref, reportHref, signInHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { PendingNotice } from '../accounts/pending-notice.tsx';
import { SilencedNotice } from '../decisions/silenced-notice.tsx';
import { type Names, NameOf } from '../engagement/member-names.tsx';
import { UnplacedWords } from '../layout/unplaced-words.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { useUnsent } from '../ui/unsent.ts';
import { Folded } from '../ui/folded.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Ago } from '../ui/moment.tsx';
import { Prose } from '../ui/prose.tsx';
import { WarnedBox } from '../words/warned-box.tsx';
import { WordsGuard } from '../words/words-guard.tsx';

/** What members say of an idea, each with its author and the way to report it. */
export function IdeaComments(props: {
  idea: IdeaView;
  comments: readonly IdeaCommentView[];
  names: Names;
  /** Whom the reader keeps at a distance. */
  far: ReadonlySet<string>;
}) {
  const { idea, comments, names, far } = props;
  const t = useT();
  const { member } = usePage();
  if (comments.length === 0) return <p className="muted">{t('ideas.comment.none')}</p>;
  return (
    <ul className="rows">
      {comments.map((comment) => {
        const name = names.get(comment.authorId)?.pseudonym ?? t('rights.somebody');
        return (
          <li key={comment.id} id={commentAnchor(comment.id)}>
            <article aria-label={t('ideas.comment.by', { name })}>
              <p className="topic__meta">
                <strong>
                  <NameOf id={comment.authorId} names={names} />
                </strong>
                <Ago at={comment.writtenAt} />
                {comment.editedAt && <span>{t('ideas.comment.edited')}</span>}
              </p>
              {comment.standing !== 'published' && (
                <p className="small muted">{t(`ideas.comment.${comment.standing}`)}</p>
              )}
              <Folded away={far.has(comment.authorId)} name={name}>
                <Prose html={comment.html} />
              </Folded>
              {comment.mayWithdraw && (
                <p className="small cluster">
                  {comment.mayEdit && (
                    <a href={commentDeedHref(idea, comment.id, 'modifier')}>{t('ideas.comment.edit')}</a>
                  )}
                  <a href={commentDeedHref(idea, comment.id, 'retirer')}>{t('ideas.comment.withdraw')}</a>
                </p>
              )}
              {comment.standing === 'published' && comment.authorId !== member?.id && (
                <p className="small">
                  <a
                    href={reportHref('idea-comment', comment.id)}
                    rel="nofollow"
                    aria-label={t('ideas.comment.reportOf', { name })}
                  >
                    {t('ideas.comment.report')}
                  </a>
                </p>
              )}
            </article>
          </li>
        );
      })}
    </ul>
  );
}

/** Where one says something of an idea. */
export function CommentForm({ idea, refused }: { idea: IdeaView; refused: Refused | undefined }) {
  const t = useT();
  const { member, may, path } = usePage();
  const unsent = useUnsent(refused !== undefined);
  if (idea.status === 'merged' || idea.status === 'withdrawn' || idea.standing !== 'published')
    return <UnplacedWords outcome={refused} />;
  if (!member)
    return (
      <p>
        <ButtonLink href={signInHref(ideaHref(idea))}>{t('ideas.comment.signIn')}</ButtonLink>
      </p>
    );
  if (!may('idea.comment'))
    return (
      <>
        <PendingNotice />
        <SilencedNotice />
        <UnplacedWords outcome={refused} />
      </>
    );
  return (
    <form method="post" action={path} noValidate className="stack apart" {...unsent}>
      <FormErrors errors={errorsOf(refused, { body: t('ideas.comment.write') })} />
      <WarnedBox refused={refused} />
      <TextArea
        name="body"
        label={t('ideas.comment.write')}
        help={t('ideas.comment.help')}
        rows={4}
        maxLength={IDEA_LIMITS.comment.max}
        counter
        defaultValue={typedIn(refused, 'body', '')}
        error={errorOf(refused, 'body')}
      />
      <WordsGuard />
      <p>
        <Button look="main">{t('ideas.comment.submit')}</Button>
      </p>
    </form>
  );
}
