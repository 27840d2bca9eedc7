import { useActionData } from '@remix-run/react';
import { SteerChannelRequest } from '#interfaces/http/community/chat.request';
import { channelIn } from '../chat/chat-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { channelHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { notAllowed } from '../forum/topic-visit.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { TextField } from '../ui/field.tsx';

export const loader = read('chat.steer', async (visit) => {
  const channel = await channelIn(visit);
  if (!channel.steered) throw notAllowed();
  return { channel };
});

export const action = act('chat.steer', SteerChannelRequest, async (input, visit) => {
  const { app, actor } = visit;
  const channel = await channelIn(visit);
  await app.chat.steerChannel.execute({ actor, channelId: channel.id, ...input });
  return seeOther(channelHref(channel), telling('chat.flash.steered'));
});

/** How fast one writes in a channel, and whether one does. */
export default function SteerChannelRoute() {
  const { channel } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('chat.steer.title', { name: channel.name })} lead={t('chat.steer.lead')}>
      <ActForm
        refused={refused}
        back={channelHref(channel)}
        submit={<Button look="main">{t('chat.steer.save')}</Button>}
      >
        <TextField
          name="slowSeconds"
          label={t('chat.steer.slow')}
          help={t('chat.steer.slowHelp')}
          inputMode="numeric"
          maxLength={4}
          defaultValue={typedIn(refused, 'slowSeconds', String(channel.slowSeconds))}
          error={errorOf(refused, 'slowSeconds')}
        />
        <Checkbox
          name="locked"
          label={t('chat.steer.locked')}
          help={t('chat.steer.lockedHelp')}
          defaultChecked={refused ? typedIn(refused, 'locked') === 'on' : channel.locked}
        />
      </ActForm>
    </SmallPage>
  );
}
