import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { MarkNotificationsReadRequest } from '#interfaces/http/community/notifications.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { safePath } from '../lib/safe-path.ts';

const BACK = '/notifications';

export const loader = read('notifications.page', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(BACK, 302);
});

export const action = act(
  'notifications.page',
  MarkNotificationsReadRequest,
  async (input, { app, actor, url }) => {
    await app.community.markNotificationsRead.execute({ actor, ...toMark(input) });
    return seeOther(
      safePath(url.searchParams.get('retour'), BACK),
      telling(input.which === 'all' ? 'lists.flash.allRead' : 'lists.flash.read'),
    );
  },
);

function toMark({ which, topicId, channelId = '', ids }: MarkNotificationsReadRequest) {
  if (which === 'topic') return { which, topicId: topicId ?? '' } as const;
  if (which === 'channel') return { which, channelId } as const;
  return which === 'ids' ? ({ which, ids } as const) : { which };
}

export default function NotificationsReadRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={BACK} />;
}
