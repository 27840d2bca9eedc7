import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ChangeMatrixRequest } from '#interfaces/http/moderation/rights.request';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { MatrixTable } from '../admin/matrix-table.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { RIGHTS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { ReasonField } from '../admin/reason-field.tsx';
import { errorsOf, isChanged, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

const HERE = `${RIGHTS}/modifier`;

export const loader = read('rights.change', async (visit) => {
  if (!isStillFresh(visit) && !isAfterDeed(visit.request)) throw redirect(identityPath(HERE), 303);
  return visit.app.moderation.matrix.execute(visit.actor);
});

export const action = act('rights.change', ChangeMatrixRequest, async (input, { app, actor, viewer }) =>
  orIdentity(HERE, async () => {
    await app.moderation.changeMatrix.execute({ ...input, actor, session: viewer.session });
    return seeOther(RIGHTS, telling('rights.flash.saved'));
  }),
);

export default function RightsEditRoute() {
  const matrix = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const held = matrix.rows.flatMap(({ permission, cells }) =>
    cells.filter((cell) => cell.held).map(({ role }) => `${role}:${permission}`),
  );
  const meanwhile = isChanged(refused);
  return (
    <AdminFrame place="rights" title={t('rights.editTitle')} lead={t('rights.editLead')}>
      <form method="post" noValidate className="stack">
        {meanwhile ? (
          <Alert tone="warn" title={t('rights.meanwhile')}>
            {t('rights.meanwhileText')}
          </Alert>
        ) : (
          <FormErrors errors={errorsOf(refused)} />
        )}
        <VersionSeen refused={refused} of={matrix.version} />
        <MatrixTable matrix={matrix} ticked={new Set(typedList(refused, 'cells', held))} />
        <ReasonField refused={refused} />
        <p className="cluster">
          <Button look="main">{t('rights.save')}</Button>
          <ButtonLink look="quiet" href={RIGHTS}>
            {t('topic.form.cancel')}
          </ButtonLink>
        </p>
      </form>
    </AdminFrame>
  );
}
