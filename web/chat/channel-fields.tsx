import { LIMITS } from '#application/community/limits';
import type { ChannelView } from '#application/community/chat/chat-view';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { TextArea, TextField } from '../ui/field.tsx';

/** What a channel is called, what it is for, how long it keeps what is said. */
export function ChannelFields({ channel, refused }: { channel?: ChannelView; refused: Refused | undefined }) {
  const t = useT();
  return (
    <>
      <TextField
        name="name"
        label={t('chat.form.name')}
        maxLength={LIMITS.channel.name.max}
        defaultValue={typedIn(refused, 'name', channel?.name)}
        error={errorOf(refused, 'name')}
      />
      <TextArea
        name="description"
        label={t('chat.form.description')}
        help={t('chat.form.descriptionHelp')}
        rows={3}
        maxLength={LIMITS.channel.description.max}
        defaultValue={typedIn(refused, 'description', channel?.description)}
        error={errorOf(refused, 'description')}
      />
      <TextField
        name="retentionDays"
        label={t('chat.form.retention')}
        help={t('chat.form.retentionHelp')}
        optional
        inputMode="numeric"
        maxLength={4}
        defaultValue={typedIn(refused, 'retentionDays', String(channel?.retentionDays ?? ''))}
        error={errorOf(refused, 'retentionDays')}
      />
    </>
  );
}
