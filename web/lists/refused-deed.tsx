import type { Refused } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';

/** What is shown when a deed without a page of its own was refused: why, and the way back. */
export function RefusedDeed({ refused, back }: { refused: Refused | undefined; back: string }) {
  const t = useT();
  return (
    <Main>
      <Head title={t('lists.deed.title')} noIndex />
      <Wrap>
        <PageHead title={t('lists.deed.title')} lead={refused?.problem.title}>
          <ButtonLink href={back} look="main">
            {t('lists.deed.back')}
          </ButtonLink>
        </PageHead>
        {refused?.problem.fields && (
          <FormErrors errors={errorsOf(refused).map(({ message }) => ({ message }))} />
        )}
      </Wrap>
    </Main>
  );
}
