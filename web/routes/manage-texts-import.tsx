import { useActionData } from '@remix-run/react';
import type { ImportLine } from '#application/site/texts/import-texts';
import { ImportTextsRequest } from '#interfaces/http/site/texts.request';
import { orIdentity } from '../lib/identity.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { TEXTS, TEXTS_IMPORT } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, type Deed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

/** What the file would change, and why of some of it is refused. */
interface Checked {
  readonly checked: readonly (Omit<ImportLine, 'refused'> & { readonly refused: string | null })[];
  readonly lines: string;
}

const MAX_BYTES = 3 * 1024 * 1024;

export const loader = read('texts.manage', async () => null);

export const action = act<ImportTextsRequest, Checked>(
  'texts.manage',
  ImportTextsRequest,
  async ({ lines, intent }, deed) => {
    const file = await fileOf(lines, deed);
    const { app, actor, viewer } = deed;
    if (intent === 'import')
      return orIdentity(TEXTS_IMPORT, async () => {
        await app.texts.import.execute({ actor, session: viewer.session, file });
        return seeOther(`${TEXTS}?modifies=on`, telling('texts.flash.imported'));
      });
    const checked = await app.texts.import.look({ actor, file });
    const whyOf = ({ refused }: ImportLine) =>
      refused &&
      deed.problemOf(Object.assign(new Error(refused.code), { kind: 'invalid', fields: [], ...refused }))
        .title;
    return { lines: file, checked: checked.map((line) => ({ ...line, refused: whyOf(line) })) };
  },
  MAX_BYTES,
);

/** A file that was chosen, or what was typed. */
async function fileOf(typed: string | undefined, { file }: Deed): Promise<string> {
  const chosen = file('file');
  const text = chosen ? await chosen.text() : (typed ?? '');
  return text.replaceAll('\0', '');
}

/** Texts of a file, looked at before they are said. */
export default function ManageTextsImportRoute() {
  const outcome = useActionData() as Refused | Checked | undefined;
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const done = outcome && 'checked' in outcome ? outcome : undefined;
  const fileError = errorOf(refused, 'file');
  const t = useT();
  return (
    <AdminFrame place="texts" title={t('texts.import.title')} lead={t('texts.import.lead')}>
      <Breadcrumbs items={[{ href: TEXTS, label: t('texts.title') }]} />
      {done && (
        <Alert
          tone={done.checked.some((line) => line.refused) ? 'warn' : undefined}
          title={t('texts.import.would', {
            count: done.checked.filter((line) => line.refused === null).length,
            refused: done.checked.filter((line) => line.refused !== null).length,
          })}
        />
      )}
      {done && done.checked.length > 0 && <CheckedTable lines={done.checked} />}
      <form method="post" className="form" encType="multipart/form-data">
        <FormErrors errors={errorsOf(refused)} />
        <Field
          name="file"
          label={t('texts.import.file')}
          help={t('texts.import.fileHelp')}
          error={fileError}
          optional
        >
          <input
            className="input"
            type="file"
            id="file"
            name="file"
            accept=".json,application/json"
            aria-describedby={fileError === undefined ? 'file-help' : 'file-help file-error'}
            aria-invalid={fileError === undefined ? undefined : true}
          />
        </Field>
        <TextArea
          name="lines"
          label={t('texts.import.lines')}
          rows={10}
          spellCheck={false}
          defaultValue={done?.lines ?? typedIn(refused, 'lines')}
          error={errorOf(refused, 'lines')}
          optional
        />
        <p className="cluster">
          <Button look={done ? 'outline' : 'main'} name="intent" value="check">
            {t('texts.import.check')}
          </Button>
          <Button look={done ? 'main' : 'outline'} name="intent" value="import">
            {t('texts.import.now')}
          </Button>
        </p>
      </form>
    </AdminFrame>
  );
}

function CheckedTable({ lines }: { lines: Checked['checked'] }) {
  const t = useT();
  return (
    <DataTable
      id="lignes"
      caption={t('texts.import.lines')}
      captionHidden
      stacks
      rows={lines}
      rowKey={({ key, language }) => `${key} ${language}`}
      columns={[
        {
          label: t('texts.column.key'),
          header: true,
          cell: ({ key, language }) => `${key} (${t(`texts.language.${language}`)})`,
        },
        { label: t('texts.column.was'), cell: ({ was }) => was ?? t('texts.asDelivered') },
        { label: t('texts.column.becomes'), cell: ({ text }) => text ?? t('texts.asDelivered') },
        { label: t('texts.column.refused'), cell: ({ refused }) => refused ?? '' },
      ]}
    />
  );
}
