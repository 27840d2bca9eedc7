import { useActionData } from '@remix-run/react';
import { CLAIM_LIMITS, DATA_CLAIMS } from '#application/community/limits';
import { ClaimRequest } from '#interfaces/http/community/claims.request';
import { fileClaim } from '../claims/file-claim.server.ts';
import { FilerFields } from '../claims/filer-fields.tsx';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { CLAIM_NEW, LEGAL_HREFS, MY_DATA, signInHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { TextArea } from '../ui/field.tsx';

export const loader = read('claims.file', async ({ url }) => ({
  isSent: url.searchParams.get('envoye') === '1',
}));

export const action = act('claims.file', ClaimRequest, (input, visit) =>
  fileClaim(input, visit, `${CLAIM_NEW}?envoye=1`),
);

/** Somebody exercises a right about their data: by themselves first, or by a request. */
export default function ClaimNewRoute() {
  const { isSent } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { member } = usePage();
  if (isSent && !refused)
    return (
      <SmallPage title={t('claims.form.title')}>
        <Alert tone="ok" live title={t('claims.form.sent')}>
          {t('claims.form.sentText')}
        </Alert>
        <p>
          <ButtonLink href={LEGAL_HREFS.privacy}>{t('claims.form.back')}</ButtonLink>
        </p>
      </SmallPage>
    );
  return (
    <SmallPage title={t('claims.form.title')} lead={t('claims.form.lead')}>
      <section className="apart stack" aria-labelledby="soi-meme">
        <h2 className="step" id="soi-meme">
          {t('claims.form.selfTitle')}
        </h2>
        <p>{t('claims.form.selfText')}</p>
        <p className="cluster">
          {member ? (
            <>
              <ButtonLink look="main" href={MY_DATA}>
                {t('claims.form.copy')}
              </ButtonLink>
              <ButtonLink href="/compte">{t('claims.form.profile')}</ButtonLink>
            </>
          ) : (
            <ButtonLink look="main" href={signInHref(MY_DATA)}>
              {t('claims.form.signIn')}
            </ButtonLink>
          )}
        </p>
      </section>
      <section className="apart" aria-labelledby="demande">
        <h2 className="step" id="demande">
          {t('claims.form.otherwise')}
        </h2>
        <ActForm
          refused={refused}
          action={CLAIM_NEW}
          back={LEGAL_HREFS.privacy}
          submit={<Button look="main">{t('claims.form.send')}</Button>}
        >
          <RadioGroup
            name="kind"
            legend={t('claims.form.right')}
            required
            value={typedIn(refused, 'kind')}
            error={errorOf(refused, 'kind')}
            choices={DATA_CLAIMS.map((kind) => ({
              value: kind,
              label: t(`claims.kind.${kind}`),
              help: t(`claims.kindHelp.${kind}`),
            }))}
          />
          <TextArea
            name="words"
            label={t('claims.form.words')}
            help={t('claims.form.wordsHelp')}
            rows={6}
            maxLength={CLAIM_LIMITS.words.max}
            defaultValue={typedIn(refused, 'words')}
            error={errorOf(refused, 'words')}
          />
          <FilerFields refused={refused} emailHelp={t('claims.form.emailHelp')} />
        </ActForm>
      </section>
    </SmallPage>
  );
}
