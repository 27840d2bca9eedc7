import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import type { RegulatoryValueView, RestingTexts } from '#application/community/official/rules.query';
import type { Touched } from '#application/community/official/texts-that-cite.keeper';
import { ValuePeriodFormRequest } from '#interfaces/http/community/desk.request';
import { periodIn } from '#interfaces/http/community/values.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { toReviewHref, VALUES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { isDay, isoDay } from '../lib/paris-day.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { hrefWith, lenientQueryOf } from '../lists/query.ts';
import { restingCount, RestingTextsList } from '../official/resting-texts.tsx';
import { citationOf } from '../official/value-citation.ts';
import { PeriodFields, valueLabels } from '../official/value-fields.tsx';
import { ValueWords } from '../official/value-words.tsx';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** What a change would say, and exactly what would have to be read again. */
interface Foreseen {
  readonly foreseen: ReturnType<typeof periodIn> & Touched;
  readonly typed: Refused['typed'];
}

async function valueAt({ app, params }: Visit): Promise<RegulatoryValueView> {
  const value = await app.official.regulatoryValue.execute(params['key'] ?? '');
  if (!value) throw nothingHere('community.value-not-found');
  return value;
}

/** Of what would be touched what whoever acts may read. */
const knownOf = ({ sealIds, slugs }: Touched, { answers, references }: RestingTexts): Touched => ({
  sealIds: sealIds.filter((id) => answers.some(({ sealId }) => sealId === id)),
  slugs: slugs.filter((slug) => references.some((one) => one.slug === slug)),
});

export const loader = read('rules.manage', async (visit) => {
  const value = await valueAt(visit);
  const { periode } = lenientQueryOf(visit.url, { periode: (raw) => (isDay(raw) ? raw : undefined) });
  const corrected = value.periods.find(({ from }) => from === periode) ?? null;
  const { citingTexts } = visit.app.official;
  const [texts, toReview] = await Promise.all([
    citingTexts.execute(visit.actor, value.key),
    citingTexts.toReview(visit.actor, value.key),
  ]);
  return { value, corrected, texts, toReview };
});

export const action = act<ValuePeriodFormRequest, Foreseen>(
  'rules.manage',
  ValuePeriodFormRequest,
  async (input, visit) => {
    const { app, actor, typed } = visit;
    const { key } = await valueAt(visit);
    const { label, version, replaces = null, intent } = input;
    const change = { actor, key, ...periodIn(input), replaces, label };
    if (intent === 'preview') {
      const [touched, texts] = await Promise.all([
        app.official.foreseeRegulatoryValue.execute(change),
        app.official.citingTexts.execute(actor, key),
      ]);
      return { foreseen: { ...periodIn(input), ...knownOf(touched, texts) }, typed };
    }
    const { sealIds, references } = await app.official.setRegulatoryValue.execute({ ...change, version });
    return seeOther(
      `${VALUES}/${key}`,
      telling(sealIds.length + references > 0 ? 'official.flash.valueSet' : 'official.flash.valueSetAlone'),
    );
  },
);

