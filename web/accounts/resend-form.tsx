import { useT } from '../lib/texts.tsx';
import type { Refused } from '../lib/gates.server.ts';
import { hrefWith } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';
import { EmailField } from './fields.tsx';
import { Refusal } from './refusal.tsx';

/**
 * Asks for the mail with the confirmation link once more.
 * @param props.back the page that they are going to
 * @param props.value the address as it was given
 */
export function ResendForm(props: {
  refused?: Refused;
  label: string;
  back?: string | undefined;
  value?: string | undefined;
}) {
  const { refused, label, back, value } = props;
  const t = useT();
  return (
    <form
      method="post"
      noValidate
      action={hrefWith('/inscription/renvoyer', { retour: back })}
      className="form"
    >
      <Refusal refused={refused} />
      <EmailField refused={refused} label={t('accounts.field.email')} value={value} />
      <p>
        <Button>{label}</Button>
      </p>
    </form>
  );
}
