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
    const { which, topicId = '', ids } = input;
    const told =
      which === 'topic'
        ? ({ which, topicId } as const)
        : which === 'ids'
          ? ({ which, ids } as const)
          : { which };
    await app.community.markNotificationsRead.execute({ actor, ...told });
    return seeOther(
      safePath(url.searchParams.get('retour'), BACK),
      telling(which === 'all' ? 'lists.flash.allRead' : 'lists.flash.read'),
    );
  },
);

export default function NotificationsReadRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={BACK} />;
}
