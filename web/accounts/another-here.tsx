import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { KeptWords } from './kept-words.tsx';

/**
 * For who sent a form from the page of another, who was signed in before them in the same browser: what it held, and the button that
 * sends it in the name of who is signed in now.
 * @param props.details of the refusal
 */
export function AnotherHere({ details }: { details: Readonly<Record<string, unknown>> | undefined }) {
  const t = useT();
  const { member } = usePage();
  const fields = fieldsIn(details?.['fields']);
  return (
    <div className="stack apart">
      {fields && member && (
        <form method="post">
          {fields.map(([name, value], index) => (
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <Button look="main">{t('accounts.anotherHere.goOn', { name: member.pseudonym })}</Button>
        </form>
      )}
      <p>{t(fields ? 'accounts.anotherHere.orBack' : 'accounts.anotherHere.back')}</p>
      <KeptWords written={details?.['written']} />
    </div>
  );
}

const fieldsIn = (fields: unknown): readonly (readonly [string, string])[] | null =>
  Array.isArray(fields) ? (fields as [string, string][]) : null;
