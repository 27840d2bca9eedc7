import { useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { SeriesDeedRequest } from '#interfaces/http/events/gatherings.request';
import type { SeriesDate } from '#application/events/series/series.query';
import { hourIn, inZone } from '../events/moments.ts';
import { SmallPage } from '../layout/small-page.tsx';
import { MANAGE_EVENTS, manageEventHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { missing, nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('events.run', async ({ app, actor, params, request }) => {
  const { id, title, seriesId } = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  if (seriesId === null && !isAfterDeed(request)) throw nothingHere('events.gathering-not-found');
  return { id, title, dates: await app.events.series.execute(actor, id) };
});

export const action = act('events.run', SeriesDeedRequest, async (input, { app, actor, params }) => {
  const { id: gatheringId } = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  const { deed, count, because } = input;
  const command = { actor, gatheringId, count };
  if (deed === 'publish') await app.events.publishSeries.execute(command);
  else if (deed === 'change') await app.events.changeSeries.execute(command);
  else if (because === undefined) throw missing('because');
  else await app.events.cancelSeries.execute({ ...command, because });
  // A draft that one came from is gone with the others.
  const back = deed === 'cancel' ? MANAGE_EVENTS : manageEventHref(gatheringId);
  return seeOther(back, telling(`events.flash.series.${deed}`));
});

const standingIn = (dates: readonly SeriesDate[]): number =>
  dates.reduce((sum, { standing }) => sum + standing, 0);

/** What can be done with all dates of a series that are to come, and to how many it is done. */
export default function EventSeriesRoute() {
  const { id, title, dates } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const drafts = dates.filter(({ isDraft }) => isDraft);
  const others = dates.filter((date) => date.id !== id);
  return (
    <SmallPage title={t('events.series.title', { title })} lead={t('events.series.lead')}>
      <FormErrors errors={errorsOf(refused, { because: t('events.admin.because') })} />
      {dates.length === 0 && <p>{t('events.series.none')}</p>}
      <Dates dates={dates} />
      {drafts.length > 0 && (
        <Part name="publish" count={drafts.length} people={null}>
          <Button look="main" name="deed" value="publish">
            {t('events.series.publish.act', { count: drafts.length })}
          </Button>
        </Part>
      )}
      {others.length > 0 && (
        <Part name="change" count={others.length} people={standingIn(others)}>
          <Button look="main" name="deed" value="change">
            {t('events.series.change.act', { count: others.length })}
          </Button>
        </Part>
      )}
      {dates.length > 0 && (
        <Part name="cancel" count={dates.length} people={standingIn(dates)}>
          <TextArea
            name="because"
            label={t('events.admin.because')}
            help={t('events.admin.becauseHelp')}
            rows={3}
            maxLength={500}
            defaultValue={typedIn(refused, 'because')}
            error={errorOf(refused, 'because')}
          />
          <Button look="danger" name="deed" value="cancel">
            {t('events.series.cancel.act', { count: dates.length })}
          </Button>
        </Part>
      )}
      <p>
        <ButtonLink look="quiet" href={manageEventHref(id)}>
          {t('events.series.back')}
        </ButtonLink>
      </p>
    </SmallPage>
  );
}

function Dates({ dates }: { dates: readonly SeriesDate[] }) {
  const t = useT();
  return (
    <ul className="list">
      {dates.map((date) => (
        <li key={date.id}>
          <a href={manageEventHref(date.id)}>
            {inZone(date.startsAt, 'day', date.zone, t.locale)}, {hourIn(date.startsAt, date.zone, t)}
          </a>{' '}
          {date.isDraft ? t('events.stage.draft') : t('events.series.standing', { count: date.standing })}
        </li>
      ))}
    </ul>
  );
}

/** One deed: what it does, to how many dates, and how many people hear of it. */
function Part(props: {
  name: 'publish' | 'change' | 'cancel';
  count: number;
  /** Null where nobody hears of it by mail. */
  people: number | null;
  children: ReactNode;
}) {
  const { name, count, people, children } = props;
  const t = useT();
  return (
    <section className="apart" aria-labelledby={`serie-${name}`}>
      <SectionHead id={`serie-${name}`} title={t(`events.series.${name}.title`)} />
      <form method="post" noValidate className="stack">
        <p>
          {t(`events.series.${name}.help`, { count })}
          {people !== null && (
            <> {t(name === 'change' ? 'events.series.moved' : 'events.series.people', { count: people })}</>
          )}
        </p>
        <input type="hidden" name="count" value={count} />
        {children}
      </form>
    </section>
  );
}
