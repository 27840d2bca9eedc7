import type { ShownReport } from '#application/insights/reports/read-reports';
import { KPI_CATALOGUE, REPORT_LIMITS, RHYTHMS } from '#application/insights/limits';
import { ActForm } from '../layout/small-page.tsx';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox, CheckGroup, RadioGroup } from '../ui/choices.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { Fieldset } from '../ui/fieldset.tsx';
import { useKpiLabel } from './kpi-parts.tsx';

const GROUPS = [...new Set(KPI_CATALOGUE.map(({ group }) => group))];
const { hour: HOURS, day: DAYS, name: NAME } = REPORT_LIMITS;
const USUAL = { rhythm: 'month', day: 8, hour: 8 } as const;

/** What a report tells, and when. */
export function ReportForm(props: { refused: Refused | undefined; report?: ShownReport; back: string }) {
  const { refused, report, back } = props;
  const t = useT();
  const label = useKpiLabel();
  const { plan } = report ?? {};
  const chosen = typedList(refused, 'figures', plan?.figures ?? []);
  return (
    <ActForm refused={refused} back={back} submit={<Button look="main">{t('figureReports.save')}</Button>}>
      <VersionSeen refused={refused} of={report?.version ?? 0} />
      <TextField
        name="name"
        label={t('figureReports.name')}
        help={t('figureReports.nameHelp')}
        maxLength={NAME.max}
        defaultValue={typedIn(refused, 'name', plan?.name)}
        error={errorOf(refused, 'name')}
      />
      <RadioGroup
        name="rhythm"
        legend={t('figureReports.rhythm')}
        value={typedIn(refused, 'rhythm', plan?.rhythm ?? USUAL.rhythm)}
        choices={RHYTHMS.map((rhythm) => ({ value: rhythm, label: t(`figureReports.rhythms.${rhythm}`) }))}
        error={errorOf(refused, 'rhythm')}
      />
      <TextField
        name="day"
        type="number"
        label={t('figureReports.day')}
        help={t('figureReports.dayHelp')}
        min={1}
        max={DAYS.month}
        defaultValue={typedIn(refused, 'day', String(plan?.day ?? USUAL.day))}
        error={errorOf(refused, 'day')}
      />
      <Select
        name="hour"
        label={t('figureReports.hour')}
        choices={hours().map((hour) => ({ value: String(hour), label: t('figureReports.atHour', { hour }) }))}
        defaultValue={typedIn(refused, 'hour', String(plan?.hour ?? USUAL.hour))}
        error={errorOf(refused, 'hour')}
      />
      <Fieldset
        legend={t('figureReports.figures')}
        help={t('figureReports.figuresHelp')}
        id="figures"
        error={errorOf(refused, 'figures')}
      >
        {GROUPS.map((group) => (
          <CheckGroup
            key={group}
            id={`chiffres-${group}`}
            name="figures"
            legend={t(`insights.group.${group}`)}
            values={chosen}
            choices={KPI_CATALOGUE.filter((kpi) => kpi.group === group).map(({ key }) => ({
              value: key,
              label: label(key),
            }))}
          />
        ))}
      </Fieldset>
      <Checkbox
        name="byBranch"
        value="1"
        label={t('figureReports.byBranch')}
        help={t('figureReports.byBranchHelp')}
        defaultChecked={refused ? typedIn(refused, 'byBranch') !== '' : plan?.byBranch}
      />
    </ActForm>
  );
}

const hours = (): readonly number[] =>
  Array.from({ length: HOURS.max - HOURS.min + 1 }, (_, index) => HOURS.min + index);
