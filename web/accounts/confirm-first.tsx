import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';

/**
 * The way to a confirmed address, beside what its owner had written: the answer to the button opens apart, so that no word
 * is lost meanwhile.
 * @param props.written as the refused form held it
 */
export function ConfirmFirst({ written }: { written: unknown }) {
  const t = useT();
  const texts = Array.isArray(written)
    ? written.filter((text) => typeof text === 'string' && text !== '')
    : [];
  return (
    <div className="stack">
      <form method="post" action="/inscription/renvoyer" target="_blank">
        <Button look="main">{t('accounts.confirmFirst.resend')}</Button>
      </form>
      {texts.length > 0 && (
        <TextArea
          name="ecrit"
          label={t('accounts.confirmFirst.written')}
          help={t('accounts.confirmFirst.writtenHelp')}
          rows={8}
          readOnly
          defaultValue={texts.join('\n\n')}
        />
      )}
    </div>
  );
}
