import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { KeptWords } from './kept-words.tsx';

/**
 * The way to a confirmed address, beside what its owner had written: the answer to the button opens apart, so that no word
 * is lost meanwhile.
 * @param props.written as the refused form held it
 */
export function ConfirmFirst({ written }: { written: unknown }) {
  const t = useT();
  return (
    <div className="stack">
      <form method="post" action="/inscription/renvoyer" target="_blank">
        <Button look="main">{t('accounts.confirmFirst.resend')}</Button>
      </form>
      <KeptWords written={written} />
    </div>
  );
}
