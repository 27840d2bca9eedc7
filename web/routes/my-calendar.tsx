import { useActionData } from '@remix-run/react';
import { CalendarFeedRequest } from '#interfaces/http/events/gatherings.request';
import { calendarFeedPath, EVENTS, MY_CALENDAR } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { SmallPage } from '../layout/small-page.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

export const loader = read('events.calendar', async ({ app, actor }) => ({
  isAlive: await app.events.hasCalendarFeed.execute(actor),
}));

export const action = act<CalendarFeedRequest, Refused | { readonly token: string }>(
  'events.calendar',
  CalendarFeedRequest,
  async ({ deed }, { app, actor }) => {
    // Shown in the answer itself, once: an address that could be opened again would tell it again.
    if (deed === 'renew') return app.events.renewCalendarFeed.execute({ actor });
    await app.events.revokeCalendarFeed.execute({ actor });
    return seeOther(MY_CALENDAR, telling('events.flash.feedRevoked'));
  },
);

/** The address by which a member's calendar follows what they registered to. */
export default function MyCalendarRoute() {
  const { isAlive } = usePageData<typeof loader>();
  const outcome = useActionData() as Refused | { readonly token: string } | undefined;
  const token = outcome && 'token' in outcome ? outcome.token : null;
  const t = useT();
  const { publicUrl } = usePage();
  return (
    <SmallPage help="evenements" title={t('events.calendar.title')} lead={t('events.calendar.lead')}>
      {token ? (
        <>
          <Alert tone="ok" live title={t('events.calendar.once')} />
          <TextField
            name="adresse"
            label={t('events.calendar.address')}
            help={t('events.calendar.how')}
            readOnly
            defaultValue={`${publicUrl}${calendarFeedPath(token)}`}
          />
        </>
      ) : (
        <p>{t(isAlive ? 'events.calendar.alive' : 'events.calendar.nothing')}</p>
      )}
      <form method="post" action={MY_CALENDAR} className="cluster">
        <Button look={isAlive ? undefined : 'main'} name="deed" value="renew">
          {t(isAlive ? 'events.calendar.again' : 'events.calendar.make')}
        </Button>
        {isAlive && (
          <Button name="deed" value="revoke">
            {t('events.calendar.revoke')}
          </Button>
        )}
        <ButtonLink look="quiet" href={EVENTS}>
          {t('events.title')}
        </ButtonLink>
      </form>
    </SmallPage>
  );
}
