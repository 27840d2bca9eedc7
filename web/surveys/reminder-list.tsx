import type { ReminderState, SurveyDesk } from '#application/engagement/surveys/survey-view';
import { useFormat, useT } from '../lib/texts.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** Which reminders of a survey went out, to how many, and when the next one does. */
export function ReminderList({ survey }: { survey: SurveyDesk }) {
  const t = useT();
  const { reminders } = survey;
  if (reminders.length === 0) return null;
  return (
    <section aria-labelledby="relances-titre" className="stack">
      <SectionHead id="relances-titre" title={t('surveys.admin.remind.list')} />
      <ul className="rows">
        {reminders.map((one) => (
          <li key={`${one.moment} ${one.days}`}>
            <strong>{t(`surveys.admin.remind.planned.${one.moment}`, { days: one.days })}</strong>
            <Told reminder={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ reminder: { state, at, members } }: { reminder: ReminderState }) {
  const t = useT();
  const format = useFormat();
  if (state === 'sent')
    return <p>{t('surveys.admin.remind.sent', { day: format.formatMoment(at!), count: members ?? 0 })}</p>;
  if (state === 'planned') return <p>{t('surveys.admin.remind.next', { day: format.formatMoment(at!) })}</p>;
  return <p className="muted">{t(`surveys.admin.remind.${state}`)}</p>;
}
