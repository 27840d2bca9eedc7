import type { DeflectionReport } from '#application/insights/deflection/read-deflection';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ExpectedChart } from './expected-chart.tsx';
import { useFigureWords } from './figure-words.tsx';
import { StepChart } from './step-chart.tsx';

type Explicit = DeflectionReport['explicit'];
type Declared = DeflectionReport['declared'];
type Modelled = DeflectionReport['modelled'];
type Channel = Modelled['channels'][number];
type Exclusion = 'unseen-forms' | 'visitors' | 'uncounted';

/** A month as people read it. */
export function useMonthWords(): (month: string) => string {
  const { formatMonth } = useFormat();
  return (month) => formatMonth(`${month}-15T12:00:00Z`);
}

/** What a figure counts, what it leaves out, and the version of both. */
export function WayDefinition(props: {
  means: string;
  defined: { readonly version: number; readonly exclusions: readonly string[] };
}) {
  const t = useT();
  return (
    <div className="small stack">
      <p>{props.means}</p>
      <div>
        <p>{t('insights.excludes')}</p>
        <ul>
          {props.defined.exclusions.map((one) => (
            <li key={one}>{t(`deflection.exclusion.${one as Exclusion}`)}</li>
          ))}
        </ul>
      </div>
      <p className="muted">{t('insights.version', { version: props.defined.version })}</p>
    </div>
  );
}

/** A share of a period, drawn and told month by month. */
export function ShareOfMonths(props: {
  id: string;
  figure: Explicit | Declared;
  says: string;
  caption: string;
}) {
  const { id, figure, caption } = props;
  const t = useT();
  const words = useFigureWords();
  const { formatMonthShort, formatNumber } = useFormat();
  const month = useMonthWords();
  const count = (value: number | null, masked: boolean) =>
    masked ? t('insights.masked') : formatNumber(value ?? 0);
  return (
    <>
      <p className="metric__value">
        {figure.masked ? t('deflection.few') : words('share', { value: figure.share, atLeast: false })}
      </p>
      <p>
        {props.says}
        {figure.base !== null && figure.base > 0 && (
          <span className="muted">
            {' '}
            ({t('deflection.out', { part: formatNumber(figure.part ?? 0), base: formatNumber(figure.base) })})
          </span>
        )}
      </p>
      <StepChart
        id={`${id}-trace`}
        label={t('deflection.chart', { label: caption })}
        unit="share"
        size="wide"
        steps={figure.months.map(({ month: key, share }) => ({
          key,
          when: formatMonthShort(`${key}-15T12:00:00Z`),
          value: share,
        }))}
      />
      <details className="disclose">
        <summary aria-label={t('deflection.monthlyOf', { label: caption })}>
          {t('deflection.monthly')}
        </summary>
        <DataTable
          id={`${id}-mois`}
          caption={caption}
          rows={figure.months}
          rowKey={(one) => one.month}
          columns={[
            { label: t('deflection.month'), header: true, cell: (one) => month(one.month) },
            { label: t('deflection.part'), numeric: true, cell: (one) => count(one.part, one.masked) },
            { label: t('deflection.base'), numeric: true, cell: (one) => count(one.base, one.masked) },
            {
              label: t('deflection.share'),
              numeric: true,
              cell: (one) =>
                one.masked ? t('insights.masked') : words('share', { value: one.share, atLeast: false }),
            },
          ]}
        />
      </details>
    </>
  );
}

const STEPS = ['begun', 'shown', 'read', 'readUnsent', 'spared', 'sent'] as const;

/** What became of those who began to write, and what showing them answers changed. */
export function ContactSteps({ explicit: { steps, check } }: { explicit: Explicit }) {
  const t = useT();
  const { formatNumber } = useFormat();
  if (!steps) return null;
  return (
    <>
      <h3>{t('deflection.explicit.steps.title')}</h3>
      <DataTable
        id="etapes"
        caption={t('deflection.explicit.steps.caption')}
        captionHidden
        rows={STEPS.map((step) => ({ step, count: steps[step] }))}
        rowKey={({ step }) => step}
        columns={[
          {
            label: t('deflection.explicit.steps.what'),
            header: true,
            cell: ({ step }) => t(`deflection.explicit.steps.${step}`),
          },
          {
            label: t('deflection.explicit.steps.count'),
            numeric: true,
            cell: ({ count }) => formatNumber(count),
          },
        ]}
      />
      <h3>{t('deflection.explicit.check.title')}</h3>
      <p>{t('deflection.explicit.check.lead')}</p>
      {check ? (
        <CheckWords check={check} />
      ) : (
        <p>{t('deflection.explicit.check.few', { without: formatNumber(steps.withoutBegun) })}</p>
      )}
    </>
  );
}

