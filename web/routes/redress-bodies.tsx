import { useActionData } from '@remix-run/react';
import { RedressBodiesRequest } from '#interfaces/http/moderation/decisions.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ActForm } from '../layout/small-page.tsx';
import { APPEALS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';

export const loader = read('appeals.bodies', ({ app }) => app.moderation.redressBodies.list());

export const action = act('appeals.bodies', RedressBodiesRequest, async ({ bodies }, { app, actor }) => {
  await app.moderation.nameRedressBodies.execute({ actor, lines: bodies });
  return seeOther(APPEALS, telling('decisions.flash.bodies'));
});

/** The bodies that every statement of reasons names. */
export default function RedressBodiesRoute() {
  const bodies = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="appeals" title={t('decisions.bodies.title')} lead={t('decisions.bodies.lead')}>
      <ActForm
        refused={refused}
        back={APPEALS}
        submit={<Button look="main">{t('decisions.bodies.submit')}</Button>}
        labels={{ bodies: t('decisions.bodies.label') }}
      >
        <TextArea
          name="bodies"
          label={t('decisions.bodies.label')}
          help={t('decisions.bodies.help')}
          rows={6}
          maxLength={5200}
          defaultValue={typedIn(
            refused,
            'bodies',
            bodies.map(({ name, url }) => `${name} | ${url}`).join('\n'),
          )}
          error={errorOf(refused, 'bodies')}
        />
      </ActForm>
    </AdminFrame>
  );
}
