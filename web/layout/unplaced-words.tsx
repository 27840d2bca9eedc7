import { KeptWords } from '../accounts/kept-words.tsx';
import type { Refused } from '../lib/gates.server.ts';
import { errorsOf } from '../lib/refused.ts';
import { wordsOf } from '../lib/typed-words.ts';
import { Alert } from '../ui/alert.tsx';

/** What was written in a form that was refused and is not in the page, to be copied. Nothing where none was. */
export function WordsOf({ refused }: { refused: Pick<Refused, 'typed'> | undefined }) {
  return <KeptWords written={wordsOf(refused?.typed ?? {})} />;
}

/**
 * Where a form stood that takes no more: why what was sent to it was refused, and the words, to be copied. Nothing where nothing was sent.
 * It is led to as the page opens: what came too late looks as if it had counted where only the rest of the page is in sight.
 * @param props.outcome of the form, which may have been looked at only
 * @param props.begun what was kept of it before, where it was not sent
 */
export function UnplacedWords({
  outcome,
  begun = [],
}: {
  outcome: Refused | Pick<Refused, 'typed'> | undefined;
  begun?: readonly string[];
}) {
  if (!outcome && begun.length === 0) return null;
  const reasons = outcome && 'problem' in outcome ? errorsOf(outcome) : [];
  return (
    <div className="stack apart">
      {reasons.map(({ message }, index) => (
        <Alert key={index} tone="danger" live autoFocus={index === 0} title={message} />
      ))}
      <KeptWords written={outcome ? wordsOf(outcome.typed) : begun} />
    </div>
  );
}
