import { useActionData } from '@remix-run/react';
import { RegisterRuleRequest } from '#interfaces/http/community/desk.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { RULES } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { lenientQueryOf } from '../lists/query.ts';
import {
  entriesFound,
  NothingRegistered,
  REGISTER_JUDGES,
  RegisterSearch,
} from '../official/register-search.tsx';
import { RuleForm } from '../official/rule-form.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { StateMark } from '../ui/state-mark.tsx';

export const loader = read('rules.manage', async ({ app, actor, url }) => {
  const { q } = lenientQueryOf(url, REGISTER_JUDGES);
  const all = await app.official.rules.execute(actor);
  const rules = entriesFound(all, q, ({ label, key, reference }) => ({
    name: label,
    text: `${label} ${key} ${reference}`,
  }));
  return { rules, q, isEmpty: all.length === 0 };
});

export const action = act('rules.manage', RegisterRuleRequest, async (input, { app, actor }) => {
  await app.official.registerRule.execute({ ...input, actor, url: input.url ?? null });
  return seeOther(RULES, telling('official.flash.ruleAdded'));
});

/** The register of what answers rest on. */
export default function RulesRoute() {
  const { rules, q, isEmpty } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="rules" title={t('official.rules.title')} lead={t('official.rules.lead')}>
      {!isEmpty && <RegisterSearch path={RULES} asked={q} />}
      {isEmpty ? (
        <EmptyState level={2} title={t('official.rules.empty')} />
      ) : rules.length === 0 ? (
        <NothingRegistered path={RULES} asked={q ?? ''} />
      ) : (
        <DataTable
          id="regles"
          caption={t('official.rules.title')}
          captionHidden
          stacks
          rows={rules}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('official.rules.label'),
              header: true,
              cell: (rule) => <a href={`${RULES}/${rule.key}`}>{rule.label}</a>,
            },
            { label: t('official.rules.kindLabel'), cell: (rule) => t(`official.rules.kind.${rule.kind}`) },
            { label: t('official.rules.reference'), cell: (rule) => rule.reference },
            {
              label: t('official.rules.since'),
              cell: (rule) =>
                rule.current ? <Day at={rule.current.effectiveFrom} /> : t('official.rules.ahead'),
            },
            {
              label: t('official.rules.answers'),
              numeric: true,
              cell: ({ answers }) => (
                <>
                  {answers.linked}
                  {answers.toReview > 0 && (
                    <StateMark state="overdue">
                      {t('official.rules.toReview', { count: answers.toReview })}
                    </StateMark>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      <section aria-labelledby="nouvelle">
        <SectionHead id="nouvelle" title={t('official.rules.create')} />
        <RuleForm refused={refused} />
      </section>
    </AdminFrame>
  );
}