/** A value: what it was and is, what cites it, and the form of another period or of one that is corrected. */
export default function ValueRoute() {
  const { value, corrected, texts, toReview } = usePageData<typeof loader>();
  const outcome = useActionData() as Refused | Foreseen | undefined;
  const t = useT();
  const { now, may } = usePage();
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const foreseen = outcome && 'foreseen' in outcome ? outcome.foreseen : undefined;
  const here = `${VALUES}/${value.key}`;
  const count = restingCount(texts);
  return (
    <AdminFrame
      place="values"
      title={value.label}
      lead={
        <>
          {t('official.values.citation')} <code>{citationOf(value.key)}</code>
        </>
      }
      acts={!value.ended && <ButtonLink href={`${here}/fin`}>{t('official.values.end')}</ButtonLink>}
    >
      <Breadcrumbs items={[{ href: VALUES, label: t('official.values.short') }]} />
      <Periods value={value} here={here} />
      <section aria-labelledby="periode">
        <SectionHead
          id="periode"
          title={
            corrected
              ? t.rich('official.values.correctOf', { day: <Day at={corrected.from} /> })
              : t('official.values.addPeriod')
          }
          more={corrected ? { href: here, label: t('official.values.addPeriod') } : undefined}
        />
        <p>{t('official.values.editLead')}</p>
        {foreseen && <ForeseenChange foreseen={foreseen} unit={value.unit} texts={texts} />}
        <form method="post" className="form">
          <FormErrors errors={errorsOf(refused, valueLabels(t, value.unit))} />
          <VersionSeen refused={outcome} of={value.version} />
          {corrected && <input type="hidden" name="replaces" value={corrected.from} />}
          <PeriodFields
            typed={outcome}
            refused={refused}
            unit={value.unit}
            begun={corrected ?? { from: isoDay(now), givenTo: null, value: null, source: '' }}
          />
          <TextField
            name="label"
            label={t('official.values.name')}
            maxLength={LIMITS.official.label.max}
            defaultValue={typedIn(outcome, 'label', value.label)}
            error={errorOf(refused, 'label')}
          />
          <p className="cluster">
            <Button name="intent" value="preview" icon="eye" formAction="#prevu">
              {t('official.values.foresee')}
            </Button>
            <Button look="main">{t('official.save')}</Button>
          </p>
        </form>
      </section>
      <section aria-labelledby="citee">
        <SectionHead
          id="citee"
          title={t('official.values.citedBy', { count })}
          more={
            toReview > 0 && may('official.review')
              ? {
                  href: toReviewHref({ of: 'value', key: value.key }),
                  label: t('official.rules.toReview', { count: toReview }),
                }
              : undefined
          }
        />
        <RestingTextsList texts={texts} />
      </section>
    </AdminFrame>
  );
}

/** What it was and will be, the newest first. */
function Periods({ value, here }: { value: RegulatoryValueView; here: string }) {
  const t = useT();
  return (
    <section aria-labelledby="periodes">
      <SectionHead id="periodes" title={t('official.values.periods')} />
      <DataTable
        id="table-periodes"
        caption={value.label}
        captionHidden
        stacks
        rows={value.periods}
        rowKey={({ from }) => from}
        columns={[
          { label: t('official.values.from'), header: true, cell: ({ from }) => <Day at={from} /> },
          {
            label: t('official.values.to'),
            cell: ({ to }) => (to ? <Day at={to} /> : t('official.values.noEnd')),
          },
          {
            label: t('official.values.label'),
            cell: (period) => <ValueWords value={{ ...period, unit: value.unit }} />,
          },
          {
            label: t('official.values.source'),
            cell: ({ source }) => source || t('official.values.noSource'),
          },
          {
            label: t('official.reference.acts'),
            act: true,
            cell: ({ from }) => (
              <a href={`${hrefWith(here, { periode: from })}#periode`}>
                {t.rich('official.values.correctShort', {
                  day: (
                    <span className="vh">
                      <Day at={from} />
                    </span>
                  ),
                })}
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}

/** Before it is made: what will be told from when on, and what will have to be read again. */
function ForeseenChange(props: {
  foreseen: Foreseen['foreseen'];
  unit: RegulatoryValueView['unit'];
  texts: RestingTexts;
}) {
  const t = useT();
  const { foreseen, unit } = props;
  const { from, to, sealIds, slugs } = foreseen;
  const texts = {
    answers: props.texts.answers.filter(({ sealId }) => sealIds.some((id) => id === sealId)),
    references: props.texts.references.filter(({ slug }) => slugs.includes(slug)),
  };
  const count = restingCount(texts);
  const says = <ValueWords value={{ ...foreseen, unit }} />;
  return (
    <Alert
      live
      id="prevu"
      title={
        to
          ? t.rich('official.values.foreseenTo', {
              value: says,
              from: <Day at={from} />,
              to: <Day at={to} />,
            })
          : t.rich('official.values.foreseen', { value: says, from: <Day at={from} /> })
      }
    >
      <p>{count > 0 ? t('official.values.toReview', { count }) : t('official.values.nothingToReview')}</p>
      <p className="small">{t('official.values.ofYears')}</p>
      {count > 0 && <RestingTextsList texts={texts} />}
    </Alert>
  );
}
