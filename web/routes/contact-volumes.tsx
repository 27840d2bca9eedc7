import { useActionData } from '@remix-run/react';
import type { VolumeOutcome, VolumeProblem } from '#application/insights/deflection/import-contact-volumes';
import { VOLUME_LIMITS } from '#application/insights/limits';
import { ImportVolumesRequest } from '#interfaces/http/insights/insights.request';
import { useMonthWords } from '../insights/deflection-parts.tsx';
import { volumeLines } from '../insights/volume-lines.server.ts';
import { CheckOrImport, LinesFields } from '../admin/lines-fields.tsx';
import { pastedLines } from '../admin/pasted-lines.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { CONTACT_VOLUMES, DEFLECTION } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const MAX_BYTES = 256 * 1024;
/** Of the lines that are wrong so many are told at once. */
const MOST_TOLD = 50;

/** What an import would do, with its lines as they were read. */
interface Checked {
  readonly checked: VolumeOutcome;
  readonly lines: string;
}

export const loader = read('insights.manage', async ({ app, actor }) => {
  const { volumes } = await app.insights.deflectionDesk.execute(actor);
  return { volumes };
});

export const action = act<ImportVolumesRequest, Checked>(
  'insights.manage',
  ImportVolumesRequest,
  async ({ lines, intent }, deed) => {
    const text = await pastedLines(lines, deed);
    const checked = await deed.app.insights.importContactVolumes.execute({
      actor: deed.actor,
      lines: volumeLines(text),
      dryRun: intent === 'check',
    });
    if (checked.problems.length > 0)
      throw Object.assign(new Error('Lines refused'), {
        kind: 'invalid',
        code: 'request.invalid',
        fields: checked.problems
          .slice(0, MOST_TOLD)
          .map(({ at, column, code, details }) => ({ field: `line-${at}-${column ?? ''}`, code, details })),
      });
    if (intent === 'import') return seeOther(CONTACT_VOLUMES, telling('deflection.flash.imported'));
    return { checked, lines: text };
  },
  MAX_BYTES,
);

/** How often the organisation was called and written to, month by month. */
export default function ContactVolumesRoute() {
  const { volumes } = usePageData<typeof loader>();
  const outcome = useActionData() as Refused | Checked | undefined;
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const done = outcome && 'checked' in outcome ? outcome : undefined;
  const t = useT();
  const { formatNumber } = useFormat();
  const month = useMonthWords();
  const count = (value: number | null) => (value === null ? t('deflection.none') : formatNumber(value));
  return (
    <AdminFrame place="statistics" title={t('deflection.import.title')} lead={t('deflection.import.lead')}>
      <Breadcrumbs items={[{ href: DEFLECTION, label: t('deflection.title') }]} />
      {done && <CheckedWords checked={done.checked} />}
      <form method="post" className="form" encType="multipart/form-data">
        <FormErrors errors={useErrorsOn(refused)} />
        <LinesFields
          file={{ label: t('deflection.import.file'), help: t('deflection.import.fileHelp') }}
          lines={{
            label: t('deflection.import.lines'),
            help: t('deflection.import.linesHelp', { max: VOLUME_LIMITS.lines.max }),
          }}
          typed={done?.lines ?? typedIn(refused, 'lines')}
          error={errorOf(refused, 'lines')}
        />
        <CheckOrImport
          isChecked={done !== undefined}
          check={t('deflection.import.check')}
          now={t('deflection.import.now')}
        />
      </form>
      <section className="stack apart" aria-labelledby="connus">
        <SectionHead id="connus" title={t('deflection.import.known')} />
        {volumes.length === 0 ? (
          <EmptyState title={t('deflection.import.empty')}>{t('deflection.import.emptyText')}</EmptyState>
        ) : (
          <DataTable
            id="volumes"
            caption={t('deflection.import.knownCaption')}
            captionHidden
            rows={volumes}
            rowKey={(one) => one.month}
            columns={[
              { label: t('deflection.month'), header: true, cell: (one) => month(one.month) },
              { label: t('deflection.import.calls'), numeric: true, cell: (one) => count(one.calls) },
              { label: t('deflection.import.mails'), numeric: true, cell: (one) => count(one.mails) },
              { label: t('deflection.import.concerned'), numeric: true, cell: (one) => count(one.concerned) },
            ]}
          />
        )}
      </section>
    </AdminFrame>
  );
}

function CheckedWords({ checked }: { checked: VolumeOutcome }) {
  const t = useT();
  const { formatNumber } = useFormat();
  const month = useMonthWords();
  const count = (value: number | null) => (value === null ? t('deflection.none') : formatNumber(value));
  const said = (one: VolumeOutcome['corrected'][number]['before']) =>
    t('deflection.import.said', {
      calls: count(one.calls),
      mails: count(one.mails),
      concerned: count(one.concerned),
    });
  const { added, corrected, unchanged } = checked;
  return (
    <>
      <Alert title={t('deflection.import.checked')}>
        {t('deflection.import.would', { added: added.length, corrected: corrected.length, unchanged })}
      </Alert>
      {corrected.length > 0 && (
        <DataTable
          id="corriges"
          caption={t('deflection.import.correction')}
          rows={corrected}
          rowKey={(one) => one.month}
          columns={[
            { label: t('deflection.month'), header: true, cell: (one) => month(one.month) },
            { label: t('deflection.import.before'), cell: (one) => said(one.before) },
            { label: t('deflection.import.after'), cell: (one) => said(one.after) },
          ]}
        />
      )}
    </>
  );
}

/** Each cell that is wrong by its line and column, leading to the field that holds them all. */
function useErrorsOn(refused: Refused | undefined) {
  const t = useT();
  if (!refused) return [];
  const { fields = [], title } = refused.problem;
  if (fields.length === 0) return [{ message: title }];
  return fields.map(({ field, text }) => {
    const [, line, column = ''] = /^line-(\d+)-(\w*)$/.exec(field) ?? [];
    if (line === undefined) return { field: 'lines', message: text };
    const label =
      column === ''
        ? t('deflection.import.line', { line })
        : t('deflection.import.lineColumn', {
            line,
            column: t(`deflection.import.column.${column as NonNullable<VolumeProblem['column']>}`),
          });
    return { field: 'lines', label, message: text };
  });
}
