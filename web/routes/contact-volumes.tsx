import { useActionData } from '@remix-run/react';
import type { VolumeOutcome, VolumeProblem } from '#application/insights/deflection/import-contact-volumes';
import { VOLUME_LIMITS } from '#application/insights/limits';
import { ImportVolumesRequest } from '#interfaces/http/insights/insights.request';
import { useMonthWords } from '../insights/deflection-parts.tsx';
import { volumeLines } from '../insights/volume-lines.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { CONTACT_VOLUMES, DEFLECTION } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, type Deed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field, TextArea } from '../ui/field.tsx';
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
    const text = await textOf(lines, deed);
    const checked = await deed.app.insights.importContactVolumes.execute({
      actor: deed.actor,
      lines: volumeLines(text),
      dryRun: intent === 'check',
    });
    if (checked.problems.length > 0)
      throw Object.assign(new Error('Lines refused'), {
        ...{ kind: 'invalid', code: 'request.invalid' },
        fields: checked.problems
          .slice(0, MOST_TOLD)
          .map(({ at, column, code, details }) => ({ field: `line-${at}-${column ?? ''}`, code, details })),
      });
    if (intent === 'import') return seeOther(CONTACT_VOLUMES, telling('deflection.flash.imported'));
    return { checked, lines: text };
  },
  MAX_BYTES,
);

/** A file that was chosen, or what was typed. */
async function textOf(typed: string | undefined, { file }: Deed): Promise<string> {
  const chosen = file('file');
  const text = chosen ? await chosen.text() : (typed ?? '');
  return text.replaceAll('\0', '').replaceAll('\r\n', '\n');
}

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
        <Field
          name="file"
          label={t('deflection.import.file')}
          help={t('deflection.import.fileHelp')}
          optional
        >
          <input
            className="input"
            type="file"
            id="file"
            name="file"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            aria-describedby="file-help"
          />
        </Field>
        <TextArea
          name="lines"
          label={t('deflection.import.lines')}
          help={t('deflection.import.linesHelp', { max: VOLUME_LIMITS.lines.max })}
          rows={12}
          spellCheck={false}
          defaultValue={done?.lines ?? typedIn(refused, 'lines')}
          error={refused?.problem.fields?.find(({ field }) => field === 'lines')?.text}
          optional
        />
        <p className="cluster">
          <Button look={done ? 'outline' : 'main'} name="intent" value="check">
            {t('deflection.import.check')}
          </Button>
          <Button look={done ? 'main' : 'outline'} name="intent" value="import">
            {t('deflection.import.now')}
          </Button>
        </p>
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
      ...{ calls: count(one.calls), mails: count(one.mails), concerned: count(one.concerned) },
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
