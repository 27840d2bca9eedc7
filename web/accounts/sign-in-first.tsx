import { signInHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { KeptWords } from './kept-words.tsx';

/**
 * The way back in, beside what somebody had sent that could not be kept for them meanwhile: it opens apart, so that no word is lost.
 * @param props.written as the refused form held it
 */
export function SignInFirst({ written }: { written: unknown }) {
  const t = useT();
  const { path } = usePage();
  return (
    <div className="stack">
      <p>
        <ButtonLink look="main" href={signInHref(path)} target="_blank">
          {t('lists.problem.signInApart')}
        </ButtonLink>
      </p>
      <KeptWords written={written} />
    </div>
  );
}
