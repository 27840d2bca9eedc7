import type { DraftView } from '#application/community/drafts/drafts.query';
import type { PostView, TopicPage } from '#application/community/topics/topic-page.query';
import { PendingNotice } from '../accounts/pending-notice.tsx';
import { SilencedNotice } from '../decisions/silenced-notice.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { UnplacedWords } from '../layout/unplaced-words.tsx';
import { postHref, topicHref, signInHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { type AskedVersion, QuestionRead } from '../official/asked.tsx';
import { AsOneself, ReadyParagraphs, SpeakingFold } from '../official/speaking.tsx';
import type { Speaker } from '../official/speaker.server.ts';
import { freshTerms, keptTerms, typedTerms } from '../official/terms-fields.tsx';
import { ValuePicker } from '../official/value-picker.tsx';
import { WarnedBox } from '../words/warned-box.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { ComposeField } from './compose-field.tsx';
import { type ComposeOutcome, type DraftShown, filledIn, isRefused, shownOf } from './composing.ts';
import { quotation } from './quotation.ts';

/** Where a member answers; a plain form. */
export function AnswerForm(props: {
  page: TopicPage;
  draft: DraftView | null;
  /** How the draft will look, where that was asked for. */
  shown: DraftShown;
  /** For agents who speak for the organisation here. */
  speaker: Speaker | null;
  /** What they read above the form. */
  asked: AskedVersion | null;
  /** The post whose words are repeated, and the one that is answered. */
  quoted: PostView | null;
  replyTo: PostView | null;
  outcome: ComposeOutcome;
}) {
  const t = useT();
  const { member } = usePage();
  const { topic, rights } = props.page;
  const here = topicHref(topic);
  const isGone = topic.deletedAt !== null;
  if (isGone && !props.outcome) return null;
  const isSaidBelow = isRefused(props.outcome) && props.outcome.problem.code === 'community.topic-closed';
  const isOpen = !isGone && topic.status !== 'closed' && member !== null && rights.answer;
  return (
    <section aria-labelledby="repondre">
      <SectionHead id="repondre" title={t('forum.topic.yourAnswer')} />
      {isOpen ? (
        <OpenForm {...props} />
      ) : topic.status === 'closed' && !isGone ? (
        !isSaidBelow && <Alert title={t('forum.topic.closed')} />
      ) : member === null ? (
        <p>
          <ButtonLink look="main" href={signInHref(`${here}#repondre`)}>
            {t('forum.topic.signInToAnswer')}
          </ButtonLink>
        </p>
      ) : (
        <>
          <PendingNotice />
          <SilencedNotice />
        </>
      )}
      {!isOpen && <UnplacedWords outcome={props.outcome} begun={props.draft ? [props.draft.body] : []} />}
    </section>
  );
}

function OpenForm({
  page,
  draft,
  shown,
  speaker,
  asked,
  quoted,
  replyTo,
  outcome,
}: Parameters<typeof AnswerForm>[0]) {
  const t = useT();
  const refused = isRefused(outcome) ? outcome : undefined;
  const { topic } = page;
  const { now } = usePage();
  const quote = quoted ? quotation(quoted, t('compose.quote.wrote', { name: quoted.author.pseudonym })) : '';
  const kept = draft?.body ? `${draft.body.trimEnd()}\n\n` : '';
  const answers = filledIn(outcome, 'replyTo', draft, '') || null;
  const target = replyTo ?? (answers ? (page.replies.find((post) => post.id === answers) ?? null) : null);
  return (
    <form method="post" noValidate action={topicHref(topic, page.page)} className="stack">
      <FormErrors errors={errorsOf(refused)} />
      {target && (
        <p className="small reply-to">
          <input type="hidden" name="replyTo" value={target.id} />
          <a href={postHref(target.id)}>
            {t('topic.acts.inReplyTo', { name: target.author.pseudonym })}
          </a>{' '}
          <a href={`${topicHref(topic, page.page)}#repondre`}>{t('compose.acts.cancelReply')}</a>
        </p>
      )}
      <p>
        <HelpLink chapter="repondre" />
      </p>
      <ComposeField
        place={`topic:${topic.id}`}
        label={t('forum.topic.yourAnswer')}
        labelUnseen
        help={t('forum.topic.answerHelp')}
        value={outcome ? filledIn(outcome, 'body') : quote ? kept + quote : (draft?.body ?? '')}
        error={errorOf(refused, 'body')}
        draft={draft}
        {...shownOf(outcome, shown)}
        submit={speaker ? null : t('forum.topic.publish')}
        warning={<WarnedBox refused={refused} />}
      />
      {speaker && (
        <>
          <ValuePicker values={speaker.values} />
          <ReadyParagraphs speaker={speaker} topic={topic} />
          {asked && <QuestionRead asked={asked} outcome={outcome} />}
          <SpeakingFold
            speaker={speaker}
            topic={topic}
            terms={typedTerms(outcome?.typed ?? keptTerms(draft?.fields), freshTerms(now, topic.branches))}
          />
          <AsOneself main />
        </>
      )}
    </form>
  );
}
