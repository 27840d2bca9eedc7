import { useT } from '../lib/texts.tsx';
import type { Refused } from '../lib/gates.server.ts';
import { Button } from '../ui/button.tsx';
import { EmailField } from './fields.tsx';
import { Refusal } from './refusal.tsx';

/** Asks for the mail with the confirmation link once more. */
export function ResendForm({ refused, label }: { refused?: Refused; label: string }) {
  const t = useT();
  return (
    <form method="post" noValidate action="/inscription/renvoyer" className="form">
      <Refusal refused={refused} />
      <EmailField refused={refused} label={t('accounts.field.email')} />
      <p>
        <Button>{label}</Button>
      </p>
    </form>
  );
}
