import { useActionData } from '@remix-run/react';
import { PinTopicFormRequest } from '#interfaces/http/community/topics.request';
import { topicOf, topicToChange } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { endOfDay, isoDay } from '../lib/paris-day.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';

const WEEK_MS = 7 * 24 * 3_600_000;

export const loader = read('topics.pin', async (visit) => (await topicToChange(visit, 'pin')).topic);

export const action = act('topics.pin', PinTopicFormRequest, async ({ until }, visit) => {
  const { app, actor } = visit;
  const topic = await topicOf(visit);
  await app.community.pinTopic.execute({ actor, topicId: topic.id, until: endOfDay(until) });
  return seeOther(topicHref(topic), telling('topic.flash.pinned'));
});

export default function TopicPinRoute() {
  const topic = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { now } = usePage();
  return (
    <SmallPage title={t('topic.pinPage.title')} lead={t('topic.pinPage.lead', { title: topic.title })}>
      <ActForm
        refused={refused}
        back={topicHref(topic)}
        submit={<Button look="main">{t('topic.pinPage.submit')}</Button>}
      >
        <DayField
          name="until"
          label={t('topic.pinPage.until')}
          value={typedIn(refused, 'until', isoDay(new Date(now.getTime() + WEEK_MS)))}
          error={errorOf(refused, 'until')}
        />
      </ActForm>
    </SmallPage>
  );
}
