import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { MarkNotificationsReadRequest } from '#interfaces/http/community/mark-notifications-read.request';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { safePath } from '../lib/safe-path.ts';
import { RefusedDeed } from '../lists/refused-deed.tsx';

const BACK = '/notifications';

export const loader = read('notifications.page', async () => {
  throw redirect(BACK, 302);
});

export const action = act(
  'notifications.page',
  MarkNotificationsReadRequest,
  async (input, { app, actor, url }) => {
    const { which, topicId = '', ids } = input;
    const told =
      which === 'topic'
        ? ({ which, topicId } as const)
        : which === 'ids'
          ? ({ which, ids } as const)
          : { which };
    await app.community.markNotificationsRead.execute({ actor, ...told });
    return seeOther(safePath(url.searchParams.get('retour'), BACK));
  },
);

export default function NotificationsReadRoute() {
  return <RefusedDeed refused={useActionData<Refused>()} back={BACK} />;
}
