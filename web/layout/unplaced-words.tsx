import { KeptWords } from '../accounts/kept-words.tsx';
import type { Refused } from '../lib/gates.server.ts';
import { errorsOf } from '../lib/refused.ts';
import { wordsOf } from '../lib/typed-words.ts';
import { FormErrors } from '../ui/form-errors.tsx';

/**
 * Where a form stood that takes no more: why what was sent to it was refused, and the words, to be copied. Nothing where nothing was sent.
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
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  // No field is left that a reason could lead to.
  const reasons = errorsOf(refused).map(({ message }) => ({ message }));
  return (
    <>
      <FormErrors errors={reasons} />
      <KeptWords written={outcome ? wordsOf(outcome.typed) : begun} />
    </>
  );
}