function CheckWords({ check }: { check: NonNullable<Explicit['check']> }) {
  const t = useT();
  const words = useFigureWords();
  const { formatNumber } = useFormat();
  const share = (value: number) => words('share', { value, atLeast: false });
  const points = (value: number) => formatNumber(Math.round(value * 1000) / 10);
  const verdict = check.low > 0 ? 'yes' : check.high < 0 ? 'worse' : 'no';
  return (
    <>
      <p>
        {t('deflection.explicit.check.told', {
          without: share(check.sentWithout),
          with: share(check.sentWith),
          effect: points(check.effect),
          low: points(check.low),
          high: points(check.high),
        })}
      </p>
      <p>
        <strong>{t(`deflection.explicit.check.${verdict}`)}</strong>
      </p>
    </>
  );
}

/** A channel beside its own past. */
export function ModelledPart({ channel: told }: { channel: Channel }) {
  const { channel, months, total, perHead } = told;
  const t = useT();
  const count = useRounded();
  const month = useMonthWords();
  const name = t(`deflection.modelled.channel.${channel}`);
  const caption = t('deflection.modelled.caption', { channel: name });
  return (
    <section className="stack" aria-labelledby={`canal-${channel}`}>
      <h3 id={`canal-${channel}`}>{name}</h3>
      <p>
        {total
          ? t('deflection.modelled.total', {
              count: total.months,
              avoided: count(total.avoided),
              low: count(total.low),
              high: count(total.high),
              expected: count(total.expected),
              observed: count(total.observed),
            })
          : t('deflection.modelled.totalNone')}
      </p>
      {total && total.low <= 0 && total.high >= 0 && (
        <p>
          <strong>{t('deflection.modelled.unclear')}</strong>
        </p>
      )}
      <ExpectedChart
        id={`attendus-${channel}`}
        label={t('deflection.chart', { label: caption })}
        months={months.map(({ month: key, observed, expected }) => ({ key, observed, expected }))}
      />
      <p className="small muted">
        {t('deflection.modelled.key')}{' '}
        {t(perHead ? 'deflection.modelled.perHead' : 'deflection.modelled.whole')}
      </p>
      <details className="disclose">
        <summary aria-label={t('deflection.monthlyOf', { label: caption })}>
          {t('deflection.monthly')}
        </summary>
        <DataTable
          id={`mois-${channel}`}
          caption={caption}
          rows={months}
          rowKey={(one) => one.month}
          columns={[
            { label: t('deflection.month'), header: true, cell: (one) => month(one.month) },
            { label: t('deflection.modelled.observed'), numeric: true, cell: (one) => count(one.observed) },
            {
              label: t('deflection.modelled.expected'),
              numeric: true,
              cell: ({ expected }) => count(expected?.expected ?? null),
            },
            {
              label: t('deflection.modelled.low'),
              numeric: true,
              cell: ({ expected }) => count(expected?.low ?? null),
            },
            {
              label: t('deflection.modelled.high'),
              numeric: true,
              cell: ({ expected }) => count(expected?.high ?? null),
            },
            {
              label: t('deflection.modelled.difference'),
              numeric: true,
              cell: ({ observed, expected }) =>
                count(observed === null || !expected ? null : expected.expected - observed),
            },
          ]}
        />
      </details>
      <Placebo placebo={told.placebo} />
    </section>
  );
}

function Placebo({ placebo }: { placebo: Channel['placebo'] }) {
  const t = useT();
  const count = useRounded();
  return (
    <>
      <h4>{t('deflection.modelled.placebo.title')}</h4>
      <p>{t('deflection.modelled.placebo.lead')}</p>
      {placebo === null ? (
        <p>{t('deflection.modelled.placebo.none')}</p>
      ) : (
        <Alert
          tone={placebo.isQuiet ? 'info' : 'warn'}
          title={t(`deflection.modelled.placebo.${placebo.isQuiet ? 'quiet' : 'loud'}`, {
            avoided: count(placebo.avoided),
            low: count(placebo.low),
            high: count(placebo.high),
          })}
        />
      )}
    </>
  );
}

/** What is reckoned is told in whole contacts: more digits would promise too much. */
function useRounded(): (value: number | null) => string {
  const t = useT();
  const { formatNumber } = useFormat();
  return (value) => (value === null ? t('deflection.none') : formatNumber(Math.round(value) || 0));
}
