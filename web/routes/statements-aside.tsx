import { useActionData } from '@remix-run/react';
import { REVIEW_LIMITS } from '#application/moderation/limits';
import { ReleasedStatementRequest } from '#interfaces/http/moderation/statements.request';
import { decisionHref, Forgotten, isForgotten } from '../decisions/decision-parts.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { STATEMENT_BATCHES, STATEMENTS_ASIDE } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextArea } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

export const loader = read('statements.export', async ({ app, actor }) => ({
  withheld: await app.transparency.batches.withheld(actor),
}));

export const action = act('statements.export', ReleasedStatementRequest, async (input, { app, actor }) => {
  const { decision: decisionNumber, facts, explanation } = input;
  await app.transparency.releaseStatement.execute({ actor, decisionNumber, facts, explanation });
  return seeOther(STATEMENTS_ASIDE, telling('transparency.flash.released'));
});

/** What stays out of the files until somebody read it, mended it where it tells of a person, and passed it on. */
export default function StatementsAsideRoute() {
  const { withheld } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const isAnothers = refused && !withheld.some((one) => isOf(refused, one));
  return (
    <AdminFrame
      place="statements"
      title={t('transparency.batches.aside')}
      lead={t('transparency.batches.asideHelp')}
    >
      {isAnothers && <FormErrors errors={errorsOf(refused)} />}
      {withheld.length === 0 ? (
        <EmptyState level={2} title={t('transparency.batches.noneAside')} />
      ) : (
        withheld.map((one) => (
          <Aside key={one.decisionNumber} one={one} refused={isOf(refused, one) ? refused : undefined} />
        ))
      )}
      <p>
        <a href={STATEMENT_BATCHES}>{t('transparency.batches.title')}</a>
      </p>
    </AdminFrame>
  );
}

type Withheld = ReturnType<typeof usePageData<typeof loader>>['withheld'][number];

const isOf = (refused: Refused | undefined, { decisionNumber }: Withheld): boolean =>
  refused !== undefined && typedIn(refused, 'decision') === String(decisionNumber);

function Aside({ one, refused }: { one: Withheld; refused: Refused | undefined }) {
  const t = useT();
  const { formatDay } = useFormat();
  const { decisionNumber: number } = one;
  return (
    <section className="stack" aria-labelledby={`d-${number}`}>
      <h2 id={`d-${number}`}>
        <a href={decisionHref(number)}>{t('decisions.title', { number })}</a>
      </h2>
      <p className="help">
        {t('transparency.batches.asideOf', { day: formatDay(one.decidedAt), number: one.batchNumber })}
      </p>
      {isForgotten(one.forgottenAt, one.facts) ? (
        <Forgotten at={one.forgottenAt} />
      ) : (
        <Mending one={one} refused={refused} />
      )}
    </section>
  );
}

function Mending({ one, refused }: { one: Withheld; refused: Refused | undefined }) {
  const t = useT();
  const { decisionNumber: number } = one;
  const { facts, explanation } = REVIEW_LIMITS.statement;
  return (
    <form method="post" noValidate className="stack" aria-labelledby={`d-${number}`}>
      <FormErrors
        errors={errorsOf(refused).map((each) => ({
          ...each,
          field: each.field && `${each.field}-${number}`,
        }))}
      />
      <input type="hidden" name="decision" value={number} />
      <TextArea
        name="facts"
        id={`facts-${number}`}
        label={t('review.decide.facts')}
        rows={5}
        maxLength={facts.max}
        defaultValue={typedIn(refused, 'facts', one.facts)}
        error={errorOf(refused, 'facts')}
      />
      <TextArea
        name="explanation"
        id={`explanation-${number}`}
        label={t('review.decide.explanation')}
        rows={4}
        maxLength={explanation.max}
        defaultValue={typedIn(refused, 'explanation', one.explanation)}
        error={errorOf(refused, 'explanation')}
      />
      <p>
        <Button look="main">{t('transparency.batches.release')}</Button>
      </p>
    </form>
  );
}
