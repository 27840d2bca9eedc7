import { useActionData } from '@remix-run/react';
import { CLAIM_LIMITS } from '#application/community/limits';
import { FaultRequest } from '#interfaces/http/community/claims.request';
import { fileClaim } from '../claims/file-claim.server.ts';
import { FilerFields } from '../claims/filer-fields.tsx';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { FAULT_NEW, LEGAL_HREFS } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';

export const loader = read('claims.file', async () => null);

export const action = act('claims.file', FaultRequest, (input, visit) =>
  fileClaim({ ...input, kind: 'accessibility' }, visit, LEGAL_HREFS.accessibility),
);

/** Anybody tells of a fault of accessibility, signed in or not. */
export default function ClaimFaultRoute() {
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('claims.fault.title')} lead={t('claims.fault.lead')}>
      <ActForm
        refused={refused}
        action={FAULT_NEW}
        back={LEGAL_HREFS.accessibility}
        submit={<Button look="main">{t('claims.fault.send')}</Button>}
      >
        <TextField
          name="page"
          label={t('claims.fault.page')}
          help={t('claims.fault.pageHelp')}
          optional
          maxLength={CLAIM_LIMITS.page.max}
          defaultValue={typedIn(refused, 'page')}
          error={errorOf(refused, 'page')}
        />
        <TextArea
          name="words"
          label={t('claims.fault.words')}
          help={t('claims.fault.wordsHelp')}
          rows={6}
          maxLength={CLAIM_LIMITS.words.max}
          defaultValue={typedIn(refused, 'words')}
          error={errorOf(refused, 'words')}
        />
        <FilerFields refused={refused} emailHelp={t('claims.fault.emailHelp')} />
      </ActForm>
    </SmallPage>
  );
}
