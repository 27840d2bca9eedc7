import { useActionData } from '@remix-run/react';
import { SITE_LIMITS } from '#application/site/limits';
import { ImportRedirectsRequest } from '#interfaces/http/site/redirects.request';
import { REDIRECTS } from '../finding/demand-asking.ts';
import { redirectLines } from '../finding/redirect-lines.server.ts';
import { CheckOrImport, LinesFields } from '../admin/lines-fields.tsx';
import { pastedLines } from '../admin/pasted-lines.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

const MAX_BYTES = 1024 * 1024;
/** Of the lines that are wrong so many are told at once. */
const MOST_TOLD = 50;

/** What an import would do, with its lines as they were read. */
interface Checked {
  readonly checked: { readonly added: number; readonly changed: number; readonly unchanged: number };
  readonly lines: string;
}

export const loader = read('redirects.manage', async () => null);

export const action = act<ImportRedirectsRequest, Checked>(
  'redirects.manage',
  ImportRedirectsRequest,
  async ({ lines, intent }, deed) => {
    const text = await pastedLines(lines, deed, SITE_LIMITS.redirects.text.max);
    const outcome = await deed.app.site.importRedirects.execute({
      actor: deed.actor,
      lines: redirectLines(text, deed.publicUrl),
      dryRun: intent === 'check',
    });
    const { problems, ...checked } = outcome;
    if (problems.length > 0)
      throw Object.assign(new Error('Lines refused'), {
        kind: 'invalid',
        code: 'request.invalid',
        fields: problems
          .slice(0, MOST_TOLD)
          .map(({ at, code, details }) => ({ field: `line-${at}`, code, details })),
      });
    if (intent === 'import') return seeOther(REDIRECTS, telling('finding.flash.redirectsImported'));
    return { checked, lines: text };
  },
  MAX_BYTES,
);

export default function DeskRedirectsImportRoute() {
  const outcome = useActionData() as Refused | Checked | undefined;
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const done = outcome && 'checked' in outcome ? outcome : undefined;
  const t = useT();
  return (
    <AdminFrame
      place="redirects"
      title={t('finding.redirects.importTitle')}
      lead={t('finding.redirects.importLead')}
    >
      <Breadcrumbs items={[{ href: REDIRECTS, label: t('finding.redirects.short') }]} />
      {done && (
        <Alert title={t('finding.redirects.checked')}>{t('finding.redirects.wouldDo', done.checked)}</Alert>
      )}
      <form method="post" className="form" encType="multipart/form-data">
        <FormErrors errors={errorsOn(refused, (line) => t('finding.redirects.line', { line }))} />
        <LinesFields
          file={{ label: t('finding.redirects.file'), help: t('finding.redirects.fileHelp') }}
          lines={{
            label: t('finding.redirects.lines'),
            help: t('finding.redirects.linesHelp', { max: SITE_LIMITS.redirects.lines.max }),
          }}
          typed={done?.lines ?? typedIn(refused, 'lines')}
          error={errorOf(refused, 'lines')}
        />
        <CheckOrImport
          isChecked={done !== undefined}
          check={t('finding.redirects.check')}
          now={t('finding.redirects.importNow')}
        />
      </form>
    </AdminFrame>
  );
}

/** Each line that is wrong by its number, leading to the field that holds them all. */
const errorsOn = (refused: Refused | undefined, lineOf: (line: string) => string) => {
  if (!refused) return [];
  const { fields = [], title } = refused.problem;
  if (fields.length === 0) return [{ message: title }];
  return fields.map(({ field, text }) => ({
    field: 'lines',
    ...(field.startsWith('line-') && { label: lineOf(field.slice(5)) }),
    message: text,
  }));
};
