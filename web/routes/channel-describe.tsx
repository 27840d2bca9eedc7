import { useActionData } from '@remix-run/react';
import { DescribeChannelRequest } from '#interfaces/http/community/chat.request';
import { ChannelFields } from '../chat/channel-fields.tsx';
import { channelIn } from '../chat/chat-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { channelHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

export const loader = read('chat.manage', async (visit) => ({ channel: await channelIn(visit) }));

export const action = act('chat.manage', DescribeChannelRequest, async (input, visit) => {
  const { app, actor } = visit;
  const channel = await channelIn(visit);
  const { retentionDays = null, ...asked } = input;
  await app.chat.changeChannel.execute({ actor, channelId: channel.id, retentionDays, ...asked });
  return seeOther(channelHref(channel), telling('chat.flash.described'));
});

/** What a channel is called, what it is for, how long it keeps what is said. */
export default function DescribeChannelRoute() {
  const { channel } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('chat.describe.title', { name: channel.name })} lead={t('chat.describe.lead')}>
      <ActForm
        refused={refused}
        back={channelHref(channel)}
        submit={<Button look="main">{t('chat.steer.save')}</Button>}
      >
        <ChannelFields channel={channel} refused={refused} />
      </ActForm>
    </SmallPage>
  );
}
