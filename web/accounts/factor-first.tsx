import { SECOND_FACTOR } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { KeptWords } from './kept-words.tsx';

/**
 * The way to a second factor, beside what somebody of the team had written: it opens apart, so that no word is lost meanwhile.
 * @param props.written as the refused form held it
 */
export function FactorFirst({ written }: { written: unknown }) {
  const t = useT();
  return (
    <div className="stack">
      <p>
        <ButtonLink look="main" href={SECOND_FACTOR} target="_blank">
          {t('factors.first.go')}
        </ButtonLink>
      </p>
      <KeptWords written={written} />
    </div>
  );
}
