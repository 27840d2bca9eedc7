import { KeptWords } from './kept-words.tsx';
import { ACCEPT_TERMS } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

interface Awaited {
  readonly number: number;
  readonly summary: { readonly fr: string; readonly en: string };
  readonly page: string;
}

/**
 * What is new in the rules, and the button that accepts them, beside what the member had written: it opens apart where there
 * is something to lose.
 * @param props.details of the refusal
 */
export function TermsFirst({ details }: { details: Readonly<Record<string, unknown>> | undefined }) {
  const t = useT();
  const { path } = usePage();
  const terms = details?.['terms'] as Awaited | undefined;
  const written = details?.['written'];
  const isApart = written !== undefined;
  if (!terms) return null;
  const summary = (t.locale === 'en' && terms.summary.en) || terms.summary.fr;
  return (
    <div className="stack">
      <p className="prose">{summary}</p>
      <p>
        <a href={terms.page} target="_blank">
          {t('terms.read')} {t('ui.newTab')}
        </a>
      </p>
      <form method="post" action={ACCEPT_TERMS} target={isApart ? '_blank' : undefined}>
        <input type="hidden" name="number" value={terms.number} />
        <input type="hidden" name="retour" value={isApart ? '/' : path} />
        <Button look="main">
          {t('terms.accept')}
          {isApart && ` ${t('ui.newTab')}`}
        </Button>
      </form>
      <KeptWords written={written} />
    </div>
  );
}
