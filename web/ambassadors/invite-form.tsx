import { LIMITS } from '#application/community/limits';
import { MANAGE_AMBASSADORS } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';

/** The team invites a member. @param refused of this form alone */
export function InviteForm({ refused }: { refused: Refused | undefined }) {
  const t = useT();
  return (
    <form method="post" action={MANAGE_AMBASSADORS} noValidate className="form">
      <TextField
        name="member"
        label={t('ambassadors.admin.handle')}
        help={t('ambassadors.admin.handleHelp')}
        maxLength={100}
        defaultValue={typedIn(refused, 'member')}
        error={errorOf(refused, 'member')}
        required
      />
      <TextArea
        name="reason"
        label={t('ambassadors.admin.reason')}
        help={t('ambassadors.admin.reasonHelp')}
        rows={3}
        maxLength={LIMITS.ambassador.reason.max}
        defaultValue={typedIn(refused, 'reason')}
        error={errorOf(refused, 'reason')}
        required
      />
      <p>
        <Button look="main" name="act" value="invite">
          {t('ambassadors.admin.submit')}
        </Button>
      </p>
    </form>
  );
}
