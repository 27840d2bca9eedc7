import type { ReactNode } from 'react';
import type { WelcomeStep } from '#application/community/limits';
import { MAIL_RHYTHMS } from '#application/community/limits';
import { BranchesField } from '../accounts/fields.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { WELCOME } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';
import { CheckGroup, RadioGroup } from '../ui/choices.tsx';

/** What the steps can choose from, and what was chosen before. */
interface StepChoices {
  readonly pseudonym: string;
  readonly branches: readonly string[];
  readonly categories: readonly { readonly id: string; readonly name: string; readonly follows: boolean }[];
  readonly rhythm: string;
}

interface StepProps {
  readonly step: WelcomeStep;
  readonly choices: StepChoices;
  readonly refused: Refused | undefined;
}

/** One step: what it asks, a button that does it and one that leaves it out. Works without a script. @param props.isOpen whether it is still proposed */
export function StepForm(props: StepProps & { isOpen: boolean }) {
  const { step, choices, refused } = props;
  const t = useT();
  return (
    <form method="post" noValidate action={WELCOME} className="form">
      <Refusal refused={refused} />
      <input type="hidden" name="step" value={step} />
      <StepFields step={step} choices={choices} refused={refused} />
      <p className="cluster">
        <Button look="main" name="deed" value="done">
          {t(`welcome.steps.${step}.do`)}
        </Button>
        <Button name="deed" value="skipped">
          {t('welcome.skip')}
        </Button>
        {props.isOpen && (
          <Button look="quiet" name="deed" value="leave">
            {t('welcome.leave')}
          </Button>
        )}
      </p>
    </form>
  );
}

function StepFields({ step, choices, refused }: StepProps): ReactNode {
  const t = useT();
  switch (step) {
    case 'name':
      return (
        <p>
          {t.rich('welcome.steps.name.yours', { name: <strong>{choices.pseudonym}</strong> })}{' '}
          <a href="/compte/pseudonyme">{t('welcome.steps.name.change')}</a>
        </p>
      );
    case 'branches':
      return <BranchesField refused={refused} values={choices.branches} />;
    case 'tour':
      return null;
    case 'categories':
      return (
        <>
          <CheckGroup
            name="categories"
            legend={t('welcome.steps.categories.legend')}
            values={typedList(
              refused,
              'categories',
              choices.categories.flatMap(({ id, follows }) => (follows ? [id] : [])),
            )}
            choices={choices.categories.map(({ id, name }) => ({ value: id, label: name }))}
            error={errorOf(refused, 'categories')}
          />
          <RadioGroup
            name="rhythm"
            legend={t('accounts.mail.rhythm')}
            value={typedIn(refused, 'rhythm', choices.rhythm)}
            choices={MAIL_RHYTHMS.map((one) => ({ value: one, label: t(`accounts.mail.rhythms.${one}`) }))}
            error={errorOf(refused, 'rhythm')}
          />
        </>
      );
    case 'hello':
      return (
        <ul>
          <li>
            <a href="/questions/nouvelle">{t('welcome.steps.hello.write')}</a>
          </li>
          <li>
            <a href={hrefWith('/questions', { vue: 'sans-reponse', branche: choices.branches[0] })}>
              {t('welcome.steps.hello.help')}
            </a>
          </li>
          <li>
            <a href="/reponses-officielles">{t('welcome.steps.hello.read')}</a>
          </li>
        </ul>
      );
  }
}
