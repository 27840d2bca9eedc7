import { useActionData } from '@remix-run/react';
import { RegisterValueRequest, periodIn } from '#interfaces/http/community/values.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { VALUES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { isoDay } from '../lib/paris-day.ts';
import { errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { lenientQueryOf } from '../lists/query.ts';
import {
  entriesFound,
  NothingRegistered,
  REGISTER_JUDGES,
  RegisterSearch,
} from '../official/register-search.tsx';
import { citationOf } from '../official/value-citation.ts';
import { NameFields, PeriodFields, valueLabels } from '../official/value-fields.tsx';
import { ValueWords } from '../official/value-words.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Ago, Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('rules.manage', async ({ app, url }) => {
  const { q } = lenientQueryOf(url, REGISTER_JUDGES);
  const all = await app.official.regulatoryValues.execute();
  const values = entriesFound(all, q, ({ label, key, periods }) => ({
    name: label,
    text: `${label} ${key} ${periods.map(({ source }) => source).join(' ')}`,
  }));
  return { values, q, isEmpty: all.length === 0 };
});

export const action = act('rules.manage', RegisterValueRequest, async (input, { app, actor }) => {
  const { key, label, unit } = input;
  await app.official.registerRegulatoryValue.execute({ actor, key, label, unit, ...periodIn(input) });
  return seeOther(`${VALUES}/${key}`, telling('official.flash.valueAdded'));
});

/** The figures and days that texts of the organisation cite. */
export default function ValuesRoute() {
  const { values, q, isEmpty } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { now } = usePage();
  return (
    <AdminFrame place="values" title={t('official.values.title')} lead={t('official.values.lead')}>
      {!isEmpty && <RegisterSearch path={VALUES} asked={q} />}
      {isEmpty ? (
        <EmptyState level={2} title={t('official.values.empty')} />
      ) : values.length === 0 ? (
        <NothingRegistered path={VALUES} asked={q ?? ''} />
      ) : (
        <DataTable
          id="valeurs"
          caption={t('official.values.title')}
          captionHidden
          stacks
          rows={values}
          rowKey={({ key }) => key}
          columns={[
            {
              label: t('official.values.label'),
              header: true,
              cell: (row) => <a href={`${VALUES}/${row.key}`}>{row.label}</a>,
            },
            { label: t('official.values.value'), cell: (row) => <ValueWords value={row} /> },
            {
              label: t('official.values.since'),
              cell: (row) => (row.value === null ? null : <Day at={row.from} />),
            },
            { label: t('official.values.citation'), cell: (row) => <code>{citationOf(row.key)}</code> },
            { label: t('official.values.changed'), cell: (row) => <Ago at={row.changedAt} /> },
          ]}
        />
      )}
      <section aria-labelledby="nouvelle">
        <SectionHead id="nouvelle" title={t('official.values.create')} />
        <form method="post" className="form">
          <FormErrors errors={errorsOf(refused, valueLabels(t, null))} />
          <NameFields refused={refused} />
          <PeriodFields
            typed={refused}
            refused={refused}
            unit={null}
            begun={{ from: isoDay(now), givenTo: null, value: null, source: '' }}
          />
          <p>
            <Button look="main">{t('official.values.add')}</Button>
          </p>
        </form>
      </section>
    </AdminFrame>
  );
}
