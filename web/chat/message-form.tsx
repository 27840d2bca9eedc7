import { createElement } from 'react';
import type { ChannelView, MessageView } from '#application/community/chat/chat-view';
import { LIMITS } from '#application/community/limits';
import { channelDeedHref, channelHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { PictureField } from './picture-field.tsx';
import { TextArea } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { WarnedBox } from '../words/warned-box.tsx';
import { WordsGuard } from '../words/words-guard.tsx';

/** Where one writes in a channel; why not, where one may not. */
export function MessageForm(props: {
  channel: ChannelView;
  replyTo: MessageView | null;
  /** Sent twice under this, a message is taken once. */
  clientId: string;
  refused: Refused | undefined;
}) {
  const { channel, replyTo, refused } = props;
  const t = useT();
  if (!channel.open) return <Closed channel={channel} />;
  return createElement(
    'chat-form',
    {
      id: 'ecrire',
      'data-failed': t('chat.notSent'),
      'data-sending': t('chat.sending'),
      'data-held': t('words.flash.held'),
      'data-masked': t('words.flash.masked'),
    },
    <form
      method="post"
      action={channelHref(channel)}
      noValidate
      encType="multipart/form-data"
      className="chat__write"
      data-unsaved=""
    >
      <FormErrors
        errors={errorsOf(refused, {
          body: t('chat.write'),
          file: t('compose.upload.file'),
          alt: t('compose.upload.alt'),
        })}
      />
      <WarnedBox refused={refused} />
      <input type="hidden" name="clientId" value={typedIn(refused, 'clientId', props.clientId)} />
      {replyTo && (
        <p className="small">
          <input type="hidden" name="replyTo" value={replyTo.id} />
          {t('chat.replyingTo', { name: replyTo.author.pseudonym })}{' '}
          <a href={`${channelHref(channel)}#ecrire`}>{t('chat.cancelReply')}</a>
        </p>
      )}
      <TextArea
        name="body"
        label={t('chat.write')}
        help={t('chat.writeHelp')}
        rows={2}
        maxLength={LIMITS.message.max}
        autoFocus={replyTo !== null}
        defaultValue={typedIn(refused, 'body', '')}
        error={errorOf(refused, 'body')}
      />
      <WordsGuard />
      <PictureField refused={refused} />
      <p className="cluster">
        <Button look="main" icon="send">
          {t('chat.send')}
        </Button>
        <PollLink channel={channel} />
        <span className="small muted" role="status" data-state="" />
      </p>
    </form>,
  );
}

/** To who may ask members something, where more than a few talk. */
function PollLink({ channel }: { channel: ChannelView }) {
  const t = useT();
  const { may } = usePage();
  if (channel.kind === 'direct' || !may('poll.create')) return null;
  return (
    <ButtonLink look="quiet" href={channelDeedHref(channel, 'sondage')}>
      {t('polls.linked.add')}
    </ButtonLink>
  );
}

function Closed({ channel }: { channel: ChannelView }) {
  const t = useT();
  const { may, now } = usePage();
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
