import { useT } from '../lib/texts.tsx';
import { TextArea } from '../ui/field.tsx';

/**
 * What somebody had written in a form that first asks something else of them, to be copied.
 * @param props.written as the refused form held it; what is no text is left out
 */
export function KeptWords({ written }: { written: unknown }) {
  const t = useT();
  const texts = Array.isArray(written)
    ? written.filter((text) => typeof text === 'string' && text !== '')
    : [];
  if (texts.length === 0) return null;
  return (
    <TextArea
      name="ecrit"
      label={t('accounts.confirmFirst.written')}
      help={t('accounts.confirmFirst.writtenHelp')}
      rows={8}
      readOnly
      defaultValue={texts.join('\n\n')}
    />
  );
}
