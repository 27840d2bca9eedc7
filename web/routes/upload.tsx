import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { UploadImageRequest } from '#interfaces/http/community/files.request';
import { isRefused } from '../forum/composing.ts';
import { PictureFields } from '../forum/picture-fields.tsx';
import { WITH_PICTURE } from '../forum/counted-uploads.server.ts';
import { uploaded } from '../forum/upload.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';

export const loader = read('files.upload', async () => null);

interface Done {
  readonly markdown: string;
  readonly path: string;
}

export const action = act<UploadImageRequest, Done>(
  'files.upload',
  UploadImageRequest,
  (input, deed) => uploaded(input, deed),
  WITH_PICTURE,
);

export default function UploadRoute() {
  const outcome = useActionData() as Refused | Done | undefined;
  const t = useT();
  const refused = isRefused(outcome) ? outcome : undefined;
  const done = outcome && 'markdown' in outcome ? outcome : null;
  return (
    <SmallPage title={t('compose.upload.title')} lead={t('compose.upload.lead')}>
      {done ? (
        <div className="stack">
          <Alert tone="ok" live title={t('compose.upload.done')}>
            {t('compose.upload.copy')}
          </Alert>
          <TextArea
            name="markdown"
            label={t('compose.upload.markdown')}
            readOnly
            defaultValue={done.markdown}
          />
          <p>
            <img className="uploaded" src={done.path} alt="" />
          </p>
          <p>
            <ButtonLink href="/images/nouvelle">{t('compose.upload.another')}</ButtonLink>
          </p>
        </div>
      ) : (
        <ActForm
          refused={refused}
          back="/"
          encType="multipart/form-data"
          submit={<Button look="main">{t('compose.upload.submit')}</Button>}
        >
          <PictureFields refused={refused} max={LIMITS.alt.max} />
        </ActForm>
      )}
    </SmallPage>
  );
}
