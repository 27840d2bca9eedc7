import { createElement } from 'react';
import type { ChannelView, MessageView } from '#application/community/chat/chat-view';
import { LIMITS } from '#application/community/limits';
import { SilencedNotice } from '../decisions/silenced-notice.tsx';
import { UnplacedWords } from '../layout/unplaced-words.tsx';
import { channelDeedHref, channelHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import type { Blocked } from './kept-away.ts';
import { comingBack, COMES_BACK, type StandsOn } from './coming-back.ts';
import { PictureField } from './picture-field.tsx';
import { WRITING_FIELD } from './skip-to-writing.tsx';
import { TextArea } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { useUnsent } from '../ui/unsent.ts';
import { WarnedBox } from '../words/warned-box.tsx';
import { WordsGuard } from '../words/words-guard.tsx';

/** Why a message was not sent; or nothing but what is being written, which another message is answered with now. */
export type SendOutcome = Refused | Pick<Refused, 'typed'>;

/** Of the form, for what stands elsewhere and belongs to it. */
export const MESSAGE_FORM = 'ecrire-message';

/** A button of the form that sends nothing yet: what is being written comes back with the page that it leads to. */
export const WRITING_ON = {
  form: MESSAGE_FORM,
  name: 'deed',
  value: 'write-on',
  formNoValidate: true,
} as const;

/** Where one answers a message of a log. */
export const answerHref = (channel: { slug: string; kind?: string }, messageId: string): string =>
  `${answeringHref(channel, messageId)}#ecrire`;
const answeringHref = (channel: { slug: string; kind?: string }, messageId: string): string =>
  hrefWith(channelHref(channel), { repondre: messageId });

/** Where one writes in a channel; why not, where one may not. */
export function MessageForm(props: {
  channel: ChannelView & StandsOn;
  replyTo: MessageView | null;
  /** Sent twice under this, a message is taken once. */
  clientId: string;
  outcome: SendOutcome | undefined;
  /** Why nobody is reached any more, where it is the viewer who ended it. */
  blocked?: Blocked | null;
}) {
  const { channel, replyTo, outcome } = props;
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const t = useT();
  const unsent = useUnsent(outcome !== undefined);
  if (!channel.open)
    return (
      <>
        <Closed channel={channel} blocked={props.blocked ?? null} />
        <UnplacedWords outcome={outcome} />
      </>
    );
  return createElement(
    'chat-form',
    {
      id: 'ecrire',
      // Two who talk alone name nobody.
      'data-mentions': channel.kind === 'direct' ? undefined : t('compose.mention.label'),
      'data-failed': t('chat.notSent'),
      'data-sending': t('chat.sending'),
      'data-held': t('words.flash.held'),
      'data-masked': t('words.flash.masked'),
    },
    <form
      id={MESSAGE_FORM}
      method="post"
      action={replyTo ? answeringHref(channel, replyTo.id) : channelHref(channel)}
      noValidate
      encType="multipart/form-data"
      className="chat__write"
      {...unsent}
    >
      <FormErrors
        errors={errorsOf(refused, {
          body: t('chat.write'),
          file: t('compose.upload.file'),
          alt: t('compose.upload.alt'),
        })}
      />
      <WarnedBox refused={refused} />
      <input type="hidden" name="clientId" value={typedIn(outcome, 'clientId', props.clientId)} />
      <p className="small" hidden={replyTo === null} data-replying={t('chat.replyingTo', { name: '{name}' })}>
        <input type="hidden" name="replyTo" value={replyTo?.id ?? ''} disabled={replyTo === null} />
        <span role="status">{replyTo && t('chat.replyingTo', { name: replyTo.author.pseudonym })}</span>{' '}
        <button
          className="linklike"
          formAction={`${channelHref(channel)}#ecrire`}
          {...WRITING_ON}
          data-no-reply=""
        >
          {t('chat.cancelReply')}
        </button>
      </p>
      <TextArea
        name={WRITING_FIELD}
        label={t('chat.write')}
        help={t('chat.writeHelp')}
        placeholder={t('chat.write')}
        rows={2}
        maxLength={LIMITS.message.max}
        autoFocus={replyTo !== null}
        defaultValue={typedIn(outcome, 'body', '')}
        error={errorOf(refused, 'body')}
      />
      <p className="small muted" data-slow="" hidden={channel.slowSeconds === 0}>
        {channel.slowSeconds > 0 && t('chat.slow', { seconds: channel.slowSeconds })}
      </p>
      <WordsGuard />
      <PictureField refused={refused} alt={typedIn(outcome, 'alt', '')} />
      <p className="cluster">
        <Button look="main" icon="send">
          {t('chat.send')}
        </Button>
        <PollLink channel={channel} />
        <span className="small muted" role="status" data-state="" />
        {/* What came to the log is read out apart: it never takes the place of what became of one's own message. */}
        <span className="vh" role="status" data-log-news="" />
      </p>
    </form>,
  );
}

/** To who may ask members something, where more than a few talk. */
function PollLink({ channel }: { channel: ChannelView & StandsOn }) {
  const t = useT();
  const { may } = usePage();
  if (channel.kind === 'direct' || !may('poll.create')) return null;
  return (
    <ButtonLink
      look="quiet"
      className="chat__poll"
      href={comingBack(channelDeedHref(channel, 'sondage'), channel)}
      {...COMES_BACK}
    >
      {t('polls.linked.add')}
    </ButtonLink>
  );
}

function Closed({ channel, blocked }: { channel: ChannelView; blocked: Blocked | null }) {
  const t = useT();
  const { may, now, silenced } = usePage();
  if (silenced && !may('chat.write'))
    return (
      <div className="chat__closed" id="ecrire">
        <SilencedNotice />
      </div>
    );
  if (blocked && may('chat.write'))
    return (
      <p className="chat__closed muted" id="ecrire">
        {t('direct.blocked', { names: blocked.names.join(', ') })}{' '}
        <a href={blocked.href}>{t('direct.unblock')}</a>
      </p>
    );
  const session = channel.opensAt && now < channel.opensAt ? 'notOpenText' : 'overText';
  const open = channel.locked ? 'lockedText' : 'announcementsOnly';
  const why = !may('chat.write') ? 'mayNotWrite' : channel.running ? open : session;
  const words = channel.kind === 'direct' && may('chat.write') ? t('direct.over') : t(`chat.${why}`);
  return (
    <p className="chat__closed muted" id="ecrire">
      {words}
    </p>
  );
}
