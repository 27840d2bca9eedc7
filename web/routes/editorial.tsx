import { useActionData } from '@remix-run/react';
import { EditorialNoteRequest } from '#interfaces/http/site/editorial.request';
import { askedCalendar } from '../editorial/calendar.server.ts';
import { NoteForm } from '../editorial/note-form.tsx';
import { PlannedList, PlannedMonth } from '../editorial/planned-month.tsx';
import { monthAway } from '../events/moments.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { EDITORIAL } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { isoDay } from '../lib/paris-day.ts';
import { useFormat, useNow, useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { CheckGroup } from '../ui/choices.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('editorial.run', askedCalendar);

export const action = act('editorial.run', EditorialNoteRequest, async (input, { app, actor, url }) => {
  const { title, day, who = '', state } = input;
  await app.editorial.saveNote.execute({ actor, title, day, who, state, changes: null });
  const view: [string, string][] = url.searchParams.get('vue') === 'liste' ? [['vue', 'liste']] : [];
  const month = new URLSearchParams([['mois', day.slice(0, 7)], ...view]);
  return seeOther(`${EDITORIAL}?${month}`, telling('editorial.flash.saved'));
});

/** All that is planned or published in a month, and a form to write a note of the team. */
export default function EditorialRoute() {
  const { month, kinds, chosen, asList, entries } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const now = isoDay(new Date(useNow()));
  const name = useFormat().formatMonth(new Date(`${month}-15T12:00:00Z`));
  const caption = t('editorial.caption', { month: name });
  const asked = (of: { mois?: string; vue?: string | null }): string => {
    const { mois = month, vue = asList ? 'liste' : null } = of;
    const pairs = [['mois', mois], ...(vue ? [['vue', vue]] : []), ...chosen.map((kind) => ['genre', kind])];
    return new URLSearchParams(pairs as [string, string][]).toString();
  };
  return (
    <AdminFrame
      place="editorial"
      title={caption}
      lead={t('editorial.lead')}
      acts={
        <>
          <ButtonLink href={`${EDITORIAL}?${asked({ mois: monthAway(month, -1) })}`}>
            {t('editorial.previous')}
          </ButtonLink>
          <ButtonLink href={`${EDITORIAL}?${asked({ mois: monthAway(month, 1) })}`}>
            {t('editorial.next')}
          </ButtonLink>
          <ButtonLink href={`${EDITORIAL}?${asked({ vue: asList ? '' : 'liste' })}`}>
            {t(asList ? 'editorial.asMonth' : 'editorial.asList')}
          </ButtonLink>
          <ButtonLink href="#nouvelle-note">{t('editorial.new')}</ButtonLink>
        </>
      }
    >
      <details className="more-fields" open={chosen.length > 0}>
        <summary>{t('editorial.filter')}</summary>
        <form method="get" className="form">
          <input type="hidden" name="mois" value={month} />
          {asList && <input type="hidden" name="vue" value="liste" />}
          <CheckGroup
            name="genre"
            legend={t('editorial.column.kind')}
            choices={kinds.map((value) => ({ value, label: t(`editorial.kind.${value}`) }))}
            values={chosen}
          />
          <p className="cluster">
            <Button>{t('editorial.apply')}</Button>
            {chosen.length > 0 && <a href={`${EDITORIAL}?mois=${month}`}>{t('editorial.all')}</a>}
          </p>
        </form>
      </details>
      {entries.length === 0 && <p>{t('editorial.none')}</p>}
      {asList ? (
        entries.length > 0 && <PlannedList caption={caption} entries={entries} />
      ) : (
        <PlannedMonth month={month} entries={entries} />
      )}
      <p>
        <a href={`${EDITORIAL}.csv?${asked({})}`} download>
          {t('editorial.csv')}
        </a>
      </p>
      <section aria-labelledby="nouvelle-note" className="stack">
        <SectionHead id="nouvelle-note" title={t('editorial.new')} />
        <NoteForm refused={refused} day={now.startsWith(month) ? now : `${month}-01`} />
      </section>
    </AdminFrame>
  );
}
