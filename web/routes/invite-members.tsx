import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { guestLines } from '#interfaces/http/community/guest-lines.request';
import { InviteMembersRequest } from '#interfaces/http/community/invitations.request';
import { lineWords } from '../invitations/line-words.server.ts';
import { type RefusedLine, RefusedLines } from '../invitations/refused-lines.tsx';
import { CheckOrImport, LinesFields } from '../admin/lines-fields.tsx';
import { pastedLines } from '../admin/pasted-lines.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { importHref, INVITATIONS } from '../lib/addresses.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

const MAX_BYTES = 1024 * 1024;

/** What a list would do, with its lines as they were read. */
interface Foreseen {
  readonly invited: number;
  readonly refused: readonly RefusedLine[];
  readonly typed: { readonly source: string; readonly lines: string };
}

export const loader = read('invitations.manage', async () => null);

export const action = act<InviteMembersRequest, Foreseen>(
  'invitations.manage',
  InviteMembersRequest,
  async ({ source, lines, intent }, deed) => {
    const { app, actor } = deed;
    const text = await pastedLines(lines, deed, LIMITS.invitation.text.max);
    const command = { actor, source, lines: guestLines(text) };
    if (intent === 'import') {
      const { id } = await app.members.inviteMembers.execute(command);
      return seeOther(importHref(id));
    }
    const { invited, refused } = await app.members.inviteMembers.foresee(command);
    return { invited, refused: lineWords(deed, refused), typed: { source, lines: text } };
  },
  MAX_BYTES,
);

/** Invites by a list: first what would be done, line by line, then doing it. */
export default function InviteMembersRoute() {
  const outcome = useActionData() as Refused | Foreseen | undefined;
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const foreseen = outcome && 'invited' in outcome ? outcome : undefined;
  const t = useT();
  return (
    <AdminFrame place="invitations" title={t('invitations.import')} lead={t('invitations.importLead')}>
      <Breadcrumbs items={[{ href: INVITATIONS, label: t('invitations.title') }]} />
      {foreseen && (
        <Alert
          tone={foreseen.refused.length > 0 ? 'warn' : 'ok'}
          live
          title={t('invitations.foreseen', { count: foreseen.invited })}
        >
          {t('invitations.foreseenRefused', { count: foreseen.refused.length })}
        </Alert>
      )}
      {foreseen && foreseen.refused.length > 0 && <RefusedLines lines={foreseen.refused} />}
      <form method="post" noValidate className="form" encType="multipart/form-data">
        <FormErrors errors={errorsOf(refused)} />
        <TextField
          name="source"
          label={t('invitations.source')}
          help={t('invitations.sourceHelp')}
          maxLength={LIMITS.invitation.source.max}
          defaultValue={typedIn(outcome, 'source')}
          error={errorOf(refused, 'source')}
        />
        <LinesFields
          file={{ label: t('invitations.file'), help: t('invitations.fileHelp') }}
          lines={{
            label: t('invitations.typed'),
            help: t('invitations.typedHelp', { max: LIMITS.invitation.lines.max }),
          }}
          typed={typedIn(outcome, 'lines')}
          error={errorOf(refused, 'lines')}
        />
        <p className="small muted">{t('invitations.asMembers')}</p>
        <CheckOrImport
          isChecked={foreseen !== undefined}
          check={t('invitations.check')}
          now={t('invitations.invite')}
        />
      </form>
    </AdminFrame>
  );
}
